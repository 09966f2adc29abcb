package org.conus.extract.measure;

import java.util.Set;
import org.conus.extract.measure.WordRoles.Word;
import org.conus.knowledge.Knowledge;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in words, as they are dictated: {@code seven}, {@code twenty five}, {@code one point
 * five}, {@code two and a half}.
 */
final class NumberWords {
  private static final String NUMBER = "number";
  private static final String POINT = "point";
  private static final int TWENTY = 20;
  private static final int TEN = 10;

  private final PhraseMatcher<Word> words;

  NumberWords(Knowledge knowledge, Vocabulary vocabulary) {
    this.words =
        WordRoles.ofRoles(knowledge, vocabulary, "number-words.tsv", Set.of(NUMBER, POINT, "half"));
  }

  /**
   * A number in words.
   *
   * @param last its last token, included
   */
  record Spoken(int last, double value) {}

  /** Whether a number may begin with a token: a cheap test before any other. */
  boolean mayBegin(Tokens tokens, int token) {
    return words.mayBegin(tokens, token);
  }

  /** The number that begins with a token; null if none does. */
  @Nullable Spoken at(Tokens tokens, int token, int limit) {
    Spoken whole = whole(tokens, token, limit);
    int next = whole == null ? token : whole.last() + 1;
    Match<Word> sign = match(tokens, next, limit);
    if (sign != null && sign.value().role().equals(POINT)) {
      return decimals(tokens, sign.last() + 1, limit, whole == null ? 0 : whole.value());
    }
    if (sign != null && whole != null && sign.value().role().equals("half")) {
      return new Spoken(sign.last(), whole.value() + 0.5);
    }
    return whole;
  }

  private @Nullable Spoken whole(Tokens tokens, int token, int limit) {
    int first = number(tokens, token, limit);
    if (first < 0) {
      return null;
    }
    int next = token + 1 < limit && tokens.isHyphen(token + 1) ? token + 2 : token + 1;
    int second = first < TWENTY ? -1 : number(tokens, next, limit);
    return second > 0 && second < TEN ? new Spoken(next, first + second) : new Spoken(token, first);
  }

  /** The digits behind a point; null if there are none. */
  private @Nullable Spoken decimals(Tokens tokens, int from, int limit, double whole) {
    double value = whole;
    double place = 1;
    int at = from;
    for (int digit = number(tokens, at, limit);
        digit >= 0 && digit < TEN;
        digit = number(tokens, at, limit)) {
      place /= TEN;
      value += digit * place;
      at++;
    }
    return at == from ? null : new Spoken(at - 1, Math.round(value * 1000) / 1000.0);
  }

  private int number(Tokens tokens, int token, int limit) {
    Match<Word> match = match(tokens, token, limit);
    return match != null && match.value().is(NUMBER) ? Integer.parseInt(match.value().value()) : -1;
  }

  private @Nullable Match<Word> match(Tokens tokens, int token, int limit) {
    return token < limit ? words.longestAt(tokens, token, limit) : null;
  }
}
