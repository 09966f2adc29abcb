package org.conus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.conus.batch.Failure;
import org.conus.batch.Listener;
import org.conus.findings.CaseReport;
import org.conus.write.DocumentView;
import org.conus.write.RunSummary;
import org.conus.write.RunTally;
import org.conus.write.TumorTable;
import org.jspecify.annotations.Nullable;

/**
 * Shows a run: rows of the table as documents come (one document is shown whole), a bar on a
 * terminal where there is no table, and a summary at the end.
 */
final class RunView implements Listener, AutoCloseable {
  private static final long METRICS_NANOS = 60_000_000_000L;

  private final LongSupplier size;
  private final @Nullable PrintWriter out;
  private final PrintWriter err;
  private final TumorTable table;
  private final @Nullable ProgressBar bar;
  private RunTally tally = new RunTally();
  private final long startedNanos = System.nanoTime();
  private long failures;
  private long done;
  private long skipped;
  private long metricsNanos = startedNanos;

  /**
   * @param size how many documents there are; -1 as long as that is not known
   * @param out for the table; null for none
   * @param err for the bar and the summary
   */
  RunView(LongSupplier size, @Nullable PrintWriter out, PrintWriter err) {
    this.size = size;
    this.out = out;
    this.err = err;
    this.table = new TumorTable(Terminal.columns());
    this.bar = out == null && Terminal.isThere() ? bar(size.getAsLong()) : null;
  }

  private static ProgressBar bar(long size) {
    return new ProgressBarBuilder()
        .setTaskName("conus")
        .setInitialMax(size)
        .setUnit(" documents", 1)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, Terminal.columns()))
        .build();
  }

  @Override
  public void done(CaseReport report) {
    tally.add(report);
    if (out != null && size.getAsLong() == 1) {
      out.print(new DocumentView(Terminal.columns()).of(report));
    } else if (out != null) {
      out.print(done == 0 ? table.header() + table.rows(report) : table.rows(report));
    }
    done++;
    step();
  }

  @Override
  public void failed(Failure failure) {
    failures++;
    tally.fail(failure.id(), failure.sort(), failure.reason());
    step();
  }

  @Override
  public void again() {
    tally = new RunTally();
    done = 0;
    skipped = 0;
    failures = 0;
    if (bar != null) {
      bar.stepTo(0);
    }
  }

  @Override
  public void skipped(String id) {
    skipped++;
    step();
  }

  private void step() {
    if (bar != null) {
      bar.maxHint(size.getAsLong());
      bar.step();
    } else if (!Terminal.isThere() && System.nanoTime() - metricsNanos > METRICS_NANOS) {
      metricsNanos = System.nanoTime();
      err.println(metrics());
      err.flush();
    }
  }

  /** How far the run is, for logs: counts, rate, time left and memory; no word of a report. */
  private String metrics() {
    double seconds = (System.nanoTime() - startedNanos) / 1e9;
    long all = done + failures + skipped;
    double rate = all / seconds;
    long total = size.getAsLong();
    String left =
        total < 0 ? "" : String.format(Locale.ROOT, ", %.0f s left", (total - all) / rate);
    return String.format(
        Locale.ROOT,
        "conus: %,d documents done, %,d before, %,d failed, %.0f a second%s, %.0f MB",
        done,
        skipped,
        failures,
        rate,
        left,
        Memory.resident());
  }

  long done() {
    return done;
  }

  long skipped() {
    return skipped;
  }

  long failures() {
    return failures;
  }

  /**
   * Prints the closing summary.
   *
   * @throws IOException if the table could not be written
   */
  void summarize() throws IOException {
    close();
    if (out != null && out.checkError()) {
      throw new IOException("standard output cannot be written");
    }
    if (skipped > 0) {
      err.printf(Locale.ROOT, "%-11s%,d documents of an earlier run%n", "kept", skipped);
    }
    Duration time = Duration.ofNanos(System.nanoTime() - startedNanos);
    err.print(new RunSummary(Terminal.columns()).of(tally, time));
    err.flush();
  }

  int exitStatus() {
    if (failures == 0) {
      return ExitStatus.WELL;
    }
    return done + skipped == 0 ? ExitStatus.NOTHING_DONE : ExitStatus.SOME_FAILED;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
