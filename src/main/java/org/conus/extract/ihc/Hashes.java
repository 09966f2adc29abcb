package org.conus.extract.ihc;

import java.util.Arrays;

/**
 * A set of hashes, by which most pieces of a text are told to be no name without an object made of
 * them. It keeps all bits of a hash: looking up what a few of them let through cost more than all
 * else that is done about broken names (measured). Not safe for threads while it is filled.
 */
final class Hashes {
  private static final int SPREAD = 0x9E3779B9;

  /** A place for no hash has 0, which stands for itself in {@link #zero}. */
  private int[] slots = new int[1 << 8];

  private int size;
  private boolean zero;

  void add(int hash) {
    if (hash == 0) {
      zero = true;
    } else if (slots[place(hash)] == 0) {
      slots[place(hash)] = hash;
      size++;
      if (size * 2 > slots.length) {
        grow();
      }
    }
  }

  boolean contains(int hash) {
    return hash == 0 ? zero : slots[place(hash)] == hash;
  }

  /** Where a hash is, or else where it would be put. */
  private int place(int hash) {
    int mask = slots.length - 1;
    int place = hash * SPREAD >>> Integer.numberOfLeadingZeros(mask) & mask;
    while (slots[place] != 0 && slots[place] != hash) {
      place = place + 1 & mask;
    }
    return place;
  }

  private void grow() {
    int[] all = slots;
    slots = new int[all.length * 2];
    Arrays.stream(all).filter(hash -> hash != 0).forEach(hash -> slots[place(hash)] = hash);
  }
}
