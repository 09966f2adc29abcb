package org.conus.batch;

import java.io.IOException;

/** Forces to the disk, every so often, what was written, and has the journal say so. */
final class Checkpoints {
  private static final int DOCUMENTS = 2_000;
  private static final long NANOS = 2_000_000_000L;

  /** The clock is looked at behind so many documents. */
  private static final int LOOK_EVERY = 16;

  private final Journal journal;
  private int uncommitted;
  private long committedNanos = System.nanoTime();

  Checkpoints(Journal journal) {
    this.journal = journal;
  }

  /** A document was written into a shard. */
  void written(Shard shard) throws IOException {
    uncommitted++;
    boolean late = uncommitted % LOOK_EVERY == 0 && System.nanoTime() - committedNanos > NANOS;
    if (uncommitted >= DOCUMENTS || late) {
      commit(shard);
    }
  }

  /** All that was written into a shard counts from here on. */
  void commit(Shard shard) throws IOException {
    if (uncommitted > 0) {
      shard.force(journal);
      journal.commit();
      uncommitted = 0;
    }
    committedNanos = System.nanoTime();
  }
}
