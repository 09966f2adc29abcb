package org.conus.extract.assertion;

import org.conus.extract.assertion.Cue.Direction;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Trait;
import org.conus.extract.assertion.Cue.Weight;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/** Whether the years and ages of one sentence date its mentions, so that they are of the past. */
final class Dating {
  /** How far behind a mention a year may stand that dates it, in tokens. */
  private static final int YEAR_AHEAD = 9;

  /** How far behind a mention the words may stand that say what was done to it, in tokens. */
  private static final int DONE_AHEAD = 5;

  /** How far before a mention the year may stand that begins its point of a list, in tokens. */
  private static final int FAR = 40;

  /** The most tokens before the year or age with which a sentence begins. */
  private static final int OPENING = 5;

  private final CueLexicon lexicon;
  private final Tokens tokens;
  private final CueScopes scopes;
  private final @Nullable Effect section;

  /**
   * @param section what the section's kind says of every mention in it, null for nothing
   */
  Dating(CueLexicon lexicon, Tokens tokens, CueScopes scopes, @Nullable Effect section) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.scopes = scopes;
    this.section = section;
  }

  /**
   * {@code thyroidectomy in 2009 for a carcinoma}, {@code treated at 50 for carcinoma}, {@code
   * biopsy of 2009 (carcinoma)}.
   */
  boolean isDated(int first, DecidingWords words) {
    if (first - 2 <= scopes.first()) {
      return false;
    }
    if (Clauses.isOpening(tokens, first - 1) && isYear(first - 2)) {
      words.put(first - 2, tokens.text(first - 2));
      return true;
    }
    int definite = lexicon.definiteBefore(tokens, scopes.first(), first);
    int end = definite >= 0 ? definite : isArticle(first - 1) ? first - 1 : first;
    Match<Cue> reason = lexicon.datedBefore(tokens, scopes.first(), end);
    if (reason == null) {
      return false;
    }
    int date = reason.first() - 1;
    date = tokens.is(date, ',') || Clauses.isClosing(tokens, date) ? date - 1 : date;
    boolean beside = date > scopes.first() && (isYear(date) || isAge(date));
    if (!beside) {
      boolean done = scopes.governing(Effect.DATED, first) != null;
      date = done ? openingDate(reason.first()) : -1;
    }
    if (date < 0) {
      return false;
    }
    words.put(
        date, beside ? tokens.span(date, reason.last()).in(tokens.text()) : tokens.text(date));
    return true;
  }

  /**
   * The year or age with which a sentence or a point of a list begins, before a token of its first
   * clause: {@code In 2004, she underwent surgery for}, {@code 2004: surgery for}; -1 if there is
   * none.
   */
  private int openingDate(int token) {
    int begin = scopes.first();
    for (int i = Math.max(begin, token - FAR); i + 1 < token; i++) {
      begin = (tokens.is(i, '.') || tokens.is(i, ';')) && isYear(i + 1) ? i + 1 : begin;
    }
    int date = begin;
    while (date < Math.min(token, begin + OPENING) && !isYear(date) && !isAge(date)) {
      date++;
    }
    if (date >= Math.min(token, begin + OPENING)) {
      return -1;
    }
    for (int i = date + 2; i < token; i++) {
      if (tokens.is(i, ',') || tokens.is(i, ';')) {
        return -1;
      }
    }
    return date;
  }

  /**
   * {@code who had a melanoma of the back in 2003}, and in a history {@code melanoma (2003)}.
   *
   * @param done the cue of what was done that governs the mention; null if none does
   */
  boolean isDatedBehind(int first, int limit, @Nullable Match<Cue> done, DecidingWords words) {
    if (section != Effect.DATED && done == null) {
      return false;
    }
    Match<Cue> behind = doneBehind(limit, done);
    if (behind != null) {
      words.put(behind.first(), tokens.span(behind.first(), year(behind)).in(tokens.text()));
      return true;
    }
    int opening = section == Effect.DATED ? openingDate(first) : -1;
    if (opening >= 0 && tokens.is(opening + 1, ':')) {
      words.put(opening, tokens.text(opening));
      return true;
    }
    for (int i = limit; i < Math.min(scopes.limit(), limit + YEAR_AHEAD); i++) {
      if (isYear(i)) {
        boolean alone =
            (tokens.isWord(i - 1, "in") || Clauses.isOpening(tokens, i - 1) || i == limit)
                && !isNow(i + 1);
        if (alone) {
          words.put(i, tokens.text(i));
        }
        return alone;
      }
      if (scopes.clauses().endsClause(i) || compares(i)) {
        return false;
      }
    }
    return false;
  }

  /**
   * The words behind a mention that say what was done, with the year: {@code his melanoma was
   * excised in 2003}, and in notes {@code melanoma, excision 2003}; null if there are none.
   *
   * @param done the cue of what was done that governs the mention, which may stand before it
   */
  private @Nullable Match<Cue> doneBehind(int limit, @Nullable Match<Cue> done) {
    if (done != null && done.first() >= limit) {
      boolean listed = section == null && done.values().stream().anyMatch(c -> c.is(Trait.NOMINAL));
      return listed || year(done) < 0 || isCompared(limit, done.first()) ? null : done;
    }
    for (int i = limit; i < Math.min(scopes.limit(), limit + DONE_AHEAD); i++) {
      if (scopes.clauses().is(i, Direction.BACKWARD)) {
        Match<Cue> match = scopes.clauses().cueAt(i);
        boolean dated = match.values().stream().anyMatch(cue -> cue.effect() == Effect.DATED);
        return dated && year(match) >= 0 ? match : null;
      }
      if (scopes.clauses().endsClause(i)) {
        return null;
      }
    }
    return null;
  }

  /** {@code a carcinoma with features similar to the tumor resected in 2011}. */
  private boolean isCompared(int from, int to) {
    for (int i = from; i < to; i++) {
      if (compares(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean compares(int token) {
    return tokens.isWord(token, "to") || tokens.isWord(token, "as") || tokens.isWord(token, "than");
  }

  /** The year with which words go on, or {@code in} and a year; -1 if they do not. */
  private int year(Match<Cue> match) {
    int next = match.last() + 1;
    int year = tokens.isWord(next, "in") ? next + 1 : next;
    return year < scopes.limit() && isYear(year) ? year : -1;
  }

  /** {@code the tumor seen in 2020 is stable}: whether a verb says what is. */
  private boolean isNow(int token) {
    return token < scopes.limit()
        && scopes.clauses().is(token, Direction.VERB)
        && scopes.clauses().cueAt(token).values().stream()
            .anyMatch(cue -> cue.weight() == Weight.PRESENT);
  }

  private boolean isArticle(int token) {
    return tokens.isWord(token, "a") || tokens.isWord(token, "an") || tokens.isWord(token, "one");
  }

  private boolean isYear(int token) {
    return tokens.kind(token) == TokenKind.NUMBER
        && tokens.length(token) == 4
        && (tokens.text(token).startsWith("19") || tokens.text(token).startsWith("20"));
  }

  /** {@code at 50}. */
  private boolean isAge(int token) {
    return tokens.kind(token) == TokenKind.NUMBER
        && tokens.length(token) == 2
        && (tokens.isWord(token - 1, "at")
            || tokens.isWord(token - 1, "of") && tokens.isWord(token - 2, "age"));
  }
}
