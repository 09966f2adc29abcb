package org.conus.read.place;

/**
 * Keeps the keys of a place apart: the second document of a key gets {@code ~2} behind it, the
 * third {@code ~3}. Holds hashes of 64 bits and numbers in flat arrays, 24 to 48 bytes a key; two
 * keys of one hash, which do not occur in practice, would be told apart needlessly.
 */
final class UniqueKeys {
  private static final int FIRST_NUMBER = 2;

  private long[] hashes = new long[64];

  /** The number to be tried next behind the key of the same slot; 0 as long as it came once. */
  private int[] numbers = new int[64];

  private int size;

  /**
   * The key, or one made of it that was not given out before. A key goes on behind the number that
   * it had last, as where all rows have one key each of them would try all numbers anew.
   */
  String unique(String key) {
    long hash = hash(key);
    if (add(hash)) {
      return key;
    }
    int n = Math.max(FIRST_NUMBER, numbers[slot(hashes, hash)]);
    String unique = key + "~" + n++;
    while (!add(hash(unique))) {
      unique = key + "~" + n++;
    }
    numbers[slot(hashes, hash)] = n;
    return unique;
  }

  private boolean add(long hash) {
    if (2 * (size + 1) > hashes.length) {
      grow();
    }
    int slot = slot(hashes, hash);
    if (hashes[slot] == hash) {
      return false;
    }
    hashes[slot] = hash;
    size++;
    return true;
  }

  private void grow() {
    long[] larger = new long[hashes.length * 2];
    int[] largerNumbers = new int[larger.length];
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] != 0) {
        int slot = slot(larger, hashes[i]);
        larger[slot] = hashes[i];
        largerNumbers[slot] = numbers[i];
      }
    }
    hashes = larger;
    numbers = largerNumbers;
  }

  private static int slot(long[] table, long hash) {
    int mask = table.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (table[slot] != 0 && table[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** FNV-1a with the finish of SplitMix64; zero marks free slots and is none. */
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
    hash ^= hash >>> 31;
    return hash == 0 ? 1 : hash;
  }
}
