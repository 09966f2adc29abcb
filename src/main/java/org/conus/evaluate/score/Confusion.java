package org.conus.evaluate.score;

/**
 * What gold says and what the run says in its place; empty where it says nothing.
 *
 * @param measure {@code kind}, or a kind and its attribute: {@code ihc-result.result}
 */
public record Confusion(String measure, String gold, String run) implements Comparable<Confusion> {
  /** Stands for the run where it has no mark at all. */
  public static final String MISSED = "(missed)";

  /** Stands for gold where it has no mark at all. */
  public static final String SPURIOUS = "(spurious)";

  @Override
  public int compareTo(Confusion other) {
    int byMeasure = measure.compareTo(other.measure);
    int byGold = byMeasure != 0 ? byMeasure : gold.compareTo(other.gold);
    return byGold != 0 ? byGold : run.compareTo(other.run);
  }
}
