package org.conus.extract.spine;

import org.conus.extract.spine.LevelWord.Role;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/** Codes whose numbers are spoken or in Roman figures: {@code T ten}, {@code D VIII}. */
final class SpokenCodes {
  /** The value of a number in words. */
  static final String SPOKEN = "spoken";

  private final LevelLexicon words;

  SpokenCodes(LevelLexicon words) {
    this.words = words;
  }

  /** Whether a token is a number in words; false beyond the text's end. */
  boolean is(Tokens tokens, int at) {
    Match<LevelWord> figure =
        at < tokens.size() && tokens.kind(at) == TokenKind.WORD
            ? words.at(Role.FIGURE, tokens, at)
            : null;
    return figure != null && figure.value().value().equals(SPOKEN);
  }

  /** The place of a number in words in a region, see {@link Column#place}; -1 if it has none. */
  int placeAt(Tokens tokens, String region, int at) {
    Match<LevelWord> figure = words.at(Role.FIGURE, tokens, at);
    return figure == null ? -1 : Column.place(region, figure.value().weight());
  }

  /** A letter, in capitals or alone, and a number in Roman figures or spoken. */
  @Nullable Chain figure(Tokens tokens, int first, int at, String region) {
    Match<LevelWord> figure = words.at(Role.FIGURE, tokens, at);
    if (figure == null || CodeNumbers.touchesMore(tokens, at)) {
      return null;
    }
    boolean small = Character.isLowerCase(tokens.firstChar(first));
    boolean spoken = figure.value().value().equals(SPOKEN);
    int place = Column.place(region, figure.value().weight());
    return place < 0 || small && !(spoken && tokens.spaceBefore(at))
        ? null
        : Chain.of(at, place, tokens.text(first) + figure.value().weight(), 1, small);
  }

  /** Whether {@code one} is a number: behind another one, or before a noun; else a pronoun. */
  boolean isNumeral(Tokens tokens, int region, int one) {
    int before = region - 1;
    boolean joined = words.is(Role.RANGE, tokens, before) || words.is(Role.JOIN, tokens, before);
    before = joined ? before - 1 : before;
    Match<LevelWord> join = words.at(Role.JOIN, tokens, one + 1);
    return before >= 0 && is(tokens, before)
        || join != null && words.is(Role.REGION, tokens, join.last() + 1)
        || words.is(Role.HEAD, tokens, one + 1)
        || words.is(Role.RANGE, tokens, one + 1)
        || words.is(Role.STRUCTURE, tokens, one + 1);
  }
}
