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
 * Gives documents out and hands outcomes on in the order of the input. Memory is bounded by two
 * limits: at most {@code window} documents are ahead of the oldest unfinished one, and none is
 * given out while those that are done and wait for it take {@code mostBytes} or more. Who waits for
 * a document must have none in hand: then the oldest is in other hands and will be put, and when
 * nothing waits a document of any size is given out.
 */
final class InOrder {

  /** A document given to a worker. */
  record Claim(long index, Input input) {}

  private final Documents documents;
  private final Output output;
  private final Listener listener;
  private final int window;
  private final long mostBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Map<Long, Outcome> waiting = new HashMap<>();
  private long given;
  private long written;
  private long waitingBytes;
  private boolean ended;
  private @Nullable IOException broken;

  /**
   * @param mostBytes of outcomes that wait, about
   */
  InOrder(Documents documents, Output output, Listener listener, int window, long mostBytes) {
    this.documents = documents;
    this.output = output;
    this.listener = listener;
    this.window = window;
    this.mostBytes = mostBytes;
  }

  /**
   * The next document to do; null if there is none, the run was stopped or the output is broken.
   */
  @Nullable Claim next() throws InterruptedException {
    lock.lock();
    try {
      while (!ended && isFull()) {
        moved.await();
      }
      return give();
    } finally {
      lock.unlock();
    }
  }

  /**
   * As {@link #next}; null also if too many, or too much, is ahead of the oldest unfinished one.
   */
  @Nullable Claim nextNow() {
    lock.lock();
    try {
      return isFull() ? null : give();
    } finally {
      lock.unlock();
    }
  }

  private boolean isFull() {
    return given - written >= window || waitingBytes >= mostBytes;
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
      waitingBytes += outcome.bytes();
      for (Outcome next = waiting.remove(written); next != null; next = waiting.remove(written)) {
        waitingBytes -= next.bytes();
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
