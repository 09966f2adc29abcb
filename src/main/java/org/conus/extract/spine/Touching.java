package org.conus.extract.spine;

import org.conus.extract.spine.LevelWord.Role;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/** Tells codes with something written onto them that no level has: {@code CD-4}, {@code T2*}. */
final class Touching {
  private final LevelLexicon words;

  Touching(LevelLexicon words) {
    this.words = words;
  }

  /** Whether something is written onto the expression that no level has. */
  boolean isOn(Tokens tokens, LevelPhrase phrase) {
    return !phrase.inWords()
        && (touchesBefore(tokens, phrase.first()) || touchesAfter(tokens, phrase.last()));
  }

  private boolean touchesBefore(Tokens tokens, int first) {
    int before = first - 1;
    if (before < 0 || tokens.spaceBefore(first) || tokens.kind(first) == TokenKind.NUMBER) {
      return false;
    }
    if (tokens.isHyphen(before)) {
      return before > 0
          && !tokens.spaceBefore(before)
          && tokens.kind(before - 1) != TokenKind.MARK
          && !words.is(Role.PREFIX, tokens, before - 1);
    }
    if (tokens.is(before, '.') || isApostrophe(tokens, before)) {
      return isWrittenOnto(tokens, before);
    }
    return tokens.kind(before) != TokenKind.MARK
        || "=*_@#$<>^".indexOf(tokens.firstChar(before)) >= 0;
  }

  /** The point of {@code p.L5}, which names a change of a protein, and of {@code rec'd 11}. */
  private static boolean isWrittenOnto(Tokens tokens, int mark) {
    int before = mark - 1;
    return before >= 0
        && !tokens.spaceBefore(mark)
        && tokens.kind(before) == TokenKind.WORD
        && (isApostrophe(tokens, mark) || tokens.length(before) == 1);
  }

  private static boolean isApostrophe(Tokens tokens, int at) {
    return tokens.is(at, '\'') || tokens.is(at, '\u2019');
  }

  private boolean touchesAfter(Tokens tokens, int last) {
    int next = last + 1;
    if (next >= tokens.size() || tokens.kind(last) != TokenKind.NUMBER) {
      return false;
    }
    if (tokens.spaceBefore(next)) {
      return tokens.is(next, '%');
    }
    if (CodeNumbers.touchesMore(tokens, last)) {
      return !words.is(Role.SUFFIX, tokens, next);
    }
    if (tokens.isHyphen(next) || tokens.is(next, '/')) {
      return isForeign(tokens, next + 1);
    }
    boolean plus =
        tokens.is(next, '+') && (next + 1 == tokens.size() || tokens.spaceBefore(next + 1));
    return plus || "=*_@#$>^".indexOf(tokens.firstChar(next)) >= 0;
  }

  private static boolean isGluedNumber(Tokens tokens, int at) {
    return at < tokens.size() && tokens.kind(at) == TokenKind.NUMBER && !tokens.spaceBefore(at);
  }

  /**
   * Whether a hyphen goes on with something that does not go with levels: {@code D2-40}, {@code
   * L1-L12}.
   */
  private boolean isForeign(Tokens tokens, int at) {
    if (at >= tokens.size() || tokens.spaceBefore(at)) {
      return false;
    }
    return switch (tokens.kind(at)) {
      case NUMBER -> true;
      case WORD ->
          isGluedNumber(tokens, at + 1) && words.at(Role.LETTER, tokens, at) != null
              || !words.is(Role.FOR, tokens, at)
                  && !words.is(Role.STRUCTURE, tokens, at)
                  && !words.is(Role.SKIP, tokens, at)
                  && !words.is(Role.AGAINST, tokens, at)
                  && !words.is(Role.RANGE, tokens, at)
                  && words.at(Role.LETTER, tokens, at) == null;
      case MARK -> false;
    };
  }
}
