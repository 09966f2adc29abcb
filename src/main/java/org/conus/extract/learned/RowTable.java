package org.conus.extract.learned;

/**
 * Rows of weights by the number of a feature, in a table of open places. Most features that are
 * looked for have no row: a bit for each that has one, in a table small enough to stay near the
 * processor, answers for most of them. A row stands beside its feature's number, so that the two
 * come from memory together.
 */
final class RowTable {
  private static final int BITS = 1 << 19;

  /** How many longs a row is. */
  private final int width;

  private final int mask;

  /** By place, the feature in the upper half and a bit below, 0 where it is free; then its row. */
  private final long[] places;

  private final long[] known = new long[BITS / Long.SIZE];

  /**
   * @param features the most that there will be
   * @param width how many longs a row is
   */
  RowTable(int features, int width) {
    int capacity = Integer.highestOneBit(Math.max(8, features)) * 4;
    this.width = width;
    this.mask = capacity - 1;
    this.places = new long[capacity * (1 + width)];
  }

  /** Where a feature stands or would stand. */
  private int place(int feature) {
    int place = (feature ^ feature >>> 15) & mask;
    int at = place * (1 + width);
    while (places[at] != 0 && (int) (places[at] >>> Integer.SIZE) != feature) {
      place = (place + 1) & mask;
      at = place * (1 + width);
    }
    return at;
  }

  /** How many longs a row is. */
  int width() {
    return width;
  }

  private static int bit(int feature) {
    return feature & (BITS - 1);
  }

  /**
   * Adds to one of the longs of a feature's row, which it is given if it has none.
   *
   * @param column which of them
   */
  void add(int feature, int column, long weights) {
    int at = place(feature);
    places[at] = (long) feature << Integer.SIZE | 1;
    known[bit(feature) >>> 6] |= 1L << feature;
    places[at + 1 + column] += weights;
  }

  /** Adds the rows of all features that have one, and forgets them. */
  void addTo(Lookups lookups, long[] sums) {
    lookups.keep(known);
    for (int i = 0; i < lookups.size(); i++) {
      add(place(lookups.feature(i)), sums, lookups.at(i));
    }
    lookups.clear();
  }

  /** Adds a feature's row, if it has one. */
  void addTo(int feature, long[] sums, int at) {
    if ((known[bit(feature) >>> 6] & 1L << feature) == 0) {
      return;
    }
    add(place(feature), sums, at);
  }

  private void add(int row, long[] sums, int at) {
    if (places[row] != 0) {
      for (int i = 0; i < width; i++) {
        sums[at + i] += places[row + 1 + i];
      }
    }
  }
}
