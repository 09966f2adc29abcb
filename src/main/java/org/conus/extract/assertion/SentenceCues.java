package org.conus.extract.assertion;

import java.util.List;
import java.util.Locale;
import org.conus.extract.Assertion;
import org.conus.extract.Assertion.Certainty;
import org.conus.extract.Assertion.Polarity;
import org.conus.extract.Assertion.Subject;
import org.conus.extract.Assertion.Temporality;
import org.conus.extract.CueTrace;
import org.conus.extract.Mention;
import org.conus.extract.Trace;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Trait;
import org.conus.extract.assertion.CueScopes.Extent;
import org.conus.match.Match;
import org.conus.match.Tokens;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/** Answers for the mentions of one sentence, by its cues and by what its section says. */
final class SentenceCues {
  /** The most tokens before the history with which a sentence begins. */
  private static final int OPENING = 5;

  private final CueLexicon lexicon;
  private final Tokens tokens;
  private final CueScopes scopes;
  private final @Nullable Effect section;
  private final Dating dating;

  /**
   * @param section what the section's kind says of every mention in it, null for nothing
   */
  SentenceCues(CueLexicon lexicon, Tokens tokens, CueScopes scopes, @Nullable Effect section) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.scopes = scopes;
    this.section = section;
    this.dating = new Dating(lexicon, tokens, scopes, section);
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
    DecidingWords words = new DecidingWords();
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
            && (dating.isDated(first, words)
                | dating.isDatedBehind(first, limit, cue(Effect.DATED, first, limit), words)
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

  /** Whether the doubt of a token, if any, would have gone on but for its reach up to another. */
  boolean isCut(int doubted, int token) {
    return scopes.isCut(doubted, token);
  }

  /** Whether a verb makes a clause of what begins with a token, behind its noun or farther on. */
  boolean tellsOf(int from, int behind) {
    Clauses clauses = scopes.clauses();
    return clauses.beginsClause(from) || behind < scopes.limit() && clauses.isTensed(behind);
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

  private boolean holds(Effect effect, int first, int limit, DecidingWords words) {
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
