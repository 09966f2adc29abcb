package org.conus.write.table;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Texts as a table can hold them. NUL and lone surrogates, which UTF-8 or databases refuse, stand
 * as U+FFFD, one unit for one; how many were replaced or cut is counted. Not safe for threads.
 */
public final class TableText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private static final char REPLACEMENT = '\uFFFD';
  private static final String MORE = "\u2026";

  private long replaced;
  private long cut;

  /** {@code 2026-01-31 23:59:00}. */
  public static String time(LocalDateTime time) {
    return TIME.format(time);
  }

  /** The text with what no table holds replaced. */
  public String storable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return replaced(text, i);
      }
    }
    return text;
  }

  private String replaced(String text, int from) {
    StringBuilder out = new StringBuilder(text);
    for (int i = from; i < out.length(); i++) {
      char c = out.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < out.length()
              && Character.isLowSurrogate(out.charAt(i + 1));
      if (pair) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        out.setCharAt(i, REPLACEMENT);
        replaced++;
      }
    }
    return out.toString();
  }

  /**
   * The text, its end cut off where it is longer; the last character is then an ellipsis.
   *
   * @param maxLength in code points; 0 for as many as there are
   */
  public String fitting(String text, int maxLength) {
    if (maxLength == 0 || text.codePointCount(0, text.length()) <= maxLength) {
      return text;
    }
    cut++;
    return text.substring(0, text.offsetByCodePoints(0, maxLength - 1)) + MORE;
  }

  /** How many characters no table could hold. */
  public long replaced() {
    return replaced;
  }

  /** How many texts were cut. */
  public long cut() {
    return cut;
  }
}
