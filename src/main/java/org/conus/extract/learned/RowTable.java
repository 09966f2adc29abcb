package org.conus.extract.learned;

import java.util.Arrays;

/**
 * Rows of weights by the number of a feature, in a table of open places. Most features that are
 * looked for have no row: a bit for each that has one, in a table small enough to stay near the
 * processor, answers for most of them.
 */
final class RowTable {
  private static final int BITS = 1 << 19;

  private final int width;
  private final int mask;

  /** The feature in the upper half, where its row begins plus one in the lower; 0 is free. */
  private final long[] places;

  private final long[] known = new long[BITS / Long.SIZE];
  private float[] weights;
  private int size;

  RowTable(int features, int width) {
    int capacity = Integer.highestOneBit(Math.max(8, features)) * 4;
    this.width = width;
    this.mask = capacity - 1;
    this.places = new long[capacity];
    this.weights = new float[64 * width];
  }

  private int place(int feature) {
    int at = (feature ^ feature >>> 15) & mask;
    while (places[at] != 0 && (int) (places[at] >>> Integer.SIZE) != feature) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** Where a feature's row begins, which it is given if it has none. */
  int add(int feature) {
    int place = place(feature);
    if (places[place] == 0) {
      if ((size + 1) * width > weights.length) {
        weights = Arrays.copyOf(weights, weights.length * 2);
      }
      places[place] = (long) feature << Integer.SIZE | size++ * width + 1;
      known[bit(feature) >>> 6] |= 1L << feature;
    }
    return (int) places[place] - 1;
  }

  /** Takes over each row of another table, so that it begins at {@code shift} in ours. */
  void addAll(RowTable other, int shift) {
    for (long place : other.places) {
      if (place != 0) {
        int from = (int) place - 1;
        int to = add((int) (place >>> Integer.SIZE)) + shift;
        System.arraycopy(other.weights, from, weights, to, other.width);
      }
    }
  }

  int size() {
    return size;
  }

  private static int bit(int feature) {
    return feature & (BITS - 1);
  }

  void set(int at, float weight) {
    weights[at] = weight;
  }

  /** Adds a feature's row, if it has one. */
  void addTo(int feature, float[] sums, int at) {
    if ((known[bit(feature) >>> 6] & 1L << feature) == 0) {
      return;
    }
    long place = places[place(feature)];
    if (place != 0) {
      int row = (int) place - 1;
      for (int i = 0; i < width; i++) {
        sums[at + i] += weights[row + i];
      }
    }
  }
}
