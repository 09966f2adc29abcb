package org.conus.extract.learned;

import java.util.ArrayList;
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
  private static final int KEPT = 1 << 14;
  private static final int PLACES = 2 * Features.REACH + 1;
  private static final int SPACES = 4;
  private static final int FLAGS = 1 << Byte.SIZE;

  private final List<NameModel> models;
  private final NameFeatures features;

  /** By feature, the weights by tag of all models. */
  private final RowTable weights;

  private final List<BestPath> paths = new ArrayList<>();
  private final int tags;
  private final WordRow none;

  /** By mark of a token, that of the one behind, and white space: by tag. */
  private final float[] marksBehind;

  private final float[] marksBefore;
  private final AtomicReferenceArray<WordRow> kept = new AtomicReferenceArray<>(KEPT);

  /** By flags of a word and of the one behind it: what they add to both, by tag. */
  private final AtomicReferenceArray<float[]> flagPairs = new AtomicReferenceArray<>(FLAGS * FLAGS);

  /**
   * A name.
   *
   * @param first its first token
   * @param last its last token, included
   * @param probability that its tags and the one behind are right, each given its neighbors, as the
   *     model sees it
   */
  public record Name(int first, int last, double probability) {}

  /** What a word adds to the tokens around it, the first first, by tag. */
  private record WordRow(Word word, float[] places) {}

  public NameTagger(NameModel model, NameFeatures features) {
    this(List.of(model), features);
  }

  public NameTagger(List<NameModel> models, NameFeatures features) {
    this.models = List.copyOf(models);
    this.features = features;
    this.tags = models.stream().mapToInt(m -> m.tags().size()).sum();
    this.weights = new RowTable(models.stream().mapToInt(m -> m.rows().size()).sum(), tags);
    int shift = 0;
    for (NameModel model : models) {
      weights.addAll(model.rows(), shift);
      paths.add(new BestPath(model, tags, 2 * Features.REACH * tags + shift));
      shift += model.tags().size();
    }
    this.none = row(Word.NONE);
    int marks = LexiconMarks.COUNT;
    this.marksBehind = new float[marks * marks * SPACES * tags];
    this.marksBefore = new float[marks * marks * tags];
    for (int mark = 0; mark < marks; mark++) {
      for (int other = 0; other < marks; other++) {
        int pair = mark * marks + other;
        Features.ofMarksBefore(mark, other, f -> weights.addTo(f, marksBefore, pair * tags));
        for (int space = 0; space < SPACES; space++) {
          int at = (pair * SPACES + space) * tags;
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
    float[] places = new float[PLACES * tags];
    for (int offset = -Features.REACH; offset <= Features.REACH; offset++) {
      int at = (Features.REACH - offset) * tags;
      Features.ofWord(word, offset, f -> weights.addTo(f, places, at));
    }
    return new WordRow(word, places);
  }

  private float[] flags(int flags, int behind) {
    float[] known = flagPairs.get(flags * FLAGS + behind);
    if (known != null) {
      return known;
    }
    float[] both = new float[2 * tags];
    Features.ofFlags(flags, behind, f -> weights.addTo(f, both, 0));
    Features.ofFlagsBefore(flags, behind, f -> weights.addTo(f, both, tags));
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
    paths.forEach(path -> names.add(new ArrayList<>()));
    for (Sentence sentence : analysis.sentences()) {
      if (sentence.limit() > sentence.first()) {
        Reading reading = new Reading(analysis, sentence, definitions);
        float[] sums = reading.sums();
        for (int m = 0; m < paths.size(); m++) {
          BestPath path = paths.get(m);
          path.addNames(path.of(sums, reading.marks.size()), sums, sentence.first(), names.get(m));
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

    /** By token and tag, with room before and behind for what words add to the tokens around. */
    private final float[] sums;

    /** Where the sums of the token begin that is added up. */
    private int current;

    Reading(Analysis analysis, Sentence sentence, Definitions definitions) {
      this.tokens = analysis.tokens();
      this.definitions = definitions;
      this.marks = new LexiconMarks(analysis, sentence);
      this.rows = new WordRow[marks.size() + 2 * Features.REACH];
      this.sums = new float[(rows.length + PLACES) * tags];
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

    /** By token and tag, the weights of all features. */
    float[] sums() {
      Features.Sink sink = feature -> weights.addTo(feature, sums, current);
      for (int i = -1; i < marks.size(); i++) {
        int word = i + Features.REACH;
        add(flags(rows[word].word.flags(), rows[word + 1].word.flags()), 0, 2 * tags, at(i));
      }
      for (int i = 0; i < marks.size(); i++) {
        addUp(i, sink);
      }
      return sums;
    }

    /** All but what words and their flags say by themselves. */
    private void addUp(int i, Features.Sink sink) {
      current = at(i);
      int mark = marks.mark(i);
      int behindIt = (mark * LexiconMarks.COUNT + marks.mark(i + 1)) * SPACES + marks.space(i);
      add(marksBehind, behindIt * tags, tags, current);
      add(marksBefore, (marks.mark(i - 1) * LexiconMarks.COUNT + mark) * tags, tags, current);
      Word word = rows[i + Features.REACH].word;
      Word behind = rows[i + Features.REACH + 1].word;
      Features.ofPairs(rows[i + Features.REACH - 1].word, word, behind, sink);
      Features.ofMarkedWord(mark, word, behind, sink);
      int head = definitions.head(word.form());
      if (head != Definitions.NONE) {
        Features.ofDefinition(features.word(tokens, head), sink);
      }
    }
  }
}
