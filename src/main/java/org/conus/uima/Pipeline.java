package org.conus.uima;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.UIMAException;
import org.conus.extract.Extraction;
import org.conus.findings.CaseReport;
import org.conus.findings.PipelineInfo;
import org.conus.findings.ReportBuilder;
import org.conus.text.SourceText;
import org.conus.write.Extracted;

/**
 * Engines that read documents: one after the other, or many at a time, which costs less. Not safe
 * for threads; open one a thread.
 *
 * <pre>{@code
 * try (Pipeline conus = Pipeline.builtIn()) {
 *   CaseReport report = conus.read("A 60-year-old man ... positive for synaptophysin.");
 * }
 * }</pre>
 */
public final class Pipeline implements AutoCloseable {
  private final Line line;
  private final ReportBuilder reports;
  private final Extraction extraction;

  Pipeline(Line line, ReportBuilder reports, Extraction extraction) {
    this.line = line;
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
   * What documents say, the same as if each were read alone. They are taken as many at a time as it
   * is good for, whatever their number.
   *
   * @return one a document, in their order
   * @throws PipelineException if an engine throws
   */
  public List<CaseReport> read(List<SourceText> sources) {
    List<CaseReport> read = new ArrayList<>(sources.size());
    for (List<SourceText> together : trays(sources)) {
      extract(together).forEach(extracted -> read.add(extracted.report()));
    }
    return read;
  }

  /** Documents in groups that it is good to extract together, in their order. */
  public List<List<SourceText>> trays(List<SourceText> sources) {
    List<List<SourceText>> trays = new ArrayList<>();
    for (int begin = 0; begin < sources.size(); ) {
      Tray tray = tray();
      int end = begin;
      while (end < sources.size() && !tray.isFull()) {
        tray.add(sources.get(end++).text().length());
      }
      trays.add(sources.subList(begin, end));
      begin = end;
    }
    return trays;
  }

  /** For documents to be extracted together. */
  public Tray tray() {
    return new Tray(line.most());
  }

  /**
   * Runs the engines.
   *
   * @return the document; its CAS is good until the next call
   * @throws PipelineException if an engine throws
   */
  public Extracted extract(SourceText source) {
    return extract(List.of(source)).get(0);
  }

  /**
   * Runs the engines over documents together, no more than a {@link #tray} takes.
   *
   * @return one a document, in their order; the CAS of each is good until the next call, and until
   *     that of another one is asked for
   * @throws PipelineException if an engine throws, at any of them
   */
  public List<? extends Extracted> extract(List<SourceText> sources) {
    try {
      return line.run(sources, reports, stage -> {});
    } catch (UIMAException e) {
      throw new PipelineException("an engine failed", e);
    }
  }

  @Override
  public void close() {
    line.close();
  }
}
