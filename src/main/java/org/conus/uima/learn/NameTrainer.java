package org.conus.uima.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conus.extract.learned.NameModel;
import org.conus.extract.learned.Tags;
import org.conus.uima.learn.LabelledText.Label;
import org.conus.uima.learn.NameSamples.Sample;

/** Trains finders of names. The same text, tables and settings give the same bytes. */
public final class NameTrainer {
  private final NameSamples samples;
  private final Settings settings;

  /**
   * How to train.
   *
   * @param rounds over the text
   * @param cutoff features seen less often are left out
   * @param least weights that are smaller are left out
   * @param lean added to the weights of the tags of what is to be found: more is found, and more of
   *     it is wrong
   * @param seed of the order of learning
   */
  public record Settings(int rounds, int cutoff, double least, double lean, long seed) {
    public static final Settings DEFAULT = new Settings(8, 2, 0.01, 0, 20260101);
  }

  public NameTrainer(NameSamples samples, Settings settings) {
    this.samples = samples;
    this.settings = settings;
  }

  /**
   * Trains a finder of names.
   *
   * @param kind of names that it is to find: {@code anatomy} or {@code tumor}; names of other kinds
   *     in the texts get tags of their own, by which they are told apart
   * @return the bytes of a model file
   * @throws IOException if the texts have no names of the kind
   */
  public byte[] train(String kind, List<LabelledText> texts) throws IOException {
    TreeSet<String> all = new TreeSet<>();
    texts.forEach(text -> text.names().stream().map(Label::kind).forEach(all::add));
    if (!all.contains(kind)) {
      throw new IOException("nothing to learn: the texts have no names of " + kind);
    }
    Tags tags = new Tags(List.copyOf(all));
    List<Sample> read = new ArrayList<>();
    texts.forEach(text -> read.addAll(samples.of(tags, text)));
    Map<Integer, Integer> numbers = numbers(read);
    FieldTrainer trainer = new FieldTrainer(tags, numbers.size());
    trainer.learn(
        read.stream().map(s -> numbered(s, numbers)).toList(), settings.rounds, settings.seed);
    return write(kind, tags, trainer, numbers);
  }

  /** By feature that is seen often enough, its number from 0. */
  private Map<Integer, Integer> numbers(List<Sample> read) {
    Map<Integer, Integer> seen = new HashMap<>();
    for (Sample sample : read) {
      for (int[] features : sample.features()) {
        for (int feature : features) {
          seen.merge(feature, 1, Integer::sum);
        }
      }
    }
    Map<Integer, Integer> numbers = new TreeMap<>();
    seen.forEach(
        (feature, times) -> {
          if (times >= settings.cutoff) {
            numbers.put(feature, 0);
          }
        });
    int next = 0;
    for (Map.Entry<Integer, Integer> entry : numbers.entrySet()) {
      entry.setValue(next++);
    }
    return new HashMap<>(numbers);
  }

  private static Sample numbered(Sample sample, Map<Integer, Integer> numbers) {
    int[][] features = new int[sample.features().length][];
    for (int token = 0; token < features.length; token++) {
      features[token] =
          Arrays.stream(sample.features()[token])
              .filter(numbers::containsKey)
              .map(feature -> numbers.getOrDefault(feature, 0))
              .toArray();
    }
    return new Sample(features, sample.tags());
  }

  private byte[] write(String kind, Tags tags, FieldTrainer trainer, Map<Integer, Integer> numbers)
      throws IOException {
    double[] lean = new double[tags.size()];
    lean[tags.begin(kind)] = settings.lean;
    lean[tags.inside(kind)] = settings.lean;
    short[] moves = new short[tags.moves()];
    for (int move = 0; move < moves.length; move++) {
      moves[move] = NameModel.parts(trainer.move(move) + lean[move % tags.size()]);
    }
    SortedMap<Integer, short[]> rows = new TreeMap<>();
    numbers.forEach(
        (feature, number) -> {
          short[] row = new short[tags.size()];
          for (int tag = 0; tag < row.length; tag++) {
            double weight = trainer.weight(number, tag);
            row[tag] = Math.abs(weight) < settings.least ? 0 : NameModel.parts(weight);
          }
          if (!Arrays.equals(row, new short[row.length])) {
            rows.put(feature, row);
          }
        });
    return NameModel.write(kind, tags, moves, rows);
  }
}
