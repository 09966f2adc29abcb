package org.conus.uima;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.resource.ResourceSpecifier;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.conus.extract.Extraction;
import org.conus.extract.learned.ShippedModels;
import org.conus.findings.ReportBuilder;
import org.conus.knowledge.Knowledge;

/** A pipeline as its descriptor describes it; parsed once, opened once a thread. */
public final class PipelineDescription {
  private static final String BUILT_IN = "/org/conus/descriptors/pipelines/case-report.xml";

  private static final int HASH_DIGITS = 12;

  private final ResourceSpecifier specifier;
  private final String name;
  private final boolean ours;

  /** That change records: the name, and what a descriptor of the user's says. */
  private final String options;

  private final ResourceManager resources = UIMAFramework.newDefaultResourceManager();

  private PipelineDescription(ResourceSpecifier specifier, String name, boolean ours) {
    this.specifier = specifier;
    this.name = name;
    this.ours = ours;
    this.options =
        "pipeline="
            + (ours ? name : name + "@" + DescriptorHash.of(specifier).substring(0, HASH_DIGITS));
  }

  /** {@code descriptors/pipelines/case-report.xml}, from the class path. */
  public static PipelineDescription builtIn() {
    URL url = PipelineDescription.class.getResource(BUILT_IN);
    if (url == null) {
      throw new PipelineException("no " + BUILT_IN + " on the class path", null);
    }
    return parse(url, "case-report", true);
  }

  /**
   * A descriptor of the user's.
   *
   * @throws PipelineException if it cannot be read
   */
  public static PipelineDescription of(Path file) {
    try {
      return parse(file.toUri().toURL(), String.valueOf(file.getFileName()), false);
    } catch (IOException e) {
      throw new PipelineException("pipeline " + file + " cannot be read", e);
    }
  }

  private static PipelineDescription parse(URL url, String name, boolean ours) {
    try {
      return new PipelineDescription(
          UIMAFramework.getXMLParser().parseResourceSpecifier(new XMLInputSource(url)), name, ours);
    } catch (UIMAException | IOException e) {
      throw new PipelineException("pipeline " + name + " cannot be read", e);
    }
  }

  /** The same pipeline with other knowledge, which its engines share. */
  public PipelineDescription with(Knowledge knowledge) {
    PipelineDescription other = new PipelineDescription(specifier, name, ours);
    SharedExtraction.use(other.resources, new Extraction(knowledge, ShippedModels.all()));
    return other;
  }

  /**
   * The same without the engines that are trained models, and with the built-in knowledge.
   *
   * @throws PipelineException if it is an aggregate whose flow is not fixed
   */
  public PipelineDescription withoutModels() {
    return new PipelineDescription(ModelEngines.without(specifier), name, ours);
  }

  /** What its engines share. */
  ResourceManager resources() {
    return resources;
  }

  /** Whether its engines are all ours, so that no other changes what they put into a CAS. */
  boolean isOurs() {
    return ours;
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
    SharedExtraction.begin(resources);
    try {
      return ours && specifier instanceof AnalysisEngineDescription aggregate
          ? openPlain(aggregate)
          : openInCas();
    } catch (UIMAException | LinkageError e) {
      throw new PipelineException("pipeline " + name + " cannot be opened" + reason(e), e);
    }
  }

  private Pipeline openPlain(AnalysisEngineDescription aggregate) {
    Extraction extraction = SharedExtraction.of(resources);
    return new Pipeline(plainLine(aggregate, extraction), reports(extraction), extraction);
  }

  /** The engines of a pipeline of ours. */
  Line plainLine(AnalysisEngineDescription aggregate, Extraction extraction) {
    return new PlainLine(PlainEngines.of(aggregate, extraction), new SharedCas(this::newCas));
  }

  private Pipeline openInCas() throws UIMAException {
    AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(specifier, resources, parameters());
    Extraction extraction = SharedExtraction.of(resources);
    CasDocument document = new CasDocument(engine.newJCas(), List.of(engine));
    Line line = new CasLine(document, Map.of(name, document::process));
    return new Pipeline(line, reports(extraction), extraction);
  }

  /** What makes the records. */
  ReportBuilder reports(Extraction extraction) {
    return new ReportBuilder(extraction.knowledge(), ModelEngines.models(specifier), options);
  }

  /**
   * A CAS for what its engines find.
   *
   * @throws PipelineException if it cannot be made
   */
  JCas newCas() {
    synchronized (specifier) { // whose imports UIMA resolves in place
      return createCas();
    }
  }

  private JCas createCas() {
    try {
      return CasCreationUtils.createCas((AnalysisEngineDescription) specifier, tuning()).getJCas();
    } catch (UIMAException e) {
      throw new PipelineException("pipeline " + name + " has no CAS", e);
    }
  }

  /** What a user of a pipeline of his own can mend: a class that no jar has. */
  private static String reason(Throwable thrown) {
    Throwable cause = thrown;
    for (Throwable next = thrown; next != null; next = next.getCause()) {
      cause = next;
    }
    if (!(cause instanceof ClassNotFoundException || cause instanceof NoClassDefFoundError)) {
      return "";
    }
    String said = String.valueOf(cause.getMessage()).replace('/', '.');
    // UIMA names the class in square brackets, and the loaders that it asked behind it
    int open = said.indexOf('[');
    int close = said.indexOf(']');
    String missing = 0 <= open && open < close ? said.substring(open + 1, close) : said;
    return ": the class path has no " + missing;
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
    tuning.setProperty(UIMAFramework.CAS_INITIAL_HEAP_SIZE, "256");
    tuning.setProperty(UIMAFramework.PROCESS_TRACE_ENABLED, "false");
    return tuning;
  }
}
