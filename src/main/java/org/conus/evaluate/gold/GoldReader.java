package org.conus.evaluate.gold;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads one form of gold. Implementations keep no state; those of other rooms are named in {@code
 * META-INF/services}.
 */
public interface GoldReader {

  /** What a mapping calls it: {@code brat}, {@code cas}, {@code jsonl}, ... */
  String form();

  /**
   * Reads a file, or a folder with all files of this form in it, in the order of their names.
   * Whatever is wrong goes to the sink, with file and line.
   *
   * @throws IOException if the disk fails
   */
  void read(Path gold, Mapping mapping, GoldSink sink) throws IOException;
}
