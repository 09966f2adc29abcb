package org.conus.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.conus.read.DocumentReader;
import org.conus.read.Documents;
import org.conus.uima.Pipeline;
import org.conus.uima.Tray;
import org.conus.write.Format;
import org.jspecify.annotations.Nullable;

/**
 * Runs a pipeline over many documents. A worker thread has a pipeline of its own, through which it
 * takes some documents together; what they make is handed on in the order of the input, so that the
 * same input gives the same bytes whatever the number of threads. A document that fails is told to
 * the listener and the others are done.
 *
 * <p>The rules take linear time (tests count their steps), libraries that read other formats may
 * not: a document that outlasts the limit is a failure, its thread is ended and another one takes
 * its place. Threads are daemons, so that none keeps the program from ending.
 */
public final class Batch {
  /** How long a document may take. */
  public static final Duration LIMIT = Duration.ofSeconds(60);

  private static final int LOOK_EVERY_MILLIS = 200;

  /**
   * Documents a thread that may be ahead of the oldest unfinished one: what it has, and once more.
   */
  private static final int AHEAD = 2 * Tray.MOST_DOCUMENTS;

  /** Of the memory there is, what may be done and wait for the oldest unfinished document. */
  private static final int WAITING_SHARE = 8;

  private final Supplier<Pipeline> pipelines;
  private final DocumentReader reader;
  private final List<Format> formats;
  private final int threads;
  private final Duration limit;
  private final long mostWaitingBytes;
  private final StageClock clock = new StageClock();
  private volatile boolean stopped;
  private volatile @Nullable InOrder running;

  /**
   * @param pipelines opens a pipeline, once a thread and again behind a failure
   * @param threads how many documents are worked on at a time
   */
  public Batch(
      Supplier<Pipeline> pipelines, DocumentReader reader, List<Format> formats, int threads) {
    this(pipelines, reader, formats, threads, LIMIT);
  }

  /**
   * @param limit for a document
   */
  public Batch(
      Supplier<Pipeline> pipelines,
      DocumentReader reader,
      List<Format> formats,
      int threads,
      Duration limit) {
    this(
        pipelines,
        reader,
        formats,
        threads,
        limit,
        Runtime.getRuntime().maxMemory() / WAITING_SHARE);
  }

  /**
   * @param mostWaitingBytes what may be done and wait for the oldest unfinished document, about
   */
  Batch(
      Supplier<Pipeline> pipelines,
      DocumentReader reader,
      List<Format> formats,
      int threads,
      Duration limit,
      long mostWaitingBytes) {
    this.pipelines = pipelines;
    this.reader = reader;
    this.formats = List.copyOf(formats);
    this.threads = threads;
    this.limit = limit;
    this.mostWaitingBytes = mostWaitingBytes;
  }

  /**
   * Does all documents. The output is finished and closed by the caller.
   *
   * @return whether all were offered; false if the run was stopped
   * @throws IOException if the output cannot be written or what holds the documents cannot be read
   * @throws InterruptedException if the run is interrupted
   */
  public boolean run(Documents.Source source, Output output, Listener listener)
      throws IOException, InterruptedException {
    boolean again = false;
    do {
      if (again) {
        listener.again();
      }
      try (Documents documents = source.open()) {
        InOrder inOrder =
            new InOrder(documents, output, listener, AHEAD * threads, mostWaitingBytes);
        running = inOrder;
        if (stopped) {
          return false;
        }
        work(output, inOrder);
        inOrder.rethrow();
      }
      again = !stopped && output.again();
    } while (again);
    return !stopped;
  }

  /** Ends the run as soon as the documents in work are done; from any thread. */
  public void stop() {
    stopped = true;
    InOrder inOrder = running;
    if (inOrder != null) {
      inOrder.stop();
    }
  }

  /** Thread-CPU seconds of all runs up to now, by stage. */
  public Map<String, Double> cpuSeconds() {
    return clock.seconds();
  }

  private void work(Output output, InOrder inOrder) throws InterruptedException, IOException {
    Crew crew = new Crew(output, inOrder);
    try {
      for (int i = 0; i < threads; i++) {
        crew.hire(List.of());
      }
      crew.waitForAll();
    } finally {
      inOrder.stop();
      crew.interrupt();
    }
    crew.rethrow();
  }

  /** The workers of a run. */
  private final class Crew {
    private final Output output;
    private final InOrder inOrder;
    private final List<Member> members = new ArrayList<>();
    private final Abandoned abandoned = new Abandoned();
    private final List<Throwable> errors = new CopyOnWriteArrayList<>();

    private record Member(Worker worker, Thread thread) {}

    Crew(Output output, InOrder inOrder) {
      this.output = output;
      this.inOrder = inOrder;
    }

    /**
     * @param left documents of a worker that was given up
     */
    void hire(List<InOrder.Claim> left) {
      Worker worker = new Worker(pipelines, reader, formats, output, inOrder, clock, left);
      Thread thread = new Thread(worker, "conus-worker-" + (members.size() + 1));
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler(
          (of, error) -> {
            if (!abandoned.has(of)) {
              errors.add(error);
              inOrder.stop();
            }
          });
      members.add(new Member(worker, thread));
      thread.start();
    }

    void waitForAll() throws InterruptedException {
      while (!members.isEmpty()) {
        Member first = members.get(0);
        first.thread().join(LOOK_EVERY_MILLIS);
        members.removeIf(member -> !member.thread().isAlive());
        for (Member member : List.copyOf(members)) {
          List<InOrder.Claim> left = member.worker().giveUp(limit.toNanos());
          if (left != null) {
            members.remove(member);
            abandoned.add(member.thread());
            hire(left);
          }
        }
        abandoned.endThoseThatWait();
      }
    }

    void interrupt() {
      members.forEach(member -> member.thread().interrupt());
      abandoned.endAll();
    }

    void rethrow() throws IOException {
      if (!errors.isEmpty()) {
        Throwable error = errors.get(0);
        throw new IOException("a worker ended: " + error.getClass().getSimpleName(), error);
      }
    }
  }
}
