package org.conus.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Threads whose document was given up. Each is asked to end and, where it does not listen, stopped:
 * what it shares with others is immutable, its pipeline and its outcome are nobody's any more. Java
 * 20 and later can stop no thread; there a thread that does not listen stays until the program
 * ends.
 */
final class Abandoned {
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** With the time since when each is given up; a thread that has ended stays known. */
  private final Map<Thread, Long> sinceNanos = new ConcurrentHashMap<>();

  void add(Thread thread) {
    sinceNanos.put(thread, System.nanoTime());
    thread.interrupt();
  }

  boolean has(Thread thread) {
    return sinceNanos.containsKey(thread);
  }

  /** Stops those that were asked a while ago. */
  void endThoseThatWait() {
    long now = System.nanoTime();
    sinceNanos.forEach(
        (thread, since) -> {
          if (now - since > GRACE_NANOS) {
            stop(thread);
          }
        });
  }

  void endAll() {
    sinceNanos.keySet().forEach(Abandoned::stop);
  }

  @SuppressWarnings({"deprecation", "removal"})
  private static void stop(Thread thread) {
    if (!thread.isAlive()) {
      return;
    }
    try {
      thread.stop();
    } catch (UnsupportedOperationException e) {
      thread.interrupt();
    }
  }
}
