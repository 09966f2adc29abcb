package org.conus.evaluate.gold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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

  /** The file itself, or all files below a folder with one of the endings, in order of names. */
  static List<Path> files(Path gold, List<String> endings) throws IOException {
    return GoldFiles.find(gold, endings);
  }

  /** A file's id: the folder's own name and the way to the file, with {@code /} between. */
  static String id(Path gold, Path file) {
    return GoldFiles.id(gold, file);
  }
}
