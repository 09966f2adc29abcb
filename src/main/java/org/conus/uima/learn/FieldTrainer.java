package org.conus.uima.learn;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.conus.extract.learned.Tags;
import org.conus.uima.learn.NameSamples.Sample;

/**
 * Trains a linear-chain conditional random field sentence by sentence. The order of sentences is
 * drawn anew each round from a seed, so the same sentences give the same weights.
 */
final class FieldTrainer {
  private final Tags tags;
  private final int size;
  private final AdaptiveWeights features;
  private final AdaptiveWeights moves;
  private long step = 1;

  /**
   * @param features how many there are; samples number them from 0
   */
  FieldTrainer(Tags tags, int features) {
    this.tags = tags;
    this.size = tags.size();
    this.features = new AdaptiveWeights(Math.multiplyExact(features, size));
    this.moves = new AdaptiveWeights(tags.moves());
  }

  void learn(List<Sample> samples, int rounds, long seed) {
    int[] order = new int[samples.size()];
    Arrays.setAll(order, i -> i);
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < rounds; round++) {
      shuffle(order, random);
      for (int sample : order) {
        learn(samples.get(sample));
        step++;
      }
    }
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }

  private void learn(Sample sample) {
    TagChances chances = new TagChances(tags, sums(sample), moves);
    double[] slopes = new double[tags.moves()];
    for (int token = 0; token < sample.tags().length; token++) {
      int tag = sample.tags()[token];
      double[] ofTags = chances.ofTags(token);
      ofTags[tag]--;
      change(sample.features()[token], ofTags);
      int before = token == 0 ? size : sample.tags()[token - 1];
      double[] ofMoves = token == 0 ? ofTags : chances.ofMoves(token);
      if (token > 0) {
        ofMoves[tags.move(before, tag)]--;
      }
      int shift = token == 0 ? tags.move(size, 0) : 0;
      for (int i = 0; i < ofMoves.length; i++) {
        slopes[shift + i] += ofMoves[i];
      }
    }
    for (int move = 0; move < slopes.length; move++) {
      if (AdaptiveWeights.teaches(slopes[move])) {
        moves.change(move, slopes[move], step);
      }
    }
  }

  private double[] sums(Sample sample) {
    double[] sums = new double[sample.tags().length * size];
    for (int token = 0; token < sample.tags().length; token++) {
      for (int feature : sample.features()[token]) {
        for (int tag = 0; tag < size; tag++) {
          sums[token * size + tag] += features.get(feature * size + tag);
        }
      }
    }
    return sums;
  }

  private void change(int[] of, double[] slopes) {
    for (int tag = 0; tag < size; tag++) {
      if (AdaptiveWeights.teaches(slopes[tag])) {
        for (int feature : of) {
          features.change(feature * size + tag, slopes[tag], step);
        }
      }
    }
  }

  /** What was learned of a feature and a tag. */
  double weight(int feature, int tag) {
    return features.mean(feature * size + tag, step);
  }

  /** What was learned of a move. */
  double move(int move) {
    return moves.mean(move, step);
  }
}
