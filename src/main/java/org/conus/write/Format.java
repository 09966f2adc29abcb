package org.conus.write;

import java.io.IOException;
import java.util.List;

/**
 * One output format. Implementations are named in {@code META-INF/services} and found by {@link
 * Formats}; one instance serves all threads.
 */
public interface Format {

  /** What {@code -f} calls it. */
  String name();

  /**
   * The document in this format. Called by the thread that made the document, before the next one.
   *
   * @throws IOException if it cannot be written so
   */
  List<Chunk> encode(Extracted document) throws IOException;
}
