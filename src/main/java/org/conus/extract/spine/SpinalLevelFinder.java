package org.conus.extract.spine;

import java.util.ArrayList;
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
import org.conus.text.Span;

/**
 * Finds spinal levels and ranges. What has the form of a level ({@link LevelGrammar}) is judged by
 * its surroundings ({@link LevelJudge}); what is doubtful after that, by the levels that the
 * document has elsewhere. The work is linear in the text.
 */
public final class SpinalLevelFinder implements MentionFinder {
  /** The points that make a level. */
  static final int ENOUGH = 1;

  private static final int MIXED = 3;
  private static final int ROW = 8;

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
    this.judge = new LevelJudge(words);
    this.surroundings = new SurroundingsReader(words, judge);
    this.structures = new LevelStructures(words);
  }

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    List<LevelGroup> groups = grammar.groups(analysis.tokens(), trace);
    if (groups.isEmpty()) {
      return List.of();
    }
    List<JudgedLevel> all = new ArrayList<>();
    int spinal = judge.spinalWords(analysis.tokens(), DocumentEvidence.SPINAL);
    boolean labels = LevelRows.hasLabels(analysis.tokens());
    Set<Integer> rows = labels ? Set.of() : LevelRows.of(analysis.tokens(), groups, spinal > 0);
    for (LevelGroup group : groups) {
      boolean row = rows.contains(group.first());
      judge(analysis, group, row ? ROW : isLabel(analysis, group, labels) ? -ROW : 0, all);
    }
    List<JudgedLevel> decided =
        DocumentEvidence.of(all, judge, analysis.tokens().text(), spinal).applied(all);
    if (trace.isOn()) {
      LevelTrace told = new LevelTrace(analysis, surroundings, judge, trace);
      decided.forEach(
          one -> told.tell(one.phrase(), one.group(), one.sentence(), one.score(), ENOUGH));
    }
    decided.removeIf(one -> one.score().points() < ENOUGH);
    return mentions(analysis.tokens(), decided);
  }

  /** Whether a group stands where a label stands, in a text of labels or of sequences of scans. */
  private boolean isLabel(Analysis analysis, LevelGroup group, boolean labels) {
    return LevelRows.opens(analysis.tokens(), group.first())
        && (labels || judge.isSequence(analysis.tokens(), group));
  }

  /** Judges a group, with the points of its place among rows and labels. */
  private void judge(Analysis analysis, LevelGroup group, int place, List<JudgedLevel> all) {
    Tokens tokens = analysis.tokens();
    Sentence sentence = sentence(analysis, group);
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
      best = group.isAtHome(phrase) ? Math.max(best, score.points()) : best;
      scores.add(score);
    }
    for (int i = 0; i < scores.size(); i++) {
      LevelScore score = scores.get(i);
      int most = i > 0 && isBelow(group, i) ? Math.max(best, scores.get(i - 1).points()) : best;
      int less = most < ENOUGH || score.isTouched() ? 0 : most - score.points();
      LevelScore shared = less > 0 ? score.plus(less, "level.in-list") : score;
      all.add(new JudgedLevel(group.phrases().get(i), group, sentence, shared, block));
    }
  }

  /** The sentence of a group, or, where a line end cuts its list, both of its sentences as one. */
  private static Sentence sentence(Analysis analysis, LevelGroup group) {
    Tokens tokens = analysis.tokens();
    Sentence first = analysis.sentenceAt(tokens.begin(group.first()));
    if (group.last() < first.limit()) {
      return first;
    }
    Sentence last = analysis.sentenceAt(tokens.begin(group.last()));
    Span span = new Span(first.span().begin(), last.span().end());
    return new Sentence(span, first.first(), last.limit(), first.section());
  }

  /** Whether a member of a list is a misread code, and the level below the one before. */
  private static boolean isBelow(LevelGroup group, int member) {
    LevelPhrase phrase = group.phrases().get(member);
    LevelPhrase before = group.phrases().get(member - 1);
    return phrase.isMisread()
        && !before.isMisread()
        && Column.areNeighbors(before.tail(), phrase.head());
  }

  private List<Mention> mentions(Tokens tokens, List<JudgedLevel> kept) {
    List<Mention> mentions = new ArrayList<>(kept.size());
    LevelGroup group = null;
    String structure = LevelStructures.UNSPECIFIED;
    for (JudgedLevel one : kept) {
      if (one.group() != group) {
        int first = one.sentence().first();
        int limit = one.sentence().limit();
        boolean inherits =
            group != null
                && structures.goesOn(tokens, group, one.group())
                && structures.named(tokens, one.group(), group, first, limit) == null;
        structure = inherits ? structure : structures.of(tokens, one.group(), group, first, limit);
        group = one.group();
      }
      boolean nerves = NERVES.contains(structure);
      List<String> levels = Column.expand(one.phrase().head(), one.phrase().tail(), nerves);
      mentions.add(
          new Mention(
              MentionKind.SPINAL_LEVEL,
              tokens.span(one.phrase().first(), one.phrase().last()),
              new Value.Level(levels, structure),
              List.of(),
              one.score().because()));
    }
    return mentions;
  }
}
