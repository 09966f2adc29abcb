package org.conus.uima.learn;

import org.conus.extract.learned.Tags;

/**
 * How probable each tag of each token of a sentence is, and each move from a token's tag to the
 * next one's, by the algorithm of Baum and Welch (1970).
 */
final class TagChances {
  private final int size;
  private final int length;

  /** By move, the exponential of its weight; 0 for one that cannot be. */
  private final double[] moves;

  /** By token and tag, the exponential of what its features say, relative to the best tag. */
  private final double[] said;

  /** By token and tag: how probable what stands up to it is, relative to the other tags. */
  private final double[] up;

  /** By token and tag: how probable what stands behind it is, relative to the other tags. */
  private final double[] behind;

  /**
   * @param sums by token and tag, the weights of the token's features
   * @param weights of moves
   */
  TagChances(Tags tags, double[] sums, AdaptiveWeights weights) {
    this.size = tags.size();
    this.length = sums.length / size;
    this.moves = new double[tags.moves()];
    for (int before = 0; before <= size; before++) {
      for (int tag = 0; tag < size; tag++) {
        int move = tags.move(before, tag);
        moves[move] = tags.fits(before, tag) ? StrictMath.exp(weights.get(move)) : 0;
      }
    }
    this.said = exponentials(sums);
    this.up = new double[sums.length];
    this.behind = new double[sums.length];
    for (int token = 0; token < length; token++) {
      readUp(token);
    }
    for (int token = length - 1; token >= 0; token--) {
      readBack(token);
    }
  }

  private double[] exponentials(double[] sums) {
    double[] exponentials = new double[sums.length];
    for (int at = 0; at < sums.length; at += size) {
      double most = Double.NEGATIVE_INFINITY;
      for (int tag = 0; tag < size; tag++) {
        most = Math.max(most, sums[at + tag]);
      }
      for (int tag = 0; tag < size; tag++) {
        exponentials[at + tag] = StrictMath.exp(sums[at + tag] - most);
      }
    }
    return exponentials;
  }

  private void readUp(int token) {
    int at = token * size;
    for (int tag = 0; tag < size; tag++) {
      double sum = token == 0 ? moves[size * size + tag] : 0;
      for (int before = 0; token > 0 && before < size; before++) {
        sum += up[at - size + before] * moves[before * size + tag];
      }
      up[at + tag] = sum * said[at + tag];
    }
    normalize(up, at);
  }

  private void readBack(int token) {
    int at = token * size;
    for (int tag = 0; tag < size; tag++) {
      double sum = token + 1 == length ? 1 : 0;
      for (int next = 0; token + 1 < length && next < size; next++) {
        sum += moves[tag * size + next] * said[at + size + next] * behind[at + size + next];
      }
      behind[at + tag] = sum;
    }
    normalize(behind, at);
  }

  private void normalize(double[] values, int at) {
    double all = 0;
    for (int tag = 0; tag < size; tag++) {
      all += values[at + tag];
    }
    for (int tag = 0; tag < size; tag++) {
      values[at + tag] /= all;
    }
  }

  /** The probability of each tag of a token. */
  double[] ofTags(int token) {
    double[] chances = new double[size];
    for (int tag = 0; tag < size; tag++) {
      chances[tag] = up[token * size + tag] * behind[token * size + tag];
    }
    return normalized(chances);
  }

  /** The probability of each move to a token, which is not the first, by number. */
  double[] ofMoves(int token) {
    double[] chances = new double[size * size];
    int at = token * size;
    for (int before = 0; before < size; before++) {
      for (int tag = 0; tag < size; tag++) {
        chances[before * size + tag] =
            up[at - size + before] * moves[before * size + tag] * said[at + tag] * behind[at + tag];
      }
    }
    return normalized(chances);
  }

  private static double[] normalized(double[] values) {
    double all = 0;
    for (double value : values) {
      all += value;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= all;
    }
    return values;
  }
}
