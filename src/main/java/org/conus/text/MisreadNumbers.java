package org.conus.text;

/**
 * Digits of a length that a scanner took for letters: {@code l9 mm}, {@code l.l cm}, {@code 2O mm}.
 * To be asked of scanned texts alone.
 */
final class MisreadNumbers {
  private static final String LETTERS = "lIiOo";
  private static final String DIGITS = "11100";
  private static final String NONE = "";

  private MisreadNumbers() {}

  /** The digit that should stand at a place of a line; empty where all is well. */
  static String mended(char[] chars, int at, int lineBegin, int lineEnd) {
    int letter = LETTERS.indexOf(chars[at]);
    if (letter < 0) {
      return NONE;
    }
    int begin = at;
    while (begin > lineBegin && isOfNumber(chars[begin - 1])) {
      begin--;
    }
    int end = at + 1;
    while (end < lineEnd && isOfNumber(chars[end])) {
      end++;
    }
    boolean own = begin == lineBegin || !Lines.isLetter(chars[begin - 1]);
    return own && isUnit(chars, end, lineEnd) ? DIGITS.substring(letter, letter + 1) : NONE;
  }

  private static boolean isOfNumber(char c) {
    return c >= '0' && c <= '9' || c == '.' || LETTERS.indexOf(c) >= 0;
  }

  /** Whether {@code cm} or {@code mm} stands behind a number. */
  private static boolean isUnit(char[] chars, int end, int lineEnd) {
    int unit = end < lineEnd && chars[end] == ' ' ? end + 1 : end;
    boolean length =
        unit + 1 < lineEnd && (chars[unit] == 'c' || chars[unit] == 'm') && chars[unit + 1] == 'm';
    return length && (unit + 2 >= lineEnd || !Lines.isLetter(chars[unit + 2]));
  }
}
