package org.conus.evaluate;

import java.util.List;
import java.util.Locale;
import org.conus.evaluate.score.MeasureScore;
import org.conus.evaluate.score.Scores;

/**
 * A figure that a run must reach: {@code ihc-result.f1=0.97}, {@code ihc-pair.overlap.recall=0.9},
 * {@code ihc-result.extent=0.8}, {@code record.site=0.9}. Without a way of matching the default one
 * is meant, without a figure F1 (of a measure that has an accuracy, that).
 *
 * @param name as the user wrote it, without the value
 * @param least the smallest figure that will do
 */
public record Gate(String name, double least) {
  private static final List<String> FIGURES =
      List.of("precision", "recall", "f1", "accuracy", "macro");

  /** How a gate fared. {@code met} is false where there was nothing to measure, too. */
  public record Outcome(Gate gate, double figure, boolean met) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s %s: %.4f, at least %.4f",
          met ? "met" : "NOT MET",
          gate.name,
          figure,
          gate.least);
    }
  }

  /**
   * Reads a gate.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Gate parse(String text) {
    int equals = text.lastIndexOf('=');
    try {
      if (equals > 0) {
        double least = Double.parseDouble(text.substring(equals + 1));
        return new Gate(text.substring(0, equals), least);
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no number: " + text, e);
    }
    throw new IllegalArgumentException("a gate is MEASURE.FIGURE=LEAST, not " + text);
  }

  /**
   * Looks the figure up.
   *
   * @throws IllegalArgumentException if there is no such measure; the message names those there are
   */
  public Outcome check(Scores scores) {
    for (MeasureScore measure : scores.measures()) {
      String figure = figureOf(measure, scores);
      if (!figure.isEmpty()) {
        double value = measure.figure(figure);
        return new Outcome(this, value, value >= least);
      }
    }
    throw new IllegalArgumentException(
        "no measure "
            + name
            + "; there are "
            + String.join(
                ", ", scores.measures().stream().map(MeasureScore::name).distinct().toList()));
  }

  /** The figure that the gate asks of a measure, empty if it asks nothing of it. */
  private String figureOf(MeasureScore measure, Scores scores) {
    String rest = null;
    String withWay = measure.name() + "." + measure.match();
    if (!measure.match().isEmpty() && isOf(withWay)) {
      rest = name.substring(withWay.length());
    } else if (isOf(measure.name())
        && (measure.match().isEmpty() || measure.match().equals(scores.way().label()))) {
      rest = name.substring(measure.name().length());
    }
    if (rest == null || rest.isEmpty()) {
      return rest == null ? "" : measure.defaultFigure();
    }
    return FIGURES.contains(rest.substring(1)) ? rest.substring(1) : "";
  }

  private boolean isOf(String measure) {
    return name.equals(measure) || name.startsWith(measure + ".");
  }
}
