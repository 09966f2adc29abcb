package org.conus.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.conus.read.Documents;
import org.conus.read.Input;
import org.jspecify.annotations.Nullable;

/**
 * Gives documents out and hands outcomes on in the order of the input. At most {@code window}
 * documents are ahead of the oldest unfinished one, which bounds memory.
 */
final class InOrder {

  /** A document given to a worker. */
  record Claim(long index, Input input) {}

  private final Documents documents;
  private final Output output;
  private final Listener listener;
  private final int window;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Map<Long, Outcome> waiting = new HashMap<>();
  private long given;
  private long written;
  private boolean ended;
  private @Nullable IOException broken;

  InOrder(Documents documents, Output output, Listener listener, int window) {
    this.documents = documents;
    this.output = output;
    this.listener = listener;
    this.window = window;
  }

  /**
   * The next document to do; null if there is none, the run was stopped or the output is broken.
   */
  @Nullable Claim next() throws InterruptedException {
    lock.lock();
    try {
      while (!ended && given - written >= window) {
        moved.await();
      }
      return give();
    } finally {
      lock.unlock();
    }
  }

  /** As {@link #next}; null also if too many are ahead of the oldest unfinished one. */
  @Nullable Claim nextNow() {
    lock.lock();
    try {
      return given - written < window ? give() : null;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Claim give() {
    if (ended) {
      return null;
    }
    try {
      Input input = documents.next();
      if (input == null) {
        end();
        return null;
      }
      return new Claim(given++, input);
    } catch (IOException e) {
      breakOff(e);
      return null;
    } catch (UncheckedIOException e) {
      breakOff(Objects.requireNonNullElseGet(e.getCause(), IOException::new));
      return null;
    }
  }

  /** Gives out no more documents; those given out are finished. */
  void stop() {
    lock.lock();
    try {
      end();
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    ended = true;
    moved.signalAll();
  }

  private void breakOff(IOException e) {
    broken = broken == null ? e : broken;
    end();
  }

  void put(long index, Outcome outcome) {
    lock.lock();
    try {
      waiting.put(index, outcome);
      for (Outcome next = waiting.remove(written); next != null; next = waiting.remove(written)) {
        handOn(next);
        written++;
      }
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void handOn(Outcome outcome) {
    if (broken != null) {
      return;
    }
    try {
      if (outcome.failure() != null) {
        listener.failed(outcome.failure());
      } else {
        handOn(outcome, Objects.requireNonNull(outcome.key()));
      }
    } catch (IOException e) {
      breakOff(e);
    } catch (UncheckedIOException e) {
      breakOff(Objects.requireNonNullElseGet(e.getCause(), IOException::new));
    } catch (RuntimeException e) { // its message might hold words of the report
      breakOff(new IOException("the output broke: " + e.getClass().getSimpleName()));
    }
  }

  private void handOn(Outcome outcome, DocumentKey key) throws IOException {
    if (outcome.document() != null) {
      output.accept(key, outcome.document(), outcome.chunks());
    }
    switch (outcome.progress()) {
      case NEW -> listener.done(Objects.requireNonNull(outcome.document()).report());
      case CHANGED -> output.changed(key);
      case AGAIN, DONE -> listener.skipped(outcome.id());
    }
  }

  /** Throws what broke the output or the input, if anything did. */
  void rethrow() throws IOException {
    if (broken != null) {
      throw broken;
    }
  }
}
