package org.conus.extract.spine;

import org.conus.extract.spine.LevelWord.Role;
import org.conus.match.Match;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/** Codes whose region is a word: {@code lumbar vertebra 3}, {@code thoracic eleven}. */
final class RegionCodes {
  private final LevelLexicon words;
  private final SpokenCodes spokenCodes;

  RegionCodes(LevelLexicon words, SpokenCodes spokenCodes) {
    this.words = words;
    this.spokenCodes = spokenCodes;
  }

  /** Tells what may stand behind a number that is meant as a level. */
  interface Following {
    /** Whether what stands at a token may. */
    boolean may(Tokens tokens, int at);
  }

  /** The code that begins with the word of a region; null if none does. */
  @Nullable Chain at(Tokens tokens, Match<LevelWord> region, Following following) {
    int at = region.last() + 1;
    if (tokens.is(at, '(') && tokens.is(at + 2, ')') && words.is(Role.LETTER, tokens, at + 1)) {
      at += 3;
    }
    Match<LevelWord> head = words.at(Role.HEAD, tokens, at);
    at = head == null ? at : head.last() + 1;
    boolean joined = tokens.isHyphen(at) && !tokens.spaceBefore(at);
    at = joined && at + 1 < tokens.size() && !tokens.spaceBefore(at + 1) ? at + 1 : at;
    String letter = region.value().value();
    boolean spoken = spokenCodes.is(tokens, at);
    int place =
        spoken ? spokenCodes.placeAt(tokens, letter, at) : CodeNumbers.placeAt(tokens, letter, at);
    if (place < 0
        || words.is(Role.UNIT, tokens, at + 1)
        || spoken
            && Column.number(place) == 1
            && !spokenCodes.isNumeral(tokens, region.first(), at)) {
      return null;
    }
    boolean plain = head == null && at <= region.last() + 2;
    if (plain
        && !CodeMarks.isSeparator(tokens, at + 1)
        && !following.may(tokens, at + 1)
        && !isListed(tokens, place, at + 1, following)
        && !(spoken && goesOn(tokens, at + 1))) {
      return null;
    }
    String code = "~" + letter + Column.number(place);
    return Chain.of(at, place, code, plain ? 1 : 0, false);
  }

  /** Whether the number of the next level follows: {@code lumbar 4 and 5}. */
  private boolean isListed(Tokens tokens, int place, int at, Following following) {
    Match<LevelWord> join = words.at(Role.JOIN, tokens, at);
    if (join == null) {
      return false;
    }
    int next = join.last() + 1;
    int below = CodeNumbers.placeAt(tokens, Column.region(place), next);
    return below == place + 1 && following.may(tokens, next + 1);
  }

  /** Whether another level or number follows, as in {@code lumbar five sacral one}. */
  private boolean goesOn(Tokens tokens, int at) {
    return at < tokens.size() && (words.mayOpen(tokens, at) || spokenCodes.is(tokens, at));
  }
}
