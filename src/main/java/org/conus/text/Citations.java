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
   * @param text the text before repair of its line ends
   * @param at where it may begin
   * @param before the repaired text so far
   * @return {@code at} if none begins there
   */
  int end(String text, int at, CharSequence before) {
    char c = text.charAt(at);
    if (c == '[') {
      return isAfterWord(before) ? bracketed(text, at) : at;
    }
    if (!isKnownWordBefore(before, isSuperscript(c))) {
      return at;
    }
    return isSuperscript(c) ? superscripts(text, at) : bracketClosed(text, at);
  }

  private static boolean isSuperscript(char c) {
    return c == '\u00B9'
        || c == '\u00B2'
        || c == '\u00B3'
        || c == '\u2070'
        || c >= '\u2074' && c <= '\u2079';
  }

  private static int superscripts(String text, int at) {
    int end = at;
    while (end < text.length() && isSuperscript(text.charAt(end))) {
      end++;
      if (end + 1 < text.length()
          && ",-\u2013\u207B".indexOf(text.charAt(end)) >= 0
          && isSuperscript(text.charAt(end + 1))) {
        end++;
      }
    }
    return end;
  }

  /** Numbers that a round bracket closes and none opened. */
  private static int bracketClosed(String text, int at) {
    int end = numbers(text, at);
    if (end == at || end == text.length() || text.charAt(end) != ')') {
      return at;
    }
    return isOpenBefore(text, at) ? at : end + 1;
  }

  /** Numbers in square brackets, and more such behind commas: {@code [3], [54], [69]}. */
  private static int bracketed(String text, int at) {
    int end = at;
    int next = at;
    while (next < text.length() && text.charAt(next) == '[') {
      int closed = oneBracketed(text, next);
      if (closed == next) {
        return end;
      }
      end = closed;
      next = skipSeparator(text, end);
      next += next < text.length() && text.charAt(next) == ' ' ? 1 : 0;
    }
    return end;
  }

  private static int oneBracketed(String text, int at) {
    int end = numbers(text, at + 1);
    boolean closed = end > at + 1 && end < text.length() && text.charAt(end) == ']';
    return closed && text.charAt(at + 1) != '0' ? end + 1 : at;
  }

  /** Where a list of numbers of up to three digits ends; {@code at} if there is none. */
  private static int numbers(String text, int at) {
    int end = number(text, at);
    int last = at;
    while (end > last) {
      last = end;
      int next = skipSeparator(text, end);
      end = next > end ? Math.max(end, number(text, next)) : end;
      end = end == next ? last : end;
    }
    return last;
  }

  private static int number(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end - at <= 3 ? end : at;
  }

  private static int skipSeparator(String text, int at) {
    int end = at;
    if (end < text.length() && ",-\u2013;".indexOf(text.charAt(end)) >= 0) {
      end++;
      if (end < text.length() && text.charAt(end) == ' ') {
        end++;
      }
    }
    return end;
  }

  private static boolean isOpenBefore(String text, int at) {
    int closed = 0;
    for (int i = at - 1; i >= 0 && i > at - BRACKET_REACH; i--) {
      char c = text.charAt(i);
      if (c == '\n' && text.charAt(Math.max(0, i - 1)) == '\n') {
        return false;
      }
      if (c == ')') {
        // The closing bracket of a citation has no partner.
        closed += isOfCitation(text, i) ? 0 : 1;
      } else if (c == '(' && closed-- == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfCitation(String text, int bracket) {
    int at = bracket;
    while (at > 0 && "0123456789,-".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at < bracket && at > 0 && Character.isLowerCase(text.charAt(at - 1));
  }

  private static boolean isAfterWord(CharSequence before) {
    int at = before.length() - 1;
    if (at >= 0 && before.charAt(at) == ' ') {
      at--;
    }
    return at >= 0
        && (Character.isLetter(before.charAt(at))
            || ").,\"\u201D%".indexOf(before.charAt(at)) >= 0);
  }

  private boolean isKnownWordBefore(CharSequence before, boolean stopAllowed) {
    int end = before.length();
    if (stopAllowed && end > 0 && ".,;".indexOf(before.charAt(end - 1)) >= 0) {
      end--;
    }
    int begin = end;
    while (begin > 0 && before.charAt(begin - 1) >= 'a' && before.charAt(begin - 1) <= 'z') {
      begin--;
    }
    if (begin > 0 && Character.isUpperCase(before.charAt(begin - 1))) {
      begin--;
    }
    boolean whole = begin == 0 || !Character.isLetterOrDigit(before.charAt(begin - 1));
    return whole && end - begin >= SHORTEST_WORD && words.contains(before, begin, end);
  }
}
