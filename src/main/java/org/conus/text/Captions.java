package org.conus.text;

import java.util.Locale;
import java.util.Set;

/** Tells a caption's first line from a line of text that happens to begin with a reference. */
final class Captions {
  private static final int SHORTEST_NAME = 3;

  private final Set<String> names;
  private final int longestName;

  /** With what the names begin, as capitals. */
  private final String firsts;

  /**
   * @param names of figures and tables, in lower case
   */
  Captions(Set<String> names) {
    this.names = names;
    this.longestName = RepairWords.longest(names);
    StringBuilder letters = new StringBuilder();
    names.forEach(name -> letters.append(Character.toUpperCase(name.charAt(0))));
    this.firsts = letters.toString();
  }

  /** Whether a line begins with {@code Fig. 1. Xyz}, {@code Figure 2: xyz}, {@code Table 1 Xyz}. */
  boolean begins(Lines lines, int line) {
    int end = lines.end(line);
    int afterName = afterName(lines, line);
    int number = afterName < 0 ? end : skip(lines.chars, afterName, end, ". ");
    int after = number;
    while (after < end && Character.isLetterOrDigit(lines.chars[after])) {
      after++;
    }
    if (after == number || after - number > 3 || !Character.isLetterOrDigit(lines.chars[number])) {
      return false;
    }
    return isNumber(lines.chars, number, after) && isTitled(lines.chars, after, end);
  }

  /** Whether the line begins with the word for a table. */
  static boolean isTable(Lines lines, int line) {
    return (lines.first(line) | 32) == 't';
  }

  private int afterName(Lines lines, int line) {
    int begin = lines.begin(line);
    if (firsts.indexOf(lines.first(line)) < 0) {
      return -1;
    }
    int at = begin;
    while (at < lines.end(line)
        && at - begin <= longestName
        && Lines.isAsciiLetter(lines.chars[at])) {
      at++;
    }
    if (at - begin < SHORTEST_NAME || at - begin > longestName || at == lines.end(line)) {
      return -1;
    }
    String name = String.valueOf(lines.chars, begin, at - begin).toLowerCase(Locale.ROOT);
    return names.contains(name) ? at : -1;
  }

  /** Digits with a letter behind, or a Roman number. */
  private static boolean isNumber(char[] chars, int begin, int end) {
    if (Lines.isDigit(chars[begin])) {
      return true;
    }
    return skip(chars, begin, end, "IVX") == end;
  }

  /** A stop or colon with something behind it, or the capital of a title. */
  private static boolean isTitled(char[] chars, int after, int end) {
    if (after == end) {
      return true;
    }
    if (".:|\u2014".indexOf(chars[after]) >= 0) {
      return after + 1 < end || chars[after] != '.';
    }
    int next = skip(chars, after, end, " ");
    return next > after && next < end && isTitleStart(chars[next]);
  }

  private static boolean isTitleStart(char c) {
    return Lines.isCapital(c) || c == '|' || c == '\u2014' || c == '\u2013';
  }

  private static int skip(char[] chars, int from, int end, String over) {
    int at = from;
    while (at < end && over.indexOf(chars[at]) >= 0) {
      at++;
    }
    return at;
  }
}
