package org.conus.extract.assertion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Trace;
import org.conus.knowledge.HistologyFamilies;
import org.conus.knowledge.Knowledge;
import org.conus.match.Match;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Says of every mention whether the text holds it to be there, for certain, now, and of whom.
 *
 * <p>Stains, sites, margins, counts of nodes, ages and sexes are always affirmed and certain: a
 * stain's result says what was seen, and a site stays one where nothing was found. Immutable, safe
 * for threads; the work is linear in the text and its mentions.
 */
public final class Assertions {
  private static final Set<MentionKind> PLAIN_KINDS =
      EnumSet.of(
          MentionKind.IHC_RESULT,
          MentionKind.ANATOMY,
          MentionKind.MARGIN,
          MentionKind.LYMPH_NODES,
          MentionKind.AGE,
          MentionKind.SEX);

  private final CueLexicon lexicon;
  private final Subjects subjects;
  private final GeneralStatements general;
  private final HistologyFamilies families;

  /**
   * @throws org.conus.knowledge.KnowledgeException if {@code assertion-cues.tsv}, {@code
   *     general-words.tsv} or {@code histology-families.tsv} is wrong
   */
  public Assertions(Knowledge knowledge, Vocabulary vocabulary) {
    this.lexicon = new CueLexicon(knowledge, vocabulary);
    this.subjects = new Subjects(lexicon);
    this.general = new GeneralStatements(knowledge, vocabulary);
    this.families = new HistologyFamilies(knowledge);
  }

  /** One assertion a mention, in the order of the mentions. */
  public List<Assertion> assess(Analysis analysis, List<Mention> mentions) {
    return assess(analysis, mentions, Trace.NONE);
  }

  /** The same; {@code trace} hears of every cue and of whom each sentence speaks. */
  public List<Assertion> assess(Analysis analysis, List<Mention> mentions, Trace trace) {
    if (mentions.isEmpty()) {
      return List.of();
    }
    List<Assertion> assertions = new ArrayList<>(mentions.size());
    Run run = new Run(analysis, mentions, trace);
    for (int i = 0; i < mentions.size(); i++) {
      assertions.add(run.assess(i));
    }
    new CutLists(analysis.tokens(), mentions, run.places, assertions).extend(run.cues);
    new Recalled(mentions, assertions).recall(lexicon, analysis, run.places);
    return Alternatives.opened(families, analysis, mentions, run.places, assertions, run.readings);
  }

  /** What every sentence is about, by its index; null for one without tokens. */
  private @Nullable Reading[] readings(Analysis analysis, List<Spoken> spoken, Whole whole) {
    Tokens tokens = analysis.tokens();
    @Nullable Reading[] readings = new Reading[spoken.size()];
    Reading before = Reading.NONE;
    int told = -1;
    for (int i = 0; i < readings.length; i++) {
      Sentence sentence = analysis.sentences().get(i);
      if (sentence.first() < sentence.limit()) {
        boolean newParagraph = tokens.linesBefore(sentence.first()) > 1;
        Reading last = newParagraph ? Reading.NONE : before;
        boolean story = told == sentence.section();
        before = subjects.read(analysis, sentence, spoken.get(i), last, whole, story);
        told = before.story() ? sentence.section() : told;
        readings[i] = before;
        if (before.firm()) {
          goBack(analysis, i, readings, spoken);
        }
      }
    }
    return readings;
  }

  /**
   * Lets a sentence that speaks of this patient amid others speak for those before it in its
   * paragraph that only tell what was: {@code After surgery 30 Gy were given. The patient is well.}
   */
  private void goBack(
      Analysis analysis, int from, @Nullable Reading[] readings, List<Spoken> spoken) {
    for (int i = from; i > 0; i--) {
      Sentence sentence = analysis.sentences().get(i);
      Reading before = readings[i - 1];
      if (before == null
          || analysis.tokens().linesBefore(sentence.first()) > 1
          || !subjects.mayBeOfPatient(before, spoken.get(i - 1))) {
        return;
      }
      readings[i - 1] = before.ofPatient();
    }
  }

  /** The cues of every sentence, in order. */
  private List<Spoken> spoken(Analysis analysis) {
    Tokens tokens = analysis.tokens();
    OpenCue open = new OpenCue(tokens);
    List<Spoken> spoken = new ArrayList<>(analysis.sentences().size());
    for (Sentence sentence : analysis.sentences()) {
      boolean empty = sentence.first() >= sentence.limit();
      spoken.add(
          empty
              ? Spoken.NONE
              : Spoken.of(
                  open.before(sentence, lexicon.cues(tokens, sentence.first(), sentence.limit()))));
    }
    return spoken;
  }

  /** A sentence's first token, or that of a cue that the line before it left open. */
  private static int first(Sentence sentence, List<Match<Cue>> cues) {
    return cues.isEmpty() ? sentence.first() : Math.min(sentence.first(), cues.get(0).first());
  }

  /**
   * The cue of what stands before it with which the next line begins, where a sentence does not end
   * with its line: {@code ASTROCYTOMA} and below it {@code NOT EXCLUDED}; null if there is none.
   */
  private static @Nullable Match<Cue> leftBehind(
      Analysis analysis, int index, @Nullable Reading[] readings) {
    Reading next = index + 1 < readings.length ? readings[index + 1] : null;
    Tokens tokens = analysis.tokens();
    int last = analysis.sentences().get(index).limit() - 1;
    if (next == null || next.cues().isEmpty() || ".;:?!".indexOf(tokens.firstChar(last)) >= 0) {
      return null;
    }
    Match<Cue> first = next.cues().get(0);
    boolean goesOn = first.first() == last + 1 && tokens.linesBefore(last + 1) == 1;
    return goesOn && isBehind(first) ? first : null;
  }

  private static boolean isBehind(Match<Cue> match) {
    for (int i = 0; i < match.size(); i++) {
      Cue cue = match.value(i);
      if (!cue.goesBackward() && cue.effect() != Cue.Effect.NONE) {
        return false;
      }
    }
    return true;
  }

  /** The mentions of one document. */
  private final class Run {
    private final Analysis analysis;
    private final List<Mention> mentions;
    private final Trace trace;
    private final MentionPlaces places;
    private final Whole whole;
    private final @Nullable Reading[] readings;
    private final @Nullable SentenceCues[] cues;

    Run(Analysis analysis, List<Mention> mentions, Trace trace) {
      this.analysis = analysis;
      this.mentions = mentions;
      this.trace = trace;
      this.places = new MentionPlaces(analysis, mentions);
      List<Spoken> spoken = spoken(analysis);
      general.addTo(spoken, analysis, mentions, places);
      this.whole = Whole.of(lexicon, analysis, spoken);
      this.readings = readings(analysis, spoken, whole);
      this.cues = new SentenceCues[readings.length];
    }

    Assertion assess(int number) {
      int index = places.sentence(number);
      Reading reading = readings.length == 0 ? null : readings[index];
      if (reading == null) {
        return Assertion.PLAIN;
      }
      Mention mention = mentions.get(number);
      Sentence sentence = analysis.sentences().get(index);
      int first = places.first(number);
      int limit = places.limit(number);
      SentenceCues spoken = cues[index];
      if (spoken == null) {
        spoken = sentenceCues(sentence, reading, leftBehind(analysis, index, readings));
        cues[index] = spoken;
      }
      Said said = NearestWords.of(analysis, sentence, reading, first);
      boolean plain = PLAIN_KINDS.contains(mention.kind());
      if (trace.isOn()) {
        trace.subject(mention, NearestWords.because(analysis, sentence, reading, said));
        spoken.tell(mention, first, limit, plain, said.subject(), trace);
      }
      return spoken.answer(first, limit, plain, said.subject());
    }

    private SentenceCues sentenceCues(
        Sentence sentence, Reading reading, @Nullable Match<Cue> behind) {
      List<Match<Cue>> cues = reading.cues();
      if (behind != null) {
        cues = new ArrayList<>(cues);
        cues.add(behind);
      }
      Tokens tokens = analysis.tokens();
      int limit = behind == null ? sentence.limit() : behind.last() + 1;
      return new SentenceCues(
          lexicon,
          tokens,
          new CueScopes(lexicon, tokens, first(sentence, cues), limit, cues, trace.isOn()),
          whole.rule(sentence).effect());
    }
  }
}
