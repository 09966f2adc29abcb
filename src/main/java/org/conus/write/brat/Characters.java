package org.conus.write.brat;

import org.conus.write.Utf8;

/** Characters as brat's files can hold them. */
final class Characters {
  /** Where Python, in which brat is written, ends a line; and the tab, which separates parts. */
  private static final String BREAKS = "\t\n\u000B\f\r\u001C\u001D\u001E\u0085\u2028\u2029";

  private Characters() {}

  /** Whether an annotation's words cannot hold the character. */
  static boolean isBreak(char c) {
    return BREAKS.indexOf(c) >= 0;
  }

  /** A text on one line. */
  static String onOneLine(String text) {
    return Utf8.storable(text).strip().replaceAll("[\\p{Cntrl}\\s\\u0085\\u2028\\u2029]+", " ");
  }

  /** A value of an attribute, which has no white space. */
  static String value(String text) {
    return onOneLine(text).strip().replaceAll("[ \\p{Z}]", "_");
  }
}
