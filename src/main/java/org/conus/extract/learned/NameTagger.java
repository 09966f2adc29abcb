package org.conus.extract.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.conus.extract.Analysis;
import org.conus.extract.Sentence;
import org.conus.match.Tokens;

/**
 * Finds the names of a sentence with the tags that OpenNLP's name finder gives with the same model
 * and a beam of one. Several models read a sentence together, each with tags of its own. A sentence
 * is read from its end, as the head of a name stands there. What follows from a word alone is added
 * up once and kept. Safe for threads.
 */
public final class NameTagger {
  private static final int KEPT = 1 << 13;
  private static final int PLACES = 2 * Features.REACH + 1;

  private final JointWeights weights;
  private final NameFeatures features;
  private final int tags;
  private final int moves;
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

  /** What a word adds: by place and tag, and by move. */
  private record WordRow(Word word, float[] places, float[] moves) {}

  public NameTagger(NameModel model, NameFeatures features) {
    this(List.of(model), features);
  }

  public NameTagger(List<NameModel> models, NameFeatures features) {
    this.weights = new JointWeights(models);
    this.features = features;
    this.tags = weights.tags();
    this.moves = weights.moves();
    this.none = row(Word.NONE);
    int marks = LexiconMarks.COUNT;
    this.marksBehind = new float[marks * marks * tags];
    this.marksBefore = new float[marks * marks * tags];
    this.markedMoves = new float[marks * moves];
    this.spaces = new float[4 * tags];
    this.spaceMoves = new float[4 * moves];
    for (int mark = 0; mark < marks; mark++) {
      for (int other = 0; other < marks; other++) {
        int at = (mark * marks + other) * tags;
        Features.ofMarks(mark, other, f -> weights.addPlain(f, marksBehind, at));
        Features.ofMarksBefore(mark, other, f -> weights.addPlain(f, marksBefore, at));
      }
      int at = mark * moves;
      Features.ofMarkedMove(mark, f -> weights.addMoves(f, markedMoves, at));
    }
    for (int space = 0; space < 4; space++) {
      int plain = space * tags;
      int move = space * moves;
      Features.ofSpace(space, f -> weights.addPlain(f, spaces, plain));
      Features.ofSpacedMove(space, f -> weights.addMoves(f, spaceMoves, move));
    }
  }

  /** The models, in the order in which they were given. */
  public List<NameModel> models() {
    return weights.models();
  }

  private WordRow row(Word word) {
    float[] places = new float[PLACES * tags];
    float[] moved = new float[moves];
    for (int offset = -Features.REACH; offset <= Features.REACH; offset++) {
      int at = (offset + Features.REACH) * tags;
      Features.ofWord(word, offset, f -> weights.addPlain(f, places, at));
    }
    if (word != Word.NONE) {
      Features.ofMove(word, f -> weights.addMoves(f, moved, 0));
    }
    return new WordRow(word, places, moved);
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

  /**
   * The names of all sentences, by model and in order.
   *
   * @param analysis with the mentions of the lexicon
   */
  public List<List<Name>> find(Analysis analysis) {
    Definitions definitions = new Definitions(analysis.tokens());
    List<List<Name>> names = new ArrayList<>();
    for (int m = 0; m < weights.models().size(); m++) {
      names.add(new ArrayList<>());
    }
    for (Sentence sentence : analysis.sentences()) {
      if (sentence.limit() > sentence.first()) {
        List<NamePath> paths = new Reading(analysis, sentence, definitions).paths();
        for (int m = 0; m < paths.size(); m++) {
          names.get(m).addAll(paths.get(m).names());
        }
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
    private final Features.Sink sink = f -> weights.addPlain(f, this.sums, 0);

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

    /** What each model decides, from the last token to the first. */
    List<NamePath> paths() {
      List<NamePath> paths = new ArrayList<>();
      for (int m = 0; m < weights.models().size(); m++) {
        paths.add(new NamePath(weights.models().get(m), weights.firstTag(m)));
      }
      for (int i = marks.size() - 1; i >= 0; i--) {
        addUp(i);
        for (int m = 0; m < paths.size(); m++) {
          addMoves(i, weights.firstMove(m, paths.get(m).before()), weights.firstTag(m), m);
          paths.get(m).decide(sentence.first() + i, sums);
        }
      }
      return paths;
    }

    /** All but the moves. */
    private void addUp(int i) {
      int at = i + Features.REACH;
      int mark = marks.mark(i);
      int behind = (mark * LexiconMarks.COUNT + marks.mark(i + 1)) * tags;
      int ahead = (marks.mark(i - 1) * LexiconMarks.COUNT + mark) * tags;
      int space = marks.space(i) * tags;
      for (int tag = 0; tag < tags; tag++) {
        sums[tag] = marksBehind[behind + tag] + marksBefore[ahead + tag] + spaces[space + tag];
      }
      for (int place = 0; place < PLACES; place++) {
        float[] places = rows[i + place].places;
        for (int tag = 0, from = place * tags; tag < tags; tag++) {
          sums[tag] += places[from + tag];
        }
      }
      Word word = rows[at].word;
      Features.ofPairs(rows[at - 1].word, word, rows[at + 1].word, sink);
      Features.ofMarkedWord(mark, word, rows[at + 1].word, sink);
      Integer head = definitions.head(sentence.first() + i);
      if (head != null) {
        Features.ofDefinition(features.word(tokens, head), sink);
      }
    }

    private void addMoves(int i, int firstMove, int firstTag, int model) {
      float[] ofWord = rows[i + Features.REACH].moves;
      int ofMark = marks.mark(i) * moves + firstMove;
      int ofSpace = marks.space(i) * moves + firstMove;
      for (int tag = 0; tag < weights.models().get(model).tags(); tag++) {
        sums[firstTag + tag] +=
            ofWord[firstMove + tag] + markedMoves[ofMark + tag] + spaceMoves[ofSpace + tag];
      }
    }
  }
}
