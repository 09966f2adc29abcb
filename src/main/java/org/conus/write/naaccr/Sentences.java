package org.conus.write.naaccr;

import org.conus.text.Span;

/** The sentence or line around some words, as far as is of use to a reader. */
final class Sentences {
  private static final int MOST_UNITS = 240;

  private Sentences() {}

  static Span around(String text, int begin, int end) {
    int from = begin;
    while (from > 0 && begin - from < MOST_UNITS && !isStop(text, from - 1)) {
      from--;
    }
    while (from < begin && begin - from >= MOST_UNITS && !isSpace(text, from)) {
      from++;
    }
    int to = end;
    while (to < text.length() && to - end < MOST_UNITS && !isStop(text, to)) {
      to++;
    }
    while (to > end && to - end >= MOST_UNITS && !isSpace(text, to - 1)) {
      to--;
    }
    while (from < begin && isSpace(text, from)) {
      from++;
    }
    while (to > end && isSpace(text, to - 1)) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean isSpace(String text, int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  /** A mark behind which a sentence ends, or an empty line. */
  private static boolean isStop(String text, int at) {
    char c = text.charAt(at);
    boolean last = at + 1 >= text.length();
    if (c == '.' || c == '!' || c == '?' || c == ';') {
      return last || isSpace(text, at + 1);
    }
    if (c != '\n' || last) {
      return c == '\n';
    }
    char next = text.charAt(at + 1);
    return next == '\n' || next == '\r' || at > 0 && text.charAt(at - 1) == '\n';
  }
}
