package org.conus.extract.assertion;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.assertion.Cue.Direction;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Scope;
import org.conus.extract.assertion.Cue.Trait;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Which cue governs which token of a sentence. A scope ends at a terminator, at a semicolon, and at
 * a comma or {@code and} behind which a clause of its own begins; a narrow one at any comma that
 * does not go on with a list.
 *
 * <p>The work is linear in the sentence: every cue covers at most its reach.
 */
final class CueScopes {
  private static final int LIST_AHEAD = 14;
  private static final int LONGEST_CUE = 8;
  private static final int LONGEST_ABBREVIATION = 4;

  /** The most tokens before a cue that opens its sentence: {@code About two years ago}. */
  private static final int EARLY = 3;

  private static final int EFFECTS = Effect.values().length;

  private static final int SPREADING = Direction.FORWARD.bit() | Direction.BACKWARD.bit();

  private final Tokens tokens;
  private final int first;
  private final int limit;
  private final List<Match<Cue>> cues;

  /** By token: the number of the cue that begins there, from 1; 0 if none does. */
  private final int[] starting;

  /** By token: the directions of the cues that begin there, see {@link Direction#bit}. */
  private final int[] directions;

  private final int[] @Nullable [] governing = new int[EFFECTS][];
  private final @Nullable List<Extent> extents;

  /**
   * How far a cue went.
   *
   * @param from the first token that it may govern
   * @param to the token after the last; {@code from} where it governs none
   */
  record Extent(Match<Cue> match, Cue cue, int from, int to, String end) {

    boolean reaches(int token) {
      return from <= token && token < to;
    }
  }

  /**
   * @param first the sentence's first token
   * @param limit the token after its last
   * @param cues in the sentence, in order
   * @param traced whether {@link #extents()} will be asked for
   */
  CueScopes(Tokens tokens, int first, int limit, List<Match<Cue>> cues, boolean traced) {
    this.tokens = tokens;
    this.first = first;
    this.limit = limit;
    this.cues = cues;
    this.starting = new int[limit - first];
    this.directions = new int[limit - first];
    this.extents = traced ? new ArrayList<>() : null;
    for (int i = 0; i < cues.size(); i++) {
      int at = cues.get(i).first() - first;
      starting[at] = i + 1;
      directions[at] = directions(cues.get(i).values());
    }
    for (int i = 0; i < cues.size(); i++) {
      spread(i);
    }
  }

  private static int directions(List<Cue> cues) {
    int directions = 0;
    for (int i = 0; i < cues.size(); i++) {
      directions |= cues.get(i).direction().bit();
    }
    return directions;
  }

  /** How far every cue went, in order; none if not traced. */
  List<Extent> extents() {
    return extents == null ? List.of() : extents;
  }

  /** The sentence's first token. */
  int first() {
    return first;
  }

  /** The token after the sentence's last. */
  int limit() {
    return limit;
  }

  /** Whether a clause ends at a token: a comma, a semicolon, a terminator or a verb. */
  boolean endsClause(int token) {
    return tokens.is(token, ',')
        || tokens.is(token, ';')
        || isTerminator(token)
        || is(token, Direction.VERB);
  }

  /** The cue with an effect that governs a token; null if none does. */
  @Nullable Match<Cue> governing(Effect effect, int token) {
    int[] marks = governing[effect.ordinal()];
    int mark = marks == null || token < first || token >= limit ? 0 : marks[token - first];
    return mark == 0 ? null : cues.get(mark - 1);
  }

  /** Whether a token is part of a cue. */
  boolean isCue(int token) {
    for (int i = token; i >= Math.max(first, token - LONGEST_CUE); i--) {
      int mark = i < limit ? starting[i - first] : 0;
      if (mark != 0) {
        return cues.get(mark - 1).last() >= token;
      }
    }
    return false;
  }

  private void spread(int index) {
    Match<Cue> match = cues.get(index);
    if ((directions[match.first() - first] & SPREADING) == 0 && extents == null) {
      return;
    }
    boolean initial = beginsClauseAt(match.first());
    for (Cue cue : match.values()) {
      if (!counts(cue, match, initial)) {
        record(match, cue, match.first(), match.first());
        continue;
      }
      if (cue.goesForward()) {
        int from = begin(match, cue);
        int to = Math.min(end(match.first(), from, cue), from + cue.reach());
        mark(cue.effect(), from, to, index, true);
        record(match, cue, from, to);
      } else if (cue.goesBackward()) {
        int low = start(match.first() - 1, cue);
        mark(cue.effect(), low, match.first(), index, false);
        record(match, cue, low, match.first());
      }
    }
  }

  /**
   * Whether a cue stands where its traits ask it to; one that must begin a clause does so alone.
   */
  private boolean counts(Cue cue, Match<Cue> match, boolean initial) {
    if (cue.is(Trait.FINAL) && !isAtEnd(match.last() + 1)
        || cue.is(Trait.ATTACHED) && tokens.spaceBefore(match.first())
        || cue.is(Trait.DETACHED) && isHyphenated(match.first())
        || cue.is(Trait.OPENING) && match.first() - first > EARLY) {
      return false;
    }
    return cue.is(Trait.INITIAL) ? initial : !initial || !hasInitial(match.values());
  }

  private static boolean hasInitial(List<Cue> cues) {
    for (int i = 0; i < cues.size(); i++) {
      if (cues.get(i).is(Trait.INITIAL)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHyphenated(int token) {
    return token > first + 1
        && tokens.isHyphen(token - 1)
        && !tokens.spaceBefore(token)
        && !tokens.spaceBefore(token - 1);
  }

  private boolean beginsClauseAt(int token) {
    return token == first || ",;:.".indexOf(tokens.firstChar(token - 1)) >= 0;
  }

  private void record(Match<Cue> match, Cue cue, int from, int to) {
    if (extents != null && cue.effect() != Effect.NONE) {
      extents.add(new Extent(match, cue, from, Math.max(from, to), endOf(cue, from, to)));
    }
  }

  /** What ended a scope: the word behind it, or before it where it goes backward. */
  private String endOf(Cue cue, int from, int to) {
    if (to <= from && cue.traits() != 0) {
      return "it stands where it does not count";
    }
    if (to - from >= cue.reach()) {
      return "its reach of " + cue.reach() + " tokens";
    }
    int border = cue.goesBackward() ? from - 1 : to;
    if (border < first || border >= limit) {
      return cue.goesBackward() ? "the begin of the sentence" : "the end of the sentence";
    }
    return "'" + tokens.text(border) + "'";
  }

  private boolean isAtEnd(int at) {
    boolean decimal =
        tokens.is(at, '.') && at + 1 < limit && !tokens.spaceBefore(at + 1) && at > first;
    return at >= limit || !decimal && ",;.:)(".indexOf(tokens.firstChar(at)) >= 0;
  }

  /** A nearer cue before a token wins over one farther off; one behind only over none. */
  private void mark(Effect effect, int from, int to, int index, boolean over) {
    int[] marks = marks(effect);
    for (int i = Math.max(first, from); i < Math.min(limit, to); i++) {
      marks[i - first] = over || marks[i - first] == 0 ? index + 1 : marks[i - first];
    }
  }

  private int[] marks(Effect effect) {
    int[] marks = governing[effect.ordinal()];
    if (marks == null) {
      marks = new int[limit - first];
      governing[effect.ordinal()] = marks;
    }
    return marks;
  }

  /** Where a forward scope begins. */
  private int begin(Match<Cue> match, Cue cue) {
    int next = match.last() + 1;
    if (cue.is(Trait.PREDICATE)) {
      return behindVerb(next, Math.min(limit, next + cue.reach()));
    }
    if (cue.after() == null) {
      return cue.is(Trait.OPENING) && next < limit && tokens.is(next, ',') ? next + 1 : next;
    }
    for (int i = next; i < Math.min(limit, next + cue.reach()); i++) {
      if (tokens.isWord(i, cue.after())) {
        return i + 1;
      }
    }
    return limit;
  }

  private int behindVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (is(i, Direction.VERB)) {
        return cues.get(starting[i - first] - 1).last() + 1;
      }
      if (tokens.is(i, ',') || tokens.is(i, ';')) {
        break;
      }
    }
    return limit;
  }

  /**
   * The token before which a forward scope ends.
   *
   * @param begin the first token of its cue
   * @param from the first that it may govern
   */
  private int end(int begin, int from, Cue cue) {
    if (cue.scope() == Scope.SENTENCE) {
      return limit;
    }
    int stop = Math.min(limit, from + cue.reach());
    boolean verb = false;
    for (int i = from; i < stop; i++) {
      if (cue.upTo() != null && tokens.isWord(i, cue.upTo())) {
        return i;
      }
      if (isPlain(i)) {
        continue;
      }
      if (cue.is(Trait.NOMINAL) && is(i, Direction.VERB)) {
        return i;
      }
      boolean further = cue.is(Trait.SERIES) && tokens.is(i, ';') && !beginsClause(i + 1);
      boolean semicolon = tokens.is(i, ';') && !further;
      boolean label = i == from && isDash(i) && cue.effect() != Effect.NEGATED;
      boolean stopped = semicolon || isFullStop(i) || isDash(i) && !label || isHeading(i);
      if (stopped || isTerminator(i) && !isPassed(i, cue)) {
        return cue.upTo() == null ? i : from;
      }
      if (cue.scope() == Scope.CLAUSE) {
        continue;
      }
      boolean comma = tokens.is(i, ',');
      boolean joint = comma || isAnd(i);
      boolean denied = cue.effect() == Effect.NEGATED && cue.scope() == Scope.LIST;
      if (denied && joint && isArticle(i + 1) && !isArticle(from) || denied && comma && verb) {
        return i;
      }
      verb |= is(i, Direction.VERB) || is(i, Direction.CLOSER);
      if ((comma || isAnd(i)) && (beginsClause(i + 1) || beginsOther(i + 1, cue))) {
        return i;
      }
      boolean narrow = cue.scope() == Scope.PHRASE && !cue.is(Trait.SERIES);
      boolean aside = comma && i == from && isAside(begin, i);
      if (comma && narrow && !aside && !goesOnWithList(i + 1)) {
        return i;
      }
    }
    return cue.upTo() == null ? stop : from;
  }

  /** Whether a scope goes over a terminator: a relative word, or the subject and its verb. */
  private boolean isPassed(int token, Cue cue) {
    List<Cue> values = cues.get(starting[token - first] - 1).values();
    for (int i = 0; i < values.size(); i++) {
      Cue at = values.get(i);
      if (at.direction() == Direction.TERMINATOR) {
        return at.scope() == Scope.CLAUSE && cue.is(Trait.THROUGH)
            || at.scope() == Scope.LIST && cue.scope() == Scope.CLAUSE;
      }
    }
    return false;
  }

  /** The first token of the clause, or of the noun phrase, that ends with a token. */
  private int start(int from, Cue cue) {
    if (cue.scope() == Scope.SENTENCE) {
      return first;
    }
    int low = Math.max(first, from + 1 - cue.reach());
    boolean label = from >= low && (tokens.is(from, ':') || isDash(from));
    int next = label ? from - 1 : from;
    for (int i = next; i >= low; i--) {
      if (isPlain(i)) {
        continue;
      }
      boolean comma = tokens.is(i, ',');
      boolean narrow = cue.scope() == Scope.PHRASE && (comma || isAnd(i));
      boolean clause =
          comma && i < from && endsClauseWithVerb(i, isAnd(i + 1) || !hasAnd(i + 1, from));
      if (narrow || clause || isTerminator(i) || tokens.is(i, ';') || isDash(i) || isHeading(i)) {
        return i + 1;
      }
    }
    return low;
  }

  private boolean hasAnd(int from, int last) {
    for (int i = from; i <= last; i++) {
      if (isAnd(i) || tokens.isWord(i, "or")) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code it was A, and B was excluded}, {@code A is unlikely, B is excluded}: a verb, or such a
   * cue, and no other comma stands before the comma.
   */
  private boolean endsClauseWithVerb(int comma, boolean and) {
    for (int i = comma - 1; i >= Math.max(first, comma - LIST_AHEAD); i--) {
      if (tokens.is(i, ',') || tokens.is(i, ';') || isTerminator(i)) {
        return false;
      }
      if (and && is(i, Direction.VERB) || is(i, Direction.BACKWARD)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a colon ends a heading in capitals. */
  private boolean isHeading(int colon) {
    return tokens.is(colon, ':') && colon > first && isCapitals(tokens, colon - 1);
  }

  static boolean isCapitals(Tokens tokens, int token) {
    for (int i = tokens.begin(token); i < tokens.end(token); i++) {
      if (!Character.isUpperCase(tokens.text().charAt(i))) {
        return false;
      }
    }
    return tokens.length(token) > 3;
  }

  private boolean isTerminator(int token) {
    return is(token, Direction.TERMINATOR);
  }

  private boolean is(int token, Direction direction) {
    return (directions[token - first] & direction.bit()) != 0;
  }

  /** Whether a token is a word that neither begins nor ends anything: most are. */
  private boolean isPlain(int token) {
    if (directions[token - first] != 0) {
      return false;
    }
    return switch (tokens.firstChar(token)) {
      case 'a', 'A', 'o', 'O', 'v', 'V' -> false; // and, or, versus
      default -> tokens.kind(token) == TokenKind.WORD;
    };
  }

  /** Whether a full stop ends a sentence that was not cut there; one letter or two abbreviate. */
  private boolean isFullStop(int i) {
    return tokens.is(i, '.')
        && i > first
        && i + 1 < limit
        && tokens.spaceBefore(i + 1)
        && (tokens.length(i - 1) > LONGEST_ABBREVIATION || tokens.is(i - 1, ')'));
  }

  private boolean isDash(int i) {
    return tokens.isHyphen(i)
        && tokens.linesBefore(i) == 0
        && tokens.spaceBefore(i)
        && i + 1 < limit
        && tokens.spaceBefore(i + 1);
  }

  /** {@code suggestive of, but not proving, lymphoma}, {@code or, less likely, lymphoma}. */
  private boolean isAside(int begin, int comma) {
    return tokens.isWord(comma - 1, "of")
        || tokens.isWord(comma - 1, "for")
        || begin > first && tokens.is(begin - 1, ',');
  }

  /** {@code no metastases and a chordoma}: an article after {@code and} where none came before. */
  private boolean isArticle(int token) {
    return token < limit && (tokens.isWord(token, "a") || tokens.isWord(token, "an"));
  }

  private boolean isAnd(int token) {
    return tokens.isWord(token, "and");
  }

  /** Whether a verb makes a clause of what stands up to the next comma. */
  private boolean beginsClause(int from) {
    if (from < limit && (tokens.isWord(from, "or") || tokens.isWord(from, "nor"))) {
      return false;
    }
    for (int i = from; i < Math.min(limit, from + LIST_AHEAD); i++) {
      if (is(i, Direction.VERB)) {
        return true;
      }
      if (tokens.is(i, ',') || tokens.is(i, ';') || isTerminator(i) || is(i, Direction.CLOSER)) {
        return false;
      }
    }
    return false;
  }

  /** Whether another kind of cue takes over. */
  private boolean beginsOther(int at, Cue cue) {
    int mark = at < limit ? starting[at - first] : 0;
    if (mark == 0) {
      return false;
    }
    for (Cue next : cues.get(mark - 1).values()) {
      boolean polar = next.effect() == Effect.NEGATED || next.effect() == Effect.UNCERTAIN;
      if (next.goesForward() && polar && next.effect() != cue.effect()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a list goes on: an {@code and} or {@code or} comes before a verb. */
  private boolean goesOnWithList(int from) {
    for (int i = from; i < Math.min(limit, from + LIST_AHEAD); i++) {
      if (isPlain(i)) {
        continue;
      }
      if (isAnd(i) || tokens.isWord(i, "or") || tokens.isWord(i, "versus")) {
        return true;
      }
      if (tokens.is(i, ';')
          || isTerminator(i)
          || is(i, Direction.VERB)
          || is(i, Direction.CLOSER)) {
        return false;
      }
    }
    return false;
  }
}
