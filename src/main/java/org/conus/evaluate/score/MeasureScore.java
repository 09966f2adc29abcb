package org.conus.evaluate.score;

/**
 * One measure over all documents to which it applies.
 *
 * @param name {@code ihc-result}, {@code ihc-pair}, {@code ihc-result.extent}, {@code record.site}
 * @param match the way of matching; empty where there is but one
 * @param accuracy whether the figure is an accuracy (the share that is right) and not P, R and F1
 * @param total counts over all documents: the micro figures come from it
 * @param documentMean the mean of the documents' own F1 (macro); documents with nothing are left
 *     out
 * @param documents to which it applies
 */
public record MeasureScore(
    String name,
    String match,
    boolean accuracy,
    Tally total,
    Interval precision,
    Interval recall,
    Interval f1,
    double documentMean,
    int documents) {

  /** The figure that a gate means if it names none. */
  public String defaultFigure() {
    return accuracy ? "accuracy" : "f1";
  }

  /**
   * One figure: precision, recall, f1, accuracy (the hits' share of all that is judged) or macro.
   *
   * @throws IllegalArgumentException if there is no such figure
   */
  public double figure(String figure) {
    return switch (figure) {
      case "precision", "p" -> total.precision();
      case "recall", "r" -> total.recall();
      case "f1", "f" -> total.f1();
      case "accuracy" -> total.precision();
      case "macro" -> documentMean;
      default -> throw new IllegalArgumentException("no figure " + figure);
    };
  }
}
