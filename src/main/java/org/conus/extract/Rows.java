package org.conus.extract;

/** Lines that are rows of a panel or items of a list. */
final class Rows {
  /** The longest name before a colon. */
  private static final int LONGEST_NAME = 40;

  private Rows() {}

  /** Whether a line begins with a bullet, a number, or a short name and a colon. */
  static boolean isRow(String text, int lineBegin) {
    int limit = text.indexOf('\n', lineBegin);
    int end = limit < 0 ? text.length() : limit;
    return afterItemNumber(text, lineBegin, end) > lineBegin || isKeyed(text, lineBegin, end);
  }

  private static boolean isKeyed(String text, int begin, int end) {
    int last = Math.min(end, begin + LONGEST_NAME);
    for (int i = begin; i < last; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '\t' || text.startsWith("   ", i) || text.startsWith("...", i)) {
        return i > begin;
      }
      if (c == '.' || c == ';' || c == ',') {
        return false;
      }
    }
    return false;
  }

  /**
   * Behind the number, letter or bullet of a list item, or of a caption ({@code Fig. 1.}).
   *
   * @return {@code begin} if none stands there
   */
  static int afterItemNumber(String text, int begin, int end) {
    int at = begin;
    if (at < end && "-*\u2022\u2013\u25CF\u25AA".indexOf(text.charAt(at)) >= 0) {
      return at + 1 < end && isBlank(text.charAt(at + 1)) ? at + 1 : begin;
    }
    at += at < end && text.charAt(at) == '(' ? 1 : 0;
    int from = at;
    while (at < end && at - from < 3 && Character.isDigit(text.charAt(at))) {
      at++;
    }
    at += at == from && at < end && Character.isLetter(text.charAt(at)) ? 1 : 0;
    boolean closed = at > from && at + 1 < end && ".)".indexOf(text.charAt(at)) >= 0;
    return closed && isBlank(text.charAt(at + 1)) ? at + 1 : begin;
  }

  /** Behind the label of a caption: {@code Fig. 1.}, {@code Table 2.}; begin if there is none. */
  static int afterLabel(String text, int begin, int end) {
    int at = begin;
    while (at < end && at - begin < 8 && Character.isLetter(text.charAt(at))) {
      at++;
    }
    if (at - begin < 3 || !Character.isUpperCase(text.charAt(begin))) {
      return begin;
    }
    int number = at;
    while (number < end && number - at < 2 && ". ".indexOf(text.charAt(number)) >= 0) {
      number++;
    }
    int after = number;
    while (after < end && after - number < 4 && Character.isLetterOrDigit(text.charAt(after))) {
      after++;
    }
    boolean numbered = number > at && after > number && Character.isDigit(text.charAt(number));
    return numbered && after < end && text.charAt(after) == '.' ? after + 1 : begin;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
