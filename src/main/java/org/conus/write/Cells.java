package org.conus.write;

import java.util.ArrayList;
import java.util.List;

/** Text in the columns of a terminal. Widths are in columns: a wide character takes two. */
final class Cells {
  private static final String MORE = "\u2026";

  private Cells() {}

  /** On one line, without what a terminal would obey instead of show. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(Cells::shown).filter(c -> c >= 0).forEach(clean::appendCodePoint);
    return clean.toString().replaceAll(" {2,}", " ").strip();
  }

  private static int shown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.FORMAT -> -1;
      case Character.SURROGATE, Character.UNASSIGNED -> 0xFFFD;
      default -> c;
    };
  }

  static int width(String text) {
    return text.codePoints().map(Cells::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115F // Hangul
            || c >= 0x2E80 && c <= 0xA4CF // radicals to Yi: Chinese and Japanese
            || c >= 0xAC00 && c <= 0xD7A3 // Hangul
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0xFE30 && c <= 0xFE6F
            || c >= 0xFF00 && c <= 0xFF60 // full-width forms
            || c >= 0x1F300 && c <= 0x1FAFF // pictographs
            || c >= 0x20000 && c <= 0x3FFFD;
    return wide ? 2 : 1;
  }

  /** The text, filled up with spaces to a width. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** The text, its end cut off where it is wider. */
  static String cut(String text, int width) {
    return width(text) <= width ? text : text.substring(0, fit(text, width - 1)) + MORE;
  }

  /** The text, its beginning cut off where it is wider. */
  static String cutBefore(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    int begin = 0;
    while (width(text.substring(begin)) > width - 1) {
      begin = text.offsetByCodePoints(begin, 1);
    }
    return MORE + text.substring(begin);
  }

  /** Lines of at most a width, broken at spaces; what is left after the last line is cut off. */
  static List<String> wrapped(String text, int width, int maxLines) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (width(rest) > width && lines.size() < maxLines - 1) {
      int fit = Math.max(fit(rest, width), rest.offsetByCodePoints(0, 1));
      int space = rest.lastIndexOf(' ', fit);
      lines.add(rest.substring(0, space > 0 ? space : fit));
      rest = rest.substring(space > 0 ? space : fit).strip();
    }
    lines.add(cut(rest, width));
    return lines;
  }

  /** How many units from the beginning take at most a width. */
  private static int fit(String text, int width) {
    int end = 0;
    int taken = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      taken += width(c);
      if (taken > width) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }
}
