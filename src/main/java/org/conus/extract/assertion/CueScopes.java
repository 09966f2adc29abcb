package org.conus.extract.assertion;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.assertion.Cue.Direction;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Scope;
import org.conus.extract.assertion.Cue.Trait;
import org.conus.match.Match;
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
  /** The most tokens before a cue that opens its sentence: {@code About two years ago}. */
  private static final int EARLY = 3;

  /** How far behind the begin of its sentence a history may be of its subject, in tokens. */
  private static final int FAR = 40;

  /** The most tokens between a history and the {@code with} that joins it to a person. */
  private static final int NEAR = 4;

  private static final int SPREADING = Direction.FORWARD.bit() | Direction.BACKWARD.bit();

  private static final int EFFECTS = Effect.values().length;

  private final CueLexicon lexicon;
  private final Tokens tokens;
  private final int first;
  private final int limit;
  private final List<Match<Cue>> cues;
  private final Clauses clauses;

  private final int[] @Nullable [] governing = new int[EFFECTS][];
  private final @Nullable List<Extent> extents;

  /** The last doubt whose reach ended it, by the index of its cue, and the token behind it. */
  private int cutCue = -1;

  private int cut = -1;

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
  CueScopes(
      CueLexicon lexicon,
      Tokens tokens,
      int first,
      int limit,
      List<Match<Cue>> cues,
      boolean traced) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.first = first;
    this.limit = limit;
    this.cues = cues;
    this.clauses = new Clauses(tokens, first, limit, cues);
    this.extents = traced ? new ArrayList<>() : null;
    for (int i = 0; i < cues.size(); i++) {
      spread(i);
    }
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

  /** Where clauses begin and end in the sentence. */
  Clauses clauses() {
    return clauses;
  }

  /** The cue with an effect that governs a token; null if none does. */
  @Nullable Match<Cue> governing(Effect effect, int token) {
    int[] marks = governing[effect.ordinal()];
    int mark = marks == null || token < first || token >= limit ? 0 : marks[token - first];
    return mark == 0 ? null : cues.get(mark - 1);
  }

  /** Whether the doubt that governs one token was ended by its reach before it came to another. */
  boolean isCut(int doubted, int token) {
    return doubted < cut
        && cut <= token
        && governing(Effect.UNCERTAIN, doubted) == cues.get(cutCue);
  }

  private void spread(int index) {
    Match<Cue> match = cues.get(index);
    if (!clauses.isAny(match.first(), SPREADING) && extents == null) {
      return;
    }
    boolean initial = clauses.beginsClauseAt(match.first());
    for (int i = 0; i < match.size(); i++) {
      Cue cue = match.value(i);
      if (!counts(cue, match, initial)) {
        record(match, cue, match.first(), match.first());
        continue;
      }
      if (cue.goesForward()) {
        int from = begin(match, cue);
        int to = Math.min(end(match.first(), from, cue), from + cue.reach());
        mark(cue.effect(), from, to, index, true);
        if (cue.effect() == Effect.UNCERTAIN && to == from + cue.reach() && to < limit) {
          cutCue = index;
          cut = to;
        }
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
    if (cue.is(Trait.FINAL) && !clauses.isAtEnd(match.last() + 1)
        || cue.is(Trait.ATTACHED) && tokens.spaceBefore(match.first())
        || cue.is(Trait.DETACHED) && clauses.isHyphenated(match.first())
        || cue.is(Trait.UNMARKED) && clauses.isBehindName(match.first())
        || cue.is(Trait.OPENING) && match.first() - first > EARLY
        || cue.is(Trait.REVISED) && !lexicon.isRevised(tokens, match.last() + 1, limit)
        || cue.goesBackward() && !isSpokenOf(cue, match.first())) {
      return false;
    }
    return cue.is(Trait.INITIAL) ? initial : !initial || !hasInitial(match);
  }

  /** Whether the word that a cue of what stands before it asks for, if any, is within its reach. */
  private boolean isSpokenOf(Cue cue, int before) {
    String word = cue.after();
    if (word == null) {
      return true;
    }
    for (int i = before - 1; i >= Math.max(first, before - cue.reach()); i--) {
      if (tokens.isWord(i, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasInitial(Match<Cue> match) {
    for (int i = 0; i < match.size(); i++) {
      if (match.value(i).is(Trait.INITIAL)) {
        return true;
      }
    }
    return false;
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
      boolean comma = tokens.is(i, ',') && !tokens.isWord(i + 1, cue.after());
      boolean clause = comma && !clauses.isTerminator(i) || beginsPredicate(i);
      if (cue.is(Trait.NOMINAL) && (clause || clauses.is(i, Direction.VERB))) {
        return limit;
      }
    }
    return limit;
  }

  /** Whether a subject or its verb stands at a token: {@code she}, {@code we found}. */
  private boolean beginsPredicate(int token) {
    return clauses.isTerminator(token)
        && clauses.cueAt(token).values().stream()
            .anyMatch(at -> at.direction() == Direction.TERMINATOR && at.scope() == Scope.CLAUSE);
  }

  private int behindVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (clauses.is(i, Direction.VERB)) {
        return clauses.cueAt(i).last() + 1;
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
    boolean ofSubject = isOfSubject(begin, cue);
    for (int i = from; i < stop; i++) {
      if (cue.upTo() != null && tokens.isWord(i, cue.upTo())) {
        return i;
      }
      if (clauses.isPlain(i)) {
        continue;
      }
      if (cue.is(Trait.NOMINAL) && clauses.is(i, Direction.VERB)) {
        return i;
      }
      if (isStop(i, from, cue) || ofSubject && isVerb(i)) {
        return cue.upTo() == null ? i : from;
      }
      if (cue.scope() == Scope.CLAUSE) {
        continue;
      }
      boolean comma = tokens.is(i, ',');
      boolean joint = comma || clauses.isAnd(i);
      boolean denied = cue.effect() == Effect.NEGATED && cue.scope() == Scope.LIST;
      if (denied && comma && clauses.isSame(i + 1, from)) {
        return cue.upTo() == null ? i : from;
      }
      if (denied && joint && clauses.isArticle(i + 1) && !clauses.isArticle(from)
          || denied && comma && verb) {
        return cue.upTo() == null ? i : from;
      }
      verb |= clauses.is(i, Direction.VERB) || clauses.is(i, Direction.CLOSER);
      boolean clause = joint && !ofSubject && isClause(i, comma, cue);
      if (clause || joint && clauses.beginsOther(i + 1, cue)) {
        return cue.upTo() == null ? i : from;
      }
      boolean narrow = cue.scope() == Scope.PHRASE && !cue.is(Trait.SERIES);
      boolean aside = comma && i == from && clauses.isAside(begin, i);
      if (comma && narrow && !aside && !goesOn(i + 1)) {
        return cue.upTo() == null ? i : from;
      }
    }
    return cue.upTo() == null ? stop : from;
  }

  private boolean goesOn(int next) {
    return clauses.isExample(next) || clauses.goesOnWithList(next);
  }

  /** Whether a clause begins behind a comma or {@code and}. */
  private boolean isClause(int joint, boolean comma, Cue cue) {
    return clauses.beginsClause(joint + 1)
        || comma && clauses.isTensed(joint + 1)
        || comma && cue.effect() == Effect.HISTORICAL && clauses.isJudged(joint + 1);
  }

  private boolean isVerb(int token) {
    return clauses.is(token, Direction.VERB) || clauses.isTensed(token);
  }

  /**
   * Whether a history, or that there is none, belongs to the person with whom a sentence begins, so
   * that the list goes on to the verb: {@code A man with a history of gout and lymphoma presented
   * with}.
   *
   * @param begin the first token of the cue
   */
  private boolean isOfSubject(int begin, Cue cue) {
    boolean none = cue.effect() == Effect.NEGATED && cue.is(Trait.NOMINAL);
    if (cue.scope() != Scope.LIST
        || cue.effect() != Effect.HISTORICAL && !none
        || begin - first > FAR
        || lexicon.isPreposition(tokens, first)) {
      return false;
    }
    boolean with = none;
    for (int i = first; i < begin; i++) {
      boolean relative = tokens.isWord(i - 1, "who") || tokens.isWord(i - 1, "that");
      if (isVerb(i) && !relative) {
        return false;
      }
      boolean joins =
          tokens.isWord(i, "with") || tokens.isWord(i, "having") || tokens.isWord(i, "who");
      with |= joins && begin - i <= NEAR;
    }
    return with;
  }

  /** Whether a mark or a terminator ends a forward scope. */
  private boolean isStop(int i, int from, Cue cue) {
    boolean further = cue.is(Trait.SERIES) && tokens.is(i, ';') && !clauses.beginsClause(i + 1);
    boolean semicolon = tokens.is(i, ';') && !further;
    boolean label = i == from && clauses.isDash(i) && cue.effect() != Effect.NEGATED;
    return semicolon
        || clauses.isFullStop(i)
        || clauses.isDash(i) && !label
        || i != from && clauses.isHeading(i)
        || clauses.isTerminator(i) && !isPassed(i, i == from, cue);
  }

  /**
   * Whether a scope goes over a terminator: a relative word, the subject and its verb, the verb of
   * a relative, which stands next to it ({@code her cousin developed}), what goes on with a list
   * ({@code as well as}), or words that end those on a relative only next to them ({@code his
   * mother died with a lymphoma}).
   */
  private boolean isPassed(int token, boolean next, Cue cue) {
    Match<Cue> match = clauses.cueAt(token);
    for (int i = 0; i < match.size(); i++) {
      Cue at = match.value(i);
      if (at.direction() == Direction.TERMINATOR) {
        return at.scope() == Scope.CLAUSE
                && (cue.is(Trait.THROUGH) || next && cue.effect() == Effect.FAMILY)
            || at.scope() == Scope.LIST && cue.scope() == Scope.CLAUSE
            || at.is(Trait.SERIES) && cue.is(Trait.SERIES)
            || at.effect() == Effect.FAMILY && !next && cue.effect() == Effect.FAMILY;
      }
    }
    return false;
  }

  /**
   * The first token of the clause, or of the noun phrase, that ends with a token. What closes a
   * list in brackets is of that list: {@code lymphoma (CD19 positive, light chains not detected)}.
   */
  private int start(int from, Cue cue) {
    int low = Math.max(first, from + 1 - cue.reach());
    if (cue.scope() == Scope.SENTENCE) {
      return low;
    }
    if (from > first && tokens.is(from, '.') && tokens.spaceBefore(from + 1)) {
      return from + 1;
    }
    boolean label = from >= low && (tokens.is(from, ':') || clauses.isDash(from));
    int next = label ? from - 1 : from;
    boolean several = false;
    int closed = 0;
    for (int i = next; i >= low; i--) {
      if (clauses.isPlain(i)) {
        continue;
      }
      boolean comma = tokens.is(i, ',');
      boolean open = Clauses.isOpening(tokens, i);
      closed += Clauses.isClosing(tokens, i) ? 1 : open ? -1 : 0;
      several |= comma && closed == 0;
      boolean narrow = cue.scope() == Scope.PHRASE && (comma || clauses.isAnd(i));
      boolean clause =
          comma
                  && i < from
                  && clauses.endsClauseWithVerb(
                      i, clauses.isAnd(i + 1) || !clauses.hasAnd(i + 1, from))
              || i < from && clauses.isAnd(i) && clauses.endsPredicate(i);
      if (narrow
          || clause
          || clauses.isTerminator(i)
          || tokens.is(i, ';')
          || open && closed < 0 && several
          || clauses.isDash(i)
          || cue.scope() == Scope.PHRASE && i < next && tokens.is(i, ':')
          || clauses.isHeading(i)) {
        return i + 1;
      }
    }
    return low;
  }
}
