package org.conus.text;

/**
 * UTF-8 that was decoded as Windows-1252: {@code â€“} for a dash, {@code Î¿} for an omicron. Only
 * the leads that stand before Latin signs, Greek letters, punctuation and ligatures are known.
 */
final class Mojibake {
  /** What Windows-1252 has at 0x80 to 0x9F; a space where it has nothing. */
  private static final String HIGH =
      "\u20AC \u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152 \u017D "
          + " \u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153 \u017E\u0178";

  private Mojibake() {}

  /** How many characters from {@code at} on are one that was torn; 0 if none was. */
  static int lengthAt(String text, int at) {
    int length =
        switch (text.charAt(at)) {
          case '\u00C2', '\u00C3', '\u00CE', '\u00CF' -> 2;
          case '\u00E2', '\u00EF' -> 3;
          default -> 0;
        };
    for (int i = 1; i < length; i++) {
      if (at + i >= text.length() || continuation(text.charAt(at + i)) < 0) {
        return 0;
      }
    }
    return length;
  }

  /** The character that was torn into {@code length} ones. */
  static char decode(String text, int at, int length) {
    int lead = text.charAt(at);
    int code = length == 2 ? lead & 0x1F : lead & 0x0F;
    for (int i = 1; i < length; i++) {
      code = code << 6 | continuation(text.charAt(at + i));
    }
    return (char) code;
  }

  /** The six bits that a character carries as a continuation byte, or -1. */
  private static int continuation(char c) {
    if (c >= 0x80 && c <= 0xBF) {
      return c & 0x3F;
    }
    int high = c < 0x80 ? -1 : HIGH.indexOf(c);
    return high;
  }
}
