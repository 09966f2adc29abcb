package org.conus.uima;

import java.util.List;
import java.util.function.Consumer;
import org.apache.uima.UIMAException;
import org.conus.findings.ReportBuilder;
import org.conus.text.SourceText;

/**
 * The engines of a pipeline, which take documents from their text to the record. Not safe for
 * threads.
 */
interface Line extends AutoCloseable {

  /** The last stage: the record out of what was found. */
  String RECORD = "record";

  /** How many documents it takes together, 1 or more. */
  int most();

  /**
   * Takes documents through all stages.
   *
   * @param sources at most {@link #most} of them
   * @param passed told the name of a stage when all documents are through it
   * @return one a document, in their order; the CAS of each is good until the next call, and until
   *     that of another one is asked for
   * @throws UIMAException if an engine fails; none of the documents has a record then
   */
  List<CasExtracted> run(List<SourceText> sources, ReportBuilder reports, Consumer<String> passed)
      throws UIMAException;

  @Override
  void close();
}
