package org.conus.findings;

import org.conus.knowledge.Knowledge;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a size measures by the words beside it ({@code measured-words.tsv}): the last of the
 * name just behind it ({@code a 2 cm left renal cyst}), else the nearest before it in its sentence
 * ({@code subcarinal node 1.6 cm}).
 */
final class Measured {
  static final String NODE = "node";
  static final String DEPOSIT = "deposit";
  static final String CYST = "cyst";
  static final String POLYP = "polyp";

  /** A lymph node in which no tumor is seen. */
  static final String NORMAL = "normal";

  private static final String HARMLESS = "harmless";
  private static final String TUMOR = "tumor";
  private static final String END = "end";
  private static final String AWAY = "away";

  /** The most words of the name of what is measured, behind a size. */
  private static final int BEHIND = 7;

  /** How many tokens before a size its thing may stand. */
  private static final int BEFORE = 14;

  private final WordSense things;

  Measured(Knowledge knowledge) {
    this.things = new WordSense(knowledge, "measured-words.tsv", "text", "thing");
  }

  /**
   * What a size measures that is no tumor by its name; null where it names a tumor or nothing. A
   * lymph node that is called reactive is a normal one.
   */
  @Nullable String of(Fact size, Tokens tokens) {
    String thing = behind(size, tokens);
    thing = thing == null ? before(size, tokens) : thing;
    if (NODE.equals(thing) && isHarmless(size, tokens)) {
      return NORMAL;
    }
    return TUMOR.equals(thing) ? null : thing;
  }

  /**
   * Whether a size behind which a place is named is how far that is: {@code 3 cm from the hilum}.
   */
  boolean isAway(Fact size, Fact place, Tokens tokens) {
    if (place.begin() < size.end()) {
      return false;
    }
    int limit = tokens.at(place.begin());
    for (int i = tokens.at(size.end() - 1) + 1; i < limit; i++) {
      if (AWAY.equals(things.of(tokens, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnd(@Nullable String thing) {
    return END.equals(thing) || AWAY.equals(thing);
  }

  private boolean isHarmless(Fact size, Tokens tokens) {
    int first = tokens.at(size.end() - 1) + 1;
    int limit = Math.min(size.sentence().limit(), first + BEHIND);
    for (int i = first; i < limit; i++) {
      if (HARMLESS.equals(things.of(tokens, i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String behind(Fact size, Tokens tokens) {
    int first = tokens.at(size.end() - 1) + 1;
    int limit = Math.min(size.sentence().limit(), first + BEHIND);
    String last = null;
    for (int i = first; i < limit; i++) {
      if (tokens.kind(i) != TokenKind.WORD && !tokens.isHyphen(i)) {
        return last;
      }
      String thing = things.of(tokens, i);
      if (isEnd(thing)) {
        return last;
      }
      last = thing == null || HARMLESS.equals(thing) ? last : thing;
    }
    return last;
  }

  /** What stands before a size, words in brackets aside. */
  private @Nullable String before(Fact size, Tokens tokens) {
    int first = tokens.at(size.begin());
    int depth = 0;
    for (int i = first - 1; i >= Math.max(size.sentence().first(), first - BEFORE); i--) {
      depth += tokens.is(i, ')') ? 1 : tokens.is(i, '(') && depth > 0 ? -1 : 0;
      if (depth == 0 && tokens.is(i, ';')) {
        return null;
      }
      String thing = depth > 0 ? null : things.of(tokens, i);
      if (thing != null && !isEnd(thing) && !HARMLESS.equals(thing)) {
        return thing;
      }
    }
    return null;
  }
}
