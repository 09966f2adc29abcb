package org.conus.extract.assertion;

import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion.Subject;
import org.conus.extract.DocumentKind;
import org.conus.extract.Sentence;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Weight;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/**
 * Whether sentences speak of this patient or of others, in the order of the text.
 *
 * <p>In sections of articles about others ({@code introduction}, {@code discussion}, ...) a
 * sentence is of the patient if it says so ({@code our patient}, {@code we report}), or if it goes
 * on from such a sentence in its paragraph ({@code She ...}, or a sentence in the past tense
 * alone). Elsewhere it is of the patient unless it cites, generalizes or speaks of patients in the
 * plural. Where a sentence does both, each mention goes with the words nearest before it.
 */
final class Subjects {
  private static final String FIRM = "it speaks of this patient";
  private static final String PLAIN = "nothing in it speaks of others";
  private static final String UNSAID = "nothing in it says that it is of this patient";
  private static final String CITED_WORK = "it says what somebody reported in a year";
  private static final String ROW = "it is a line of a table about others";
  private static final String CITED = "it goes on from a cited patient";

  /** Those that speak of this patient. */
  private static final int PATIENT = Weight.FIRM.bit() | Weight.NOUN.bit() | Weight.KEEP.bit();

  /** Those that speak of others. */
  private static final int OTHERS =
      Weight.LITERATURE.bit() | Weight.STRONG.bit() | Weight.GENERIC.bit();

  /** The same but for words of general statements, in which findings are told too. */
  private static final int CITED_OR_FIRM_OTHERS =
      Weight.LITERATURE.bit() | Weight.STRONG.bit() | Weight.CITED.bit();

  private static final int CITED_OR_OTHERS = OTHERS | Weight.CITED.bit();

  /** The most tokens before the age of a person with whom a case begins. */
  private static final int OPENING = 4;

  /** The most tokens between the first name of a citation and what it reported. */
  private static final int CITATION = 4;

  /** The longest relative clause before the words that speak of others, in tokens. */
  private static final int RELATIVE = 12;

  /** How far before an age a word may stand that points at its person, in tokens. */
  private static final int POINTING = 4;

  private final CueLexicon lexicon;

  Subjects(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Reads a sentence.
   *
   * @param before the sentence before it in its paragraph, {@link Reading#NONE} if there is none
   * @param whole its document
   * @param story whether the case of the document began earlier in its section
   */
  Reading read(
      Analysis analysis,
      Sentence sentence,
      Spoken said,
      Reading before,
      Whole whole,
      boolean story) {
    SectionRule rule = whole.rule(sentence);
    boolean others = !whole.ofPatient() && rule.effect() == Effect.OTHER;
    boolean open = others && !whole.hasStory() && rule.mayBeginStory();
    if (open && (story || beginsStory(sentence, said, before))) {
      return readOfPatient(analysis.tokens(), said, false, true);
    }
    if (rule.rows() && before != Reading.NONE && goesOnWithOthers(said, before)) {
      return new Reading(Subject.OTHER, false, false, false, false, false, said.cues(), ROW);
    }
    if (others) {
      return readAmongOthers(analysis.tokens(), said, before);
    }
    boolean citing =
        !whole.ofPatient()
            && sentence.first() + CITATION < sentence.limit()
            && (isCitedByYear(analysis.tokens(), sentence.first(), said.cues())
                || isCitedByNumber(analysis.tokens(), sentence.first(), said.cues()));
    if (citing) {
      return new Reading(Subject.OTHER, false, false, true, false, false, said.cues(), CITED_WORK);
    }
    boolean seen = rule.specimen() && analysis.kind() == DocumentKind.PATHOLOGY;
    return seen && !said.hasAny(CITED_OR_FIRM_OTHERS) && !isGeneral(said)
        ? new Reading(Subject.PATIENT, false, false, false, false, false, said.cues(), PLAIN)
        : readOfPatient(analysis.tokens(), said, mayBeGeneral(analysis, rule), false);
  }

  /** Whether the grammar of a sentence says what tumors of a kind do, not a word alone. */
  private static boolean isGeneral(Spoken said) {
    return said.has(Weight.GENERIC)
        && said.cues().stream().anyMatch(match -> match.value() == GeneralStatements.GENERAL);
  }

  /** Whether a line of a table whose title speaks of others says nothing else. */
  private static boolean goesOnWithOthers(Spoken said, Reading before) {
    return before.subject() == Subject.OTHER && !said.hasAny(PATIENT);
  }

  /** {@code A 45-year-old man was admitted ...}, where no other section tells the case. */
  private static boolean beginsStory(Sentence sentence, Spoken said, Reading before) {
    boolean away = said.hasAny(CITED_OR_OTHERS);
    if (away || before.cited() || !said.has(Weight.PAST) || !said.has(Weight.SINGLE)) {
      return false;
    }
    for (Match<Cue> match : said.cues()) {
      boolean early = match.first() - sentence.first() <= OPENING;
      if (early && match.value().weight() == Weight.SINGLE) {
        return true;
      }
    }
    return false;
  }

  private Reading readAmongOthers(Tokens tokens, Spoken said, Reading before) {
    boolean noun = said.has(Weight.NOUN);
    boolean shown = said.has(Weight.SINGLE) && isShown(tokens, said.cues());
    boolean firm = said.has(Weight.FIRM) || shown || (noun && !before.cited());
    boolean past = said.has(Weight.PAST) && beginsInPast(said.cues());
    boolean keep = said.has(Weight.KEEP) || past || noun;
    boolean literature = said.has(Weight.LITERATURE) || said.has(Weight.CITED);
    boolean away = said.hasAny(CITED_OR_OTHERS);
    boolean goesOn = before.subject() == Subject.PATIENT && keep && !away;
    boolean cites = literature && said.has(Weight.SINGLE);
    boolean cited = !firm && (cites || (before.cited() && keep && !away));
    Subject subject = firm || goesOn ? Subject.PATIENT : Subject.OTHER;
    String because =
        firm
            ? FIRM
            : goesOn
                ? "it goes on from the sentence before, which is of this patient"
                : away ? "it speaks of others" : cited ? CITED : UNSAID;
    return new Reading(subject, firm && away, true, cited, firm, false, said.cues(), because);
  }

  /**
   * Whether it stands in an article's abstract, which goes from what is known to the patient, or
   * where a case report that cites nobody discusses its case.
   */
  private static boolean mayBeGeneral(Analysis analysis, SectionRule rule) {
    return analysis.kind() == DocumentKind.CASE_REPORT && rule.general();
  }

  /** Whether a sentence amid others tells what was and says of nobody else that it was his. */
  boolean mayBeOfPatient(Reading reading, Spoken said) {
    return reading.others()
        && reading.subject() == Subject.OTHER
        && !reading.cited()
        && !said.hasAny(CITED_OR_OTHERS)
        && said.has(Weight.PAST)
        && beginsInPast(said.cues());
  }

  /** {@code Jones (2003) reported a chordoma}, {@code Jones [12] described another}. */
  private static boolean isCitedByNumber(Tokens tokens, int first, List<Match<Cue>> cues) {
    boolean bracket = tokens.is(first + 1, '(') || tokens.is(first + 1, '[');
    if (!isName(tokens, first) || !bracket || tokens.kind(first + 2) != TokenKind.NUMBER) {
      return false;
    }
    int close = first + 3;
    return (tokens.is(close, ')') || tokens.is(close, ']'))
        && cues.stream()
            .anyMatch(cue -> cue.first() == close + 1 && Spoken.weight(cue) == Weight.CITED);
  }

  /** {@code In 2003, Jones reported a chordoma}: a year, a name, and what it reported. */
  private static boolean isCitedByYear(Tokens tokens, int first, List<Match<Cue>> cues) {
    int name = tokens.is(first + 2, ',') ? first + 3 : first + 2;
    if (!tokens.isWord(first, "in")
        || tokens.kind(first + 1) != TokenKind.NUMBER
        || tokens.length(first + 1) != 4
        || !isName(tokens, name)) {
      return false;
    }
    for (Match<Cue> match : cues) {
      if (Spoken.weight(match) == Weight.CITED) {
        return match.first() <= name + CITATION && isName(tokens, match.first() - 1)
            || match.first() == name + 1;
      }
    }
    return false;
  }

  /** A word with a capital alone: {@code Jones}, not {@code MRI}. */
  private static boolean isName(Tokens tokens, int at) {
    return tokens.kind(at) == TokenKind.WORD
        && tokens.length(at) > 3
        && Character.isUpperCase(tokens.firstChar(at))
        && Character.isLowerCase(tokens.text().charAt(tokens.begin(at) + 1));
  }

  private static Reading readOfPatient(
      Tokens tokens, Spoken said, boolean mayBeGeneral, boolean story) {
    boolean told = said.has(Weight.PAST) || said.has(Weight.SINGLE);
    boolean patient = said.hasAny(PATIENT);
    boolean general = said.has(Weight.CITED) || said.has(Weight.PRESENT);
    boolean aside = said.hasAny(OTHERS) && isAside(tokens, said.cues());
    boolean away = said.hasAny(OTHERS) || mayBeGeneral && !told && general;
    boolean others = away && !patient && !aside;
    Subject subject = others ? Subject.OTHER : Subject.PATIENT;
    String because = others ? "it speaks of others" : patient ? "it speaks of this patient" : PLAIN;
    return new Reading(subject, away && !others, false, false, false, story, said.cues(), because);
  }

  /**
   * Whether a sentence speaks of others only in a clause that goes by the way: {@code a chordoma,
   * which is a rare tumor, was found}.
   */
  private static boolean isAside(Tokens tokens, List<Match<Cue>> cues) {
    boolean aside = false;
    for (Match<Cue> match : cues) {
      Weight weight = Spoken.weight(match);
      if (weight == Weight.LITERATURE || weight == Weight.STRONG || weight == Weight.GENERIC) {
        if (!isRelative(tokens, match.first())) {
          return false;
        }
        aside = true;
      }
    }
    return aside;
  }

  /**
   * Whether a token stands in a clause that a comma and {@code which} or {@code who} begin, or a
   * comma and another name of the same: {@code a sarcoma, a tumor which is often mistaken for}.
   */
  private static boolean isRelative(Tokens tokens, int token) {
    boolean relative = false;
    for (int i = token; i > Math.max(0, token - RELATIVE); i--) {
      boolean article = tokens.isWord(i, "a") || tokens.isWord(i, "an");
      relative |= tokens.isWord(i, "which") || tokens.isWord(i, "who") || tokens.isWord(i, "that");
      boolean begins = tokens.isWord(i, "which") || tokens.isWord(i, "who") || article && relative;
      if (begins && tokens.is(i - 1, ',')) {
        return true;
      }
      if (i < token && (tokens.is(i, ',') || tokens.is(i, ';') || tokens.is(i, '.'))) {
        return false;
      }
    }
    return false;
  }

  /** {@code this 67-year-old man}: one person, and a word that points at this one. */
  private boolean isShown(Tokens tokens, List<Match<Cue>> cues) {
    for (Match<Cue> match : cues) {
      if (match.value().weight() == Weight.SINGLE) {
        for (int i = match.first() - 1; i >= Math.max(0, match.first() - POINTING); i--) {
          if (lexicon.pointsAt(tokens, i)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether the first word of a sentence that tells its time tells what was. */
  private static boolean beginsInPast(List<Match<Cue>> cues) {
    for (int i = 0; i < cues.size(); i++) {
      Match<Cue> match = cues.get(i);
      for (int j = 0; j < match.size(); j++) {
        Weight weight = match.value(j).weight();
        if (weight == Weight.PAST || weight == Weight.PRESENT) {
          return weight == Weight.PAST;
        }
      }
    }
    return false;
  }
}
