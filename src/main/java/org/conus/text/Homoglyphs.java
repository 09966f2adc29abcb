package org.conus.text;

/** Greek and Cyrillic letters that look just like Latin ones. */
final class Homoglyphs {
  private static final String LOOKS =
      "\u03BF\u039F\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u03A1\u03A4\u03A5\u03A7"
          + "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455"
          + "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u0406\u0408\u0405";
  private static final String LATIN = "oOABEZHIKMNPTYX" + "aeopcyxijs" + "ABEKMHOPCTXIJS";

  /** No word is longer; a text without white space must not cost more than its length. */
  private static final int LONGEST_WORD = 40;

  private static final char FIRST_NOT_LATIN = '\u0250';

  private Homoglyphs() {}

  /** The Latin letter that looks the same, or 0. */
  static char latin(char c) {
    if (c < '\u0391' || c > '\u0458') {
      return 0;
    }
    int at = LOOKS.indexOf(c);
    return at < 0 ? 0 : LATIN.charAt(at);
  }

  /**
   * The letter as it should be where it stands.
   *
   * @param c the letter, which stands for {@code text} from {@code begin} to {@code end}
   */
  static char inWord(char c, String text, int begin, int end) {
    char latin = latin(c);
    return latin != 0 && isInLatinWord(text, begin, end) ? latin : c;
  }

  private static boolean isInLatinWord(String text, int begin, int end) {
    int first = begin;
    while (first > 0
        && begin - first < LONGEST_WORD
        && Character.isLetter(text.charAt(first - 1))) {
      first--;
    }
    int last = end;
    while (last < text.length()
        && last - end < LONGEST_WORD
        && Character.isLetter(text.charAt(last))) {
      last++;
    }
    return isLatin(text, first, begin)
        && isLatin(text, end, last)
        && (hasPlain(text, first, begin) || hasPlain(text, end, last));
  }

  private static boolean isLatin(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text.charAt(i) >= FIRST_NOT_LATIN && latin(text.charAt(i)) == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasPlain(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text.charAt(i) < 0x80) {
        return true;
      }
    }
    return false;
  }
}
