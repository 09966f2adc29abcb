package org.conus.uima;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.analysis_engine.metadata.FixedFlow;
import org.apache.uima.analysis_engine.metadata.SofaMapping;
import org.apache.uima.resource.ResourceSpecifier;
import org.apache.uima.util.InvalidXMLException;
import org.conus.extract.Extraction;
import org.conus.extract.learned.NameModel;
import org.conus.extract.learned.ShippedModels;

/** The engines of a pipeline that are trained models. */
final class ModelEngines {
  private ModelEngines() {}

  /** The hash of each model that a pipeline runs, by its name. */
  static Map<String, String> models(ResourceSpecifier specifier) {
    Map<String, String> hashes = new TreeMap<>();
    Set<String> finders = new HashSet<>(engines(specifier).values());
    for (ShippedModels.Shipped shipped : ShippedModels.all()) {
      NameModel model = shipped.model();
      if (finders.contains(Extraction.LEARNED + model.kind())) {
        hashes.put(model.kind(), "sha256:" + model.hash());
      }
    }
    return hashes;
  }

  /** A pipeline without its models; itself if it has none. */
  static ResourceSpecifier without(ResourceSpecifier specifier) {
    Set<String> keys = engines(specifier).keySet();
    if (keys.isEmpty() || !(specifier instanceof AnalysisEngineDescription pipeline)) {
      return specifier;
    }
    AnalysisEngineDescription less = (AnalysisEngineDescription) pipeline.clone();
    if (!(less.getAnalysisEngineMetaData().getFlowConstraints() instanceof FixedFlow flow)) {
      throw new PipelineException("only a pipeline with a fixed flow runs without models", null);
    }
    List<String> kept = new ArrayList<>(List.of(flow.getFixedFlow()));
    kept.removeAll(keys);
    flow.setFixedFlow(kept.toArray(String[]::new));
    try {
      keys.forEach(less.getDelegateAnalysisEngineSpecifiersWithImports()::remove);
      less.getDelegateAnalysisEngineSpecifiers();
    } catch (InvalidXMLException e) {
      throw new PipelineException("a pipeline names an engine that cannot be read", e);
    }
    less.setSofaMappings(
        List.of(less.getSofaMappings()).stream()
            .filter(mapping -> !keys.contains(mapping.getComponentKey()))
            .toArray(SofaMapping[]::new));
    return less;
  }

  /** The finder that an engine runs, by the engine's key, for the engines that are models. */
  private static Map<String, String> engines(ResourceSpecifier specifier) {
    Map<String, String> found = new TreeMap<>();
    if (!(specifier instanceof AnalysisEngineDescription pipeline) || pipeline.isPrimitive()) {
      return found;
    }
    try {
      pipeline
          .getDelegateAnalysisEngineSpecifiers()
          .forEach(
              (key, engine) -> {
                if (engine instanceof AnalysisEngineDescription description
                    && finder(description).startsWith(Extraction.LEARNED)) {
                  found.put(key, finder(description));
                }
              });
    } catch (InvalidXMLException e) {
      throw new PipelineException("a pipeline names an engine that cannot be read", e);
    }
    return found;
  }

  /**
   * The engines of an aggregate by their keys, in the order of its flow.
   *
   * @throws PipelineException if its flow is not fixed, or an engine has no description
   */
  static Map<String, AnalysisEngineDescription> flow(AnalysisEngineDescription pipeline)
      throws InvalidXMLException {
    if (!(pipeline.getAnalysisEngineMetaData().getFlowConstraints() instanceof FixedFlow flow)) {
      throw new PipelineException("only a pipeline with a fixed flow has stages", null);
    }
    Map<String, AnalysisEngineDescription> engines = new LinkedHashMap<>();
    for (String key : flow.getFixedFlow()) {
      ResourceSpecifier engine = pipeline.getDelegateAnalysisEngineSpecifiers().get(key);
      if (!(engine instanceof AnalysisEngineDescription description)) {
        throw new PipelineException("no engine " + key + " in the pipeline", null);
      }
      engines.put(key, description);
    }
    return engines;
  }

  /** The finder that an engine runs; empty if it runs none. */
  static String finder(AnalysisEngineDescription engine) {
    Object finder =
        engine
            .getAnalysisEngineMetaData()
            .getConfigurationParameterSettings()
            .getParameterValue(MentionAnnotator.FINDER);
    return finder == null ? "" : finder.toString();
  }
}
