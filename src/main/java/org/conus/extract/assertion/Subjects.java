package org.conus.extract.assertion;

import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion.Subject;
import org.conus.extract.Sentence;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Weight;
import org.conus.match.Match;
import org.conus.match.Tokens;

/**
 * Whether sentences speak of this patient or of others, in the order of the text.
 *
 * <p>In sections about others ({@code introduction}, {@code discussion}, ...) a sentence is of the
 * patient if it says so ({@code our patient}, {@code we report}), or if it goes on from such a
 * sentence in its paragraph ({@code She ...}). Elsewhere it is of the patient unless it cites,
 * generalizes or speaks of patients in the plural. Where a sentence does both, each mention goes
 * with the words nearest before it.
 */
final class Subjects {
  private final CueLexicon lexicon;

  Subjects(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A sentence's cues and what it is about. */
  record Reading(Subject subject, boolean mixed, List<Match<Cue>> cues) {}

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
      boolean goesOn = before == Subject.PATIENT && keep && !plural && !generic;
      return new Reading(
          firm || goesOn ? Subject.PATIENT : Subject.OTHER, firm && (plural || generic), cues);
    }
    boolean other = plural && !firm && !keep || generic && !firm && !keep;
    boolean mixed = (plural || generic) && (firm || keep);
    return new Reading(other ? Subject.OTHER : Subject.PATIENT, mixed, cues);
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

  /** Whom a mention in a sentence is about, by the tokens it stands on. */
  Subject subject(Tokens tokens, Reading reading, int firstToken) {
    return reading.subject();
  }
}
