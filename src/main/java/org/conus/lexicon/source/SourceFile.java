package org.conus.lexicon.source;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.conus.knowledge.KnowledgeException;

/**
 * A file of a terminology in UTF-8, compressed by gzip if its name says so.
 *
 * @param path of the file
 * @param others the files that were named with it, among which a format may look for a second part
 */
public record SourceFile(Path path, List<Path> others) {
  private static final String GZIP = ".gz";

  public SourceFile {
    others = List.copyOf(others);
  }

  /** The name in lower case without {@code .gz}, by which its format is known. */
  public String format() {
    String name = name().toLowerCase(Locale.ROOT);
    return name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
  }

  /** The name, for errors. */
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /** The bytes, uncompressed. */
  public InputStream open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    return name().toLowerCase(Locale.ROOT).endsWith(GZIP) ? new GZIPInputStream(in, 1 << 16) : in;
  }

  /** What is done with a line; its number begins at 1. */
  @FunctionalInterface
  public interface LineReader {
    /** Reads one line. */
    void read(int number, String line);
  }

  /** Hands out every line. */
  public void forEachLine(LineReader reader) throws IOException {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8), 1 << 16)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        reader.read(++number, number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
      }
    }
  }

  /** An error that names the file and a line. */
  public KnowledgeException error(int line, String reason) {
    return new KnowledgeException(name(), line, reason);
  }
}
