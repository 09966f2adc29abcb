package org.conus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.conus.batch.Failure;
import org.conus.batch.Listener;
import org.conus.batch.RunLog;
import org.conus.findings.CaseReport;
import org.conus.findings.PipelineInfo;
import org.conus.write.Format;
import org.jspecify.annotations.Nullable;

/** Shows a run and, where it has a folder, writes its log there. */
final class RunRecorder implements Listener, AutoCloseable {
  private final RunView view;
  private final @Nullable RunLog log;
  private final long startedNanos = System.nanoTime();

  RunRecorder(RunView view, @Nullable Path folder) {
    this.view = view;
    this.log = folder == null ? null : new RunLog(folder);
  }

  @Override
  public void done(CaseReport report) {
    view.done(report);
  }

  /** Called when the folder is this run's. */
  void begin() throws IOException {
    if (log != null) {
      log.begin();
    }
  }

  @Override
  public void again() {
    view.again();
    if (log != null) {
      try {
        log.again();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void skipped(String id) {
    view.skipped(id);
  }

  @Override
  public void failed(Failure failure) {
    view.failed(failure);
    if (log != null) {
      try {
        log.failed(failure);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  void finish(
      PipelineInfo pipeline,
      List<Format> formats,
      int threads,
      boolean complete,
      Map<String, Double> stages,
      Map<String, Long> read)
      throws IOException {
    if (log != null) {
      double seconds = Math.round((System.nanoTime() - startedNanos) / 1e6) / 1e3;
      List<String> names = formats.stream().map(Format::name).toList();
      log.finish(
          new RunLog.Summary(
              pipeline,
              names,
              threads,
              view.done(),
              view.skipped(),
              complete,
              seconds,
              stages,
              read));
    }
  }

  @Override
  public void close() throws IOException {
    if (log != null) {
      log.close();
    }
  }
}
