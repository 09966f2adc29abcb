package org.conus.write;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Gathers the documents of one run. It is called by one thread at a time. What it holds in memory
 * does not grow with the documents, unless it says so.
 */
public interface RunWriter extends Closeable {

  /** Of a format that writes documents one by one. */
  RunWriter NOTHING =
      new RunWriter() {
        @Override
        public void accept(Extracted document) {}

        @Override
        public List<String> finish() {
          return List.of();
        }

        @Override
        public void close() {}
      };

  /**
   * Takes the next document, in the order of the input. It has text and record alone, never a CAS.
   *
   * @throws IOException if it cannot be written; the run ends
   */
  void accept(Extracted document) throws IOException;

  /**
   * Completes the output and makes it visible. Called once, behind the last document, and not at
   * all in a run that broke off.
   *
   * @return what people should know of the output, such as how many texts were cut to fit a column;
   *     without any text of a document
   */
  List<String> finish() throws IOException;

  /** Lets go of everything. What was not finished is taken away, if it was not yet visible. */
  @Override
  void close() throws IOException;
}
