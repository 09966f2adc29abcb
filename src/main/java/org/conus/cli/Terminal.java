package org.conus.cli;

/** What the launcher says of the terminal, which Java cannot see for itself. */
final class Terminal {
  private static final int USUAL_COLUMNS = 120;
  private static final int FEWEST_COLUMNS = 60;

  private Terminal() {}

  /** Whether standard error is a terminal: the launcher sets {@code conus.terminal}. */
  static boolean isThere() {
    return Boolean.getBoolean("conus.terminal");
  }

  /** Its width: the launcher sets {@code conus.columns}; a pipe is taken to be wide. */
  static int columns() {
    return Math.max(FEWEST_COLUMNS, Integer.getInteger("conus.columns", USUAL_COLUMNS));
  }
}
