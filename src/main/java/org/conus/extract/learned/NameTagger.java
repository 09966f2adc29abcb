package org.conus.extract.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.conus.extract.Analysis;
import org.conus.extract.Sentence;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of sentences by models. Several models read a sentence together, each with tags
 * of its own: their weights of one feature stand side by side, so that it is looked for once. What
 * follows from a word alone is added up once and kept. Safe for threads.
 */
public final class NameTagger {
  private static final int KEPT = 1 << 14;
  private static final int PLACES = 2 * Features.REACH + 1;
  private static final int SPACES = 4;
  private static final int FLAGS = 1 << Byte.SIZE;

  private final List<NameModel> models;
  private final NameFeatures features;

  /** By feature, the weights of all models. */
  private final RowTable weights;

  private final List<BestPath> paths = new ArrayList<>();

  /** How many longs the sums of a token are. */
  private final int width;

  private final WordRow none;

  /** By mark of a token, that of the one behind, and white space. */
  private final long[] marksBehind;

  private final long[] marksBefore;

  /** What is added up anew is the same, so that threads need not agree on it. */
  private final @Nullable WordRow[] kept = new WordRow[KEPT];

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

  /**
   * What is kept of a word.
   *
   * @param form see {@link Word#form}
   * @param folded see {@link Word#folded}
   * @param ending see {@link Word#ending}
   * @param flags see {@link Word#flags}
   * @param places what it adds to the tokens around it, the one farthest behind it first
   */
  private record WordRow(long form, long folded, long ending, int flags, long[] places) {}

  public NameTagger(NameModel model, NameFeatures features) {
    this(List.of(model), features);
  }

  public NameTagger(List<NameModel> models, NameFeatures features) {
    this.models = List.copyOf(models);
    this.features = features;
    int sums = models.stream().mapToInt(m -> m.tags().size() - 1).sum();
    this.width = PairedSums.longs(sums);
    this.weights = new RowTable(models.stream().mapToInt(NameModel::size).sum(), width);
    int shift = 0;
    for (NameModel model : models) {
      model.addTo(weights, shift);
      paths.add(new BestPath(model, width, shift));
      shift += model.tags().size() - 1;
    }
    this.none = row(Word.NONE);
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

  private WordRow row(Word word) {
    long[] places = new long[PLACES * width];
    for (int offset = -Features.REACH; offset <= Features.REACH; offset++) {
      int at = (offset + Features.REACH) * width;
      Features.ofWord(word, offset, f -> weights.addTo(f, places, at));
    }
    return new WordRow(word.form(), word.folded(), word.ending(), word.flags(), places);
  }

  private long[] flags(int flags, int behind) {
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

  /** A word has two places, so that two words of a text do not put each other out in turn. */
  private WordRow row(Tokens tokens, int token) {
    long form = Word.form(tokens, token);
    int slot = (int) (form ^ form >>> 29) & (KEPT - 1);
    WordRow first = kept[slot];
    if (first != null && first.form == form) {
      return first;
    }
    WordRow second = kept[slot ^ 1];
    if (second != null && second.form == form) {
      return second;
    }
    WordRow row = row(features.word(tokens, token));
    kept[slot] = row;
    if (first != null) {
      kept[slot ^ 1] = first;
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
    Lookups lookups = new Lookups();
    List<List<Name>> names = new ArrayList<>();
    paths.forEach(path -> names.add(new ArrayList<>()));
    for (Sentence sentence : analysis.sentences()) {
      if (sentence.limit() > sentence.first()) {
        Reading reading = new Reading(analysis, sentence, definitions);
        long[] sums = reading.sums(lookups);
        for (int m = 0; m < paths.size(); m++) {
          paths.get(m).addNames(sums, reading.marks.size(), sentence.first(), names.get(m));
        }
      }
    }
    return names;
  }

  /** A sentence that is being read. */
  private final class Reading {
    private final Tokens tokens;
    private final Definitions definitions;
    private final LexiconMarks marks;

    /** Of the tokens, with as many words that are none before and behind as a token sees. */
    private final WordRow[] rows;

    /** By token. */
    private final long[] sums;

    /** Where the sums of the token begin that is added up. */
    private int current;

    Reading(Analysis analysis, Sentence sentence, Definitions definitions) {
      this.tokens = analysis.tokens();
      this.definitions = definitions;
      this.marks = new LexiconMarks(analysis, sentence);
      this.rows = new WordRow[marks.size() + 2 * Features.REACH];
      this.sums = new long[marks.size() * width];
      for (int i = 0; i < rows.length; i++) {
        int token = sentence.first() + i - Features.REACH;
        boolean inside = token >= sentence.first() && token < sentence.limit();
        rows[i] = inside ? row(tokens, token) : none;
      }
    }

    /** By token, the weights of all features. */
    long[] sums(Lookups lookups) {
      Features.Sink sink = feature -> lookups.add(feature, current);
      for (int i = 0; i < marks.size(); i++) {
        current = i * width;
        addKept(i);
        lookUp(i, sink);
      }
      weights.addTo(lookups, sums);
      return sums;
    }

    /** What words around, their flags and marks say by themselves. */
    private void addKept(int i) {
      int mark = marks.mark(i);
      int before = (marks.mark(i - 1) * LexiconMarks.COUNT + mark) * width;
      int behind = (mark * LexiconMarks.COUNT + marks.mark(i + 1)) * SPACES + marks.space(i);
      for (int w = 0; w < width; w++) {
        long sum = marksBefore[before + w] + marksBehind[behind * width + w];
        for (int place = 0; place < PLACES; place++) {
          sum += rows[i + place].places[place * width + w];
        }
        sums[current + w] = sum;
      }
      int flags = rows[i + Features.REACH].flags;
      addFlags(rows[i + Features.REACH - 1].flags, flags, width);
      addFlags(flags, rows[i + Features.REACH + 1].flags, 0);
    }

    private void addFlags(int flags, int behind, int from) {
      if ((flags | behind) != 0) {
        long[] both = flags(flags, behind);
        for (int w = 0; w < width; w++) {
          sums[current + w] += both[from + w];
        }
      }
    }

    /** What words say together. */
    private void lookUp(int i, Features.Sink sink) {
      WordRow word = rows[i + Features.REACH];
      long behind = rows[i + Features.REACH + 1].folded;
      long before = rows[i + Features.REACH - 1].folded;
      Features.ofPairs(before, word.folded, word.ending, behind, sink);
      Features.ofMarkedWord(marks.mark(i), word.folded, behind, sink);
      int head = definitions.head(word.form);
      if (head != Definitions.NONE) {
        Features.ofDefinition(features.word(tokens, head), sink);
      }
    }
  }
}
