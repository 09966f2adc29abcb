package org.conus.evaluate.score;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Confidence intervals by the percentile bootstrap over documents: as many documents as there are,
 * drawn with replacement, again and again; the middle 95 % of the figures. The same documents and
 * seed give the same interval.
 */
public final class Bootstrap {
  public static final int DEFAULT_ROUNDS = 1000;
  public static final long DEFAULT_SEED = 20260101;

  private final int rounds;
  private final long seed;

  public Bootstrap(int rounds, long seed) {
    this.rounds = rounds;
    this.seed = seed;
  }

  /** The sum of each draw. */
  Tally[] draws(List<Tally> documents) {
    SplittableRandom random = new SplittableRandom(seed);
    Tally[] draws = new Tally[rounds];
    for (int round = 0; round < rounds; round++) {
      int hits = 0;
      int spurious = 0;
      int missed = 0;
      for (int i = 0; i < documents.size(); i++) {
        Tally drawn = documents.get(random.nextInt(documents.size()));
        hits += drawn.hits();
        spurious += drawn.spurious();
        missed += drawn.missed();
      }
      draws[round] = new Tally(hits, spurious, missed);
    }
    return draws;
  }

  static Interval interval(Tally[] draws, ToDoubleFunction<Tally> figure) {
    double[] values =
        Arrays.stream(draws).mapToDouble(figure).filter(v -> !Double.isNaN(v)).sorted().toArray();
    return values.length == 0
        ? Interval.NONE
        : new Interval(quantile(values, 0.025), quantile(values, 0.975));
  }

  /** Linear between neighbours. */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
