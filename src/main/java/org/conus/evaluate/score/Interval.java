package org.conus.evaluate.score;

/** A 95 % confidence interval; NaN where there is nothing to measure. */
public record Interval(double low, double high) {
  public static final Interval NONE = new Interval(Double.NaN, Double.NaN);
}
