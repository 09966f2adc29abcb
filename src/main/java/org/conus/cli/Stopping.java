package org.conus.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.conus.batch.Batch;

/**
 * Ends a run cleanly when the process is told to end: documents in work are finished, and the
 * output is left so that the run can be resumed.
 */
final class Stopping implements AutoCloseable {
  private static final int WAIT_SECONDS = 30;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  private Stopping(Batch batch, PrintWriter err) {
    this.hook = new Thread(() -> stop(batch, err), "conus-stopping");
  }

  /**
   * @param err for a run that does not end in time
   */
  static Stopping of(Batch batch, PrintWriter err) {
    Stopping stopping = new Stopping(batch, err);
    Runtime.getRuntime().addShutdownHook(stopping.hook);
    return stopping;
  }

  private void stop(Batch batch, PrintWriter err) {
    batch.stop();
    try {
      if (!ended.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
        err.println("conus: a document did not end in " + WAIT_SECONDS + " s; it is left undone");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The run has ended and its output is closed. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ignored) {
      // the process is ending, which the hook waits for
    }
  }
}
