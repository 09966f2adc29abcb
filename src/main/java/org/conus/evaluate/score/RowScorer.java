package org.conus.evaluate.score;

import java.util.List;
import java.util.Map;
import org.conus.evaluate.model.Row;
import org.conus.evaluate.model.Stain;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows of one document. {@code record.*} looks at the main row (the first), {@code
 * row.*} at all rows, paired so that most agrees. A field is a hit if both rows may mean the same;
 * if gold says something else it is missed, if the run does it is spurious (so a wrong value is
 * both). {@code exact} rows agree in every field that gold says and in the panel; {@code
 * record.no-tumor} looks at documents without a tumor in gold alone.
 */
final class RowScorer {
  private static final Row SILENT = new Row(Map.of(), List.of());

  private final List<String> fields;

  RowScorer(List<String> fields) {
    this.fields = fields;
  }

  void count(List<Row> gold, List<Row> run, Map<String, Tally> tallies) {
    tallies.put(
        "record.no-tumor",
        !gold.isEmpty() ? Tally.NONE : run.isEmpty() ? new Tally(1, 0, 0) : new Tally(0, 1, 1));
    countPair("record", first(gold), first(run), tallies);
    int[] runOf = Assignment.heaviest(weights(gold, run));
    boolean[] taken = new boolean[run.size()];
    for (int g = 0; g < runOf.length; g++) {
      if (runOf[g] >= 0) {
        taken[runOf[g]] = true;
      }
      countPair("row", gold.get(g), runOf[g] < 0 ? null : run.get(runOf[g]), tallies);
    }
    for (int r = 0; r < taken.length; r++) {
      if (!taken[r]) {
        countPair("row", null, run.get(r), tallies);
      }
    }
  }

  private static @Nullable Row first(List<Row> rows) {
    return rows.isEmpty() ? null : rows.get(0);
  }

  private void countPair(
      String prefix, @Nullable Row goldRow, @Nullable Row runRow, Map<String, Tally> tallies) {
    Row gold = goldRow == null ? SILENT : goldRow;
    Row run = runRow == null ? SILENT : runRow;
    for (String field : fields) {
      merge(tallies, prefix + "." + field, countField(gold, run, field));
    }
    Tally panel = countPanel(gold.panel(), run.panel());
    merge(tallies, prefix + ".ihc", panel);
    boolean samePanel = panel.spurious() + panel.missed() == 0;
    merge(tallies, prefix + ".ihc-panel", panel.isEmpty() ? Tally.NONE : whole(samePanel));
    if (goldRow != null || runRow != null) {
      boolean both = goldRow != null && runRow != null;
      boolean same = both && samePanel && fields.stream().allMatch(f -> gold.same(run, f));
      merge(tallies, prefix + ".exact", present(goldRow, runRow, same));
      boolean code = both && gold.same(run, "site") && gold.same(run, "histology");
      merge(tallies, prefix + ".site-and-histology", present(goldRow, runRow, code));
    }
  }

  private static Tally present(@Nullable Row gold, @Nullable Row run, boolean right) {
    return right ? new Tally(1, 0, 0) : new Tally(0, run == null ? 0 : 1, gold == null ? 0 : 1);
  }

  private static Tally whole(boolean right) {
    return right ? new Tally(1, 0, 0) : new Tally(0, 1, 1);
  }

  private static Tally countField(Row gold, Row run, String field) {
    if (gold.agrees(run, field)) {
      return new Tally(1, 0, 0);
    }
    return new Tally(0, run.get(field).isEmpty() ? 0 : 1, gold.get(field).isEmpty() ? 0 : 1);
  }

  private static Tally countPanel(List<Stain> gold, List<Stain> run) {
    long[][] weights = new long[gold.size()][run.size()];
    for (int g = 0; g < weights.length; g++) {
      for (int r = 0; r < weights[g].length; r++) {
        weights[g][r] = gold.get(g).agrees(run.get(r)) ? 1 : 0;
      }
    }
    int hits = 0;
    for (int column : Assignment.heaviest(weights)) {
      hits += column < 0 ? 0 : 1;
    }
    return new Tally(hits, run.size() - hits, gold.size() - hits);
  }

  private long[][] weights(List<Row> gold, List<Row> run) {
    long[][] weights = new long[gold.size()][run.size()];
    for (int g = 0; g < weights.length; g++) {
      for (int r = 0; r < weights[g].length; r++) {
        weights[g][r] = weight(gold.get(g), run.get(r));
      }
    }
    return weights;
  }

  /** Any two rows may be paired; histology and site weigh most, then the role. */
  private long weight(Row gold, Row run) {
    long weight = 1;
    for (String field : fields) {
      if (gold.agrees(run, field)) {
        weight +=
            switch (field) {
              case "histology", "site" -> 1 << 12;
              case "role" -> 1 << 11;
              default -> 1 << 4;
            };
      }
    }
    return weight + countPanel(gold.panel(), run.panel()).hits();
  }

  private static void merge(Map<String, Tally> tallies, String name, Tally tally) {
    tallies.merge(name, tally, Tally::plus);
  }
}
