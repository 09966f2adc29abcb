package org.conus.text;

/**
 * Finds citation numbers that stand glued to a word: {@code medulloblastoma1)}, {@code rare3,10)},
 * {@code shown [2-4]}, superscript digits. A number that belongs to its word is none: {@code CK7)},
 * {@code (grade2)}.
 */
final class Citations {
  private static final int SHORTEST_WORD = 4;

  /** How far back an opening bracket is sought. */
  private static final int BRACKET_REACH = 300;

  private final WordList words;

  Citations(WordList words) {
    this.words = words;
  }

  /** Whether a character may begin a citation. */
  static boolean mayBegin(char c) {
    return c >= '0' && c <= '9' || c == '[' || c >= 0xB2 && isSuperscript(c);
  }

  /**
   * Where the citation that begins at a place of the text ends.
   *
   * @param chars the text before repair of its line ends
   * @param at where it may begin
   * @param written begins with the repaired text so far
   * @param length of the repaired text so far
   * @return {@code at} if none begins there
   */
  int end(char[] chars, int at, char[] written, int length) {
    char c = chars[at];
    if (c == '[') {
      return isAfterWord(written, length) ? bracketed(chars, at) : at;
    }
    if (!isKnownWordBefore(written, length, isSuperscript(c))) {
      return at;
    }
    return isSuperscript(c) ? superscripts(chars, at) : bracketClosed(chars, at);
  }

  private static boolean isSuperscript(char c) {
    return c == '\u00B9'
        || c == '\u00B2'
        || c == '\u00B3'
        || c == '\u2070'
        || c >= '\u2074' && c <= '\u2079';
  }

  private static int superscripts(char[] chars, int at) {
    int end = at;
    while (end < chars.length && isSuperscript(chars[end])) {
      end++;
      if (end + 1 < chars.length
          && ",-\u2013\u207B".indexOf(chars[end]) >= 0
          && isSuperscript(chars[end + 1])) {
        end++;
      }
    }
    return end;
  }

  /** Numbers that a round bracket closes and none opened. */
  private static int bracketClosed(char[] chars, int at) {
    int end = numbers(chars, at);
    if (end == at || end == chars.length || chars[end] != ')') {
      return at;
    }
    return isOpenBefore(chars, at) ? at : end + 1;
  }

  /** Numbers in square brackets, and more such behind commas: {@code [3], [54], [69]}. */
  private static int bracketed(char[] chars, int at) {
    int end = at;
    int next = at;
    while (next < chars.length && chars[next] == '[') {
      int closed = oneBracketed(chars, next);
      if (closed == next) {
        return end;
      }
      end = closed;
      next = skipSeparator(chars, end);
      next += next < chars.length && chars[next] == ' ' ? 1 : 0;
    }
    return end;
  }

  private static int oneBracketed(char[] chars, int at) {
    int end = numbers(chars, at + 1);
    boolean closed = end > at + 1 && end < chars.length && chars[end] == ']';
    return closed && chars[at + 1] != '0' ? end + 1 : at;
  }

  /** Where a list of numbers of up to three digits ends; {@code at} if there is none. */
  private static int numbers(char[] chars, int at) {
    int end = number(chars, at);
    int last = at;
    while (end > last) {
      last = end;
      int next = skipSeparator(chars, end);
      end = next > end ? Math.max(end, number(chars, next)) : end;
      end = end == next ? last : end;
    }
    return last;
  }

  private static int number(char[] chars, int at) {
    int end = at;
    while (end < chars.length && chars[end] >= '0' && chars[end] <= '9') {
      end++;
    }
    return end - at <= 3 ? end : at;
  }

  private static int skipSeparator(char[] chars, int at) {
    int end = at;
    if (end < chars.length && ",-\u2013;".indexOf(chars[end]) >= 0) {
      end++;
      if (end < chars.length && chars[end] == ' ') {
        end++;
      }
    }
    return end;
  }

  private static boolean isOpenBefore(char[] chars, int at) {
    int closed = 0;
    for (int i = at - 1; i >= 0 && i > at - BRACKET_REACH; i--) {
      char c = chars[i];
      if (c == '\n' && chars[Math.max(0, i - 1)] == '\n') {
        return false;
      }
      if (c == ')') {
        // The closing bracket of a citation has no partner.
        closed += isOfCitation(chars, i) ? 0 : 1;
      } else if (c == '(' && closed-- == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfCitation(char[] chars, int bracket) {
    int at = bracket;
    while (at > 0 && "0123456789,-".indexOf(chars[at - 1]) >= 0) {
      at--;
    }
    return at < bracket && at > 0 && Lines.isSmall(chars[at - 1]);
  }

  private static boolean isAfterWord(char[] written, int length) {
    int at = length - 1;
    if (at >= 0 && written[at] == ' ') {
      at--;
    }
    return at >= 0 && (Lines.isLetter(written[at]) || ").,\"\u201D%".indexOf(written[at]) >= 0);
  }

  private boolean isKnownWordBefore(char[] written, int length, boolean stopAllowed) {
    int end = length;
    if (stopAllowed && end > 0 && ".,;".indexOf(written[end - 1]) >= 0) {
      end--;
    }
    int begin = end;
    while (begin > 0 && written[begin - 1] >= 'a' && written[begin - 1] <= 'z') {
      begin--;
    }
    if (begin > 0 && Lines.isCapital(written[begin - 1])) {
      begin--;
    }
    boolean whole = begin == 0 || !Character.isLetterOrDigit(written[begin - 1]);
    return whole && end - begin >= SHORTEST_WORD && words.contains(written, begin, end);
  }
}
