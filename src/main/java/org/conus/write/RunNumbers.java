package org.conus.write;

/** Numbers that are given once in a run, whatever the file in which they stand. */
public final class RunNumbers {
  private long last;

  /**
   * @param last the highest that was given before; 0 for none
   */
  public RunNumbers(long last) {
    this.last = last;
  }

  public long next() {
    return ++last;
  }

  /** The highest that was given. */
  public long last() {
    return last;
  }
}
