package org.conus.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.conus.batch.Output.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The documents that the journal holds for done, and the records of the last shard where formats
 * that gather documents must see these again. Any thread may ask while one writes.
 */
final class DoneBefore implements Closeable {
  private final JournalState state;
  private final boolean resumed;
  private final Object lock = new Object();
  private volatile @Nullable FileChannel records;
  private int toSeeAgain;

  /**
   * @param resumed whether there was an earlier run; else nothing is done
   */
  DoneBefore(JournalState state, boolean resumed) {
    this.state = state;
    this.resumed = resumed;
  }

  /** How far a document is; never waits for what is being written. */
  Progress progress(DocumentKey key) {
    if (!resumed) {
      return Progress.NEW;
    }
    synchronized (lock) {
      if (state.done().shard(key.id()) == DoneSet.NONE) {
        return Progress.NEW;
      }
      if (!state.done().hasContent(key.id(), key.content())) {
        return Progress.CHANGED;
      }
      return records != null && state.place(key) != null ? Progress.AGAIN : Progress.DONE;
    }
  }

  /** The shard that has a document, whatever its content; {@link DoneSet#NONE} if none has. */
  int shard(DocumentKey key) {
    synchronized (lock) {
      return state.done().shard(key.id());
    }
  }

  /** Notes a document of this run; needed only where there was an earlier one. */
  void put(DocumentKey key, int shard) {
    if (resumed) {
      synchronized (lock) {
        state.done().put(key.id(), key.content(), shard);
      }
    }
  }

  /** Holds the documents of a shard for undone. */
  void forget(int shard) {
    synchronized (lock) {
      state.forget(shard);
    }
  }

  /** Notes a shard that this run has completed. */
  void finished(Shard shard, int documents) {
    synchronized (lock) {
      state.finished(
          shard.number(), shard.lengths(), shard.names(), documents, shard.lastPatient());
    }
  }

  /**
   * From here on documents of the last shard are to be seen again.
   *
   * @param file of its records
   * @param documents that it has
   */
  void beginSeeingAgain(Path file, int documents) throws IOException {
    records = FileChannel.open(file, StandardOpenOption.READ);
    toSeeAgain = documents;
  }

  void sawAgain() {
    toSeeAgain--;
  }

  /** How many were not seen yet. */
  int toSeeAgain() {
    return toSeeAgain;
  }

  /**
   * From here on none is seen again.
   *
   * @return how many were not
   */
  int endSeeingAgain() throws IOException {
    close();
    int missing = Math.max(0, toSeeAgain);
    toSeeAgain = 0;
    return missing;
  }

  /**
   * The record of a document that is {@link Progress#AGAIN}, as a line of JSON.
   *
   * @throws IOException if it cannot be read
   */
  byte[] record(DocumentKey key) throws IOException {
    JournalState.Place place;
    synchronized (lock) {
      place = state.place(key);
    }
    FileChannel channel = records;
    if (place == null || channel == null) {
      throw new IOException("the journal has no place for a record");
    }
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    long from = place.begin();
    while (bytes.hasRemaining()) {
      int read = channel.read(bytes, from + bytes.position());
      if (read < 0) {
        throw new IOException("the records end before the journal says");
      }
    }
    return bytes.array();
  }

  @Override
  public void close() throws IOException {
    FileChannel channel = records;
    records = null;
    if (channel != null) {
      channel.close();
    }
  }
}
