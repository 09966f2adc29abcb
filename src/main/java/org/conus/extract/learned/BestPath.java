package org.conus.extract.learned;

import java.util.List;
import java.util.stream.IntStream;
import org.conus.extract.learned.NameTagger.Name;

/**
 * The tags that score best together by a model, all tokens of a sentence (Viterbi 1967). Immutable.
 */
final class BestPath {
  private static final int RENEWAL = 64;

  private final Tags tags;
  private final int size;

  /** By tag, those that may stand before it; the lowest first. */
  private final int[][] before;

  /** By tag, the weight of the move from each of them. */
  private final float[][] moves;

  private final float[] first;
  private final NameModel model;

  /** How many sums a token has, and which of them is the model's first. */
  private final int stride;

  private final int shift;

  /**
   * @param stride how many sums a token has, those of other models among them
   * @param shift which of them is the model's first
   */
  BestPath(NameModel model, int stride, int shift) {
    this.model = model;
    this.stride = stride;
    this.shift = shift;
    this.tags = model.tags();
    this.size = tags.size();
    this.before = new int[size][];
    this.moves = new float[size][];
    this.first = new float[size];
    for (int tag = 0; tag < size; tag++) {
      int to = tag;
      before[tag] = IntStream.range(0, size).filter(b -> tags.fits(b, to)).toArray();
      moves[tag] = new float[before[tag].length];
      for (int i = 0; i < before[tag].length; i++) {
        moves[tag][i] = model.move(tags.move(before[tag][i], tag));
      }
      first[tag] =
          tags.fits(size, tag) ? model.move(tags.move(size, tag)) : Float.NEGATIVE_INFINITY;
    }
  }

  /**
   * The best tags; of equal ones those with the lower numbers, from the last token on.
   *
   * @param sums by token and tag of all models, the weights of the token's features
   */
  int[] of(float[] sums, int length) {
    byte[] from = new byte[length * size];
    float[] scores = new float[size];
    float[] next = new float[size];
    for (int tag = 0; tag < size; tag++) {
      scores[tag] = first[tag] + sums[shift + tag];
    }
    for (int i = 1; i < length; i++) {
      step(scores, next, sums, from, i);
      float[] kept = scores;
      scores = next;
      next = kept;
    }
    int[] path = new int[length];
    path[length - 1] = best(scores);
    for (int i = length - 1; i > 0; i--) {
      path[i - 1] = from[i * size + path[i]] & 0xFF;
    }
    return path;
  }

  /** Now and then scores become relative to the best, so that they stay small and exact. */
  private void step(float[] scores, float[] next, float[] sums, byte[] from, int token) {
    float most = token % RENEWAL == 0 ? scores[best(scores)] : 0;
    for (int tag = 0; tag < size; tag++) {
      int[] earlier = before[tag];
      float[] weights = moves[tag];
      float best = Float.NEGATIVE_INFINITY;
      int origin = earlier[0];
      for (int b = 0; b < earlier.length; b++) {
        float score = scores[earlier[b]] + weights[b];
        if (score > best) {
          best = score;
          origin = earlier[b];
        }
      }
      next[tag] = best - most + sums[token * stride + shift + tag];
      from[token * size + tag] = (byte) origin;
    }
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int tag = 1; tag < scores.length; tag++) {
      best = scores[tag] > scores[best] ? tag : best;
    }
    return best;
  }

  /**
   * The names of a path, of the kind that the model finds.
   *
   * @param firstToken added to the numbers of their tokens
   */
  void addNames(int[] path, float[] sums, int firstToken, List<Name> names) {
    int begin = tags.begin(model.kind());
    for (int i = 0; i < path.length; i++) {
      if (path[i] != begin) {
        continue;
      }
      int last = i;
      while (last + 1 < path.length && path[last + 1] == path[i] + 1) {
        last++;
      }
      double sure = 1;
      for (int token = i; token <= Math.min(last + 1, path.length - 1); token++) {
        sure *= sure(path, sums, token);
      }
      names.add(new Name(firstToken + i, firstToken + last, sure));
      i = last;
    }
  }

  /** The probability of a token's tag, given those of its neighbors. */
  private double sure(int[] path, float[] sums, int token) {
    double own = score(path, sums, token, path[token]);
    double all = 0;
    for (int tag = 0; tag < size; tag++) {
      all += Math.exp(score(path, sums, token, tag) - own);
    }
    return 1 / all;
  }

  /** What a tag would score in the place of a token's, with the moves to it and from it. */
  private double score(int[] path, float[] sums, int token, int tag) {
    int earlier = token == 0 ? size : path[token - 1];
    int later = token + 1 == path.length ? Tags.OUT : path[token + 1];
    if (!tags.fits(earlier, tag) || !tags.fits(tag, later)) {
      return Double.NEGATIVE_INFINITY;
    }
    double behind = token + 1 == path.length ? 0 : model.move(tags.move(tag, later));
    return model.move(tags.move(earlier, tag)) + sums[token * stride + shift + tag] + behind;
  }
}
