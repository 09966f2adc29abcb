package org.conus.extract.ihc;

import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads results that are written as signs.
 *
 * <pre>
 *   sign = ( "+" { "+" } | "+/-" | "-/+" | "±" | "-" | "⁺" | "⁻" ) [ "ve" ]
 * </pre>
 *
 * A hyphen is a sign only where nothing follows that it could join.
 */
final class Signs {
  private final PhraseMatcher<Lexeme> words;

  Signs(PhraseMatcher<Lexeme> words) {
    this.words = words;
  }

  /**
   * The sign that begins with a token.
   *
   * @param before the kind of the symbol before it
   * @return null if none does
   */
  @Nullable Symbol at(Tokens tokens, int at, int limit, @Nullable Kind before) {
    char c = tokens.firstChar(at);
    if (c == '±') {
      return sign(tokens, at, at, limit, Outcome.EQUIVOCAL);
    }
    if (c == '+' || c == '⁺' || c == '＋') {
      return isOfStage(tokens, at) ? null : plus(tokens, at, limit);
    }
    boolean minus = tokens.isHyphen(at) || c == '⁻' || c == '－' || c == '–';
    if (!minus || !(c == '⁻' || isMinus(tokens, at, limit, before))) {
      return null;
    }
    if (tokens.is(at + 1, '/') && tokens.is(at + 2, '+')) {
      return sign(tokens, at, at + 2, limit, Outcome.EQUIVOCAL);
    }
    return sign(tokens, at, at, limit, Outcome.NEGATIVE);
  }

  /** {@code pN0(i+)}, {@code N0 (mol+)}: of isolated tumor cells in a node. */
  private static boolean isOfStage(Tokens tokens, int plus) {
    return plus > 1
        && (tokens.isWord(plus - 1, "i") || tokens.isWord(plus - 1, "mol"))
        && tokens.is(plus - 2, '(');
  }

  private static Symbol plus(Tokens tokens, int at, int limit) {
    int last = at;
    while (last + 1 < limit
        && tokens.is(last + 1, '+')
        && last - at < 3
        && tokens.begin(last + 1) - tokens.end(last) <= 1) {
      last++;
    }
    if (last == at && last + 2 < limit && (tokens.is(last + 1, '/') || tokens.isHyphen(last + 1))) {
      int minus = tokens.is(last + 1, '/') ? last + 2 : last + 1;
      boolean tight = minus == last + 2 || !tokens.spaceBefore(minus);
      if (tokens.isHyphen(minus) && tight) {
        return sign(tokens, at, minus, limit, Outcome.EQUIVOCAL);
      }
    }
    if (last == at) {
      return sign(tokens, at, last, limit, Outcome.POSITIVE);
    }
    return new Symbol(Kind.SCORE, at, last, (last - at + 1) + "+");
  }

  private static Symbol sign(Tokens tokens, int at, int last, int limit, Outcome outcome) {
    int end = last + 1 < limit && tokens.isWord(last + 1, "ve") ? last + 1 : last;
    return new Symbol(Kind.SIGN, at, end, outcome.label());
  }

  private boolean isMinus(Tokens tokens, int at, int limit, @Nullable Kind before) {
    boolean worded = at + 1 < limit && tokens.isWord(at + 1, "ve") && !tokens.spaceBefore(at + 1);
    boolean stands =
        worded
            || before == Kind.MARKER
            || before == Kind.OPEN
            || before == Kind.COLON
            || before == Kind.COMMA && endsItem(tokens, at + 1, limit)
            || before == Kind.CLOSE && (!tokens.spaceBefore(at) || endsItem(tokens, at + 1, limit))
            || (before == Kind.PART || before == Kind.ADVERB) && endsClause(tokens, at + 1, limit);
    if (!stands) {
      return false;
    }
    int next = at + 1;
    if (next >= limit || tokens.isWord(next, "ve")) {
      return true;
    }
    if (tokens.linesBefore(next) > 0) {
      return true;
    }
    if (tokens.kind(next) == TokenKind.MARK && !tokens.isHyphen(next)) {
      return ",;)]}.(/|".indexOf(tokens.firstChar(next)) >= 0;
    }
    Match<Lexeme> word = words.longestAt(tokens, next, limit);
    Kind kind = word == null ? Kind.WORDS : word.value().kind();
    if (isSuspended(tokens, next, limit)) {
      return false;
    }
    if (tokens.spaceBefore(next)) {
      return !tokens.spaceBefore(at) && isAfterMinus(kind)
          || tokens.spaceBefore(at) && kind == Kind.MARKER;
    }
    return word != null
        && !tokens.spaceBefore(at)
        && kind == Kind.MARKER
        && isSignAt(tokens, word.last() + 1, limit);
  }

  /** Whether a line ends here, or an item of a list. */
  private static boolean endsItem(Tokens tokens, int at, int limit) {
    return at >= limit
        || tokens.linesBefore(at) > 0
        || tokens.kind(at) == TokenKind.MARK && ",;".indexOf(tokens.firstChar(at)) >= 0;
  }

  private static boolean endsClause(Tokens tokens, int at, int limit) {
    return at >= limit
        || tokens.linesBefore(at) > 0
        || tokens.kind(at) == TokenKind.MARK && ",;.".indexOf(tokens.firstChar(at)) >= 0;
  }

  /** {@code A- and B-positive}: the hyphen waits for the word behind the second one. */
  private boolean isSuspended(Tokens tokens, int and, int limit) {
    Match<Lexeme> word = words.longestAt(tokens, and, limit);
    if (word == null || word.value().kind() != Kind.AND) {
      return false;
    }
    Match<Lexeme> marker = words.longestAt(tokens, word.last() + 1, limit);
    int hyphen = marker == null ? -1 : marker.last() + 1;
    return marker != null
        && marker.value().kind() == Kind.MARKER
        && tokens.isHyphen(hyphen)
        && hyphen + 1 < limit
        && tokens.kind(hyphen + 1) == TokenKind.WORD
        && !tokens.spaceBefore(hyphen + 1);
  }

  private static boolean isSignAt(Tokens tokens, int at, int limit) {
    return at < limit && !tokens.spaceBefore(at) && (tokens.is(at, '+') || tokens.isHyphen(at));
  }

  private static boolean isAfterMinus(Kind kind) {
    return switch (kind) {
      case RESULT, EXTENT, INTENSITY, PATTERN, EXPRESS, NOT, NO, BOUND -> false;
      default -> true;
    };
  }
}
