package org.conus.uima;

import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * The weights of an OpenNLP sentence model, found by stretches of a text instead of by strings made
 * of them. Features and decisions are those of {@code DefaultSDContextGenerator} and {@code
 * GISModel} of OpenNLP 2.5. Immutable.
 */
final class StopWeights {
  /** The words around a stop, each with the letter that begins its features. */
  enum Word {
    /** What stands before the stop in its word. */
    PREFIX('x'),
    /** The word before. */
    PREVIOUS('v'),
    /** What stands behind the stop in its word. */
    SUFFIX('s'),
    /** The word behind. */
    NEXT('n');

    private final char letter;

    Word(char letter) {
      this.letter = letter;
    }
  }

  /** The weight of a feature that the model does not know. */
  private static final int NO_FEATURE = 0;

  /** Sums that lie closer are compared as probabilities, as OpenNLP compares all. */
  private static final double NEAR = 1e-6;

  private static final String STOPS = ".!?";

  /** By feature, from 1 on: its name and its weights for and against the end of a sentence. */
  private final String[] names;

  private final double[] forEnd;
  private final double[] againstEnd;

  /** By hash of the name: the feature; {@link #NO_FEATURE} is a free place. */
  private final int[] slots;

  private final int longest;
  private final boolean endIsFirst;
  private final int blankBefore;
  private final int blankBehind;
  private final int[] stops = new int[STOPS.length()];
  private final int[] capitals = new int[Word.values().length];
  private final int[] lengths;

  private StopWeights(Map<String, Context> features, List<String> outcomes) {
    int end = outcomes.indexOf(SentenceDetectorME.SPLIT);
    this.endIsFirst = end == 0;
    this.names = new String[features.size() + 1];
    this.forEnd = new double[names.length];
    this.againstEnd = new double[names.length];
    this.slots = new int[Integer.highestOneBit(names.length) << 2];
    int feature = NO_FEATURE;
    int most = 0;
    for (Map.Entry<String, Context> entry : features.entrySet()) {
      names[++feature] = entry.getKey();
      most = Math.max(most, entry.getKey().length());
      addWeights(feature, entry.getValue(), end);
      addSlot(feature);
    }
    this.longest = most;
    this.blankBefore = find("sp");
    this.blankBehind = find("sn");
    for (int i = 0; i < stops.length; i++) {
      stops[i] = find("eos=" + STOPS.charAt(i));
    }
    for (Word word : Word.values()) {
      capitals[word.ordinal()] = find(word.letter + "cap");
    }
    this.lengths = new int[most + 1];
    for (int i = 1; i < lengths.length; i++) {
      lengths[i] = find(Integer.toString(i));
    }
  }

  /**
   * The weights of a model.
   *
   * @throws IllegalStateException if it is not one that these features fit
   */
  @SuppressWarnings("unchecked")
  static StopWeights of(SentenceModel model) {
    if (!(model.getMaxentModel() instanceof AbstractModel maxent)
        || maxent.getModelType() != AbstractModel.ModelType.Maxent
        || model.getAbbreviations() != null
        || !model.useTokenEnd()
        || model.getEosCharacters() == null
        || !String.valueOf(model.getEosCharacters()).equals(STOPS)) {
      throw new IllegalStateException("a sentence model of another kind");
    }
    Object[] data = maxent.getDataStructures();
    return new StopWeights((Map<String, Context>) data[1], List.of((String[]) data[2]));
  }

  private void addWeights(int feature, Context context, int end) {
    for (int i = 0; i < context.getOutcomes().length; i++) {
      double[] side = context.getOutcomes()[i] == end ? forEnd : againstEnd;
      side[feature] += context.getParameters()[i];
    }
  }

  private void addSlot(int feature) {
    int slot = slot(hash(0, names[feature], 0, names[feature].length()));
    while (slots[slot] != NO_FEATURE) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = feature;
  }

  private int find(String name) {
    int slot = slot(hash(0, name, 0, name.length()));
    while (slots[slot] != NO_FEATURE && !names[slots[slot]].equals(name)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slots[slot];
  }

  private int find(char letter, String text, int begin, int end) {
    if (end - begin + 2 > longest) {
      return NO_FEATURE;
    }
    int slot = slot(hash(letter * 31 + '=', text, begin, end));
    while (slots[slot] != NO_FEATURE && !isNamed(slots[slot], letter, text, begin, end)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slots[slot];
  }

  private boolean isNamed(int feature, char letter, String text, int begin, int end) {
    String name = names[feature];
    return name.length() == end - begin + 2
        && name.charAt(0) == letter
        && name.charAt(1) == '='
        && name.regionMatches(2, text, begin, end - begin);
  }

  private static int hash(int seed, String text, int begin, int end) {
    int hash = seed;
    for (int i = begin; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash;
  }

  private int slot(int hash) {
    int h = hash * 0x9E3779B9;
    return (h ^ (h >>> 15)) & (slots.length - 1);
  }

  /** A sum without features, over words of a text. */
  Sum sum(String text) {
    return new Sum(text);
  }

  /** Adds up the features of one stop, in the order in which OpenNLP does. */
  final class Sum {
    private final String text;
    private double end = Math.log(0.5);
    private double noEnd = end;

    private Sum(String text) {
      this.text = text;
    }

    void addBlanks(boolean before, boolean behind) {
      add(before ? blankBefore : NO_FEATURE);
      add(behind ? blankBehind : NO_FEATURE);
    }

    void addStop(char stop) {
      add(stops[STOPS.indexOf(stop)]);
    }

    /** Adds a word, white space at its ends aside. */
    void addWord(Word word, int from, int to) {
      int begin = from;
      int limit = to;
      while (begin < limit && text.charAt(begin) <= ' ') {
        begin++;
      }
      while (limit > begin && text.charAt(limit - 1) <= ' ') {
        limit--;
      }
      add(find(word.letter, text, begin, limit));
      if (limit > begin) {
        boolean length = word == Word.PREFIX && limit - begin < lengths.length;
        add(length ? lengths[limit - begin] : NO_FEATURE);
        boolean capital = Character.isUpperCase(text.charAt(begin));
        add(capital ? capitals[word.ordinal()] : NO_FEATURE);
      }
    }

    private void add(int feature) {
      end += forEnd[feature];
      noEnd += againstEnd[feature];
    }

    /** Whether the end of a sentence is likelier than none. */
    boolean isEnd() {
      if (Math.abs(end - noEnd) > NEAR) {
        return end > noEnd;
      }
      double likely = StrictMath.exp(end);
      double unlikely = StrictMath.exp(noEnd);
      double all = likely + unlikely;
      return endIsFirst ? likely / all >= unlikely / all : likely / all > unlikely / all;
    }
  }
}
