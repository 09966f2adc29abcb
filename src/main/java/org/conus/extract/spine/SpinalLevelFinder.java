package org.conus.extract.spine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Trace;
import org.conus.extract.Value;
import org.conus.knowledge.Knowledge;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;

/**
 * Finds spinal levels and ranges. What has the form of a level ({@link LevelGrammar}) is judged by
 * its surroundings ({@link LevelJudge}); what is doubtful after that, by the levels that the
 * document has elsewhere. The work is linear in the text.
 */
public final class SpinalLevelFinder implements MentionFinder {
  private static final int ENOUGH = 1;
  private static final int SURE = 4;
  private static final int HOPELESS = -2;

  /** With so few points a code that can be a sequence is one, and so is its like beside it. */
  private static final int NO_LEVEL = -8;

  private static final int MANY = 3;
  private static final int MIXED = 3;
  private static final int ROW = 8;
  private static final int LAST_OF_STAGES = Column.place("T", 4);
  private static final int LAST_THORACIC = Column.place("T", 13);
  private static final int FOREIGN = -2;

  /** With so many words of the spine, a text is about it. */
  private static final int SPINAL = 3;

  /** What a code in such a text may lack that nothing speaks against. */
  private static final int UNOPPOSED = -5;

  /** What a misread code gains where another one is sure. */
  private static final int SCANNED = 4;

  /** What a code loses where a document without a word of the spine has a block of its name. */
  private static final int A_BLOCK = -4;

  /** The prior of a section in which every code is a label. */
  private static final int LABELS_ALONE = -10;

  private static final Set<String> NERVES = Set.of("root", "dermatome", "cord");

  private final LevelGrammar grammar;
  private final SurroundingsReader surroundings;
  private final LevelJudge judge;
  private final LevelStructures structures;
  private final LevelLexicon words;

  /**
   * @throws org.conus.knowledge.KnowledgeException if {@code level-words.tsv} is wrong
   */
  public SpinalLevelFinder(Knowledge knowledge, Vocabulary vocabulary) {
    this.words = new LevelLexicon(knowledge, vocabulary);
    this.grammar = new LevelGrammar(words);
    this.surroundings = new SurroundingsReader(words);
    this.judge = new LevelJudge(words);
    this.structures = new LevelStructures(words);
  }

  private record Judged(
      LevelPhrase phrase, LevelGroup group, Sentence sentence, LevelScore score, boolean block) {}

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    List<LevelGroup> groups = grammar.groups(analysis.tokens(), trace);
    if (groups.isEmpty()) {
      return List.of();
    }
    List<Judged> all = new ArrayList<>();
    int spinal = judge.spinalWords(analysis.tokens(), SPINAL);
    boolean labels = LevelRows.hasLabels(analysis.tokens());
    Set<Integer> rows = labels ? Set.of() : LevelRows.of(analysis.tokens(), groups, spinal > 0);
    for (LevelGroup group : groups) {
      boolean row = rows.contains(group.first());
      judge(analysis, group, row ? ROW : isLabel(analysis, group, labels) ? -ROW : 0, all);
    }
    List<Judged> decided = inDocument(all, spinal == 0 ? FOREIGN : 0, spinal >= SPINAL);
    if (trace.isOn()) {
      LevelTrace told = new LevelTrace(analysis, surroundings, judge, trace);
      decided.forEach(one -> told.tell(one.phrase, one.group, one.sentence, one.score, ENOUGH));
    }
    decided.removeIf(one -> one.score.points() < ENOUGH);
    return mentions(analysis.tokens(), decided);
  }

  /** Whether a group stands where a label stands, in a text of labels or of sequences of scans. */
  private boolean isLabel(Analysis analysis, LevelGroup group, boolean labels) {
    return LevelRows.opens(analysis.tokens(), group.first())
        && (labels || judge.isSequence(analysis.tokens(), group));
  }

  /** Judges a group, with the points of its place among rows and labels. */
  private void judge(Analysis analysis, LevelGroup group, int place, List<Judged> all) {
    Tokens tokens = analysis.tokens();
    Sentence sentence = analysis.sentenceAt(tokens.begin(group.first()));
    int section = words.prior(analysis.section(sentence).kind());
    Surroundings around = surroundings.around(tokens, group, sentence.first(), sentence.limit());
    boolean block = LevelJudge.isBlock(around);
    List<LevelScore> scores = new ArrayList<>();
    int best = Integer.MIN_VALUE;
    for (LevelPhrase phrase : group.phrases()) {
      if (phrase.isElided()) {
        scores.add(scores.get(scores.size() - 1).under(phrase.rule()));
        continue;
      }
      LevelScore score = judge.score(tokens, phrase, around);
      boolean immune = phrase.crossesRegions() && section > LABELS_ALONE;
      score = immune ? score : score.plus(section, "level.in-section");
      score = group.spansRegions() ? score.plus(MIXED, "level.in-list") : score;
      score = section == 0 ? score.plus(place, "level.in-rows") : score;
      best = isAtHome(phrase, group) ? Math.max(best, score.points()) : best;
      scores.add(score);
    }
    for (int i = 0; i < scores.size(); i++) {
      LevelScore score = scores.get(i);
      int most = i > 0 && isBelow(group, i) ? Math.max(best, scores.get(i - 1).points()) : best;
      int less = most < ENOUGH || score.isTouched() ? 0 : most - score.points();
      LevelScore shared = less > 0 ? score.plus(less, "level.in-list") : score;
      all.add(new Judged(group.phrases().get(i), group, sentence, shared, block));
    }
  }

  /** Whether a member of a list is a misread code, and the level below the one before. */
  private static boolean isBelow(LevelGroup group, int member) {
    LevelPhrase phrase = group.phrases().get(member);
    LevelPhrase before = group.phrases().get(member - 1);
    return phrase.isMisread()
        && !before.isMisread()
        && Column.areNeighbors(before.tail(), phrase.head());
  }

  /**
   * Adds to the doubtful what the sure ones say.
   *
   * @param foreign what a single code loses where the document has no word of the spine
   * @param spinal whether the document is about the spine
   */
  private List<Judged> inDocument(List<Judged> all, int foreign, boolean spinal) {
    Set<Integer> sentences = new HashSet<>();
    Set<Integer> sequences = new HashSet<>();
    Set<Integer> places = new HashSet<>();
    Set<Integer> blocks = new HashSet<>();
    int sure = 0;
    boolean scanned = false;
    for (Judged one : all) {
      if (one.score.points() >= SURE) {
        sure++;
        scanned |= one.phrase.isMisread();
        sentences.add(one.sentence.first());
        places.add(one.phrase.head());
      } else if (one.score.points() <= NO_LEVEL && judge.isSequence(one.phrase)) {
        sequences.add(one.sentence.first());
      }
      if (one.block && one.score.points() <= NO_LEVEL) {
        blocks.add(one.phrase.head());
      }
    }
    List<Judged> decided = new ArrayList<>(all.size());
    for (Judged one : all) {
      int more =
          (sure >= MANY ? 2 : Math.min(sure, 1))
              + (sentences.contains(one.sentence.first()) ? 2 : 0)
              + (places.contains(one.phrase.head()) ? 1 : 0);
      LevelScore score =
          isAtHome(one.phrase, one.group)
              ? one.score
              : one.score.plus(foreign, "level.in-document");
      if (scanned && score.points() < ENOUGH && one.phrase.isMisread()) {
        score = score.plus(SCANNED, "level.in-document");
      }
      if (foreign < 0 && score.points() < SURE && blocks.contains(one.phrase.head())) {
        score = score.plus(A_BLOCK, "level.in-document");
      }
      boolean sequence = sequences.contains(one.sentence.first()) && judge.isSequence(one.phrase);
      boolean helped = spinal && score.isUnopposed();
      if (!sequence
          && score.points() < ENOUGH
          && score.points() >= (helped ? UNOPPOSED : HOPELESS)) {
        score = score.plus(more + (helped ? 2 : 0), "level.in-document");
      }
      decided.add(new Judged(one.phrase, one.group, one.sentence, score, one.block));
    }
    return decided;
  }

  /** Whether it is a level even where nothing else is of the spine: a range, {@code T10}. */
  private static boolean isAtHome(LevelPhrase phrase, LevelGroup group) {
    int place = phrase.head();
    return phrase.isRange()
        || group.spansRegions()
        || place > LAST_OF_STAGES && place <= LAST_THORACIC;
  }

  private List<Mention> mentions(Tokens tokens, List<Judged> kept) {
    List<Mention> mentions = new ArrayList<>(kept.size());
    LevelGroup group = null;
    String structure = LevelStructures.UNSPECIFIED;
    for (Judged one : kept) {
      if (one.group != group) {
        int first = one.sentence.first();
        int limit = one.sentence.limit();
        boolean inherits =
            group != null
                && structures.goesOn(tokens, group, one.group)
                && structures.named(tokens, one.group, first, limit) == null;
        structure = inherits ? structure : structures.of(tokens, one.group, first, limit);
        group = one.group;
      }
      boolean nerves = NERVES.contains(structure);
      List<String> levels = Column.expand(one.phrase.head(), one.phrase.tail(), nerves);
      mentions.add(
          new Mention(
              MentionKind.SPINAL_LEVEL,
              tokens.span(one.phrase.first(), one.phrase.last()),
              new Value.Level(levels, structure),
              List.of(),
              one.score.because()));
    }
    return mentions;
  }
}
