package org.conus.uima;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
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
      return new Pipeline(UIMAFramework.produceAnalysisEngine(specifier), name);
    } catch (UIMAException e) {
      throw new PipelineException("pipeline " + name + " cannot be opened", e);
    }
  }
}
