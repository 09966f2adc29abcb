package org.conus.steps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.Extraction;
import org.conus.extract.Mention;
import org.conus.extract.learned.ShippedModels;
import org.conus.findings.CaseReport;
import org.conus.findings.ReportBuilder;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TextRepairs;
import org.conus.text.RepairedText;
import org.conus.text.SourceText;
import org.conus.text.TextRepair;
import org.conus.uima.SentenceStops;
import org.conus.write.RecordJson;

/** From a text to the line of its record; the steps of each stage by its name. */
public final class Stages implements Function<String, Map<String, Long>> {
  private final Extraction extraction = new Extraction(Knowledge.builtIn(), ShippedModels.all());
  private final TextRepair repair = TextRepairs.of(extraction.knowledge());
  private final ReportBuilder reports = new ReportBuilder(extraction.knowledge(), "");

  @Override
  public Map<String, Long> apply(String text) {
    Map<String, Long> steps = new LinkedHashMap<>();
    SourceText source = SourceText.of("text", text);
    RepairedText repaired = run("repair", steps, () -> repair.repair(text));
    Analysis structure =
        run(
            "structure",
            steps,
            () -> extraction.structure().analyze(repaired.text(), new SentenceStops()));
    Analysis analysis = structure;
    for (String finder : extraction.finderNames()) {
      Analysis before = analysis;
      List<Mention> more = run(finder, steps, () -> extraction.finder(finder).find(before));
      List<Mention> mentions = new ArrayList<>(before.mentions());
      mentions.addAll(more);
      Collections.sort(mentions);
      analysis = structure.with(mentions);
    }
    Analysis whole = analysis;
    List<Assertion> assertions =
        run("assertions", steps, () -> extraction.assertions().assess(whole, whole.mentions()));
    CaseReport report =
        run("record", steps, () -> reports.build(source, repaired.map(), whole, assertions));
    run("write", steps, () -> RecordJson.line(report));
    return steps;
  }

  private static <T> T run(String stage, Map<String, Long> steps, Supplier<T> work) {
    long before = Steps.count();
    T made = work.get();
    steps.put(stage, Steps.count() - before);
    return made;
  }
}
