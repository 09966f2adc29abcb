package org.conus.extract.measure;

import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/**
 * Numbers in digits as tokens.
 *
 * <pre>
 * number  = decimal | [ whole ] fraction
 * decimal = whole [ sign digits ] | "." digits      3.5, 3,5, 3·5, .5; scanned 3 .5, l.3, 3.O
 * sign    = "." | "," | "·"                         without a space behind it
 * fraction = "½" | "¼" | "¾" | digit "/" digit      ½, 1/2, 3 1/2
 * </pre>
 */
final class Numbers {
  private static final String LETTERS = "lIOo";
  private static final String DIGITS = "1100";
  private static final String SIGNS = ".,\u00B7";
  private static final String FRACTIONS = "\u00BD\u00BC\u00BE";
  private static final double[] VALUES = {0.5, 0.25, 0.75};
  private static final String DENOMINATORS = "2348";
  private static final int LONGEST = 12;

  private Numbers() {}

  /** Whether a number may begin with a token that is none: {@code .5}, {@code ½}, {@code l.3}. */
  static boolean mayBegin(Tokens tokens, int token) {
    return tokens.is(token, '.') || isFraction(tokens, token) || isMisread(tokens, token);
  }

  /** Whether a letter stands for the digit before a decimal point: {@code l.3}, {@code O.8}. */
  private static boolean isMisread(Tokens tokens, int token) {
    return isLetter(tokens, token)
        && token + 2 < tokens.size()
        && tokens.is(token + 1, '.')
        && !tokens.spaceBefore(token + 1)
        && !tokens.spaceBefore(token + 2)
        && (token == 0 || tokens.spaceBefore(token))
        && (tokens.kind(token + 2) == TokenKind.NUMBER);
  }

  private static boolean isLetter(Tokens tokens, int token) {
    return tokens.length(token) == 1 && LETTERS.indexOf(tokens.firstChar(token)) >= 0;
  }

  /** The last token of the number that begins at a token; -1 if none does. */
  static int last(Tokens tokens, int token, int limit) {
    if (tokens.is(token, '.') && isDigits(tokens, token + 1, limit)) {
      return tokens.spaceBefore(token + 1) ? -1 : token + 1;
    }
    if (!isDigits(tokens, token, limit)) {
      boolean misread = token + 2 < limit && isMisread(tokens, token);
      return misread && isDigits(tokens, token + 2, limit)
          ? token + 2
          : token < limit && isFraction(tokens, token) ? token : -1;
    }
    if (isRatio(tokens, token, limit)) {
      return token + 2;
    }
    int next = token + 1;
    if (next >= limit) {
      return token;
    }
    if (hasDecimals(tokens, next, limit)) {
      return token + 2;
    }
    boolean ratio = tokens.spaceBefore(next) && isRatio(tokens, next, limit);
    return ratio ? next + 2 : isFraction(tokens, next) ? next : token;
  }

  /** Whether a mark is a decimal sign, and decimals follow. */
  private static boolean hasDecimals(Tokens tokens, int sign, int limit) {
    if (tokens.length(sign) != 1
        || SIGNS.indexOf(tokens.firstChar(sign)) < 0
        || sign + 1 >= limit
        || tokens.spaceBefore(sign + 1)) {
      return false;
    }
    boolean digits = isDigits(tokens, sign + 1, limit);
    boolean apart = tokens.spaceBefore(sign);
    boolean letter =
        tokens.is(sign, '.')
            && isLetter(tokens, sign + 1)
            && sign + 2 < limit
            && tokens.spaceBefore(sign + 2);
    return apart ? digits && tokens.is(sign, '.') : digits || letter;
  }

  /** {@code 1/2}, {@code 3/4}: digits that measure parts, and no third number behind them. */
  private static boolean isRatio(Tokens tokens, int token, int limit) {
    return token + 2 < limit
        && tokens.is(token + 1, '/')
        && tokens.length(token) == 1
        && tokens.length(token + 2) == 1
        && !tokens.spaceBefore(token + 1)
        && !tokens.spaceBefore(token + 2)
        && DENOMINATORS.indexOf(tokens.firstChar(token + 2)) >= 0
        && tokens.firstChar(token) > '0'
        && tokens.firstChar(token) < tokens.firstChar(token + 2)
        && !tokens.is(token + 3, '/');
  }

  private static boolean isFraction(Tokens tokens, int token) {
    return tokens.kind(token) == TokenKind.MARK && FRACTIONS.indexOf(tokens.firstChar(token)) >= 0;
  }

  /** The value of the number between two tokens, both included; at most a few digits count. */
  static double value(Tokens tokens, int first, int last) {
    String digits = tokens.span(first, last).in(tokens.text());
    int fraction = FRACTIONS.indexOf(digits.charAt(digits.length() - 1));
    if (fraction >= 0) {
      return VALUES[fraction] + (first == last ? 0 : value(tokens, first, last - 1));
    }
    int slash = digits.indexOf('/');
    if (slash >= 0) {
      double ratio = (double) (digits.charAt(slash - 1) - '0') / (digits.charAt(slash + 1) - '0');
      return ratio + (last - first == 2 ? 0 : value(tokens, first, last - 3));
    }
    return digits.length() > LONGEST ? Double.NaN : Double.parseDouble(plain(digits));
  }

  /** As computers write it: a point, no blanks, and digits where a scanner read letters. */
  private static String plain(String digits) {
    StringBuilder plain = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int letter = LETTERS.indexOf(c);
      if (letter >= 0) {
        plain.append(DIGITS.charAt(letter));
      } else if (!Character.isWhitespace(c)) {
        plain.append(SIGNS.indexOf(c) >= 0 ? '.' : c);
      }
    }
    return plain.toString();
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
