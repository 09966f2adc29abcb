package org.conus.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.Extraction;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.StopJudge;
import org.conus.extract.learned.ShippedModels;
import org.conus.findings.ReportBuilder;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TextRepairs;
import org.conus.text.RepairedText;
import org.conus.text.SourceText;
import org.conus.text.TextRepair;

/** Runs the algorithms over a document and writes down what they decide. */
public final class Explainer {
  private final Extraction extraction;
  private final TextRepair repair;
  private final ReportBuilder reports;
  private final TermIndex terms;
  private final StopJudge stops;

  /**
   * @param models that find names beside the lexicon
   * @param stops judges the stops of a repaired text
   */
  public Explainer(Knowledge knowledge, List<ShippedModels.Shipped> models, StopJudge stops) {
    this.extraction = new Extraction(knowledge, models);
    this.repair = TextRepairs.of(knowledge);
    this.reports = new ReportBuilder(knowledge, "explain");
    this.terms = new TermIndex(knowledge);
    this.stops = stops;
  }

  /** What was decided in a document. */
  public Explanation explain(SourceText source) {
    RepairedText repaired = repair.repair(source.text());
    Recorder recorder = new Recorder();
    Analysis structure = extraction.structure().analyze(repaired.text(), stops);
    Analysis analysis = structure.with(mentions(structure, recorder));
    List<Assertion> assertions =
        extraction.assertions().assess(analysis, analysis.mentions(), recorder);
    return new Explanation(
        source,
        repaired.map(),
        analysis,
        recorder,
        reports.build(source, repaired.map(), analysis, assertions),
        terms);
  }

  private List<Mention> mentions(Analysis structure, Recorder recorder) {
    List<Mention> mentions = new ArrayList<>();
    for (String name : extraction.finderNames()) {
      MentionFinder finder = extraction.finder(name);
      Analysis seen = finder.reads().isEmpty() ? structure : structure.with(mentions);
      mentions.addAll(finder.find(seen, recorder));
      Collections.sort(mentions);
    }
    return mentions;
  }
}
