package org.conus.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Mends characters: ligatures become letters, odd spaces plain ones, every sort of line end a line
 * feed; invisible characters go; letters of other scripts that only look Latin become Latin inside
 * Latin words; UTF-8 that was decoded as Windows-1252 is decoded again. Roman figures, units and
 * wide letters, digits and marks that East Asian keyboards write as one character become plain.
 *
 * <p>A soft hyphen goes, but stays where it ends a line: there it says that the word goes on.
 */
final class Characters {
  static final char SOFT_HYPHEN = '\u00AD';
  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

  private final String source;
  private final StringBuilder out;
  private int[] begins;
  private int[] ends;

  private Characters(String source) {
    this.source = source;
    this.out = new StringBuilder(source.length() + 16);
    this.begins = new int[source.length() + 16];
    this.ends = new int[source.length() + 16];
  }

  /** The mended text; the same where nothing was wrong. */
  static Units mend(String source) {
    char[] chars = source.toCharArray();
    for (int at = 0; at < chars.length; at++) {
      char c = chars[at];
      if ((c < ' ' || c >= 0x80) && !isSound(source, at)) {
        return new Characters(source).mendAll();
      }
    }
    return Units.same(source, chars);
  }

  private static boolean isSound(String source, int at) {
    char c = source.charAt(at);
    if (c < ' ') {
      return c == '\n' || c == '\t';
    }
    return !isReplaced(c) && Mojibake.lengthAt(source, at) == 0 && Homoglyphs.latin(c) == 0;
  }

  private static boolean isReplaced(char c) {
    return c >= '\uFB00' && c <= '\uFB06'
        || isCompound(c)
        || c == SOFT_HYPHEN
        || isInvisible(c)
        || Character.isSpaceChar(c)
        || c == '\u0085';
  }

  /** Roman figures ({@code grade \u2161}), units ({@code 15 \u339C}) and wide forms of ASCII. */
  private static boolean isCompound(char c) {
    return c >= '\u2160'
        && (c <= '\u217F' || c >= '\u3380' && c <= '\u33DF' || c >= '\uFF01' && c <= '\uFF5E');
  }

  private static boolean isInvisible(char c) {
    return c >= '\u200B' && c <= '\u200F' || c == '\u2060' || c == '\uFEFF';
  }

  private Units mendAll() {
    for (int at = 0; at < source.length(); ) {
      int length = Mojibake.lengthAt(source, at);
      char c = length == 0 ? source.charAt(at) : Mojibake.decode(source, at, length);
      int end = at + Math.max(1, length);
      mend(c, at, end);
      at = end;
    }
    return Units.of(
        out.toString(), Arrays.copyOf(begins, out.length()), Arrays.copyOf(ends, out.length()));
  }

  private void mend(char c, int begin, int end) {
    if (c < 0x80) {
      mendAscii(c, begin, end);
    } else if (c >= '\uFB00' && c <= '\uFB06') {
      String letters = LIGATURES[c - '\uFB00'];
      for (int i = 0; i < letters.length(); i++) {
        unit(letters.charAt(i), begin, end);
      }
    } else if (isCompound(c)) {
      String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      for (int i = 0; i < plain.length(); i++) {
        unit(plain.charAt(i), begin, end);
      }
    } else if (c == '\u2028' || c == '\u2029' || c == '\u0085') {
      unit('\n', begin, end);
    } else if (Character.isSpaceChar(c)) {
      unit(' ', begin, end);
    } else if (c == SOFT_HYPHEN ? endsLine(end) : !isInvisible(c)) {
      unit(Homoglyphs.inWord(c, source, begin, end), begin, end);
    }
  }

  private void mendAscii(char c, int begin, int end) {
    if (c >= ' ' || c == '\n' || c == '\t') {
      unit(c, begin, end);
    } else if (c == '\f' || c == '\u000B') {
      unit('\n', begin, end);
    } else if (c == '\r') {
      if (end == source.length() || source.charAt(end) != '\n') {
        unit('\n', begin, end);
      }
    } else {
      unit(' ', begin, end);
    }
  }

  private boolean endsLine(int at) {
    int i = at;
    while (i < source.length() && (source.charAt(i) == ' ' || source.charAt(i) == '\t')) {
      i++;
    }
    return i < source.length() && (source.charAt(i) == '\n' || source.charAt(i) == '\r');
  }

  private void unit(char c, int begin, int end) {
    int at = out.length();
    if (at == begins.length) {
      begins = Arrays.copyOf(begins, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
    }
    begins[at] = begin;
    ends[at] = end;
    out.append(c);
  }
}
