package org.conus.evaluate.score;

/**
 * Counts and what follows from them.
 *
 * @param hits in gold and in the run
 * @param spurious in the run alone
 * @param missed in gold alone
 */
public record Tally(int hits, int spurious, int missed) {
  public static final Tally NONE = new Tally(0, 0, 0);

  public Tally plus(Tally other) {
    return new Tally(hits + other.hits, spurious + other.spurious, missed + other.missed);
  }

  /** Whether neither gold nor the run holds anything. */
  public boolean isEmpty() {
    return hits + spurious + missed == 0;
  }

  /** Of what the run says, the share that gold says; NaN if the run says nothing. */
  public double precision() {
    return share(hits, hits + spurious);
  }

  /** Of what gold says, the share that the run says; NaN if gold says nothing. */
  public double recall() {
    return share(hits, hits + missed);
  }

  /** The harmonic mean of both; 0 if one of both is 0 or undefined, NaN if there is nothing. */
  public double f1() {
    return share(2 * hits, 2 * hits + spurious + missed);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
