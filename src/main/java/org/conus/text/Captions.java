package org.conus.text;

import java.util.Locale;
import java.util.Set;

/** Tells a caption's first line from a line of text that happens to begin with a reference. */
final class Captions {
  private static final Set<String> NAMES = Set.of("fig", "figs", "figure", "figures", "table");

  private Captions() {}

  /** Whether a line begins with {@code Fig. 1. Xyz}, {@code Figure 2: xyz}, {@code Table 1 Xyz}. */
  static boolean begins(Lines lines, int line) {
    int end = lines.end(line);
    int afterName = afterName(lines, line);
    int number = afterName < 0 ? end : skip(lines.text, afterName, end, ". ");
    int after = number;
    while (after < end && Character.isLetterOrDigit(lines.text.charAt(after))) {
      after++;
    }
    if (after == number
        || after - number > 3
        || !Character.isLetterOrDigit(lines.text.charAt(number))) {
      return false;
    }
    return isNumber(lines.text, number, after) && isTitled(lines.text, after, end);
  }

  /** Whether the line begins with the word for a table. */
  static boolean isTable(Lines lines, int line) {
    return (lines.first(line) | 32) == 't';
  }

  private static int afterName(Lines lines, int line) {
    int begin = lines.begin(line);
    if (!Character.isUpperCase(lines.first(line))) {
      return -1;
    }
    int at = begin;
    while (at < lines.end(line) && at - begin < 8 && Lines.isAsciiLetter(lines.text.charAt(at))) {
      at++;
    }
    String name = lines.text.substring(begin, at).toLowerCase(Locale.ROOT);
    return NAMES.contains(name) && at < lines.end(line) ? at : -1;
  }

  /** Digits with a letter behind, or a Roman number. */
  private static boolean isNumber(String text, int begin, int end) {
    if (Character.isDigit(text.charAt(begin))) {
      return true;
    }
    return skip(text, begin, end, "IVX") == end;
  }

  /** A stop or colon with something behind it, or the capital of a title. */
  private static boolean isTitled(String text, int after, int end) {
    if (after == end) {
      return true;
    }
    if (".:|\u2014".indexOf(text.charAt(after)) >= 0) {
      return after + 1 < end || text.charAt(after) != '.';
    }
    int next = skip(text, after, end, " ");
    return next > after && next < end && isTitleStart(text.charAt(next));
  }

  private static boolean isTitleStart(char c) {
    return Character.isUpperCase(c) || c == '|' || c == '\u2014' || c == '\u2013';
  }

  private static int skip(String text, int from, int end, String over) {
    int at = from;
    while (at < end && over.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
