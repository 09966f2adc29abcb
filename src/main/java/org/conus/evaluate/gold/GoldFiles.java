package org.conus.evaluate.gold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.conus.read.UnreadableDocumentException;
import org.conus.read.format.PlainText;

/** Files of a gold set and their names. */
public final class GoldFiles {
  private GoldFiles() {}

  /** The file itself, or all files below a folder with one of the endings, in order of names. */
  public static List<Path> find(Path gold, List<String> endings) throws IOException {
    if (!Files.isDirectory(gold)) {
      return List.of(gold);
    }
    try (Stream<Path> files = Files.walk(gold)) {
      return files
          .filter(f -> endings.stream().anyMatch(e -> f.toString().endsWith(e)))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A file's id: the folder's own name and the way to the file, with {@code /} between. */
  public static String id(Path gold, Path file) {
    Path whole = gold.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    Path relative =
        parent == null ? file.getFileName() : parent.relativize(file.toAbsolutePath().normalize());
    return String.valueOf(relative).replace('\\', '/');
  }

  /**
   * A file as text.
   *
   * @throws UnreadableDocumentException if it is empty or no text
   */
  public static String text(Path file) throws IOException {
    return PlainText.text(Files.readAllBytes(file)).text();
  }
}
