package org.conus.extract.ihc;

import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Markers that go on behind what the table finds, where a scanner misread or broke their end. Looks
 * at a fixed number of tokens from any place.
 */
final class SplitNames {
  private final MarkerNames names;

  SplitNames(MarkerNames names) {
    this.names = names;
  }

  /**
   * A longer marker than the one that the table finds here, where a scanner misread its end or
   * broke it: {@code TTF-l}, {@code CK 2O}, {@code CD 1 17}. Null if there is none.
   */
  @Nullable Symbol longer(Tokens tokens, int first, int last, int limit) {
    int next = last + 1;
    int piece = next < limit && tokens.isHyphen(next) ? next + 1 : next;
    if (piece >= limit
        || tokens.kind(piece) == TokenKind.MARK
        || tokens.length(piece) > 3
        || tokens.linesBefore(piece) > 0
        || tokens.spaceBefore(piece)
            && !isBroken(tokens, first, last, piece, limit)
            && !isApart(tokens, last, piece, limit)) {
      return null;
    }
    return pieced(tokens, first, piece, limit);
  }

  /**
   * {@code cytokeratin AEl/AE3}, {@code HE R-2/neu}: a name that goes on behind a blank with a code
   * that a scanner misread or broke; null if none does.
   */
  @Nullable Symbol joined(Tokens tokens, int first, int last, int limit) {
    int next = last + 1;
    if (next >= limit
        || tokens.kind(next) == TokenKind.MARK
        || tokens.length(next) > 3
        || tokens.begin(next) - tokens.end(last) != 1
        || tokens.linesBefore(next) > 0
        || !CodePieces.isCodePiece(tokens, next)
        || tokens.is(next, '0') && !isClusterOrKeratin(tokens, first, last)) {
      return null;
    }
    int end = next;
    while (end + 1 < limit
        && end - next < CodePieces.MOST
        && !tokens.spaceBefore(end + 1)
        && CodePieces.joins(tokens, end + 1)) {
      end++;
    }
    end = tokens.kind(end) == TokenKind.MARK ? end - 1 : end;
    if (end < next || end + 1 < limit && tokens.is(end + 1, '+')) {
      return null;
    }
    String head = tokens.text().substring(tokens.begin(first), tokens.end(last));
    String code = tokens.text().substring(tokens.begin(next), tokens.end(end));
    MarkerName name = names.condensed(head + code);
    name = name != null || head.length() < 2 ? name : names.condensed(head + asFigures(code));
    return name == null ? null : Symbol.loose(first, end, name);
  }

  /** Letters that a scanner reads for digits as those. */
  private static String asFigures(String code) {
    return code.replace('l', '1').replace('I', '1').replace('O', '0').replace('o', '0');
  }

  private @Nullable Symbol pieced(Tokens tokens, int first, int piece, int limit) {
    int end = piece;
    while (end + 1 < limit
        && end - piece < 2
        && tokens.kind(end + 1) != TokenKind.MARK
        && !tokens.spaceBefore(end + 1)) {
      end++;
    }
    String written = tokens.text().substring(tokens.begin(first), tokens.end(end));
    MarkerName name = names.condensed(written);
    name = name != null ? name : names.scanned(written);
    if (name == null && tokens.kind(piece) == TokenKind.WORD) {
      int begin = tokens.begin(piece) - tokens.begin(first);
      name = names.condensed(written.substring(0, begin) + asFigures(written.substring(begin)));
    }
    if (name == null && goesOnWithDigit(tokens, end, limit)) {
      end++;
      name = names.condensed(tokens.text().substring(tokens.begin(first), tokens.end(end)));
    }
    return name == null ? null : Symbol.loose(first, end, name);
  }

  /** {@code HMB-4 5}: a digit behind a blank, of a number that a scanner broke. */
  private static boolean goesOnWithDigit(Tokens tokens, int end, int limit) {
    int next = end + 1;
    return next < limit
        && tokens.kind(end) == TokenKind.NUMBER
        && tokens.kind(next) == TokenKind.NUMBER
        && tokens.begin(next) - tokens.end(end) == 1
        && !isFigure(tokens, next, limit)
        && (next + 1 >= limit || !tokens.is(next + 1, '%'));
  }

  /** {@code TTF - 1}, {@code TTF l}: a figure or its like behind a gap, of a name without one. */
  private static boolean isApart(Tokens tokens, int last, int piece, int limit) {
    boolean hyphen = piece > last + 1;
    char c = tokens.firstChar(piece);
    boolean figure =
        tokens.kind(piece) == TokenKind.NUMBER && (hyphen || tokens.length(piece) == 1);
    boolean letter = tokens.length(piece) == 1 && (c == 'l' || c == 'I' || hyphen && c == 'A');
    boolean score =
        piece + 1 < limit
            && (tokens.is(piece + 1, '+')
                || tokens.is(piece + 1, '%')
                || tokens.is(piece + 1, '/'));
    return tokens.kind(last) == TokenKind.WORD && (figure || letter) && !score;
  }

  /** Whether a number goes on behind a space in a name that has spaces already. */
  private static boolean isBroken(Tokens tokens, int first, int last, int piece, int limit) {
    return tokens.kind(piece) == TokenKind.NUMBER
        && last > first
        && tokens.kind(last) == TokenKind.NUMBER
        && (tokens.spaceBefore(last)
            || piece == last + 1
                && (!tokens.is(piece, '0') || isClusterOrKeratin(tokens, first, last))
                && tokens.begin(piece) - tokens.end(last) == 1
                && (tokens.is(piece, '0') || !isFigure(tokens, piece, limit)))
        && (piece + 1 >= limit || !tokens.is(piece + 1, '%'));
  }

  /** {@code CD2 0}, {@code CK2 0}: more often told than a score of 0, as {@code CD34 0} is not. */
  private static boolean isClusterOrKeratin(Tokens tokens, int first, int last) {
    boolean code = tokens.isWord(first, "cd") || tokens.isWord(first, "ck");
    return code && tokens.length(last) == 1;
  }

  /** {@code 3+}, {@code 2/8}, {@code 5-10}: a figure of its own, no end of a name. */
  private static boolean isFigure(Tokens tokens, int number, int limit) {
    int next = number + 1;
    return next < limit
        && !tokens.spaceBefore(next)
        && (tokens.is(next, '+')
            || tokens.is(next, '/')
            || tokens.is(next, '.') && next + 1 < limit && !tokens.spaceBefore(next + 1)
            || tokens.isHyphen(next));
  }
}
