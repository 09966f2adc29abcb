package org.conus.evaluate.diff;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Differences as plain text. */
public final class TextDiff implements DiffView {
  private final PrintWriter out;

  public TextDiff(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void added(String id) {
    out.println("added   " + id);
  }

  @Override
  public void lost(String id) {
    out.println("lost    " + id);
  }

  @Override
  public void changed(String id, List<Change> changes) {
    out.println("changed " + id);
    for (Change change : changes) {
      String whose = change.at().isEmpty() ? "" : " (" + change.at() + ")";
      out.println("  " + change.sort().label() + " " + change.field() + whose);
      side("-", change.before(), change.old());
      side("+", change.after(), change.current());
    }
  }

  private void side(String sign, String value, Change.Proof proof) {
    if (value.isEmpty() && proof.equals(Change.Proof.NONE)) {
      return;
    }
    StringBuilder line =
        new StringBuilder("    " + sign + " " + (value.isEmpty() ? "none" : value));
    if (!proof.evidence().isEmpty()) {
      line.append("   from ").append(String.join(", ", proof.evidence()));
    }
    if (!proof.rules().isEmpty()) {
      line.append("   by ").append(String.join(", ", proof.rules()));
    }
    out.println(line);
  }

  @Override
  public void end(DiffTotals totals) {
    out.printf(
        Locale.ROOT,
        "%ndocuments: %d same, %d changed, %d added, %d lost%n",
        totals.same(),
        totals.changed(),
        totals.added(),
        totals.lost());
    if (totals.otherPipeline() > 0) {
      out.printf(
          Locale.ROOT,
          "%d pairs of records were made by different versions, tables or options%n",
          totals.otherPipeline());
    }
    if (!totals.byField().isEmpty()) {
      out.printf("%n%-44s %8s %8s %8s %8s%n", "field", "changed", "added", "lost", "proof");
      totals.byField().forEach(this::total);
    }
    out.flush();
  }

  private void total(String field, Map<Change.Sort, Integer> sorts) {
    out.printf(
        Locale.ROOT,
        "%-44s %8d %8d %8d %8d%n",
        field,
        sorts.getOrDefault(Change.Sort.CHANGED, 0),
        sorts.getOrDefault(Change.Sort.ADDED, 0),
        sorts.getOrDefault(Change.Sort.LOST, 0),
        sorts.getOrDefault(Change.Sort.PROOF, 0));
  }
}
