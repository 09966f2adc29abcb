package org.conus.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.conus.write.Chunk;

/** Takes what formats make of documents, in the order of the input, from one thread at a time. */
public interface Sink extends Closeable {

  /**
   * @throws IOException if it cannot be written; the run ends
   */
  void accept(List<Chunk> chunks) throws IOException;
}
