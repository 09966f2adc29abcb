package org.conus.extract.ihc;

import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/**
 * Figures in which a scanner read letters for digits:
 *
 * <pre>
 *   figure = like { like } ( "%" | ( "-" | "to" ) like { like } "%" )      three characters at most, a letter among them
 *   one    = ( "l" | "I" ) "+"                                  written onto each other
 *   like   = digit | "O" | "o" | "l" | "I" | "S"
 * </pre>
 *
 * {@code 9O%}, {@code lOO %}, {@code 6O-7O%}, {@code l+}. The sign behind it tells that it is a
 * figure.
 */
final class ScannedFigures {
  private static final int LONGEST = 3;

  private ScannedFigures() {}

  /** The last token of the figure that begins with a token; -1 if none does. */
  static int end(Tokens tokens, int at, int limit) {
    if (at >= limit || !isLike(tokens, at)) {
      return -1;
    }
    int last = run(tokens, at, limit);
    boolean letter = false;
    for (int i = at; i <= last; i++) {
      letter |= tokens.kind(i) == TokenKind.WORD;
    }
    boolean figure = letter && tokens.end(last) - tokens.begin(at) <= LONGEST;
    return figure && (isPercent(tokens, last + 1, limit) || isRange(tokens, last + 1, limit))
        ? last
        : -1;
  }

  /** Whether a score of 1+ begins with a token. */
  static boolean isOne(Tokens tokens, int at, int limit) {
    return at + 1 < limit
        && (tokens.is(at, 'l') || tokens.is(at, 'I'))
        && tokens.is(at + 1, '+')
        && !tokens.spaceBefore(at + 1);
  }

  /** The digits for which tokens stand. */
  static String digits(Tokens tokens, int first, int last) {
    StringBuilder out = new StringBuilder(LONGEST);
    for (int i = tokens.begin(first); i < tokens.end(last); i++) {
      char c = tokens.chars()[i];
      out.append(
          switch (c) {
            case 'O', 'o' -> '0';
            case 'l', 'I' -> '1';
            case 'S' -> '5';
            default -> c;
          });
    }
    return out.toString();
  }

  /** {@code -7O%} behind {@code 6O}. */
  private static boolean isRange(Tokens tokens, int hyphen, int limit) {
    int high = hyphen + 1;
    return high < limit
        && (tokens.isHyphen(hyphen) || tokens.isWord(hyphen, "to"))
        && isLike(tokens, high)
        && isPercent(tokens, run(tokens, high, limit) + 1, limit);
  }

  private static boolean isPercent(Tokens tokens, int at, int limit) {
    return at < limit && tokens.is(at, '%');
  }

  private static int run(Tokens tokens, int at, int limit) {
    int last = at;
    while (last + 1 < limit && !tokens.spaceBefore(last + 1) && isLike(tokens, last + 1)) {
      last++;
    }
    return last;
  }

  private static boolean isLike(Tokens tokens, int at) {
    if (tokens.kind(at) == TokenKind.MARK || tokens.length(at) > LONGEST) {
      return false;
    }
    for (int i = tokens.begin(at); i < tokens.end(at); i++) {
      char c = tokens.chars()[i];
      if (!Character.isDigit(c) && "OoIlS".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
