package org.conus.uima;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.resource.ResourceSpecifier;
import org.apache.uima.util.XMLInputSource;

/** A pipeline as its descriptor describes it; parsed once, opened once a thread. */
public final class PipelineDescription {
  private static final String BUILT_IN = "/org/conus/descriptors/pipelines/case-report.xml";

  private final ResourceSpecifier specifier;
  private final String name;

  private PipelineDescription(ResourceSpecifier specifier, String name) {
    this.specifier = specifier;
    this.name = name;
  }

  /** {@code descriptors/pipelines/case-report.xml}, from the class path. */
  public static PipelineDescription builtIn() {
    URL url = PipelineDescription.class.getResource(BUILT_IN);
    if (url == null) {
      throw new PipelineException("no " + BUILT_IN + " on the class path", null);
    }
    return parse(url, "case-report");
  }

  /**
   * A descriptor of the user's.
   *
   * @throws PipelineException if it cannot be read
   */
  public static PipelineDescription of(Path file) {
    try {
      return parse(file.toUri().toURL(), String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new PipelineException("pipeline " + file + " cannot be read", e);
    }
  }

  private static PipelineDescription parse(URL url, String name) {
    try {
      return new PipelineDescription(
          UIMAFramework.getXMLParser().parseResourceSpecifier(new XMLInputSource(url)), name);
    } catch (UIMAException | IOException e) {
      throw new PipelineException("pipeline " + name + " cannot be read", e);
    }
  }

  /** What the descriptor says. */
  ResourceSpecifier specifier() {
    return specifier;
  }

  /**
   * Makes its engines and a CAS.
   *
   * @throws PipelineException if an engine cannot be made
   */
  public Pipeline open() {
    try {
      return new Pipeline(UIMAFramework.produceAnalysisEngine(specifier, parameters()), name);
    } catch (UIMAException e) {
      throw new PipelineException("pipeline " + name + " cannot be opened", e);
    }
  }

  /** With what engines are made that are opened by themselves. */
  static Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(AnalysisEngine.PARAM_PERFORMANCE_TUNING_SETTINGS, tuning());
    return parameters;
  }

  /**
   * A small CAS, which grows where a document needs it: what UIMA sets aside by itself is emptied
   * anew for every document. No trace of each call, which nobody reads.
   */
  static Properties tuning() {
    Properties tuning = UIMAFramework.getDefaultPerformanceTuningProperties();
    tuning.setProperty(UIMAFramework.CAS_INITIAL_HEAP_SIZE, "4096");
    tuning.setProperty(UIMAFramework.PROCESS_TRACE_ENABLED, "false");
    return tuning;
  }
}
