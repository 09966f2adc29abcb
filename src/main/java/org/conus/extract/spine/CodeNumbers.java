package org.conus.extract.spine;

import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/** Numbers as they stand in codes of levels. */
final class CodeNumbers {
  private CodeNumbers() {}

  /** Whether a mark is the point of a decimal number. */
  static boolean isDecimal(Tokens tokens, int mark) {
    return !tokens.spaceBefore(mark)
        && mark + 1 < tokens.size()
        && !tokens.spaceBefore(mark + 1)
        && tokens.kind(mark + 1) == TokenKind.NUMBER;
  }

  /** Whether a token is one digit. */
  static boolean isDigit(Tokens tokens, int at) {
    return at < tokens.size()
        && tokens.kind(at) == TokenKind.NUMBER
        && tokens.length(at) == 1
        && tokens.firstChar(at) <= '9';
  }

  /** The place in the column of the number at a token, or -1; see {@link Column#place}. */
  static int placeAt(Tokens tokens, String region, int at) {
    int number = numberAt(tokens, at);
    return number < 0 ? -1 : Column.place(region, number);
  }

  /** The number at a token, one or two digits without a leading zero, or -1. */
  static int numberAt(Tokens tokens, int at) {
    if (at >= tokens.size() || tokens.kind(at) != TokenKind.NUMBER || tokens.length(at) > 2) {
      return -1;
    }
    if (tokens.length(at) == 2 && tokens.firstChar(at) == '0' || tokens.firstChar(at) > '9') {
      return -1;
    }
    return Integer.parseInt(tokens.text(), tokens.begin(at), tokens.end(at), 10);
  }

  /** Whether letters or decimals follow a number without a space. */
  static boolean touchesMore(Tokens tokens, int number) {
    int next = number + 1;
    return next < tokens.size()
        && !tokens.spaceBefore(next)
        && (tokens.kind(next) == TokenKind.WORD
            || tokens.is(next, '%')
            || tokens.is(next, '.') && isDecimal(tokens, next));
  }
}
