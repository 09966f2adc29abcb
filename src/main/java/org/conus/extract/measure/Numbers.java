package org.conus.extract.measure;

import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/** Numbers with decimals as tokens. */
final class Numbers {
  private Numbers() {}

  /**
   * The last token of the number that begins at a token; -1 if none does. A comma is a decimal sign
   * between digits where no space stands.
   */
  static int last(Tokens tokens, int token, int limit) {
    int first = token;
    if (tokens.is(first, '.') && isDigits(tokens, first + 1, limit)) {
      return tokens.spaceBefore(first + 1) ? -1 : first + 1;
    }
    if (!isDigits(tokens, first, limit)) {
      return -1;
    }
    boolean decimal =
        (tokens.is(first + 1, '.') || tokens.is(first + 1, ','))
            && isDigits(tokens, first + 2, limit)
            && !tokens.spaceBefore(first + 1)
            && !tokens.spaceBefore(first + 2);
    return decimal ? first + 2 : first;
  }

  /** The value of the number between two tokens, both included; at most a few digits count. */
  static double value(Tokens tokens, int first, int last) {
    String digits = tokens.span(first, last).in(tokens.text()).replace(',', '.');
    return digits.length() > 12 ? Double.NaN : Double.parseDouble(digits);
  }

  private static boolean isDigits(Tokens tokens, int token, int limit) {
    return token < limit && tokens.kind(token) == TokenKind.NUMBER && tokens.firstChar(token) < 128;
  }
}
