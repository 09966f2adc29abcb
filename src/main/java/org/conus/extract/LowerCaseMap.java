package org.conus.extract;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values by words in any case, looked up by a stretch of a text without a string made of it. */
final class LowerCaseMap<V> {
  private int size;
  private String[] words = new String[64];

  /** At the place of its word. */
  private Object[] values = new Object[64];

  /**
   * By the lower five bits of a first letter: how long words with it are, a bit each. Most
   * stretches that are asked for are no word, and told from words by this.
   */
  private final int[] lengths = new int[32];

  /** By hash: the place of a word plus one; 0 is free. */
  private int[] slots = new int[256];

  /** Adds a word; returns whether it was not there yet. */
  boolean add(String word, V value) {
    if (get(word.toCharArray(), 0, word.length()) != null) {
      return false;
    }
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
      values = Arrays.copyOf(values, size * 2);
      slots = new int[slots.length * 2];
      for (int i = 0; i < size; i++) {
        slots[free(words[i])] = i + 1;
      }
    }
    words[size] = word;
    lengths[lower(word.charAt(0)) & 31] |= 1 << word.length();
    values[size] = value;
    slots[free(word)] = ++size;
    return true;
  }

  private int free(String word) {
    int slot = slot(word.toCharArray(), 0, word.length());
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** The value of the word that a stretch of a text is, not an empty one; null if it is none. */
  @SuppressWarnings("unchecked")
  @Nullable V get(char[] chars, int begin, int end) {
    if ((lengths[lower(chars[begin]) & 31] >>> end - begin & 1) == 0) {
      return null;
    }
    int slot = slot(chars, begin, end);
    while (slots[slot] != 0) {
      int at = slots[slot] - 1;
      if (equal(words[at], chars, begin, end)) {
        return (V) values[at];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return null;
  }

  private static boolean equal(String word, char[] chars, int begin, int end) {
    if (word.length() != end - begin) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      if (lower(word.charAt(i - begin)) != lower(chars[i])) {
        return false;
      }
    }
    return true;
  }

  private int slot(char[] chars, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = hash * 31 + lower(chars[i]);
    }
    int h = hash * 0x9E3779B9;
    return (h ^ (h >>> 15)) & (slots.length - 1);
  }

  private static char lower(char c) {
    return c >= 'a' && c <= 'z' || c == '.' ? c : Character.toLowerCase(c);
  }
}
