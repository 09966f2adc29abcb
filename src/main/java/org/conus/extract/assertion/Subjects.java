package org.conus.extract.assertion;

import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion.Subject;
import org.conus.extract.Sentence;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Weight;
import org.conus.match.Match;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Whether sentences speak of this patient or of others, in the order of the text.
 *
 * <p>In sections about others ({@code introduction}, {@code discussion}, ...) a sentence is of the
 * patient if it says so ({@code our patient}, {@code we report}), or if it goes on from such a
 * sentence in its paragraph ({@code She ...}, or a sentence in the past tense alone). Elsewhere it
 * is of the patient unless it cites, generalizes or speaks of patients in the plural. Where a
 * sentence does both, each mention goes with the words nearest before it.
 */
final class Subjects {
  private final CueLexicon lexicon;

  Subjects(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A sentence's cues and what it is about.
   *
   * @param mixed whether it speaks of both
   * @param others whether it stands in a section about others
   */
  record Reading(Subject subject, boolean mixed, boolean others, List<Match<Cue>> cues) {}

  /**
   * Reads a sentence.
   *
   * @param before whom the sentence before it in its paragraph is about; OTHER if there is none
   */
  Reading read(Analysis analysis, Sentence sentence, List<Match<Cue>> cues, Subject before) {
    boolean firm = has(cues, Weight.FIRM);
    boolean keep = has(cues, Weight.KEEP);
    boolean plural = has(cues, Weight.STRONG) || has(cues, Weight.LITERATURE);
    boolean generic = has(cues, Weight.GENERIC);
    if (lexicon.section(analysis.section(sentence).kind()) == Effect.OTHER) {
      plural |= has(cues, Weight.CITED);
      keep |= has(cues, Weight.PAST) && !has(cues, Weight.PRESENT);
      boolean goesOn = before == Subject.PATIENT && keep && !plural && !generic;
      return new Reading(
          firm || goesOn ? Subject.PATIENT : Subject.OTHER,
          firm && (plural || generic),
          true,
          cues);
    }
    boolean other = plural && !firm && !keep || generic && !firm && !keep;
    boolean mixed = (plural || generic) && (firm || keep);
    return new Reading(other ? Subject.OTHER : Subject.PATIENT, mixed, false, cues);
  }

  private static boolean has(List<Match<Cue>> cues, Weight weight) {
    for (Match<Cue> match : cues) {
      for (Cue cue : match.values()) {
        if (cue.weight() == weight) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whom a mention is about: where its sentence speaks of both, whom its own segment of the
   * sentence speaks of, by the nearest word before it, else by the nearest behind it.
   */
  Subject subject(Analysis analysis, Sentence sentence, Reading reading, int token) {
    if (!reading.mixed()) {
      return reading.subject();
    }
    Tokens tokens = analysis.tokens();
    int from = segmentBegin(tokens, sentence.first(), token);
    int limit = segmentEnd(tokens, sentence.limit(), token);
    Subject before = null;
    boolean firm = false;
    for (Match<Cue> match : reading.cues()) {
      Weight weight = weight(match);
      Subject said = subject(weight, reading.others());
      if (said == null || match.first() < from || match.first() >= limit) {
        continue;
      }
      firm |= weight == Weight.FIRM;
      boolean weaker = weight == Weight.GENERIC || firm && weight == Weight.STRONG;
      if (before != null && (match.first() > token || weaker)) {
        continue;
      }
      before = said;
      if (match.first() > token) {
        break;
      }
    }
    return before == null ? reading.subject() : before;
  }

  private static Weight weight(Match<Cue> match) {
    Weight weight = Weight.NONE;
    for (Cue cue : match.values()) {
      boolean says = cue.weight() != Weight.PAST && cue.weight() != Weight.PRESENT;
      weight = says && cue.weight() != Weight.NONE ? cue.weight() : weight;
    }
    return weight;
  }

  private static @Nullable Subject subject(Weight weight, boolean others) {
    return switch (weight) {
      case NONE, PAST, PRESENT -> null;
      case FIRM, KEEP -> Subject.PATIENT;
      case LITERATURE, STRONG, GENERIC -> Subject.OTHER;
      case CITED -> others ? Subject.OTHER : null;
    };
  }

  private static int segmentBegin(Tokens tokens, int first, int token) {
    int begin = token;
    while (begin > first && !isBorder(tokens, begin - 1)) {
      begin--;
    }
    return begin;
  }

  private static int segmentEnd(Tokens tokens, int limit, int token) {
    int end = token;
    while (end < limit && !isBorder(tokens, end)) {
      end++;
    }
    return end;
  }

  private static boolean isBorder(Tokens tokens, int at) {
    return tokens.is(at, ',')
        || tokens.is(at, ';')
        || tokens.is(at, ':') && at > 0 && CueScopes.isCapitals(tokens, at - 1);
  }
}
