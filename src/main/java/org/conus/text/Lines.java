package org.conus.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text that are not blank, without white space at their ends, and what they look
 * like. Lines are numbered from 0.
 */
final class Lines {
  private static final String TABULAR_BLANKS = "   ";
  private static final String TABULAR_DOTS = "....";

  /** Characters of a name that a comma parts from what is said of it. */
  private static final int LONGEST_HEAD = 16;

  private final String text;

  /** The units of the text. */
  final char[] chars;

  private int size;
  private int[] begins = new int[64];
  private int[] ends = new int[64];

  /** How many blank lines stand before. */
  private int[] gaps = new int[64];

  /** 1 for a row of a table, 2 for none, 0 where nobody asked yet. */
  private byte[] tabular = new byte[64];

  /** Likewise for a line that begins with a name and a colon. */
  private byte[] keyed = new byte[64];

  /** Whether anything in the text looks like a table; of most texts that is all one need know. */
  private final boolean hasTables;

  private @Nullable Wrapping wrapping;

  private final Sought colons = new Sought(':');
  private final Sought semicolons = new Sought(';');

  private Lines(String text, char[] chars) {
    this(
        text,
        chars,
        text.indexOf('\t') >= 0
            || text.contains(TABULAR_BLANKS)
            || text.contains(TABULAR_DOTS)
            || text.indexOf('|') >= 0);
  }

  private Lines(String text, char[] chars, boolean hasTables) {
    this.text = text;
    this.chars = chars;
    this.hasTables = hasTables;
  }

  /** Cuts a text whose line ends are line feeds. */
  static Lines of(Units units) {
    String text = units.text;
    Lines lines = new Lines(text, units.chars);
    int gap = 0;
    for (int at = 0; at <= text.length(); ) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 ? text.length() : feed;
      gap = lines.add(at, end, gap) ? 0 : gap + 1;
      at = end + 1;
    }
    return lines;
  }

  private boolean add(int from, int to, int gap) {
    int begin = from;
    int end = to;
    while (begin < end && isBlank(chars[begin])) {
      begin++;
    }
    while (end > begin && isBlank(chars[end - 1])) {
      end--;
    }
    if (begin == end) {
      return false;
    }
    append(begin, end, gap);
    return true;
  }

  private void append(int begin, int end, int gap) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      gaps = Arrays.copyOf(gaps, size * 2);
      tabular = Arrays.copyOf(tabular, size * 2);
      keyed = Arrays.copyOf(keyed, size * 2);
    }
    begins[size] = begin;
    ends[size] = end;
    gaps[size++] = gap;
  }

  /** The lines but those marked; where one is left out between two others, a gap is added. */
  Lines without(boolean[] marked) {
    if (!anyOf(marked)) {
      return this;
    }
    Lines kept = new Lines(text, chars, hasTables);
    int gap = 0;
    for (int i = 0; i < size; i++) {
      gap += gaps[i];
      if (marked[i]) {
        gap += PAGE_GAP;
      } else {
        kept.append(begins[i], ends[i], gap);
        gap = 0;
      }
    }
    return kept;
  }

  private static boolean anyOf(boolean[] marked) {
    for (boolean mark : marked) {
      if (mark) {
        return true;
      }
    }
    return false;
  }

  /** How its line ends are wrapped; found out once. */
  Wrapping wrapping() {
    if (wrapping == null) {
      wrapping = new Wrapping(this);
    }
    return wrapping;
  }

  /** Counted for a line that was left out. */
  private static final int PAGE_GAP = 1000;

  int size() {
    return size;
  }

  int begin(int line) {
    return begins[line];
  }

  int end(int line) {
    return ends[line];
  }

  int length(int line) {
    return ends[line] - begins[line];
  }

  /** Whether blank lines or the edge of a page stand before the line. */
  boolean gapBefore(int line) {
    return gaps[line] > 0;
  }

  /** Whether something was left out before the line. */
  boolean pageBefore(int line) {
    return gaps[line] >= PAGE_GAP;
  }

  char first(int line) {
    return chars[begins[line]];
  }

  char last(int line) {
    return chars[ends[line] - 1];
  }

  /** Whether a text stands at a place, in any case. */
  boolean isAt(int place, String wanted) {
    return text.regionMatches(true, place, wanted, 0, wanted.length());
  }

  /** The text with all its line ends. */
  String text() {
    return text;
  }

  String text(int line) {
    return text.substring(begins[line], ends[line]);
  }

  /** The length of the first word, up to a blank. */
  int firstWord(int line) {
    int at = begins[line];
    while (at < ends[line] && !isBlank(chars[at])) {
      at++;
    }
    return at - begins[line];
  }

  /** The length of the last word, down to a blank. */
  int lastWord(int line) {
    int at = ends[line];
    while (at > begins[line] && !isBlank(chars[at - 1])) {
      at--;
    }
    return ends[line] - at;
  }

  /** The line in which a place is; -1 if it is in none. */
  int lineAt(int place) {
    int found = Arrays.binarySearch(begins, 0, size, place);
    int line = found >= 0 ? found : -found - 2;
    return line >= 0 && place < ends[line] ? line : -1;
  }

  /** Whether the line ends as a sentence does, a closing quote or bracket aside. */
  boolean endsSentence(int line) {
    int at = ends[line] - 1;
    while (at > begins[line] && isClosing(chars[at])) {
      at--;
    }
    char c = chars[at];
    return c == '.' || c == '!' || c == '?';
  }

  /** Whether the line begins as no sentence, heading or item does. */
  boolean continues(int line) {
    char c = first(line);
    if (isSmall(c)) {
      return !startsItem(line);
    }
    if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
      return false;
    }
    return ",;:)]/=<>%&+\u00D7\u2264\u2265\u00B1".indexOf(c) >= 0 && !rulesTable(line)
        || c == '(' && !startsItem(line);
  }

  /** Whether the line begins with {@code +--} or {@code ===}, as the ruling of a table does. */
  private boolean rulesTable(int line) {
    char c = first(line);
    int next = begins[line] + 1;
    return (c == '+' || c == '=')
        && next < ends[line]
        && (chars[next] == '-' || chars[next] == '=');
  }

  /** Whether the line begins with a bullet, a number with a full stop or bracket, or {@code a)}. */
  boolean startsItem(int line) {
    int begin = begins[line];
    char c = chars[begin];
    if (c == '-' || c == '*' || c == '\u2013' || c >= '\u2022' && c <= '\u25CF' && c != '\u2026') {
      return begin + 1 < ends[line] && isBlank(chars[begin + 1]);
    }
    int at = c == '(' ? begin + 1 : begin;
    int from = at;
    while (at < ends[line] && at - from < 2 && isDigit(chars[at])) {
      at++;
    }
    boolean number = at > from;
    if (!number && at < ends[line] && isAsciiLetter(chars[at])) {
      at++;
    }
    return at > from && at + 1 < ends[line] && closesItem(at, number, c == '(');
  }

  private boolean closesItem(int at, boolean number, boolean opened) {
    char c = chars[at];
    return (c == ')' || c == '.' && number && !opened) && isBlank(chars[at + 1]);
  }

  /**
   * Whether a tab, three blanks or four dots in a run stand inside, or a bar between blanks or at
   * the beginning: a row of a table.
   */
  boolean isTabular(int line) {
    if (!hasTables) {
      return false;
    }
    if (tabular[line] == 0) {
      tabular[line] = (byte) (looksTabular(line) ? 1 : 2);
    }
    return tabular[line] == 1;
  }

  private boolean looksTabular(int line) {
    int blanks = 0;
    int dots = 0;
    for (int i = begins[line]; i < ends[line]; i++) {
      char c = chars[i];
      blanks = c == ' ' ? blanks + 1 : 0;
      dots = c == '.' ? dots + 1 : 0;
      if (c == '\t' || blanks == TABULAR_BLANKS.length() || dots == TABULAR_DOTS.length()) {
        return true;
      }
      if (c == '|' && isBar(line, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a bar begins or ends the line, or blanks stand around it. */
  private boolean isBar(int line, int at) {
    boolean before = at == begins[line] || isBlank(chars[at - 1]);
    return before && (at + 1 == ends[line] || isBlank(chars[at + 1]));
  }

  /** Whether the line begins with a short name and a colon: {@code CK7: positive}. */
  boolean isKeyed(int line) {
    if (keyed[line] == 0) {
      keyed[line] = (byte) (looksKeyed(line) ? 1 : 2);
    }
    return keyed[line] == 1;
  }

  private boolean looksKeyed(int line) {
    int words = 1;
    int limit = Math.min(ends[line], begins[line] + 50);
    if (colons.from(begins[line]) >= limit) {
      return false;
    }
    int open = 0;
    for (int i = begins[line]; i < limit && words <= 6; i++) {
      char c = chars[i];
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open > 0) { // p63 (clone 4A4, 1:100): positive
        continue;
      }
      if (c == ':') {
        return i > begins[line];
      }
      if (c == '.' || c == ';' || c == ',') {
        return false;
      }
      words += c == ' ' ? 1 : 0;
    }
    return false;
  }

  /** Whether a comma stands behind the first words of a line: {@code CK7, positive, membranous}. */
  boolean beginsList(int line) {
    int limit = Math.min(ends[line], begins[line] + LONGEST_HEAD);
    for (int i = begins[line]; i < limit; i++) {
      if (chars[i] == ',') {
        return true;
      }
    }
    return false;
  }

  /** Whether a line begins with a small letter, digits and a comma: {@code p63, patchy}. */
  boolean beginsWithCode(int line) {
    int at = begins[line] + 1;
    while (at < ends[line] && isDigit(chars[at])) {
      at++;
    }
    return at > begins[line] + 1
        && at < ends[line]
        && chars[at] == ','
        && isSmall(chars[begins[line]]);
  }

  /** Whether a colon or a semicolon stands in the line. */
  boolean hasColon(int line) {
    return colons.from(begins[line]) < ends[line] || semicolons.from(begins[line]) < ends[line];
  }

  /** Where a character stands next; asked for line by line, each place is sought once. */
  private final class Sought {
    private final char sought;
    private int from;
    private int next = -1;

    Sought(char sought) {
      this.sought = sought;
    }

    int from(int begin) {
      if (begin < from || begin > next) {
        int found = text.indexOf(sought, begin);
        from = begin;
        next = found < 0 ? chars.length : found;
      }
      return next;
    }
  }

  /** Whether the line has letters, and all of them are capitals. */
  boolean isCapitals(int line) {
    int letters = 0;
    for (int i = begins[line]; i < ends[line]; i++) {
      char c = chars[i];
      if (isSmall(c)) {
        return false;
      }
      letters += isCapital(c) ? 1 : 0;
    }
    return letters >= 4;
  }

  /** Whether the line begins with a long word in capitals and a stop: {@code ABSTRACT. We}. */
  boolean startsWithTitle(int line) {
    int at = begins[line];
    while (at < ends[line] && isCapital(chars[at])) {
      at++;
    }
    return at - begins[line] >= 7 && at < ends[line] && ".:".indexOf(chars[at]) >= 0;
  }

  /** Whether the line is of letters and blanks alone. */
  boolean isPlainWords(int line) {
    for (int i = begins[line]; i < ends[line]; i++) {
      if (!isLetter(chars[i]) && chars[i] != ' ') {
        return false;
      }
    }
    return true;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isLetter(char c) {
    return c < 0x80 ? isAsciiLetter(c) : Character.isLetter(c);
  }

  static boolean isDigit(char c) {
    return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  static boolean isSmall(char c) {
    return c < 0x80 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
  }

  static boolean isCapital(char c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  static boolean isAsciiLetter(char c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z';
  }

  static boolean isClosing(char c) {
    return c == ')' || c == ']' || c == '"' || c == '\'' || c == '\u201D' || c == '\u2019';
  }
}
