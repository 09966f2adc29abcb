package org.conus.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.conus.write.Chunk;
import org.conus.write.Extracted;

/**
 * Takes what a run makes, in the order of the input, from one thread at a time; {@link #progress}
 * alone may be asked by any thread.
 */
public interface Output extends Closeable {

  /** How far a document is before it is worked on. */
  enum Progress {
    /** It is to be done. */
    NEW,
    /** It is done, and stays so. */
    DONE,
    /** Its record is there, but what gathers documents must see it again. */
    AGAIN,
    /** It was done with other content: its shard must be made anew. */
    CHANGED
  }

  /** How far a document is. */
  Progress progress(DocumentKey key);

  /**
   * The record of a document that is {@link Progress#AGAIN}, as a line of JSON.
   *
   * @throws IOException if it cannot be read
   */
  byte[] record(DocumentKey key) throws IOException;

  /**
   * Takes a document.
   *
   * @param chunks what formats made of it; none for one that is seen again
   * @throws IOException if it cannot be written; the run ends
   */
  void accept(DocumentKey key, Extracted document, List<Chunk> chunks) throws IOException;

  /**
   * Notes that a document was done with other content before.
   *
   * @throws IOException if that cannot be noted
   */
  void changed(DocumentKey key) throws IOException;

  /**
   * Called when all documents have been offered.
   *
   * @return whether they must be offered once more, as some were done with other content
   */
  boolean again() throws IOException;

  /**
   * Completes the output and makes it visible.
   *
   * @return what people should know of it
   */
  List<String> finish() throws IOException;

  /** Lets go of everything; what was not finished can be resumed where the output knows how. */
  @Override
  void close() throws IOException;
}
