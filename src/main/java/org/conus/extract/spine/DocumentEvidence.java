package org.conus.extract.spine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conus.extract.spine.LevelPhrase.Habit;

/**
 * What a document's sure levels say of its doubtful ones: how many there are, in which sentences
 * and of which places, and how its writer writes them. Where codes are typed in small letters
 * ({@code t12}), or apart ({@code L 4}, {@code L-4}), or were misread ({@code Tl2}), that no longer
 * speaks against one.
 */
final class DocumentEvidence {
  /** With so many words of the spine, a text is about it. */
  static final int SPINAL = 3;

  private static final String RULE = "level.in-document";
  private static final int ENOUGH = SpinalLevelFinder.ENOUGH;
  private static final int SURE = 4;
  private static final int MANY = 3;
  private static final int HOPELESS = -2;

  /** What a code in a text about the spine may lack that nothing speaks against. */
  private static final int UNOPPOSED = -5;

  /** With so few points a code that can be a sequence is one, and so is its like beside it. */
  private static final int NO_LEVEL = -8;

  /** What a single code loses where the document has no word of the spine. */
  private static final int FOREIGN = -2;

  /** What a misread code gains where another one is sure. */
  private static final int SCANNED = 4;

  /** What a code loses where a document without a word of the spine has a block of its name. */
  private static final int A_BLOCK = -4;

  private final LevelJudge judge;
  private final boolean foreign;
  private final boolean spinal;
  private final Set<Integer> sentences = new HashSet<>();
  private final Set<Integer> sequences = new HashSet<>();
  private final Set<Integer> places = new HashSet<>();
  private final Set<Integer> blocks = new HashSet<>();
  private final Set<Habit> habits = EnumSet.noneOf(Habit.class);
  private int sure;

  private DocumentEvidence(LevelJudge judge, int spinalWords) {
    this.judge = judge;
    this.foreign = spinalWords == 0;
    this.spinal = spinalWords >= SPINAL;
  }

  /**
   * Gathers what the phrases of a document say.
   *
   * @param spinalWords how many words of the spine the document has
   */
  static DocumentEvidence of(
      List<JudgedLevel> all, LevelJudge judge, String text, int spinalWords) {
    DocumentEvidence evidence = new DocumentEvidence(judge, spinalWords);
    boolean small = false;
    for (JudgedLevel one : all) {
      evidence.add(one);
      small |= one.phrase().small();
    }
    if (small && hasNoCapital(text)) {
      evidence.habits.add(Habit.SMALL);
    }
    return evidence;
  }

  private void add(JudgedLevel one) {
    int points = one.points();
    if (points >= SURE) {
      sure++;
      habits.addAll(one.phrase().habits());
      sentences.add(one.sentence().first());
      places.add(one.phrase().head());
    } else if (points <= NO_LEVEL && judge.isSequence(one.phrase())) {
      sequences.add(one.sentence().first());
    }
    if (one.block() && points <= NO_LEVEL) {
      blocks.add(one.phrase().head());
    }
  }

  private static boolean hasNoCapital(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The phrases with the points that the document gives and takes. */
  List<JudgedLevel> applied(List<JudgedLevel> all) {
    List<JudgedLevel> decided = new ArrayList<>(all.size());
    for (JudgedLevel one : all) {
      decided.add(one.with(score(one)));
    }
    return decided;
  }

  private LevelScore score(JudgedLevel one) {
    LevelPhrase phrase = one.phrase();
    LevelScore score = habitual(one);
    if (foreign && !one.isAtHome()) {
      score = score.plus(FOREIGN, RULE);
    }
    if (score.points() < ENOUGH && phrase.isMisread() && habits.contains(Habit.MISREAD)) {
      score = score.plus(SCANNED, RULE);
    }
    if (foreign && score.points() < SURE && blocks.contains(phrase.head())) {
      score = score.plus(A_BLOCK, RULE);
    }
    boolean sequence = sequences.contains(one.sentence().first()) && judge.isSequence(phrase);
    boolean helped = spinal && score.isUnopposed();
    boolean doubtful = score.points() < ENOUGH && score.points() >= (helped ? UNOPPOSED : HOPELESS);
    return doubtful && !sequence ? score.plus(company(one) + (helped ? 2 : 0), RULE) : score;
  }

  /** Without what its form takes from a phrase, where sure ones have the same. */
  private LevelScore habitual(JudgedLevel one) {
    LevelScore score = one.score();
    if (habits.isEmpty() || score.points() >= ENOUGH || score.isTouched()) {
      return score;
    }
    Set<Habit> own = one.phrase().habits();
    boolean shared = !own.isEmpty() && habits.containsAll(own);
    return shared ? score.plus(judge.lostByHabit(one.phrase()), RULE) : score;
  }

  /** What the sure ones give to a doubtful one by their number and places. */
  private int company(JudgedLevel one) {
    return (sure >= MANY ? 2 : Math.min(sure, 1))
        + (sentences.contains(one.sentence().first()) ? 2 : 0)
        + (places.contains(one.phrase().head()) ? 1 : 0);
  }
}
