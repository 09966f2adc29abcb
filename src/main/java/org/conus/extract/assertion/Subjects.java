package org.conus.extract.assertion;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion.Subject;
import org.conus.extract.DocumentKind;
import org.conus.extract.Section;
import org.conus.extract.Sentence;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Weight;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

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
  private static final String PLAIN = "nothing in it speaks of others";
  private static final String UNSAID = "nothing in it says that it is of this patient";
  private static final String CITED_WORK = "it says what somebody reported in a year";
  private static final String ROW = "it is a line of a table about others";
  private static final String CITED = "it goes on from a cited patient";

  /** Those that say nothing of whom a mention is. */
  private static final Set<Weight> SILENT =
      EnumSet.of(Weight.NONE, Weight.SINGLE, Weight.PAST, Weight.PRESENT, Weight.LETTER);

  /** Those that speak of this patient. */
  private static final int PATIENT = Weight.FIRM.bit() | Weight.NOUN.bit() | Weight.KEEP.bit();

  /** Those that speak of others. */
  private static final int OTHERS =
      Weight.LITERATURE.bit() | Weight.STRONG.bit() | Weight.GENERIC.bit();

  private static final int CITED_OR_OTHERS = OTHERS | Weight.CITED.bit();

  /** How far words may stand from a mention, in tokens, and still tell of whom it is. */
  private static final int FAR = 200;

  /** How many sentences that speak of the literature make an article. */
  private static final int CITING = 2;

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
   * A sentence's cues and what it is about.
   *
   * @param mixed whether it speaks of both
   * @param others whether it stands in a section about others
   * @param cited whether it speaks of one cited patient, as the sentences after it may
   * @param story whether the case of the document began in its section, with it or before
   * @param because why it is of its subject
   */
  record Reading(
      Subject subject,
      boolean mixed,
      boolean others,
      boolean cited,
      boolean story,
      List<Match<Cue>> cues,
      String because) {

    /** What stands before a paragraph. */
    static final Reading NONE =
        new Reading(Subject.OTHER, false, true, false, false, List.of(), "");
  }

  /** Whom a mention is about, and the word of its segment that says so if one does. */
  record Said(Subject subject, @Nullable Match<Cue> by) {}

  /**
   * What a document is.
   *
   * @param ofPatient whether it is a report, letter or note, all of whose sections are of the
   *     patient
   * @param hasStory whether a section of it tells the case
   */
  record Whole(boolean ofPatient, boolean hasStory) {}

  /**
   * What a document is by its kind, its sections and how often it speaks of the literature.
   *
   * @param sentences their cues
   */
  Whole whole(Analysis analysis, List<Spoken> sentences) {
    boolean ofPatient =
        switch (analysis.kind()) {
          case PATHOLOGY, RADIOLOGY, OPERATIVE -> true;
          case CASE_REPORT ->
              count(sentences, Weight.LETTER) > 0
                  || !isArticle(analysis) && count(sentences, Weight.LITERATURE) < CITING;
          case OTHER ->
              count(sentences, Weight.LETTER) > 0
                  || analysis.sections().stream()
                      .anyMatch(section -> lexicon.section(section.kind()) == Effect.PATIENT);
        };
    return new Whole(ofPatient, hasStory(analysis));
  }

  private boolean hasStory(Analysis analysis) {
    for (Section section : analysis.sections()) {
      if (lexicon.isStory(section.kind())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a section stands in a document that articles alone have. */
  private boolean isArticle(Analysis analysis) {
    for (Section section : analysis.sections()) {
      if (lexicon.isOfArticle(section.kind())) {
        return true;
      }
    }
    return false;
  }

  /** The sentences with a cue of a weight. */
  private static int count(List<Spoken> sentences, Weight weight) {
    int count = 0;
    for (int i = 0; i < sentences.size(); i++) {
      count += sentences.get(i).has(weight) ? 1 : 0;
    }
    return count;
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
    String kind = analysis.section(sentence).kind();
    boolean others = !whole.ofPatient && lexicon.section(kind) == Effect.OTHER;
    boolean open = others && !whole.hasStory && lexicon.mayBeginStory(kind);
    if (open && (story || beginsStory(sentence, said, before))) {
      return readOfPatient(analysis.tokens(), said, false, true);
    }
    if (lexicon.hasRows(kind) && before != Reading.NONE && goesOnWithOthers(said, before)) {
      return new Reading(Subject.OTHER, false, false, false, false, said.cues(), ROW);
    }
    if (others) {
      return readAmongOthers(analysis.tokens(), said, before);
    }
    boolean citing =
        !whole.ofPatient
            && sentence.first() + CITATION < sentence.limit()
            && isCitedByYear(analysis.tokens(), sentence.first(), said.cues());
    if (citing) {
      return new Reading(Subject.OTHER, false, false, true, false, said.cues(), CITED_WORK);
    }
    return readOfPatient(analysis.tokens(), said, isAbstract(analysis, sentence), false);
  }

  /** Whether a line of a table whose title speaks of others says nothing else. */
  private static boolean goesOnWithOthers(Spoken said, Reading before) {
    return before.subject == Subject.OTHER && !said.hasAny(PATIENT);
  }

  /** {@code A 45-year-old man was admitted ...}, where no other section tells the case. */
  private static boolean beginsStory(Sentence sentence, Spoken said, Reading before) {
    boolean away = said.hasAny(CITED_OR_OTHERS);
    if (away || before.cited || !said.has(Weight.PAST) || !said.has(Weight.SINGLE)) {
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
    boolean firm = said.has(Weight.FIRM) || shown || (noun && !before.cited);
    boolean past = said.has(Weight.PAST) && beginsInPast(said.cues());
    boolean keep = said.has(Weight.KEEP) || past || noun;
    boolean literature = said.has(Weight.LITERATURE) || said.has(Weight.CITED);
    boolean away = said.hasAny(CITED_OR_OTHERS);
    boolean goesOn = before.subject == Subject.PATIENT && keep && !away;
    boolean cites = literature && said.has(Weight.SINGLE);
    boolean cited = !firm && (cites || (before.cited && keep && !away));
    Subject subject = firm || goesOn ? Subject.PATIENT : Subject.OTHER;
    String because =
        firm
            ? "it speaks of this patient"
            : goesOn
                ? "it goes on from the sentence before, which is of this patient"
                : away ? "it speaks of others" : cited ? CITED : UNSAID;
    return new Reading(subject, firm && away, true, cited, false, said.cues(), because);
  }

  /** Whether it stands in an article's abstract, which goes from what is known to the patient. */
  private static boolean isAbstract(Analysis analysis, Sentence sentence) {
    return analysis.kind() == DocumentKind.CASE_REPORT
        && analysis.section(sentence).kind().equals("abstract");
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
      if (weight(match) == Weight.CITED) {
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
    return new Reading(subject, away && !others, false, false, story, said.cues(), because);
  }

  /**
   * Whether a sentence speaks of others only in a clause that goes by the way: {@code a chordoma,
   * which is a rare tumor, was found}.
   */
  private static boolean isAside(Tokens tokens, List<Match<Cue>> cues) {
    boolean aside = false;
    for (Match<Cue> match : cues) {
      Weight weight = weight(match);
      if (weight == Weight.LITERATURE || weight == Weight.STRONG || weight == Weight.GENERIC) {
        if (!isRelative(tokens, match.first())) {
          return false;
        }
        aside = true;
      }
    }
    return aside;
  }

  /** Whether a token stands in a clause that a comma and {@code which} or {@code who} begin. */
  private static boolean isRelative(Tokens tokens, int token) {
    for (int i = token; i > Math.max(0, token - RELATIVE); i--) {
      boolean relative = tokens.isWord(i, "which") || tokens.isWord(i, "who");
      if (relative && tokens.is(i - 1, ',')) {
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
    for (Match<Cue> match : cues) {
      for (Cue cue : match.values()) {
        if (cue.weight() == Weight.PAST || cue.weight() == Weight.PRESENT) {
          return cue.weight() == Weight.PAST;
        }
      }
    }
    return false;
  }

  /**
   * Whom a mention is about: where its sentence speaks of both, whom its own segment of the
   * sentence speaks of, by the nearest word before it, else by the nearest behind it.
   */
  Said subject(Analysis analysis, Sentence sentence, Reading reading, int token) {
    if (!reading.mixed()) {
      return new Said(reading.subject(), null);
    }
    Tokens tokens = analysis.tokens();
    int from = segmentBegin(tokens, Math.max(sentence.first(), token - FAR), token);
    int limit = segmentEnd(tokens, Math.min(sentence.limit(), token + FAR), token);
    Said before = null;
    boolean firm = false;
    List<Match<Cue>> cues = reading.cues();
    for (int i = firstFrom(cues, from); i < cues.size() && cues.get(i).first() < limit; i++) {
      tokens.count(1);
      Match<Cue> match = cues.get(i);
      Weight weight = weight(match);
      Subject said = subject(weight, reading.others());
      if (said == null) {
        continue;
      }
      firm |= weight == Weight.FIRM || weight == Weight.NOUN;
      boolean weaker = weight == Weight.GENERIC || firm && weight == Weight.STRONG;
      if (before != null && (match.first() > token || weaker)) {
        continue;
      }
      before = new Said(said, match);
      if (match.first() > token) {
        break;
      }
    }
    return before == null ? new Said(reading.subject(), null) : before;
  }

  /** The index of the first cue that begins with a token or behind it. */
  private static int firstFrom(List<Match<Cue>> cues, int token) {
    int low = 0;
    int high = cues.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cues.get(middle).first() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Why a mention is of the one of whom it is, with the words of its sentence that speak of it. */
  String because(Analysis analysis, Sentence sentence, Reading reading, Said said) {
    Tokens tokens = analysis.tokens();
    StringBuilder out = new StringBuilder();
    if (reading.others()) {
      String kind = analysis.section(sentence).kind();
      out.append("section ").append(kind).append(" is about others; ");
    }
    if (said.by() != null) {
      String word = tokens.span(said.by().first(), said.by().last()).in(tokens.text());
      return out.append("the nearest word that says is '").append(word).append("'").toString();
    }
    out.append("of the sentence: ").append(reading.because());
    String separator = " (";
    for (Match<Cue> match : reading.cues()) {
      for (Cue cue : match.values()) {
        if (cue.weight() != Weight.NONE) {
          String word = tokens.span(match.first(), match.last()).in(tokens.text());
          String weight = cue.weight().name().toLowerCase(Locale.ROOT);
          out.append(separator).append(word).append(": ").append(weight);
          separator = ", ";
        }
      }
    }
    return separator.equals(", ") ? out.append(')').toString() : out.toString();
  }

  private static Weight weight(Match<Cue> match) {
    Weight weight = Weight.NONE;
    for (Cue cue : match.values()) {
      weight = SILENT.contains(cue.weight()) ? weight : cue.weight();
    }
    return weight;
  }

  private static @Nullable Subject subject(Weight weight, boolean others) {
    return switch (weight) {
      case NONE, SINGLE, PAST, PRESENT, LETTER -> null;
      case FIRM, NOUN, KEEP -> Subject.PATIENT;
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
