package org.conus.batch;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;

/** Adds up the thread-CPU time of a run by stage. Safe for threads. */
final class StageClock {
  /** What workers do. */
  enum Stage {
    READ,
    EXTRACT,
    ENCODE,
    WRITE
  }

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final AtomicLongArray nanos = new AtomicLongArray(Stage.values().length);

  /** The thread's CPU time; 0 where the machine does not tell. */
  static long now() {
    return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : 0;
  }

  /** Adds what passed since {@code since} and returns now. */
  long add(Stage stage, long since) {
    long now = now();
    nanos.addAndGet(stage.ordinal(), now - since);
    return now;
  }

  Map<String, Double> seconds() {
    Map<String, Double> seconds = new TreeMap<>();
    for (Stage stage : Stage.values()) {
      double value = nanos.get(stage.ordinal()) / 1e9;
      seconds.put(stage.name().toLowerCase(Locale.ROOT), Math.round(value * 1000) / 1000.0);
    }
    return seconds;
  }
}
