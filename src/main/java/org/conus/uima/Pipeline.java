package org.conus.uima;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.CASException;
import org.apache.uima.jcas.JCas;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.Extraction;
import org.conus.findings.CaseReport;
import org.conus.findings.PipelineInfo;
import org.conus.findings.ReportBuilder;
import org.conus.text.SourceText;
import org.conus.uima.PlainDocument.Assessed;
import org.conus.write.Extracted;

/**
 * Engines and a CAS: reads one document after the other. Not safe for threads; open one a thread.
 *
 * <pre>{@code
 * try (Pipeline conus = Pipeline.builtIn()) {
 *   CaseReport report = conus.read("A 60-year-old man ... positive for synaptophysin.");
 * }
 * }</pre>
 */
public final class Pipeline implements AutoCloseable {
  private final AnalysisEngine engine;
  private final JCas cas;
  private final ReportBuilder reports;
  private final Extraction extraction;

  /** Whether no engine but ours sees the CAS. */
  private final boolean ours;

  Pipeline(
      AnalysisEngine engine,
      String name,
      Extraction extraction,
      Map<String, String> models,
      boolean ours)
      throws UIMAException {
    this.engine = engine;
    this.ours = ours;
    this.cas = engine.newJCas();
    this.reports = new ReportBuilder(extraction.knowledge(), models, "pipeline=" + name);
    this.extraction = extraction;
  }

  /** The pipeline that {@code conus extract} runs. */
  public static Pipeline builtIn() {
    return PipelineDescription.builtIn().open();
  }

  /** What makes the records, as each of them says. */
  public PipelineInfo info() {
    return reports.pipeline();
  }

  /** The algorithms that its engines share. */
  Extraction extraction() {
    return extraction;
  }

  /** What a text says; its id in the record is {@code text}. */
  public CaseReport read(String text) {
    return read(SourceText.of("text", text));
  }

  /** What a document says. */
  public CaseReport read(SourceText source) {
    return extract(source).report();
  }

  /**
   * Runs the engines.
   *
   * @return the document; its CAS is good until the next call
   * @throws PipelineException if an engine throws
   */
  public Extracted extract(SourceText source) {
    try {
      cas.reset();
      cas.setDocumentText(source.text());
      if (ours) {
        PlainDocument.begin(cas);
      }
      engine.process(cas);
      return new CasExtracted(source, report(source, cas, reports), cas, PlainDocument.of(cas));
    } catch (UIMAException e) {
      throw new PipelineException("an engine failed", e);
    }
  }

  /** The record of a document whose CAS has been through the engines. */
  static CaseReport report(SourceText source, JCas cas, ReportBuilder reports) throws CASException {
    JCas view = cas.getView(Views.REPAIRED);
    PlainDocument plain = PlainDocument.of(view);
    if (plain == null) {
      CasAnalysis.name(view, source);
    }
    Assessed kept = plain == null ? null : plain.assessed();
    Assessed all = kept == null ? load(view) : kept;
    Analysis analysis = CasAnalysis.load(view, all.mentions());
    return reports.build(source, CasOffsets.load(view), analysis, all.assertions());
  }

  private static Assessed load(JCas view) {
    List<IdentifiedAnnotation> stored = CasMentions.annotations(view);
    List<Assertion> assertions = new ArrayList<>(stored.size());
    stored.forEach(annotation -> assertions.add(CasAssertions.load(annotation)));
    return new Assessed(CasMentions.load(stored), assertions);
  }

  @Override
  public void close() {
    PlainDocument.end(cas);
    engine.destroy();
    cas.release();
  }
}
