package org.conus.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the documents in what a user names: files as they are, folders with all {@code .txt} in
 * them.
 */
public final class Inputs {
  private static final String ENDING = ".txt";
  private static final String IGNORE = ".conusignore";

  private Inputs() {}

  /**
   * The documents, folder by folder in the order of their names. Links to folders are not followed.
   * What does not exist is found too, and fails when it is read, so that the others are done.
   *
   * @throws IOException if a folder cannot be listed, or two inputs have the same name
   */
  public static List<Input> find(List<Path> named) throws IOException {
    List<Input> found = new ArrayList<>();
    for (Path path : named) {
      String name = nameOf(path);
      if (Files.isDirectory(path)) {
        addFolder(path, name, found);
      } else {
        found.add(new Input(name, path));
      }
    }
    Set<String> ids = new HashSet<>();
    for (Input input : found) {
      if (!ids.add(input.id())) {
        throw new IOException("two inputs are called " + input.id() + "; name their parent folder");
      }
    }
    return found;
  }

  private static String nameOf(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last == null ? "" : last.toString();
  }

  private static void addFolder(Path folder, String name, List<Input> found) throws IOException {
    Set<Path> ignored = ignored(folder);
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(f -> !ignored.contains(f))
          .filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(ENDING))
          .filter(f -> !Files.isDirectory(f))
          .sorted()
          .forEach(f -> found.add(new Input(id(name, folder.relativize(f)), f)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What the folder's own {@value #IGNORE} names, one path relative to the folder a line. */
  private static Set<Path> ignored(Path folder) throws IOException {
    Path list = folder.resolve(IGNORE);
    if (!Files.isRegularFile(list)) {
      return Set.of();
    }
    Set<Path> ignored = new HashSet<>();
    for (String line : Files.readAllLines(list)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        ignored.add(folder.resolve(line.strip()));
      }
    }
    return ignored;
  }

  private static String id(String name, Path relative) {
    StringBuilder id = new StringBuilder(name);
    relative.forEach(part -> id.append(id.length() == 0 ? "" : "/").append(part));
    return id.toString();
  }
}
