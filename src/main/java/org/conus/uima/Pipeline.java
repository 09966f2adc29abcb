package org.conus.uima;

import org.apache.uima.UIMAException;
import org.conus.extract.Extraction;
import org.conus.findings.CaseReport;
import org.conus.findings.PipelineInfo;
import org.conus.findings.ReportBuilder;
import org.conus.text.SourceText;
import org.conus.write.Extracted;

/**
 * Engines and a document: reads one document after the other. Not safe for threads; open one a
 * thread.
 *
 * <pre>{@code
 * try (Pipeline conus = Pipeline.builtIn()) {
 *   CaseReport report = conus.read("A 60-year-old man ... positive for synaptophysin.");
 * }
 * }</pre>
 */
public final class Pipeline implements AutoCloseable {
  private final Workpiece document;
  private final Stage engines;
  private final ReportBuilder reports;
  private final Extraction extraction;

  /**
   * @param engines all of them, one after the other over the document
   */
  Pipeline(Workpiece document, Stage engines, ReportBuilder reports, Extraction extraction) {
    this.document = document;
    this.engines = engines;
    this.reports = reports;
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
      document.begin(source);
      engines.run();
      return new CasExtracted(source, document.report(source, reports), document);
    } catch (UIMAException e) {
      throw new PipelineException("an engine failed", e);
    }
  }

  @Override
  public void close() {
    document.close();
  }
}
