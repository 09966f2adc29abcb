package org.conus.match;

import java.util.Arrays;

/**
 * The words of a vocabulary by their length and their first three letters, and by their length and
 * their last three. Immutable.
 */
final class SimilarWords {
  private static final int LETTERS = 3;
  private static final int BITS = 5;
  private static final int NONE = -1;

  /** By hash of a word's length and first letters: the last of such words. */
  private final int[] begins;

  private final int[] ends;

  /** By id: the one before of the same hash; {@link #NONE} of the first. */
  private final int[] nextBegins;

  private final int[] nextEnds;

  SimilarWords(Vocabulary vocabulary) {
    int size = vocabulary.size();
    int places = Integer.highestOneBit(Math.max(16, size)) << 1;
    this.begins = none(places);
    this.ends = none(places);
    this.nextBegins = none(size);
    this.nextEnds = none(size);
    char[] word = {};
    for (int id = 0; id < size; id++) {
      int length = vocabulary.length(id);
      word = word.length < length ? new char[length * 2] : word;
      for (int i = 0; i < length; i++) {
        word[i] = vocabulary.letter(id, i);
      }
      if (length >= Misspellings.SHORTEST - 1 && isOfLetters(word, length)) {
        add(begins, nextBegins, place(word, 0, length), id);
        add(ends, nextEnds, place(word, length - LETTERS, length), id);
      }
    }
  }

  private static int[] none(int size) {
    int[] none = new int[size];
    Arrays.fill(none, NONE);
    return none;
  }

  private static boolean isOfLetters(char[] word, int length) {
    for (int i = 0; i < length; i++) {
      if (word[i] < 'a' || word[i] > 'z') {
        return false;
      }
    }
    return true;
  }

  private static void add(int[] places, int[] next, int place, int id) {
    next[id] = places[place];
    places[place] = id;
  }

  private int place(char[] word, int from, int length) {
    int key = length;
    for (int i = from; i < from + LETTERS; i++) {
      key = key << BITS | word[i] & 31;
    }
    return key * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(begins.length - 1);
  }

  /**
   * A word that may begin with the same three letters as another and have a length; negative if
   * there is none, and so of {@link #nextBegin}.
   */
  int beginningLike(char[] word, int length) {
    return begins[place(word, 0, length)];
  }

  /** The next of the words that {@link #beginningLike} began with. */
  int nextBegin(int id) {
    return nextBegins[id];
  }

  /**
   * A word that may end with the same three letters as another and have a length of its own;
   * negative if there is none, and so of {@link #nextEnd}.
   */
  int endingLike(char[] word, int wordLength, int length) {
    return ends[place(word, wordLength - LETTERS, length)];
  }

  /** The next of the words that {@link #endingLike} began with. */
  int nextEnd(int id) {
    return nextEnds[id];
  }
}
