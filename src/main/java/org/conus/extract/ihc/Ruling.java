package org.conus.extract.ihc;

import org.conus.match.Tokens;

/**
 * A line that rules a table and says nothing:
 *
 * <pre>
 *   ruling = { "|" | ":" | "+" } bar { "|" | ":" | "+" | bar }       and nothing more on its line
 *   bar    = two hyphens, equals signs or underscores at least, without blanks
 * </pre>
 */
final class Ruling {
  private static final int SHORTEST = 2;

  private Ruling() {}

  /** The first token behind the ruling that begins with a token; that token if none does. */
  static int end(Tokens tokens, int at, int limit) {
    if (at + SHORTEST > limit || !isPart(tokens, at)) {
      return at;
    }
    int run = 0;
    int longest = 0;
    int i = at;
    while (i < limit && (i == at || tokens.linesBefore(i) == 0)) {
      if (!isPart(tokens, i)) {
        return at;
      }
      run = isBar(tokens, i) ? run > 0 && !tokens.spaceBefore(i) ? run + 1 : 1 : 0;
      longest = Math.max(longest, run);
      i++;
    }
    return longest >= SHORTEST ? i : at;
  }

  private static boolean isBar(Tokens tokens, int i) {
    return tokens.isHyphen(i) || tokens.is(i, '=') || tokens.is(i, '_') || tokens.is(i, '\u2014');
  }

  private static boolean isPart(Tokens tokens, int i) {
    return isBar(tokens, i) || tokens.is(i, '|') || tokens.is(i, ':') || tokens.is(i, '+');
  }
}
