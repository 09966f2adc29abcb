package org.conus.write;

import java.io.IOException;
import java.util.List;

/**
 * One output format. Implementations are named in {@code META-INF/services} and found by {@link
 * Formats}; one instance serves all threads.
 *
 * <p>A format makes pieces of each document by itself ({@link #encode}), or gathers the documents
 * of a run in files or a database of its own ({@link #open}); it has one of the two.
 */
public interface Format {

  /** What {@code -f} calls it. */
  String name();

  /** What it writes and where, in one line. */
  String about();

  /** The columns of its tables, in Markdown; empty if it has none. */
  default String columns() {
    return "";
  }

  /**
   * The document in this format. Called by the thread that made the document, before the next one.
   *
   * @throws IOException if it cannot be written so; the document is a failure
   */
  default List<Chunk> encode(Extracted document) throws IOException {
    return List.of();
  }

  /**
   * Begins a run. Called once, before the first document.
   *
   * @param argument what stood behind the name and a colon, as the address of a database; empty if
   *     nothing did
   * @throws IllegalArgumentException if the argument is none of this format's, or it needs a folder
   *     and there is none
   * @throws IOException if the output cannot be begun
   */
  default RunWriter open(RunOutput output, String argument) throws IOException {
    if (!argument.isEmpty()) {
      throw new IllegalArgumentException(name() + " takes nothing behind a colon");
    }
    return RunWriter.NOTHING;
  }
}
