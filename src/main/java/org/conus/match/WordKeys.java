package org.conus.match;

/**
 * Words as numbers, of which most say the whole word: five bits a letter or digit, up to twelve,
 * behind a mark that says which of the two they are; the code of a character that is neither,
 * behind another mark. A longer word, and one with letters beyond a to z, has a negative number
 * that other words may have too.
 */
final class WordKeys {
  /** No word has it. */
  static final long NONE = 0;

  /** The longest words whose number says all of them, in UTF-16 units. */
  static final int LONGEST = 12;

  /** How many bits a letter or digit has. */
  static final int BITS = 5;

  private static final int LETTERS = 1;
  private static final int DIGITS = 3;
  private static final int MARK = 8;

  /** Of the sign that stands for {@link #AND} wherever a word may stand. */
  static final long AMPERSAND = (long) MARK << BITS | '&';

  static final long AND = of(new char[] {'a', 'n', 'd'}, 0, 3);

  private WordKeys() {}

  /** Whether other words may have the same number. */
  static boolean isShared(long key) {
    return key < 0;
  }

  /** The number of a word of which every unit is folded; half-open, not empty. */
  static long of(char[] folded, int begin, int end) {
    int length = end - begin;
    int first = first(folded[begin]);
    boolean plain = folded[begin] < 0x80 && length <= (first == MARK ? 1 : LONGEST);
    long key = first;
    for (int i = begin; plain && i < end; i++) {
      plain = first(folded[i]) == first;
      key = key << BITS | code(folded[i]);
    }
    return plain ? key : Long.MIN_VALUE | hash(folded, begin, end);
  }

  /** What the number begins with of a word that begins with a character. */
  static int first(char folded) {
    return isSmall(folded) ? LETTERS : isDigit(folded) ? DIGITS : MARK;
  }

  /** What a character below 0x80 adds to the number. */
  static int code(char folded) {
    return isSmall(folded) ? folded - 'a' + 1 : isDigit(folded) ? folded - '0' + 1 : folded;
  }

  private static long hash(char[] folded, int begin, int end) {
    long hash = 0;
    for (int i = begin; i < end; i++) {
      hash = hash * 31 + folded[i];
    }
    return hash;
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
