package org.conus.uima;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.util.InvalidXMLException;
import org.conus.extract.Analysis;
import org.conus.extract.Extraction;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.MentionKind;
import org.conus.extract.TextStructure;
import org.conus.extract.assertion.Assertions;
import org.conus.knowledge.TextRepairs;
import org.conus.text.TextRepair;

/**
 * What the engines of the built-in pipeline do, in the order of its descriptor, over a {@link
 * PlainDocument}: without a CAS, and without what UIMA does between two engines.
 */
final class PlainEngines {
  private PlainEngines() {}

  /**
   * The engines by their keys.
   *
   * @throws PipelineException if one is not ours
   */
  static Map<String, Consumer<PlainDocument>> of(
      AnalysisEngineDescription pipeline, Extraction extraction) {
    Map<String, Consumer<PlainDocument>> engines = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, AnalysisEngineDescription> engine :
          ModelEngines.flow(pipeline).entrySet()) {
        engines.put(engine.getKey(), engine(engine.getValue(), extraction));
      }
    } catch (InvalidXMLException e) {
      throw new PipelineException("a pipeline names an engine that cannot be read", e);
    }
    return engines;
  }

  private static Consumer<PlainDocument> engine(
      AnalysisEngineDescription engine, Extraction extraction) {
    String name = engine.getAnnotatorImplementationName();
    if (name.equals(TextRepairAnnotator.class.getName())) {
      TextRepair repair = TextRepairs.of(extraction.knowledge());
      return document -> document.keep(repair.repair(document.text()));
    } else if (name.equals(StructureAnnotator.class.getName())) {
      TextStructure structure = extraction.structure();
      SentenceStops stops = new SentenceStops();
      return document -> document.keep(structure.analyze(document.repaired().text(), stops));
    } else if (name.equals(MentionAnnotator.class.getName())) {
      return mentions(extraction.finder(ModelEngines.finder(engine)));
    } else if (name.equals(AssertionAnnotator.class.getName())) {
      return assertions(extraction.assertions());
    }
    throw new PipelineException("the built-in pipeline has an engine of others, " + name, null);
  }

  private static Consumer<PlainDocument> mentions(MentionFinder finder) {
    Set<MentionKind> reads = EnumSet.noneOf(MentionKind.class);
    reads.addAll(finder.reads());
    return document -> document.addAll(finder.find(document.analysis(reads)));
  }

  private static Consumer<PlainDocument> assertions(Assertions algorithm) {
    return document -> {
      Analysis analysis = document.analysis();
      List<Mention> all = analysis.mentions();
      document.keep(all, algorithm.assess(analysis, all));
    };
  }
}
