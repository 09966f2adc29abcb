package org.conus.extract.ihc;

import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells the full stops in lists of markers for which a scanner read their commas. */
final class ListsAcross {
  /** Markers behind a full stop that may stand for a comma, and tokens of the one before it. */
  private static final int LONGEST_LIST = 8;

  private static final int LONGEST_NAME = 5;

  private final PhraseMatcher<Lexeme> phrases;

  ListsAcross(PhraseMatcher<Lexeme> phrases) {
    this.phrases = phrases;
  }

  /**
   * Whether a full stop stands for the comma of a list: {@code positive for A. B and negative for
   * C}. A marker stands on both sides of it, and nothing is told of those behind it but what goes
   * on from those before.
   */
  boolean isListAcross(Tokens tokens, int stop, int limit) {
    if (!tokens.is(stop, '.') || stop + 1 >= limit || !endsWithMarker(tokens, stop)) {
      return false;
    }
    Match<Lexeme> marker = markerAt(tokens, member(tokens, stop, limit), limit);
    for (int i = 0; marker != null && i < LONGEST_LIST; i++) {
      int next = marker.last() + 1;
      if (next + 1 >= limit) {
        return true;
      }
      int member = member(tokens, next, limit);
      if (member < 0) {
        return is(tokens, next, limit, Kind.FOR);
      }
      Match<Lexeme> other = member < limit ? phrases.longestAt(tokens, member, limit) : null;
      if (other != null && Lexeme.best(other).kind() == Kind.RESULT) {
        return is(tokens, other.last() + 1, limit, Kind.FOR);
      }
      marker = markerAt(tokens, member, limit);
    }
    return false;
  }

  /** The next member of a list behind a comma, a full stop or a conjunction; -1 if none is. */
  private int member(Tokens tokens, int at, int limit) {
    boolean mark = tokens.is(at, ',') || tokens.is(at, '.');
    int next = mark ? at + 1 : at;
    Match<Lexeme> word = next < limit ? phrases.longestAt(tokens, next, limit) : null;
    boolean and = word != null && Lexeme.best(word).kind() == Kind.AND;
    return and && word != null ? word.last() + 1 : mark ? next : -1;
  }

  private boolean is(Tokens tokens, int at, int limit, Kind kind) {
    Match<Lexeme> word = at < limit ? phrases.longestAt(tokens, at, limit) : null;
    return word != null && Lexeme.best(word).kind() == kind;
  }

  private @Nullable Match<Lexeme> markerAt(Tokens tokens, int at, int limit) {
    Match<Lexeme> match = at < limit ? phrases.longestAt(tokens, at, limit) : null;
    return match == null || Lexeme.best(match).kind() != Kind.MARKER ? null : match;
  }

  private boolean endsWithMarker(Tokens tokens, int stop) {
    for (int first = stop - 1; first >= Math.max(0, stop - LONGEST_NAME); first--) {
      Match<Lexeme> match = markerAt(tokens, first, stop);
      if (match != null && match.last() == stop - 1) {
        return true;
      }
    }
    return false;
  }
}
