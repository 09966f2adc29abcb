package org.conus.findings;

/**
 * The places of a few characters in a text, in order, of which some others stand right behind. Each
 * is sought by itself, as processors look at many places for one character at once. Not safe for
 * threads.
 */
final class CharacterPlaces {
  private final String text;
  private final String wanted;
  private final String behind;

  /** By character: its first place from the last one asked for on. */
  private final int[] next;

  /**
   * @param behind the characters of which one stands right behind
   */
  CharacterPlaces(String text, String wanted, String behind) {
    this.text = text;
    this.wanted = wanted;
    this.behind = behind;
    this.next = new int[wanted.length()];
    for (int i = 0; i < next.length; i++) {
      next[i] = find(wanted.charAt(i), 0);
    }
  }

  private int find(char c, int from) {
    int last = text.length() - 1;
    for (int at = text.indexOf(c, from); at >= 0 && at < last; at = text.indexOf(c, at + 1)) {
      if (behind.indexOf(text.charAt(at + 1)) >= 0) {
        return at;
      }
    }
    return text.length();
  }

  /**
   * The first place from one on; the text's length if there is none.
   *
   * @param from not before the one asked for last
   */
  int from(int from) {
    int first = text.length();
    for (int i = 0; i < next.length; i++) {
      if (next[i] < from) {
        next[i] = find(wanted.charAt(i), from);
      }
      first = Math.min(first, next[i]);
    }
    return first;
  }
}
