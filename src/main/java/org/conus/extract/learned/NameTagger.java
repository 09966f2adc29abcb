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
  private static final int SPACES = 4;
  private static final int FLAGS = 1 << Byte.SIZE;

  private final JointWeights weights;
  private final NameFeatures features;
  private final int tags;
  private final int moves;
  private final WordRow none;
  private final float[] marksBehind;
  private final float[] marksBefore;
  private final float[] markedMoves;
  private final float[] spaces;
  private final AtomicReferenceArray<WordRow> kept = new AtomicReferenceArray<>(KEPT);

  /** By flags of a word and of the one behind it: what they add to both, by tag. */
  private final AtomicReferenceArray<float[]> flagPairs = new AtomicReferenceArray<>(FLAGS * FLAGS);

  /**
   * A name.
   *
   * @param first its first token
   * @param last its last token, included
   * @param probability that all its tags are right, as the model sees it
   */
  public record Name(int first, int last, double probability) {}

  /** What a word adds: to the tokens around it, the first first, by tag; and by move. */
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
    this.markedMoves = new float[marks * SPACES * moves];
    this.spaces = new float[SPACES * tags];
    for (int mark = 0; mark < marks; mark++) {
      for (int other = 0; other < marks; other++) {
        int at = (mark * marks + other) * tags;
        Features.ofMarks(mark, other, f -> weights.addPlain(f, marksBehind, at));
        Features.ofMarksBefore(mark, other, f -> weights.addPlain(f, marksBefore, at));
      }
      for (int space = 0; space < SPACES; space++) {
        int at = (mark * SPACES + space) * moves;
        Features.ofMarkedMove(mark, f -> weights.addMoves(f, markedMoves, at));
        Features.ofSpacedMove(space, f -> weights.addMoves(f, markedMoves, at));
      }
    }
    for (int space = 0; space < SPACES; space++) {
      int plain = space * tags;
      Features.ofSpace(space, f -> weights.addPlain(f, spaces, plain));
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
      int at = (Features.REACH - offset) * tags;
      Features.ofWord(word, offset, f -> weights.addPlain(f, places, at));
    }
    if (word != Word.NONE) {
      Features.ofMove(word, f -> weights.addMoves(f, moved, 0));
    }
    return new WordRow(word, places, moved);
  }

  private float[] flags(int flags, int behind) {
    float[] known = flagPairs.get(flags * FLAGS + behind);
    if (known != null) {
      return known;
    }
    float[] both = new float[2 * tags];
    Features.ofFlags(flags, behind, f -> weights.addPlain(f, both, 0));
    Features.ofFlagsBefore(flags, behind, f -> weights.addPlain(f, both, tags));
    flagPairs.set(flags * FLAGS + behind, both);
    return both;
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
        NamePath[] paths = new Reading(analysis, sentence, definitions).paths();
        for (int m = 0; m < paths.length; m++) {
          names.get(m).addAll(paths[m].names());
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

    /** Of the tokens, with as many words that are none before and behind as a token sees. */
    private final WordRow[] rows;

    /** By token and tag, with room before and behind for what words add to the tokens around. */
    private final float[] sums;

    /** Where the sums of the token begin that is added up. */
    private int current;

    private final Features.Sink sink;

    Reading(Analysis analysis, Sentence sentence, Definitions definitions) {
      this.tokens = analysis.tokens();
      this.sentence = sentence;
      this.definitions = definitions;
      this.marks = new LexiconMarks(analysis, sentence);
      this.rows = new WordRow[marks.size() + 2 * Features.REACH];
      this.sums = new float[(rows.length + PLACES) * tags];
      this.sink = f -> weights.addPlain(f, sums, current);
      for (int i = 0; i < rows.length; i++) {
        int token = sentence.first() + i - Features.REACH;
        boolean inside = token >= sentence.first() && token < sentence.limit();
        rows[i] = inside ? row(tokens, token) : none;
        add(rows[i].places, 0, PLACES * tags, i * tags);
      }
    }

    private int at(int i) {
      return (i + 2 * Features.REACH) * tags;
    }

    private void add(float[] row, int from, int length, int at) {
      for (int i = 0; i < length; i++) {
        sums[at + i] += row[from + i];
      }
    }

    /** What each model decides, from the last token to the first. */
    NamePath[] paths() {
      NamePath[] paths = new NamePath[weights.models().size()];
      for (int m = 0; m < paths.length; m++) {
        paths[m] = new NamePath(weights.models().get(m), weights.firstTag(m));
      }
      for (int i = -1; i < marks.size(); i++) {
        int word = i + Features.REACH;
        add(flags(rows[word].word.flags(), rows[word + 1].word.flags()), 0, 2 * tags, at(i));
      }
      for (int i = marks.size() - 1; i >= 0; i--) {
        addUp(i);
        for (int m = 0; m < paths.length; m++) {
          addMoves(i, m, paths[m].before());
          paths[m].decide(sentence.first() + i, sums, current);
        }
      }
      return paths;
    }

    /** All but the moves, and what words and their flags say by themselves. */
    private void addUp(int i) {
      current = at(i);
      int mark = marks.mark(i);
      add(marksBehind, (mark * LexiconMarks.COUNT + marks.mark(i + 1)) * tags, tags, current);
      add(marksBefore, (marks.mark(i - 1) * LexiconMarks.COUNT + mark) * tags, tags, current);
      add(spaces, marks.space(i) * tags, tags, current);
      Word word = rows[i + Features.REACH].word;
      Word behind = rows[i + Features.REACH + 1].word;
      Features.ofPairs(rows[i + Features.REACH - 1].word, word, behind, sink);
      Features.ofEnd(word, behind, sink);
      Features.ofMarkedWord(mark, word, behind, sink);
      Integer head = definitions.head(sentence.first() + i);
      if (head != null) {
        Features.ofDefinition(features.word(tokens, head), sink);
      }
    }

    private void addMoves(int i, int model, int before) {
      int first = weights.firstMove(model, before);
      int count = weights.models().get(model).tags();
      int at = current + weights.firstTag(model);
      add(rows[i + Features.REACH].moves, first, count, at);
      add(markedMoves, (marks.mark(i) * SPACES + marks.space(i)) * moves + first, count, at);
    }
  }
}
