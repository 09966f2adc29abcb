package org.conus.evaluate.gold;

import java.nio.file.Path;

/**
 * Something wrong with gold.
 *
 * @param file where it stands
 * @param line counted from 1; 0 where it concerns the whole file
 */
public record GoldProblem(Path file, int line, String reason) {

  /** {@code file:line: reason}. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + reason;
  }
}
