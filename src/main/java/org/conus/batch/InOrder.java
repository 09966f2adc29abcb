package org.conus.batch;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.conus.write.Extracted;
import org.conus.write.RunWriter;
import org.jspecify.annotations.Nullable;

/**
 * Hands outcomes on in the order of the input. At most {@code window} documents are ahead of the
 * oldest unfinished one, which bounds memory.
 */
final class InOrder {
  private final Sink sink;
  private final RunWriter writer;
  private final Listener listener;
  private final int window;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Map<Integer, Outcome> waiting = new HashMap<>();
  private int given;
  private int written;
  private @Nullable IOException broken;

  InOrder(Sink sink, RunWriter writer, Listener listener, int window) {
    this.sink = sink;
    this.writer = writer;
    this.listener = listener;
    this.window = window;
  }

  /** The index of the next document to do; -1 if there is none or the output is broken. */
  int next(int size) throws InterruptedException {
    lock.lock();
    try {
      while (given < size && given - written >= window && broken == null) {
        moved.await();
      }
      return given < size && broken == null ? given++ : -1;
    } finally {
      lock.unlock();
    }
  }

  void put(int index, Outcome outcome) {
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
    if (outcome.failure() != null) {
      listener.failed(outcome.failure());
      return;
    }
    try {
      sink.accept(outcome.chunks());
      Extracted document = outcome.document();
      if (document != null) {
        writer.accept(document);
        listener.done(document.report());
      }
    } catch (IOException e) {
      broken = e;
    } catch (RuntimeException e) { // its message might hold words of the report
      broken = new IOException("the output broke: " + e.getClass().getSimpleName());
    }
  }

  /** Throws what broke the output, if anything did. */
  void rethrow() throws IOException {
    if (broken != null) {
      throw broken;
    }
  }
}
