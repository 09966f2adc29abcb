package org.conus.text;

import org.jspecify.annotations.Nullable;

/**
 * A text whose characters were mended one by one, and where each unit came from.
 *
 * <p>Units of one replaced character share its range of the source.
 */
final class Units {
  final String text;

  /** The units of the text, which all passes over it share. */
  final char[] chars;

  private final int @Nullable [] begins;
  private final int @Nullable [] ends;

  private Units(String text, char[] chars, int @Nullable [] begins, int @Nullable [] ends) {
    this.text = text;
    this.chars = chars;
    this.begins = begins;
    this.ends = ends;
  }

  /** A text that needed no mending. */
  static Units same(String text, char[] chars) {
    return new Units(text, chars, null, null);
  }

  static Units of(String text, int[] begins, int[] ends) {
    return new Units(text, text.toCharArray(), begins, ends);
  }

  boolean isSame() {
    return begins == null;
  }

  int sourceBegin(int unit) {
    return begins == null ? unit : begins[unit];
  }

  int sourceEnd(int unit) {
    return ends == null ? unit + 1 : ends[unit];
  }

  /** Whether the unit stands for one character of the source and no other unit does. */
  boolean isPlain(int unit) {
    return begins == null
        || ends == null
        || ends[unit] - begins[unit] == 1
            && (unit == 0 || begins[unit - 1] != begins[unit])
            && (unit + 1 == chars.length || begins[unit + 1] != begins[unit]);
  }
}
