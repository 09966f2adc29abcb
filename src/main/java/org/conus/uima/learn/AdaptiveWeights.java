package org.conus.uima.learn;

/**
 * Weights that are learned step by step with AdaGrad (Duchi, Hazan and Singer 2011) and a quadratic
 * penalty. What was learned is the mean of the weights on the way.
 */
final class AdaptiveWeights {
  private static final double RATE = 0.15;
  private static final double PENALTY = 1e-5;
  private static final double LEAST_SQUARE = 1e-12;

  /** A slope as small as this teaches nothing. */
  private static final double NEGLIGIBLE = 1e-4;

  private final double[] weights;
  private final double[] squares;

  /** Of each change, its size times the step at which it was made: the mean follows from it. */
  private final double[] weighted;

  AdaptiveWeights(int size) {
    this.weights = new double[size];
    this.squares = new double[size];
    this.weighted = new double[size];
  }

  double get(int at) {
    return weights[at];
  }

  static boolean teaches(double slope) {
    return Math.abs(slope) > NEGLIGIBLE;
  }

  void change(int at, double slope, long step) {
    double penalized = slope + PENALTY * weights[at];
    squares[at] += penalized * penalized;
    double change = -RATE / Math.sqrt(squares[at] + LEAST_SQUARE) * penalized;
    weights[at] += change;
    weighted[at] += step * change;
  }

  /** The mean over steps. */
  double mean(int at, long steps) {
    return weights[at] - weighted[at] / steps;
  }
}
