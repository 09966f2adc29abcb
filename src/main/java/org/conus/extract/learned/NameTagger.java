package org.conus.extract.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.conus.extract.Analysis;
import org.conus.extract.Sentence;
import org.conus.match.Tokens;

/**
 * Finds the names of sentences by models. Several models read a sentence together, each with tags
 * of its own: their weights of one feature stand side by side, so that it is looked for once. What
 * follows from a word alone is added up once and kept. Safe for threads.
 */
public final class NameTagger {
  private static final int PLACES = 2 * Features.REACH + 1;
  private static final int SPACES = 4;
  private static final int FLAGS = 1 << Byte.SIZE;

  private final List<NameModel> models;
  private final NameFeatures features;

  /** By feature, the weights of all models. */
  private final RowTable weights;

  private final List<BestPath> paths = new ArrayList<>();

  /** How many longs the sums of a token are: one for each kind of names of each model. */
  private final int width;

  private final WordRows words;
  private final long[] none;

  /** By mark of a token, that of the one behind, and white space. */
  private final long[] marksBehind;

  private final long[] marksBefore;

  /** By flags of a word and of the one behind it: what they add to the two. */
  private final AtomicReferenceArray<long[]> flagPairs = new AtomicReferenceArray<>(FLAGS * FLAGS);

  /**
   * A name.
   *
   * @param first its first token
   * @param last its last token, included
   * @param probability that its tags and the one behind are right, each given its neighbors, as the
   *     model sees it
   */
  public record Name(int first, int last, double probability) {}

  public NameTagger(NameModel model, NameFeatures features) {
    this(List.of(model), features);
  }

  public NameTagger(List<NameModel> models, NameFeatures features) {
    this.models = List.copyOf(models);
    this.features = features;
    this.width = models.stream().mapToInt(m -> m.tags().kinds().size()).sum();
    this.weights = new RowTable(models.stream().mapToInt(NameModel::size).sum(), width);
    int column = 0;
    for (NameModel model : models) {
      model.addTo(weights, column);
      paths.add(new BestPath(model, width, column));
      column += model.tags().kinds().size();
    }
    this.words = new WordRows(features, weights);
    this.none = words.of(Word.NONE);
    int marks = LexiconMarks.COUNT;
    this.marksBehind = new long[marks * marks * SPACES * width];
    this.marksBefore = new long[marks * marks * width];
    for (int mark = 0; mark < marks; mark++) {
      for (int other = 0; other < marks; other++) {
        int pair = mark * marks + other;
        Features.ofMarksBefore(mark, other, f -> weights.addTo(f, marksBefore, pair * width));
        for (int space = 0; space < SPACES; space++) {
          int at = (pair * SPACES + space) * width;
          Features.ofMarks(mark, other, f -> weights.addTo(f, marksBehind, at));
          Features.ofSpace(space, f -> weights.addTo(f, marksBehind, at));
        }
      }
    }
  }

  /** The models, in the order in which they were given. */
  public List<NameModel> models() {
    return models;
  }

  private long[] flagPair(int flags, int behind) {
    long[] known = flagPairs.get(flags * FLAGS + behind);
    if (known != null) {
      return known;
    }
    long[] both = new long[2 * width];
    Features.ofFlags(flags, behind, f -> weights.addTo(f, both, 0));
    Features.ofFlagsBefore(flags, behind, f -> weights.addTo(f, both, width));
    flagPairs.set(flags * FLAGS + behind, both);
    return both;
  }

  /**
   * The names of all sentences, by model and in order.
   *
   * @param analysis with the mentions of the lexicon
   */
  public List<List<Name>> find(Analysis analysis) {
    Reading reading = new Reading(analysis);
    List<List<Name>> names = new ArrayList<>();
    paths.forEach(path -> names.add(new ArrayList<>()));
    for (Sentence sentence : analysis.sentences()) {
      int length = sentence.limit() - sentence.first();
      if (length > 0) {
        long[] sums = reading.sums(sentence);
        for (int m = 0; m < paths.size(); m++) {
          paths.get(m).addNames(sums, length, sentence.first(), names.get(m));
        }
      }
    }
    return names;
  }

  /** A document that is being read. */
  private final class Reading {
    private final Tokens tokens;
    private final Definitions definitions;
    private final LexiconMarks marks;
    private final Lookups lookups = new Lookups();

    Reading(Analysis analysis) {
      this.tokens = analysis.tokens();
      this.definitions = new Definitions(tokens);
      this.marks = new LexiconMarks(analysis);
    }

    /** By token of a sentence, the weights of all features. */
    long[] sums(Sentence sentence) {
      long[][] rows = rows(sentence);
      int length = sentence.limit() - sentence.first();
      long[] sums = new long[length * width];
      addPlaces(rows, sums);
      addMarks(sentence, sums);
      for (int i = 0; i < length; i++) {
        long[] row = rows[i + Features.REACH];
        addFlags(rows[i + Features.REACH - 1], row, sums, i * width, width);
        addFlags(row, rows[i + Features.REACH + 1], sums, i * width, 0);
        lookUp(rows, i, marks.mark(sentence, sentence.first() + i));
      }
      weights.addTo(lookups, sums);
      return sums;
    }

    /** Of the tokens, with as many words that are none before and behind as a token sees. */
    private long[][] rows(Sentence sentence) {
      int length = sentence.limit() - sentence.first();
      long[][] rows = new long[length + 2 * Features.REACH][];
      Arrays.fill(rows, none);
      for (int i = 0; i < length; i++) {
        rows[i + Features.REACH] = words.of(tokens, sentence.first() + i);
      }
      return rows;
    }

    /** What the words around each token say by themselves. */
    private void addPlaces(long[][] rows, long[] sums) {
      for (int at = 0; at < sums.length; at += width) {
        int first = at / width;
        for (int w = 0; w < width; w++) {
          long sum = 0;
          for (int place = 0; place < PLACES; place++) {
            sum += rows[first + place][WordRows.PLACES + place * width + w];
          }
          sums[at + w] = sum;
        }
      }
    }

    private void addMarks(Sentence sentence, long[] sums) {
      int before = 0;
      int mark = marks.mark(sentence, sentence.first());
      for (int i = 0; i < sums.length / width; i++) {
        int token = sentence.first() + i;
        int behind = marks.mark(sentence, token + 1);
        int space = marks.space(token);
        int atBefore = (before * LexiconMarks.COUNT + mark) * width;
        int atBehind = ((mark * LexiconMarks.COUNT + behind) * SPACES + space) * width;
        for (int w = 0; w < width; w++) {
          sums[i * width + w] += marksBefore[atBefore + w] + marksBehind[atBehind + w];
        }
        before = mark;
        mark = behind;
      }
    }

    private void addFlags(long[] row, long[] behind, long[] sums, int at, int from) {
      int flags = (int) row[WordRows.FLAGS];
      int flagsBehind = (int) behind[WordRows.FLAGS];
      if ((flags | flagsBehind) != 0) {
        long[] both = flagPair(flags, flagsBehind);
        for (int w = 0; w < width; w++) {
          sums[at + w] += both[from + w];
        }
      }
    }

    /** What words say together. */
    private void lookUp(long[][] rows, int i, int mark) {
      int at = i * width;
      Features.Sink sink = feature -> lookups.add(feature, at);
      long[] row = rows[i + Features.REACH];
      long word = row[WordRows.FOLDED];
      long behind = rows[i + Features.REACH + 1][WordRows.FOLDED];
      long before = rows[i + Features.REACH - 1][WordRows.FOLDED];
      Features.ofPairs(before, word, row[WordRows.ENDING], behind, sink);
      Features.ofMarkedWord(mark, word, behind, sink);
      int head = definitions.head(WordRows.form(row));
      if (head != Definitions.NONE) {
        Features.ofDefinition(features.word(tokens, head), sink);
      }
    }
  }
}
