package org.conus.cli;

/** What the program ends with. */
public final class ExitStatus {
  public static final int WELL = 0;

  /** The command line was wrong. */
  public static final int USAGE = 1;

  /** Nothing could be done. */
  public static final int NOTHING_DONE = 2;

  /** Done, but some documents failed; they are listed. */
  public static final int SOME_FAILED = 3;

  /** A gate of {@code evaluate} was not met. */
  public static final int GATE = 4;

  /** {@code diff} found differences. */
  public static final int DIFFERENT = 5;

  private ExitStatus() {}
}
