package org.conus.extract.assertion;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.conus.extract.Assertion;
import org.conus.extract.Assertion.Certainty;
import org.conus.extract.Assertion.Polarity;
import org.conus.extract.Assertion.Subject;
import org.conus.extract.Assertion.Temporality;
import org.conus.extract.CueTrace;
import org.conus.extract.Mention;
import org.conus.extract.Trace;
import org.conus.extract.assertion.Cue.Direction;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Trait;
import org.conus.extract.assertion.Cue.Weight;
import org.conus.extract.assertion.CueScopes.Extent;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/** Answers for the mentions of one sentence, by its cues and by what its section says. */
final class SentenceCues {
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
  SentenceCues(CueLexicon lexicon, Tokens tokens, CueScopes scopes, @Nullable Effect section) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.scopes = scopes;
    this.section = section;
  }

  /**
   * The assertion of a mention. What was not there was at no time; of a relative it counts whether
   * it was there and how sure that is, of others nothing: such mentions are no findings.
   *
   * @param first its first token
   * @param limit the token after its last
   * @param plain whether it is affirmed and certain whatever the cues say
   * @param subject whom it is about unless it is a relative
   */
  Assertion answer(int first, int limit, boolean plain, Subject subject) {
    Words words = new Words();
    boolean family = holds(Effect.FAMILY, first, limit, words);
    if (!family && subject != Subject.PATIENT) {
      return new Assertion(
          Polarity.AFFIRMED, Certainty.CERTAIN, Temporality.CURRENT, subject, List.of());
    }
    boolean open = isOpen(first, plain);
    boolean negated = open && !isUpheld(first, limit) && holds(Effect.NEGATED, first, limit, words);
    boolean here = !negated && !family;
    boolean uncertain =
        open
            && !negated
            && !isConfirmed(first, limit)
            && holds(Effect.UNCERTAIN, first, limit, words);
    boolean historical =
        here
            && cue(Effect.CURRENT, first, limit) == null
            && (isDated(first, words)
                | isDatedBehind(first, limit, words)
                | holds(Effect.HISTORICAL, first, limit, words));
    if (!family && here && !uncertain && !historical && words.isEmpty()) {
      return Assertion.PLAIN;
    }
    return new Assertion(
        negated ? Polarity.NEGATED : Polarity.AFFIRMED,
        uncertain ? Certainty.UNCERTAIN : Certainty.CERTAIN,
        historical ? Temporality.HISTORICAL : Temporality.CURRENT,
        family ? Subject.FAMILY : subject,
        words.inOrder());
  }

  /** The words that decided, by their first token; most mentions have none. */
  private static final class Words {
    private @Nullable Map<Integer, String> byToken;

    void put(int token, String text) {
      if (byToken == null) {
        byToken = new TreeMap<>();
      }
      byToken.put(token, text);
    }

    boolean isEmpty() {
      return byToken == null;
    }

    List<String> inOrder() {
      return byToken == null ? List.of() : List.copyOf(byToken.values());
    }
  }

  /** Whether a doubt was resolved; what is not so yet was not: {@code if it is confirmed}. */
  private boolean isConfirmed(int first, int limit) {
    if (cue(Effect.CONFIRMED, first, limit) == null) {
      return false;
    }
    Match<Cue> doubt = cue(Effect.UNCERTAIN, first, limit);
    return doubt == null || doubt.values().stream().noneMatch(cue -> cue.is(Trait.UNREAL));
  }

  /** {@code first diagnosed as lymphoma, confirmed on review}: a revision that changed nothing. */
  private boolean isUpheld(int first, int limit) {
    Match<Cue> denial = cue(Effect.NEGATED, first, limit);
    return denial != null
        && denial.values().stream().anyMatch(cue -> cue.is(Trait.REVISED))
        && cue(Effect.CONFIRMED, first, limit) != null;
  }

  /** Whether cues may deny or doubt a mention. */
  private boolean isOpen(int first, boolean plain) {
    return !plain && !isPresupposed(first);
  }

  /**
   * Tells of every cue whether it reached a mention and was heard; the parameters as those of
   * {@link #answer}.
   */
  void tell(Mention mention, int first, int limit, boolean plain, Subject subject, Trace trace) {
    boolean family = cue(Effect.FAMILY, first, limit) != null || section == Effect.FAMILY;
    boolean others = !family && subject != Subject.PATIENT;
    boolean upheld = isUpheld(first, limit);
    boolean negated = !upheld && isOpen(first, plain) && cue(Effect.NEGATED, first, limit) != null;
    for (Extent extent : scopes.extents()) {
      Match<Cue> match = extent.match();
      Effect effect = extent.cue().effect();
      boolean polar = effect == Effect.NEGATED || effect == Effect.UNCERTAIN;
      boolean ongoing = effect == Effect.HISTORICAL && cue(Effect.CURRENT, first, limit) != null;
      boolean late =
          negated && effect == Effect.UNCERTAIN
              || (negated || family) && effect == Effect.HISTORICAL;
      boolean heard = !others && (!polar || isOpen(first, plain)) && !late;
      boolean resolved = effect == Effect.UNCERTAIN && isConfirmed(first, limit);
      boolean kept = upheld && effect == Effect.NEGATED;
      boolean decides =
          heard && !resolved && !ongoing && !kept && cue(effect, first, limit) == match;
      trace.cue(
          mention,
          new CueTrace(
              tokens.span(match.first(), match.last()),
              label(effect),
              label(extent.cue().direction()),
              label(extent.cue().scope()),
              extent.from() < extent.to()
                  ? tokens.span(extent.from(), Math.min(extent.to(), tokens.size()) - 1)
                  : new Span(tokens.begin(match.first()), tokens.begin(match.first())),
              extent.end(),
              decides,
              decides
                  ? "governs the mention"
                  : others ? "it is of others" : whyNot(extent, first, limit, plain, family)));
    }
  }

  private String whyNot(Extent extent, int first, int limit, boolean plain, boolean family) {
    Match<Cue> match = extent.match();
    if (!extent.reaches(first) && !extent.reaches(limit - 1)) {
      return "does not reach the mention";
    }
    if (match.first() >= first && match.last() < limit) {
      return "stands in the mention itself";
    }
    if (scopes.governing(extent.cue().effect(), first) != match) {
      return extent.reaches(first)
          ? "a nearer cue governs the mention"
          : "does not reach the begin of the mention";
    }
    if (plain) {
      return "mentions of this kind are always affirmed and certain";
    }
    if (isPresupposed(first)) {
      return "the mention is taken for granted";
    }
    if (isConfirmed(first, limit)) {
      return "the mention is confirmed";
    }
    if (cue(Effect.CURRENT, first, limit) != null) {
      return "the mention is still there";
    }
    return family ? "the mention is of a relative" : "the mention is negated";
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a mention is taken for granted: {@code no invasion of the pancreatic mass}, {@code
   * excludes spread of the prior cancer}, {@code not infiltrated by the known lymphoma}, {@code
   * asked whether the mass has grown}, {@code work-up of her mass}; not {@code if the lymphoma is
   * confirmed}.
   */
  private boolean isPresupposed(int first) {
    int article = definite(first);
    if (article <= 0) {
      return false;
    }
    boolean free =
        !scopes.clauses().isPolar(article - 1)
            || isByKnown(article, first)
            || isDoubtOf(article - 1);
    return lexicon.isPreposition(tokens, article - 1) && free
        || lexicon.isQuestion(tokens, article - 1)
            && scopes.governing(Effect.CONFIRMED, first) == null;
  }

  /** {@code of}, with which words end that doubt: {@code differential diagnosis of this mass}. */
  private boolean isDoubtOf(int token) {
    return tokens.isWord(token, "of") && !scopes.clauses().isOf(token, Effect.NEGATED);
  }

  /** {@code not involved by the known lymphoma}, though {@code not involved by} is a cue itself. */
  private boolean isByKnown(int article, int first) {
    return first - article > 1 && tokens.isWord(article - 1, "by");
  }

  /** Where the words begin that make a mention one that is known; -1 if none do. */
  private int definite(int first) {
    int limit = first;
    Match<Cue> known = scopes.governing(Effect.HISTORICAL, first);
    if (known != null && known.last() == first - 1) {
      limit = known.first();
    }
    return lexicon.definiteBefore(tokens, scopes.first(), limit);
  }

  /**
   * {@code thyroidectomy in 2009 for a carcinoma}, {@code treated at 50 for carcinoma}, {@code
   * biopsy of 2009 (carcinoma)}.
   */
  private boolean isDated(int first, Words words) {
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

  /** {@code who had a melanoma of the back in 2003}, and in a history {@code melanoma (2003)}. */
  private boolean isDatedBehind(int first, int limit, Words words) {
    if (section != Effect.DATED && cue(Effect.DATED, first, limit) == null) {
      return false;
    }
    Match<Cue> done = cue(Effect.DATED, first, limit);
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

  private boolean holds(Effect effect, int first, int limit, Words words) {
    Match<Cue> match = cue(effect, first, limit);
    if (match != null) {
      words.put(match.first(), tokens.span(match.first(), match.last()).in(tokens.text()));
    }
    return match != null || section == effect;
  }

  /**
   * The cue that governs a mention; one may reach into it ({@code no acute} in front), not lie in
   * it.
   */
  private @Nullable Match<Cue> cue(Effect effect, int first, int limit) {
    Match<Cue> match = scopes.governing(effect, first);
    if (match != null) {
      boolean within = match.first() >= first && match.last() < limit;
      return within || isOfWhatFollows(effect, match, first, limit) ? null : match;
    }
    match = scopes.governing(effect, limit - 1);
    return match != null && match.first() < first && match.last() >= first ? match : null;
  }

  /**
   * {@code In view of the history of cancer, metastasis must be excluded}: whether a denial or
   * doubt is of what stands behind the comma that ends the history with which the sentence begins.
   */
  private boolean isOfWhatFollows(Effect effect, Match<Cue> match, int first, int limit) {
    boolean polar = effect == Effect.NEGATED || effect == Effect.UNCERTAIN;
    if (!polar || match.first() < limit) {
      return false;
    }
    Match<Cue> history = scopes.governing(Effect.HISTORICAL, first);
    if (history == null || history.first() > scopes.first() + OPENING) {
      return false;
    }
    for (int i = limit; i < match.first(); i++) {
      if (tokens.is(i, ',')) {
        return true;
      }
    }
    return false;
  }
}
