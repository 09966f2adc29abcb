package org.conus.extract.learned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.conus.extract.Analysis;
import org.conus.extract.Sentence;
import org.conus.match.Tokens;

/**
 * Finds the names of a sentence with the tags that OpenNLP's name finder gives with the same model
 * and a beam of one. A sentence is read from its end, as the head of a name stands there. What
 * follows from a word alone is added up once and kept. Safe for threads.
 */
public final class NameTagger {
  private static final int KEPT = 1 << 13;
  private static final int PLACES = 2 * Features.REACH + 1;

  private final NameModel model;
  private final NameFeatures features;
  private final int tags;
  private final WordRow none;
  private final float[] marksBehind;
  private final float[] marksBefore;
  private final float[] markedMoves;
  private final float[] spaces;
  private final float[] spaceMoves;
  private final AtomicReferenceArray<WordRow> kept = new AtomicReferenceArray<>(KEPT);

  /**
   * A name.
   *
   * @param first its first token
   * @param last its last token, included
   * @param probability that all its tags are right, as the model sees it
   */
  public record Name(int first, int last, double probability) {}

  /** What a word adds: by place and tag, and by the tag decided before and tag. */
  private record WordRow(Word word, float[] places, float[] moves) {}

  public NameTagger(NameModel model, NameFeatures features) {
    this.model = model;
    this.features = features;
    this.tags = model.tags();
    this.none = row(Word.NONE);
    int marks = LexiconMarks.COUNT;
    this.marksBehind = new float[marks * marks * tags];
    this.marksBefore = new float[marks * marks * tags];
    this.markedMoves = new float[marks * (tags + 1) * tags];
    this.spaces = new float[4 * tags];
    this.spaceMoves = new float[4 * (tags + 1) * tags];
    for (int mark = 0; mark < marks; mark++) {
      for (int other = 0; other < marks; other++) {
        int at = (mark * marks + other) * tags;
        Features.ofMarks(mark, other, f -> model.addPlain(f, marksBehind, at));
        Features.ofMarksBefore(mark, other, f -> model.addPlain(f, marksBefore, at));
      }
      int at = mark * (tags + 1) * tags;
      Features.ofMarkedMove(mark, f -> model.addMoves(f, markedMoves, at));
    }
    for (int space = 0; space < 4; space++) {
      int plain = space * tags;
      int move = space * (tags + 1) * tags;
      Features.ofSpace(space, f -> model.addPlain(f, spaces, plain));
      Features.ofSpacedMove(space, f -> model.addMoves(f, spaceMoves, move));
    }
  }

  public NameModel model() {
    return model;
  }

  private WordRow row(Word word) {
    float[] places = new float[PLACES * tags];
    float[] moves = new float[(tags + 1) * tags];
    for (int offset = -Features.REACH; offset <= Features.REACH; offset++) {
      int at = (offset + Features.REACH) * tags;
      Features.ofWord(word, offset, f -> model.addPlain(f, places, at));
    }
    if (word != Word.NONE) {
      Features.ofMove(word, f -> model.addMoves(f, moves, 0));
    }
    return new WordRow(word, places, moves);
  }

  /** A word has two places, so that two words of a text do not put each other out in turn. */
  private WordRow row(Tokens tokens, int token) {
    long form = Word.form(tokens, token);
    int slot = (int) (form ^ form >>> 29) & (KEPT - 1);
    WordRow first = kept.get(slot);
    if (first != null && first.word.form() == form) {
      return first;
    }
    WordRow second = kept.get(slot ^ 1);
    if (second != null && second.word.form() == form) {
      return second;
    }
    WordRow row = row(features.word(tokens, token));
    kept.set(slot, row);
    if (first != null) {
      kept.set(slot ^ 1, first);
    }
    return row;
  }

  /** The names of all sentences, in order; the analysis has the mentions of the lexicon. */
  public List<Name> find(Analysis analysis) {
    Definitions definitions = new Definitions(analysis.tokens());
    List<Name> names = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      if (sentence.limit() > sentence.first()) {
        List<Name> found = new Reading(analysis, sentence, definitions).names();
        Collections.reverse(found);
        names.addAll(found);
      }
    }
    return names;
  }

  /** A sentence that is being read. */
  private final class Reading {
    private final Tokens tokens;
    private final Sentence sentence;
    private final Definitions definitions;
    private final LexiconMarks marks;
    private final WordRow[] rows;
    private final float[] sums = new float[tags];
    private final Features.Sink sink = f -> model.addPlain(f, this.sums, 0);

    Reading(Analysis analysis, Sentence sentence, Definitions definitions) {
      this.tokens = analysis.tokens();
      this.sentence = sentence;
      this.definitions = definitions;
      this.marks = new LexiconMarks(analysis, sentence);
      this.rows = new WordRow[marks.size() + 2 * Features.REACH];
      for (int i = 0; i < rows.length; i++) {
        int token = sentence.first() + i - Features.REACH;
        boolean inside = token >= sentence.first() && token < sentence.limit();
        rows[i] = inside ? row(tokens, token) : none;
      }
    }

    /** From the last to the first. */
    List<Name> names() {
      List<Name> names = new ArrayList<>();
      int before = tags;
      boolean open = false;
      int last = 0;
      double probability = 1;
      for (int i = marks.size() - 1; i >= 0; i--) {
        addUp(i, before);
        before = best(open);
        Tag tag = model.tag(before);
        if (tag != Tag.OUT) {
          if (!open) {
            last = sentence.first() + i;
            probability = 1;
          }
          probability *= probability(before);
        }
        open = tag.isOpen();
        if (tag == Tag.LAST || tag == Tag.UNIT) {
          names.add(new Name(sentence.first() + i, last, probability));
        }
      }
      return names;
    }

    private void addUp(int i, int before) {
      int at = i + Features.REACH;
      WordRow row = rows[at];
      int mark = marks.mark(i);
      int behind = (mark * LexiconMarks.COUNT + marks.mark(i + 1)) * tags;
      int ahead = (marks.mark(i - 1) * LexiconMarks.COUNT + mark) * tags;
      int space = marks.space(i);
      for (int tag = 0; tag < tags; tag++) {
        int move = before * tags + tag;
        float sum = marksBehind[behind + tag] + marksBefore[ahead + tag];
        sum += spaces[space * tags + tag] + spaceMoves[space * (tags + 1) * tags + move];
        sum += row.moves[move] + markedMoves[mark * (tags + 1) * tags + move];
        sums[tag] = sum;
      }
      for (int place = 0; place < PLACES; place++) {
        float[] weights = rows[i + place].places;
        for (int tag = 0; tag < tags; tag++) {
          sums[tag] += weights[place * tags + tag];
        }
      }
      Features.ofPairs(rows[at - 1].word, row.word, rows[at + 1].word, sink);
      Features.ofMarkedWord(mark, row.word, rows[at + 1].word, sink);
      Integer head = definitions.head(sentence.first() + i);
      if (head != null) {
        Features.ofDefinition(features.word(tokens, head), sink);
      }
    }

    /** The first of the best tags that may stand here. */
    private int best(boolean open) {
      int best = -1;
      for (int tag = 0; tag < tags; tag++) {
        if (model.tag(tag).fits(open) && (best < 0 || sums[tag] > sums[best])) {
          best = tag;
        }
      }
      return best;
    }

    private double probability(int tag) {
      double all = 0;
      for (float sum : sums) {
        all += Math.exp(sum - sums[tag]);
      }
      return 1 / all;
    }
  }
}
