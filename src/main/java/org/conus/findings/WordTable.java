package org.conus.findings;

import java.util.HashMap;
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

  private final Map<String, T> byWord;

  /** How the words begin and how long they are, a bit each; few, so that they stay in a cache. */
  private final long[] beginnings = new long[(1 << BITS) / Long.SIZE];

  /**
   * @param byWord by words in lower case
   */
  WordTable(Map<String, T> byWord) {
    this.byWord = new HashMap<>(byWord);
    for (String word : byWord.keySet()) {
      int beginning = beginning(word, 0, word.length());
      beginnings[beginning >>> 6] |= 1L << beginning;
    }
  }

  /** What the word of a stretch of a text says; null if the table does not have it. */
  @Nullable T at(String text, int begin, int end) {
    if (begin >= end) {
      return null;
    }
    int beginning = beginning(text, begin, end);
    return (beginnings[beginning >>> 6] >>> beginning & 1) == 0
        ? null
        : byWord.get(text.substring(begin, end).toLowerCase(Locale.ROOT));
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
