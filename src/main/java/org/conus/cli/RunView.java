package org.conus.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.conus.batch.Failure;
import org.conus.batch.Listener;
import org.conus.extract.MentionKind;
import org.conus.findings.CaseReport;
import org.jspecify.annotations.Nullable;

/** Shows a run: a bar on a terminal, rows of the table as documents come, a summary at the end. */
final class RunView implements Listener, AutoCloseable {
  private final @Nullable PrintWriter table;
  private final PrintWriter err;
  private final @Nullable ProgressBar bar;
  private final long started = System.nanoTime();
  private final Map<MentionKind, Integer> mentions = new EnumMap<>(MentionKind.class);
  private final List<Failure> failures = new ArrayList<>();
  private int documents;

  RunView(int size, @Nullable PrintWriter table, PrintWriter err) {
    this.table = table;
    this.err = err;
    this.bar = Boolean.getBoolean("conus.terminal") && table == null ? bar(size) : null;
  }

  private static ProgressBar bar(int size) {
    return new ProgressBarBuilder()
        .setTaskName("conus")
        .setInitialMax(size)
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .build();
  }

  @Override
  public void done(CaseReport report) {
    documents++;
    report.mentions().forEach(mention -> mentions.merge(mention.kind(), 1, Integer::sum));
    step();
  }

  @Override
  public void failed(Failure failure) {
    failures.add(failure);
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
    err.println(documents + " documents " + mentions);
    failures.forEach(failure -> err.println(failure.id() + ": " + failure.reason()));
  }

  int exitStatus() {
    if (failures.isEmpty()) {
      return ExitStatus.WELL;
    }
    return documents == 0 ? ExitStatus.NOTHING_DONE : ExitStatus.SOME_FAILED;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
