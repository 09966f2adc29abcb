package org.conus.findings;

import org.conus.match.Tokens;

/**
 * The tokens with which a code may begin: short ones with one of a few first characters, of which
 * some others stand right behind. Looked up among the tokens, of which there are far fewer than
 * characters. Immutable.
 */
final class CodePlaces {
  /** By character below 0x80. */
  private final boolean[] firsts = new boolean[0x80];

  private final int longest;
  private final String behind;

  /**
   * @param first the characters with which they begin, of ASCII
   * @param longest the length of the longest token, in UTF-16 units
   * @param behind the characters of which one stands behind the first
   */
  CodePlaces(String first, int longest, String behind) {
    for (int i = 0; i < first.length(); i++) {
      firsts[first.charAt(i)] = true;
    }
    this.longest = longest;
    this.behind = behind;
  }

  /** The first such token from one on; the number of tokens if there is none. */
  int next(Tokens tokens, int from) {
    char[] chars = tokens.chars();
    int size = tokens.size();
    for (int i = from; i < size; i++) {
      char c = tokens.firstChar(i);
      if (c < firsts.length && firsts[c] && tokens.length(i) <= longest) {
        int next = tokens.begin(i) + 1;
        if (next < chars.length && behind.indexOf(chars[next]) >= 0) {
          return i;
        }
      }
    }
    return size;
  }
}
