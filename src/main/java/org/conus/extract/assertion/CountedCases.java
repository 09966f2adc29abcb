package org.conus.extract.assertion;

import org.conus.extract.Sentence;
import org.conus.extract.assertion.Cue.Direction;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Scope;
import org.conus.extract.assertion.Cue.Weight;
import org.conus.extract.assertion.GeneralWords.Role;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tumors of which a series counts the cases, which are of other patients.
 *
 * <pre>
 *   counted = tumor "in" count "cases" | count { word } tumor "cases"        no more than two words
 *           | tumor "occurred" "in" count                                    behind it a clause ends
 *           | part [ "and" ] ( count | [ "the" ] rest ) { token } tumor      in one part of a list
 *   part    = "of" [ "the" ] count ( "cases" | "patients" ) | words that speak of others
 * </pre>
 *
 * <p>A count is of two at least; nodes, cores and blocks that it counts are the patient's.
 */
final class CountedCases {
  private static final Cue OTHERS =
      new Cue(Effect.OTHER, Direction.BOTH, Scope.SENTENCE, 0, null, null, 0, Weight.STRONG);

  private static final int CITING = Weight.LITERATURE.bit() | Weight.STRONG.bit();

  private static final int MOST_WORDS = 2;

  /** The most digits of a count. */
  private static final int MOST_DIGITS = 3;

  /** The most tokens from a tumor back to the count with which its clause begins. */
  private static final int CLAUSE = 12;

  /** The most tokens from a clause back to those whom it goes on counting. */
  private static final int FAR = 60;

  private final GeneralWords words;

  CountedCases(GeneralWords words) {
    this.words = words;
  }

  /** The words that say of a tumor in a sentence that it is of others; null if none do. */
  @Nullable Match<Cue> find(Tokens tokens, Sentence sentence, Spoken said, int first, int limit) {
    int last = behind(tokens, limit, sentence.limit());
    if (last > 0) {
      return new Match<>(limit, last, OTHERS, null);
    }
    if (limit < sentence.limit() && words.is(tokens, limit, Role.CASES)) {
      int count = before(tokens, first, sentence.first());
      return count < 0 ? null : new Match<>(count, limit, OTHERS, null);
    }
    int clause = clause(tokens, first, sentence.first());
    return clause >= 0 && isCounting(tokens, said, clause, sentence.first())
        ? new Match<>(clause, clause, OTHERS, null)
        : null;
  }

  /** The last token of {@code in 4 cases} or {@code occurred in two}; 0 if none begins there. */
  private int behind(Tokens tokens, int at, int end) {
    boolean occurred = at < end && words.is(tokens, at, Role.OCCURRED);
    int in = occurred ? at + 1 : at;
    if (in + 1 >= end || !tokens.isWord(in, "in") || !isCount(tokens, in + 1)) {
      return 0;
    }
    boolean closed = in + 2 >= end || ".,;".indexOf(tokens.firstChar(in + 2)) >= 0;
    if (occurred && closed) {
      return in + 1;
    }
    return !closed && words.is(tokens, in + 2, Role.CASES) ? in + 2 : 0;
  }

  /** The count before a tumor and its modifiers; -1 if there is none, or it is of our own cases. */
  private int before(Tokens tokens, int first, int begin) {
    for (int i = first - 1; i >= Math.max(begin, first - 1 - MOST_WORDS); i--) {
      if (isCount(tokens, i)) {
        return i > begin && tokens.isWord(i - 1, "our") ? -1 : i;
      }
      if (tokens.kind(i) != TokenKind.WORD) {
        return -1;
      }
    }
    return -1;
  }

  /** The count or rest with which the clause of a tumor begins behind a comma; -1 if none does. */
  private int clause(Tokens tokens, int first, int begin) {
    for (int i = first - 1; i > Math.max(begin, first - CLAUSE); i--) {
      if (tokens.is(i, ',')) {
        int at = tokens.isWord(i + 1, "and") ? i + 2 : i + 1;
        int rest = tokens.isWord(at, "the") ? at + 1 : at;
        boolean counts = at + 1 < first && isCount(tokens, at) && leads(tokens, at + 1);
        return counts || rest < first && words.is(tokens, rest, Role.REST) ? at : -1;
      }
      if (tokens.is(i, ';')) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a verb may stand behind a count: not in {@code 2) a mass}, {@code two patients}. */
  private boolean leads(Tokens tokens, int at) {
    return tokens.kind(at) == TokenKind.WORD && !isOfPeople(tokens, at);
  }

  /**
   * Whether what stands before a clause, up to a semicolon, speaks of others or counts patients.
   */
  private boolean isCounting(Tokens tokens, Spoken said, int clause, int begin) {
    int from = clause;
    while (from > Math.max(begin, clause - FAR) && !tokens.is(from - 1, ';')) {
      from--;
    }
    int count = tokens.isWord(from + 1, "the") ? from + 2 : from + 1;
    boolean all = tokens.isWord(from, "of") && count + 1 < clause && isCount(tokens, count);
    return all && isOfPeople(tokens, count + 1) || isCited(said, from, clause);
  }

  private boolean isOfPeople(Tokens tokens, int at) {
    return words.is(tokens, at, Role.CASES) || tokens.isWord(at, "patients");
  }

  private static boolean isCited(Spoken said, int from, int limit) {
    for (int i = 0; i < said.cues().size(); i++) {
      Match<Cue> match = said.cues().get(i);
      if (match.first() >= limit) {
        return false;
      }
      if (match.first() >= from && (Spoken.weight(match).bit() & CITING) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Two or more, in digits or words. */
  private boolean isCount(Tokens tokens, int at) {
    if (tokens.kind(at) != TokenKind.NUMBER) {
      return words.is(tokens, at, Role.SEVERAL);
    }
    boolean one = tokens.length(at) == 1 && tokens.firstChar(at) < '2';
    return !one && tokens.length(at) <= MOST_DIGITS;
  }
}
