package org.conus.text;

/**
 * Digits of a length that a scanner took for letters: {@code l9 mm}, {@code l.l cm}, {@code 2O mm},
 * {@code l.3 x O.8 cm}. To be asked of scanned texts alone.
 */
final class MisreadNumbers {
  private static final String LETTERS = "lIiOo";
  private static final String DIGITS = "11100";
  private static final String NONE = "";

  /** A number of a length has no more digits with its point; what is longer is none. */
  private static final int LONGEST = 8;

  /** A lesion has three extents, and a scanner may have put a fourth number behind them. */
  private static final int MOST_FACTORS = 3;

  private MisreadNumbers() {}

  /** The digit that should stand at a place of a line; empty where all is well. */
  static String mended(char[] chars, int at, int lineBegin, int lineEnd) {
    int letter = LETTERS.indexOf(chars[at]);
    if (letter < 0) {
      return NONE;
    }
    int begin = at;
    while (begin > lineBegin && at - begin < LONGEST && isOfNumber(chars[begin - 1])) {
      begin--;
    }
    int end = numberEnd(chars, at + 1, lineEnd);
    boolean own =
        end - begin <= LONGEST && (begin == lineBegin || !Lines.isLetter(chars[begin - 1]));
    return own && isMeasured(chars, end, lineEnd) ? DIGITS.substring(letter, letter + 1) : NONE;
  }

  /** Behind what may be of a number, looked at as far as the longest one reaches. */
  private static int numberEnd(char[] chars, int from, int lineEnd) {
    int end = from;
    while (end < lineEnd && end - from < LONGEST && isOfNumber(chars[end])) {
      end++;
    }
    return end;
  }

  private static boolean isOfNumber(char c) {
    return c >= '0' && c <= '9' || c == '.' || LETTERS.indexOf(c) >= 0;
  }

  /** Whether a unit stands behind a number, or behind those that it is multiplied by. */
  private static boolean isMeasured(char[] chars, int end, int lineEnd) {
    int at = end;
    for (int factors = 0; !isUnit(chars, at, lineEnd); factors++) {
      int times = at < lineEnd && chars[at] == ' ' ? at + 1 : at;
      if (factors == MOST_FACTORS || times >= lineEnd || chars[times] != 'x') {
        return false;
      }
      int begin = times + 1 < lineEnd && chars[times + 1] == ' ' ? times + 2 : times + 1;
      at = numberEnd(chars, begin, lineEnd);
      if (at == begin) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code cm} or {@code mm} stands behind a number. */
  private static boolean isUnit(char[] chars, int end, int lineEnd) {
    int unit = end < lineEnd && chars[end] == ' ' ? end + 1 : end;
    boolean length =
        unit + 1 < lineEnd && (chars[unit] == 'c' || chars[unit] == 'm') && chars[unit + 1] == 'm';
    return length && (unit + 2 >= lineEnd || !Lines.isLetter(chars[unit + 2]));
  }
}
