package org.conus.cli;

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

  private Stopping(Batch batch) {
    this.hook = new Thread(() -> stop(batch), "conus-stopping");
  }

  static Stopping of(Batch batch) {
    Stopping stopping = new Stopping(batch);
    Runtime.getRuntime().addShutdownHook(stopping.hook);
    return stopping;
  }

  private void stop(Batch batch) {
    batch.stop();
    try {
      if (!ended.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
        batch.stop();
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
    } catch (IllegalStateException e) { // the process is ending, which the hook waits for
      Thread.yield();
    }
  }
}
