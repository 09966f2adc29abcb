package org.conus.extract.ihc;

import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/**
 * The pieces of which codes of markers are made: capitals, digits, and what scanners make of
 * digits.
 */
final class CodePieces {
  /** The most tokens of a code. */
  static final int MOST = 5;

  private CodePieces() {}

  static boolean joins(Tokens tokens, int at) {
    if (tokens.linesBefore(at) > 0) {
      return false;
    }
    if (tokens.kind(at) == TokenKind.MARK) {
      return tokens.isHyphen(at) || tokens.is(at, '/') || tokens.is(at, '.');
    }
    return !tokens.spaceBefore(at) || tokens.length(at) <= 3 && isCodePiece(tokens, at);
  }

  static boolean isCodePiece(Tokens tokens, int at) {
    char c = tokens.firstChar(at);
    return Character.isDigit(c)
        || Character.isUpperCase(c)
        || tokens.length(at) == 1
        || c == 'l' && isFigures(tokens, at);
  }

  /** {@code lO}, {@code l00}, {@code lX}: what a scanner makes of digits. */
  private static boolean isFigures(Tokens tokens, int at) {
    for (int i = tokens.begin(at); i < tokens.end(at); i++) {
      char c = tokens.text().charAt(i);
      if ("lO|".indexOf(c) < 0 && !Character.isDigit(c) && !Character.isUpperCase(c)) {
        return false;
      }
    }
    return true;
  }
}
