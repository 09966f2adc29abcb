package org.conus.extract;

/** What single characters say of where sentences begin and end. */
final class SentenceSigns {
  private SentenceSigns() {}

  static boolean isNumber(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isWhite(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isClosing(char c) {
    return c == ')' || c == ']' || c == '"' || c == '\u201D' || c == '\u2019';
  }

  /** Small letters begin a sentence only in names such as p53 or pT2. */
  static boolean mayBegin(char[] chars, int next) {
    char c = chars[next];
    if (!Character.isLowerCase(c)) {
      return !isClosing(c) && ",;:".indexOf(c) < 0;
    }
    for (int i = next + 1; i < chars.length && Character.isLetterOrDigit(chars[i]); i++) {
      if (!Character.isLowerCase(chars[i])) {
        return true;
      }
    }
    return false;
  }

  static int skipBlanks(char[] chars, int from, int end) {
    int at = from;
    while (at < end && (chars[at] == ' ' || chars[at] == '\t')) {
      at++;
    }
    return at;
  }

  /** A question mark before what is asked for: {@code Swelling, 8 months. ? Sarcoma}. */
  static boolean isQuery(char[] chars, int at, int begin) {
    return chars[at] == '?' && (at == begin || chars[at - 1] == ' ');
  }
}
