package org.conus.extract;

import org.conus.extract.Headings.Found;

/** Whether words of the table stand as a heading stands, and where it ends. */
final class HeadingForm {
  private HeadingForm() {}

  /**
   * Where the heading at the begin of a line ends, its colon or stop included.
   *
   * @param begin of its words
   * @param limit the line's end
   * @param numbered whether a number stands before
   * @return -1 if the words are no heading
   */
  static int end(String text, int begin, Found found, int limit, boolean numbered) {
    int after = afterBrackets(text, found.end(), limit);
    int mark = skip(text, after, limit, " \t");
    boolean capital = Character.isUpperCase(text.charAt(begin));
    if (onlyMarks(text, mark, limit)) {
      return capital || opensParagraph(text, begin) ? limit : -1;
    }
    boolean trusted =
        !numbered || found.heading().is("bare") || isCapitals(text, begin, found.end());
    if (text.charAt(mark) == ':') {
      return trusted ? mark + 1 : -1;
    }
    if (!capital || !trusted) {
      return -1;
    }
    return runIn(text, begin, found, mark, limit);
  }

  /** Typed notes have headings in small letters, with an empty line before them. */
  private static boolean opensParagraph(String text, int begin) {
    return begin > 1 && text.charAt(begin - 1) == '\n' && text.charAt(begin - 2) == '\n';
  }

  private static int runIn(String text, int begin, Found found, int mark, int limit) {
    char c = text.charAt(mark);
    int next = skip(text, Math.min(mark + 1, limit), limit, " \t");
    boolean capitals = isCapitals(text, begin, found.end());
    boolean spaced = next > mark + 1 && next < limit;
    if (c == '.' && spaced && startsText(text.charAt(next))) {
      return mark + 1;
    }
    if ("-\u2013\u2014".indexOf(c) >= 0 && spaced && mark > found.end()) {
      return capitals ? mark + 1 : -1;
    }
    if (mark == found.end() || !startsText(c)) {
      return -1;
    }
    boolean restCapitals = isCapitals(text, mark, limit);
    if (capitals && (!restCapitals || hasBlank(text, begin, found.end()))) {
      return found.end() - begin >= 6 || found.heading().is("bare") ? found.end() : -1;
    }
    return found.heading().is("bare") && !capitals ? found.end() : -1;
  }

  /** A bracket behind the words: {@code BIOMARKERS (block A4)}. */
  private static int afterBrackets(String text, int end, int limit) {
    int open = skip(text, end, limit, " ");
    if (open == limit || text.charAt(open) != '(') {
      return end;
    }
    int close = text.indexOf(')', open);
    if (close < 0 || close >= limit || close - open > 60) {
      return end;
    }
    int mark = skip(text, close + 1, limit, " ");
    return mark == limit || text.charAt(mark) == ':' ? close + 1 : end;
  }

  private static boolean onlyMarks(String text, int from, int limit) {
    return skip(text, from, limit, ".:-\u2013\u2014 \t") == limit;
  }

  private static boolean startsText(char c) {
    return Character.isUpperCase(c) || Character.isDigit(c);
  }

  private static boolean hasBlank(String text, int begin, int end) {
    int blank = text.indexOf(' ', begin);
    return blank >= 0 && blank < end;
  }

  /** Whether a stretch has letters and no small ones. */
  static boolean isCapitals(String text, int begin, int end) {
    boolean letters = false;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters |= Character.isUpperCase(c);
    }
    return letters;
  }

  private static int skip(String text, int from, int limit, String over) {
    int at = from;
    while (at < limit && over.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
