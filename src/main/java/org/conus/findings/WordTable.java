package org.conus.findings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a table say, looked up where they stand in a text, in any case. Most words of a
 * text are in no table: of those no string is made. Immutable.
 *
 * @param <T> what a word says
 */
final class WordTable<T> {
  private static final int BITS = 12;
  private static final int MOST_LENGTH = 15;

  /** So many letters of five bits go into a number. */
  private static final int MOST_LETTERS = 12;

  private final Map<String, T> byWord;

  /** Short words of the letters a to z as numbers, at the place of their hash or behind; else 0. */
  private final long[] keys;

  /** What the word says whose number stands at the same place. */
  private final List<@Nullable T> says;

  /** How the words begin and how long they are, a bit each; few, so that they stay in a cache. */
  private final long[] beginnings = new long[(1 << BITS) / Long.SIZE];

  /** Likewise of those without a number. */
  private final long[] unnumbered = new long[(1 << BITS) / Long.SIZE];

  /**
   * @param byWord by words in lower case
   */
  WordTable(Map<String, T> byWord) {
    this.byWord = new HashMap<>(byWord);
    this.keys = new long[Math.max(2, Integer.highestOneBit(byWord.size()) * 4)];
    this.says = new ArrayList<>(Collections.nCopies(keys.length, null));
    byWord.forEach(this::add);
  }

  private void add(String word, T value) {
    int beginning = beginning(word, 0, word.length());
    set(beginnings, beginning);
    long key = key(word, 0, word.length());
    if (key != 0) {
      int place = place(key);
      keys[place] = key;
      says.set(place, value);
    } else {
      set(unnumbered, beginning);
    }
  }

  private static void set(long[] bits, int bit) {
    bits[bit >>> 6] |= 1L << bit;
  }

  private static boolean isSet(long[] bits, int bit) {
    return (bits[bit >>> 6] >>> bit & 1) != 0;
  }

  /** What the word of a stretch of a text says; null if the table does not have it. */
  @Nullable T at(String text, int begin, int end) {
    if (begin >= end) {
      return null;
    }
    int beginning = beginning(text, begin, end);
    if (!isSet(beginnings, beginning)) {
      return null;
    }
    long key = key(text, begin, end);
    if (key != 0) {
      return says.get(place(key));
    }
    return isSet(unnumbered, beginning)
        ? byWord.get(text.substring(begin, end).toLowerCase(Locale.ROOT))
        : null;
  }

  /** A word of up to twelve letters, in any case, as a number; 0 for every other. */
  private static long key(String text, int begin, int end) {
    if (end - begin > MOST_LETTERS) {
      return 0;
    }
    long key = 0;
    for (int i = begin; i < end; i++) {
      int letter = (text.charAt(i) | 0x20) - 'a';
      if (letter < 0 || letter >= 26) {
        return 0;
      }
      key = key << 5 | letter + 1;
    }
    return key;
  }

  /** Where a number stands, or else a place without one. */
  private int place(long key) {
    int place = (int) (key * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & keys.length - 1;
    while (keys[place] != 0 && keys[place] != key) {
      place = place + 1 & keys.length - 1;
    }
    return place;
  }

  /** A number of the length and of the first letters, the same in upper case and lower. */
  private static int beginning(String text, int begin, int end) {
    int length = end - begin;
    int key = Math.min(length, MOST_LENGTH) << 15 | text.charAt(begin) & 0x1F;
    if (length > 1) {
      key |= (text.charAt(begin + 1) & 0x1F) << 5;
    }
    if (length > 2) {
      key |= (text.charAt(begin + 2) & 0x1F) << 10;
    }
    return key * 0x9E3779B1 >>> Integer.SIZE - BITS;
  }
}
