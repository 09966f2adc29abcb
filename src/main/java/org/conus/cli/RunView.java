package org.conus.cli;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.conus.batch.Failure;
import org.conus.batch.Listener;
import org.conus.findings.CaseReport;
import org.conus.write.DocumentView;
import org.conus.write.RunSummary;
import org.conus.write.Tally;
import org.conus.write.TumorTable;
import org.jspecify.annotations.Nullable;

/**
 * Shows a run: rows of the table as documents come (one document is shown whole), a bar on a
 * terminal where there is no table, and a summary at the end.
 */
final class RunView implements Listener, AutoCloseable {
  private final int size;
  private final @Nullable PrintWriter out;
  private final PrintWriter err;
  private final TumorTable table;
  private final @Nullable ProgressBar bar;
  private final Tally tally = new Tally();
  private final long startedNanos = System.nanoTime();
  private int failures;
  private int done;

  /**
   * @param size how many documents there are
   * @param out for the table; null for none
   * @param err for the bar and the summary
   */
  RunView(int size, @Nullable PrintWriter out, PrintWriter err) {
    this.size = size;
    this.out = out;
    this.err = err;
    this.table = new TumorTable(Terminal.columns());
    this.bar = out == null && Terminal.isThere() ? bar(size) : null;
  }

  private static ProgressBar bar(int size) {
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
    if (out != null && size == 1) {
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
    tally.fail(failure.id(), failure.reason());
    step();
  }

  private void step() {
    if (bar != null) {
      bar.step();
    }
  }

  /** Prints the closing summary. */
  void summarize() {
    close();
    if (out != null) {
      out.flush();
    }
    Duration time = Duration.ofNanos(System.nanoTime() - startedNanos);
    err.print(new RunSummary(Terminal.columns()).of(tally, time));
    err.flush();
  }

  int exitStatus() {
    if (failures == 0) {
      return ExitStatus.WELL;
    }
    return done == 0 ? ExitStatus.NOTHING_DONE : ExitStatus.SOME_FAILED;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
