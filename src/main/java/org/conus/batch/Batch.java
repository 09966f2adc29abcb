package org.conus.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.conus.read.Input;
import org.conus.read.TextFileReader;
import org.conus.uima.Pipeline;
import org.conus.write.Format;
import org.conus.write.RunWriter;

/**
 * Runs a pipeline over many documents. A worker thread has a pipeline of its own; what they make is
 * handed on in the order of the input, so that the same input gives the same bytes whatever the
 * number of threads. A document that fails is told to the listener and the others are done.
 */
public final class Batch {
  private final Supplier<Pipeline> pipelines;
  private final TextFileReader reader;
  private final List<Format> formats;
  private final int threads;

  /**
   * @param pipelines opens a pipeline, once a thread and again behind a failure
   * @param threads how many documents are worked on at a time
   */
  public Batch(
      Supplier<Pipeline> pipelines, TextFileReader reader, List<Format> formats, int threads) {
    this.pipelines = pipelines;
    this.reader = reader;
    this.formats = List.copyOf(formats);
    this.threads = threads;
  }

  /**
   * Does all documents. The sink and the writer are finished and closed by the caller.
   *
   * @param writer of what gathers documents
   * @throws IOException if the output cannot be written
   * @throws InterruptedException if the run is interrupted
   */
  public void run(List<Input> inputs, Sink sink, RunWriter writer, Listener listener)
      throws IOException, InterruptedException {
    InOrder inOrder = new InOrder(sink, writer, listener, 4 * threads);
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < Math.min(threads, Math.max(1, inputs.size())); i++) {
        running.add(workers.submit(new Worker(pipelines, reader, formats, inputs, inOrder)));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("a worker ended: " + e.getCause(), e.getCause());
    } finally {
      workers.shutdownNow();
    }
    inOrder.rethrow();
  }
}
