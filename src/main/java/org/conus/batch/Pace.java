package org.conus.batch;

import java.util.concurrent.TimeUnit;
import org.conus.batch.InOrder.Claim;
import org.jspecify.annotations.Nullable;

/**
 * How many documents a worker gathers before it does any: one, then twice as many each time while
 * they come at once. Where one had to be waited for, those before it waited as well; one at a time
 * is done then.
 */
final class Pace {
  private static final long AT_ONCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int MOST = 1 << 20;

  private final InOrder documents;
  private int most = 1;

  Pace(InOrder documents) {
    this.documents = documents;
  }

  /** The first document to gather; null if there is none. */
  @Nullable Claim first() throws InterruptedException {
    long before = System.nanoTime();
    Claim claim = documents.next();
    slowDownIfWaited(before);
    return claim;
  }

  /** For how many documents to go out now. */
  int most() {
    int now = most;
    most = Math.min(2 * most, MOST);
    return now;
  }

  /** One document more, if there is one and it can be given out. */
  @Nullable Claim next() {
    long before = System.nanoTime();
    Claim claim = documents.nextNow();
    slowDownIfWaited(before);
    return claim;
  }

  private void slowDownIfWaited(long before) {
    if (System.nanoTime() - before > AT_ONCE_NANOS) {
      most = 1;
    }
  }
}
