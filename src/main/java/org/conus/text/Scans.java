package org.conus.text;

/**
 * Tells texts that were scanned by a sample of their words: those that are none, and become some
 * where letters are mended or a blank is left out. Costs a few look-ups for a clean text.
 */
final class Scans {
  /** How many words of a text are looked at. */
  private static final int SAMPLE = 100;

  /** So many unknown words without a sign tell that there is none. */
  private static final int MOST_UNKNOWN = 6;

  private static final int SHORTEST = 4;

  /** A word of so many letters does not come about by chance. */
  private static final int LONG = 8;

  /** Of the unknown words of a scanned text one in so many at least can be mended. */
  private static final int MENDABLE = 3;

  private final MisreadWords misread;
  private final BrokenWords broken;

  Scans(MisreadWords misread, BrokenWords broken) {
    this.misread = misread;
    this.broken = broken;
  }

  /**
   * How much tells that a text was scanned: two for a long word, one for a short one or two words
   * in one, and nothing where so many other words are unknown that chance would make some of them
   * words.
   */
  int signs(char[] chars) {
    int unknown = 0;
    int signs = 0;
    int at = 0;
    for (int i = 0; i < SAMPLE && at < chars.length && (signs > 0 || unknown < MOST_UNKNOWN); i++) {
      at = next(chars, Math.max(at, (int) ((long) i * chars.length / SAMPLE)));
      int end = MisreadWords.end(chars, at, chars.length);
      if (at < end && !misread.isKnown(chars, at, end)) {
        unknown++;
        signs += signs(chars, at, end);
      }
      at = end;
    }
    return signs * MENDABLE >= unknown ? signs : 0;
  }

  private int signs(char[] chars, int begin, int end) {
    if (end < chars.length && broken.isBroken(chars, end, 0, chars.length)) {
      return MisreadWords.end(chars, end + 1, chars.length) - begin < LONG ? 1 : 2;
    }
    String mended = misread.mended(chars, begin, end);
    if (mended == null) {
      return 0;
    }
    return end - begin < LONG || mended.indexOf(' ') > 0 ? 1 : 2;
  }

  /** The begin of the next whole word in small letters that is long enough; or the text's end. */
  private static int next(char[] chars, int from) {
    int at = from;
    while (at > 0 && at < chars.length && chars[at - 1] != ' ') {
      at++;
    }
    while (at < chars.length) {
      int end = at;
      while (end < chars.length && chars[end] >= 'a' && chars[end] <= 'z') {
        end++;
      }
      if (end - at >= SHORTEST && (end == chars.length || chars[end] == ' ')) {
        return at;
      }
      at = end;
      while (at < chars.length && chars[at] != ' ') {
        at++;
      }
      at++;
    }
    return chars.length;
  }
}
