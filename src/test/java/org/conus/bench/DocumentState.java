package org.conus.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Extraction;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.StopJudge;
import org.conus.extract.learned.ShippedModels;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TextRepairs;
import org.conus.text.TextRepair;
import org.conus.uima.SentenceStops;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A document as each step finds it when the steps before are done. */
@State(Scope.Benchmark)
public class DocumentState {
  /** The file of a document; another one with {@code -p document=FILE}. */
  @Param("test-docs/a01-case-sclc-conus.txt")
  public String document = "";

  final Extraction extraction = new Extraction(Knowledge.builtIn(), ShippedModels.all());
  final TextRepair repair = TextRepairs.of(extraction.knowledge());
  final StopJudge stops = new SentenceStops();
  String text = "";
  String repaired = "";

  /** With the mentions of all finders. */
  Analysis analysis = extraction.structure().analyze("", stops);

  /** Reads the document and does all steps once. */
  @Setup
  public void prepare() {
    try {
      text = Files.readString(Path.of(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    repaired = repair.repair(text).text();
    analysis = extraction.structure().analyze(repaired, stops);
    for (String finder : extraction.finderNames()) {
      List<Mention> mentions = new ArrayList<>(analysis.mentions());
      mentions.addAll(extraction.finder(finder).find(analysis));
      analysis = analysis.with(mentions);
    }
  }

  MentionFinder finder(String name) {
    return extraction.finder(name);
  }
}
