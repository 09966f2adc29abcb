package org.conus.evaluate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conus.evaluate.score.Confusion;
import org.conus.evaluate.score.Interval;
import org.conus.evaluate.score.MeasureScore;
import org.conus.evaluate.score.Scores;
import org.conus.evaluate.score.SpanMatch;
import org.conus.evaluate.score.Tally;

/** Scores as a table of plain text. */
public final class ScoreTable {
  private static final String ROW = "%-28s %-9s %7s %7s %7s  %-15s %7s %6s %6s %6s %6s%n";
  private static final int CONFUSIONS = 12;

  private final StringBuilder out = new StringBuilder();

  private ScoreTable() {}

  /** The measures, the sections and the most frequent confusions. */
  public static String of(Scores scores) {
    ScoreTable table = new ScoreTable();
    table.measures(scores);
    table.accuracies(scores);
    table.sections(scores);
    table.confusions(scores);
    return table.out.toString();
  }

  private void measures(Scores scores) {
    row(
        "measure",
        "match",
        "P",
        "R",
        "F1",
        "95 % of F1",
        "docs F1",
        "hits",
        "spur.",
        "missed",
        "docs");
    for (MeasureScore m : scores.measures()) {
      if (!m.accuracy() && !m.total().isEmpty()) {
        Tally t = m.total();
        row(
            m.name(),
            m.match(),
            figure(t.precision()),
            figure(t.recall()),
            figure(t.f1()),
            interval(m.f1()),
            figure(m.documentMean()),
            t.hits(),
            t.spurious(),
            t.missed(),
            m.documents());
      }
    }
    for (SpanMatch way : SpanMatch.values()) {
      double macro = scores.macro().getOrDefault(way.label(), Double.NaN);
      if (!Double.isNaN(macro)) {
        row("mean of kinds (macro)", way.label(), "", "", figure(macro), "", "", "", "", "", "");
      }
    }
  }

  private void accuracies(Scores scores) {
    List<MeasureScore> said = new ArrayList<>();
    scores.measures().stream().filter(m -> m.accuracy() && !m.total().isEmpty()).forEach(said::add);
    if (said.isEmpty()) {
      return;
    }
    out.append(
        String.format(
            Locale.ROOT,
            "%n%-38s %8s  %-15s %6s %6s%n",
            "attributes of " + scores.way().label() + " matches",
            "accuracy",
            "95 %",
            "right",
            "wrong"));
    for (MeasureScore m : said) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-38s %8s  %-15s %6d %6d%n",
              m.name(),
              figure(m.total().precision()),
              interval(m.precision()),
              m.total().hits(),
              m.total().spurious()));
    }
  }

  private void sections(Scores scores) {
    if (scores.sections().size() < 2) {
      return;
    }
    out.append(
        String.format(
            Locale.ROOT, "%n%-24s %-16s %7s %7s %7s%n", "section", "kind", "P", "R", "F1"));
    for (Map.Entry<String, Map<String, Tally>> section : scores.sections().entrySet()) {
      section
          .getValue()
          .forEach(
              (kind, t) ->
                  out.append(
                      String.format(
                          Locale.ROOT,
                          "%-24s %-16s %7s %7s %7s%n",
                          section.getKey().isEmpty() ? "(none)" : section.getKey(),
                          kind,
                          figure(t.precision()),
                          figure(t.recall()),
                          figure(t.f1()))));
    }
  }

  private void confusions(Scores scores) {
    List<Map.Entry<Confusion, Integer>> wrong =
        scores.confusions().entrySet().stream()
            .filter(e -> !e.getKey().gold().equals(e.getKey().run()))
            .filter(e -> !e.getKey().gold().equals(Confusion.SPURIOUS))
            .filter(e -> !e.getKey().run().equals(Confusion.MISSED))
            .sorted(Map.Entry.<Confusion, Integer>comparingByValue().reversed())
            .limit(CONFUSIONS)
            .toList();
    if (wrong.isEmpty()) {
      return;
    }
    out.append(
        String.format(Locale.ROOT, "%n%5s %-26s %-24s %s%n", "n", "most confused", "gold", "run"));
    wrong.forEach(
        e ->
            out.append(
                String.format(
                    Locale.ROOT,
                    "%5d %-26s %-24s %s%n",
                    e.getValue(),
                    e.getKey().measure(),
                    said(e.getKey().gold()),
                    said(e.getKey().run()))));
  }

  private static String said(String value) {
    return value.isEmpty() ? "-" : value;
  }

  private void row(Object... cells) {
    out.append(String.format(Locale.ROOT, ROW, cells));
  }

  static String figure(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
  }

  private static String interval(Interval interval) {
    return Double.isNaN(interval.low())
        ? "-"
        : String.format(Locale.ROOT, "%.4f-%.4f", interval.low(), interval.high());
  }
}
