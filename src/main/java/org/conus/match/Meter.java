package org.conus.match;

/**
 * Counts how often tokens are looked at: a measure of work that no machine changes. Tests hold
 * algorithms to be linear by it; not safe for threads.
 */
public final class Meter {
  private long steps;

  void count(long more) {
    steps += more;
  }

  public long steps() {
    return steps;
  }
}
