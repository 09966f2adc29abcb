package org.conus.extract.measure;

import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/** Numbers with decimals as tokens; before the point a scanner may have read a letter. */
final class Numbers {
  private static final String LETTERS = "lIOo";
  private static final String DIGITS = "1100";

  private Numbers() {}

  /** Whether a letter stands for the digit before a decimal point: {@code l.3}, {@code O.8}. */
  static boolean isMisread(Tokens tokens, int token) {
    return tokens.length(token) == 1
        && LETTERS.indexOf(tokens.firstChar(token)) >= 0
        && token + 2 < tokens.size()
        && tokens.is(token + 1, '.')
        && !tokens.spaceBefore(token + 1)
        && !tokens.spaceBefore(token + 2)
        && (token == 0 || tokens.spaceBefore(token))
        && tokens.kind(token + 2) == TokenKind.NUMBER;
  }

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
      boolean misread = first + 2 < limit && isMisread(tokens, first);
      return misread && isDigits(tokens, first + 2, limit) ? first + 2 : -1;
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
    int letter = LETTERS.indexOf(digits.charAt(0));
    digits = letter < 0 ? digits : DIGITS.charAt(letter) + digits.substring(1);
    return digits.length() > 12 ? Double.NaN : Double.parseDouble(digits);
  }

  /** Whether a token is a number in digits of ASCII, which alone are read as values. */
  private static boolean isDigits(Tokens tokens, int token, int limit) {
    if (token >= limit || tokens.kind(token) != TokenKind.NUMBER) {
      return false;
    }
    String text = tokens.text();
    for (int i = tokens.begin(token); i < tokens.end(token); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
