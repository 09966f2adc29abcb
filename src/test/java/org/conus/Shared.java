package org.conus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of texts that are not in this repository: {@code ../shared} beside the project, or
 * what the system property {@code conus.shared} names.
 */
public final class Shared {
  private static final Path FOLDER = Path.of(System.getProperty("conus.shared", "../shared"));

  private Shared() {}

  /** A file in it; where there is none, the test that asks is skipped with a message. */
  public static Path file(String relative) {
    Path file = FOLDER.resolve(relative);
    Assumptions.assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    return file;
  }

  /** The text of a file in it, skipping as {@link #file} does. */
  public static String text(String relative) throws IOException {
    return Files.readString(file(relative), StandardCharsets.UTF_8);
  }
}
