package org.conus.extract.learned;

/**
 * Two sums of whole numbers in a long: the second times 2^32 plus the first. Such longs add up as
 * the numbers in them do, so that rows of weights are added in half the steps; measured: a third of
 * the time that rows of floats take.
 */
final class PairedSums {
  private static final long HALF = 1L << (Integer.SIZE - 1);

  private PairedSums() {}

  static long of(int first, int second) {
    return ((long) second << Integer.SIZE) + first;
  }

  static int first(long pair) {
    return (int) pair;
  }

  static int second(long pair) {
    return (int) ((pair + HALF) >> Integer.SIZE);
  }
}
