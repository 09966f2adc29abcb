package org.conus.write;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run came to, on one screen of a terminal. */
public final class RunSummary {
  private static final int REASONS = 8;

  private final int width;

  /**
   * @param width of the terminal in columns
   */
  public RunSummary(int width) {
    this.width = Math.max(width, 20);
  }

  /** Lines of at most the width, the last one ended by a line feed too. */
  public String of(RunTally tally, Duration took) {
    RunTally.Counts counts = tally.counts();
    StringBuilder out = new StringBuilder();
    line(out, "documents", number(counts.documents()) + " in " + speed(counts, took));
    line(
        out,
        "tumors",
        number(counts.tumors()) + " in " + number(counts.withTumor()) + " documents");
    if (!counts.mentions().isEmpty()) {
      line(out, "mentions", mentions(counts));
    }
    if (counts.problems() > 0) {
      line(out, "problems", number(counts.problems()) + " to look at");
    }
    failures(out, counts.failed());
    return out.toString();
  }

  private static String speed(RunTally.Counts counts, Duration took) {
    double seconds = took.toNanos() / 1e9;
    String speed = String.format(Locale.ROOT, "%,.1f s", seconds);
    return seconds < 0.1 || counts.documents() < 2
        ? speed
        : speed + String.format(Locale.ROOT, " (%,.0f a second)", counts.documents() / seconds);
  }

  private static String mentions(RunTally.Counts counts) {
    long all = counts.mentions().values().stream().mapToLong(Long::longValue).sum();
    return number(all)
        + ": "
        + counts.mentions().entrySet().stream()
            .map(entry -> Words.of(entry.getKey()) + " " + number(entry.getValue()))
            .collect(Collectors.joining(", "));
  }

  /** The most frequent reasons first. */
  private void failures(StringBuilder out, Map<String, RunTally.Failed> failed) {
    if (failed.isEmpty()) {
      return;
    }
    long all = failed.values().stream().mapToLong(RunTally.Failed::count).sum();
    line(out, "failed", number(all));
    failed.entrySet().stream()
        .sorted(Comparator.comparingLong(reason -> -reason.getValue().count()))
        .limit(REASONS)
        .forEach(reason -> failure(out, reason.getKey(), reason.getValue()));
    if (failed.size() > REASONS) {
      line(out, "", (failed.size() - REASONS) + " more reasons");
    }
  }

  private void failure(StringBuilder out, String reason, RunTally.Failed failed) {
    String more = failed.count() > failed.examples().size() ? ", \u2026" : "";
    String documents = String.join(", ", failed.examples()) + more;
    line(out, "", number(failed.count()) + " \u00D7 " + reason + ": " + documents);
  }

  private void line(StringBuilder out, String label, String text) {
    String left = label;
    for (String line : Cells.wrapped(Cells.clean(text), width - 11, 3)) {
      out.append(Cells.padded(left, 11)).append(line).append('\n');
      left = "";
    }
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
