package org.conus.extract;

/** Lines that are rows of a panel or items of a list. */
final class Rows {
  /** The longest name before a colon. */
  private static final int LONGEST_NAME = 40;

  private Rows() {}

  /** Whether a line begins with a bullet, a number, or a short name and a colon. */
  static boolean isRow(char[] chars, int lineBegin) {
    int limit = Math.min(chars.length, lineBegin + LONGEST_NAME * 2);
    int end = lineBegin;
    while (end < limit && chars[end] != '\n') {
      end++;
    }
    return afterItemNumber(chars, lineBegin, end) > lineBegin || isKeyed(chars, lineBegin, end);
  }

  /** Whether a line begins with a bullet or a number, or has columns. */
  static boolean isItem(char[] chars, int lineBegin) {
    int end = lineBegin;
    while (end < chars.length && chars[end] != '\n') {
      end++;
    }
    return afterItemNumber(chars, lineBegin, end) > lineBegin || hasColumns(chars, lineBegin, end);
  }

  private static boolean isKeyed(char[] chars, int begin, int end) {
    int last = Math.min(end, begin + LONGEST_NAME);
    for (int i = begin; i < last; i++) {
      char c = chars[i];
      if (c == ':' || c == '\t' || isRun(chars, i, ' ') || isRun(chars, i, '.')) {
        return i > begin;
      }
      if (c == '|' || c == ';' && i + 1 < end && !isBlank(chars[i + 1])) {
        return i > begin;
      }
      if (c == '.' || c == ';' || c == ',') {
        return false;
      }
    }
    return false;
  }

  /** Whether a tab, or three blanks or dots, part the columns of a line. */
  static boolean hasColumns(char[] chars, int lineBegin, int lineEnd) {
    int at = lineBegin;
    while (at < lineEnd && isBlank(chars[at])) {
      at++;
    }
    for (; at < lineEnd; at++) {
      if (chars[at] == '\t' || isRun(chars, at, ' ') || isRun(chars, at, '.')) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character stands at a place three times. */
  private static boolean isRun(char[] chars, int at, char c) {
    return chars[at] == c && at + 2 < chars.length && chars[at + 1] == c && chars[at + 2] == c;
  }

  /**
   * Behind the number, letter or bullet of a list item, or of a caption ({@code Fig. 1.}).
   *
   * @return {@code begin} if none stands there
   */
  static int afterItemNumber(char[] chars, int begin, int end) {
    if (begin + 1 < end && isLetter(chars[begin]) && isLetter(chars[begin + 1])) {
      // As most sentences and lines begin.
      return begin;
    }
    int at = begin;
    if (at < end && "-*\u2022\u2013\u25CF\u25AA".indexOf(chars[at]) >= 0) {
      return at + 1 < end && isBlank(chars[at + 1]) ? at + 1 : begin;
    }
    at += at < end && chars[at] == '(' ? 1 : 0;
    int from = at;
    while (at < end && at - from < 3 && Character.isDigit(chars[at])) {
      at++;
    }
    at += at == from && at < end && isLetter(chars[at]) ? 1 : 0;
    boolean closed = at > from && at + 1 < end && ".)".indexOf(chars[at]) >= 0;
    return closed && isBlank(chars[at + 1]) ? at + 1 : begin;
  }

  /** Behind the label of a caption: {@code Fig. 1.}, {@code Table 2.}; begin if there is none. */
  static int afterLabel(char[] chars, int begin, int end) {
    int at = begin;
    while (at < end && at - begin < 8 && isLetter(chars[at])) {
      at++;
    }
    if (at - begin < 3 || !Character.isUpperCase(chars[begin])) {
      return begin;
    }
    int number = at;
    while (number < end && number - at < 2 && ". ".indexOf(chars[number]) >= 0) {
      number++;
    }
    int after = number;
    while (after < end && after - number < 4 && Character.isLetterOrDigit(chars[after])) {
      after++;
    }
    boolean numbered = number > at && after > number && Character.isDigit(chars[number]);
    return numbered && after < end && chars[after] == '.' ? after + 1 : begin;
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
