package org.conus.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.conus.batch.Output.Progress;
import org.conus.batch.StageClock.Stage;
import org.conus.read.DocumentReader;
import org.conus.read.Input;
import org.conus.read.RecordReader;
import org.conus.read.UnreadableDocumentException;
import org.conus.text.SourceText;
import org.conus.uima.Pipeline;
import org.conus.write.Chunk;
import org.conus.write.Extracted;
import org.conus.write.ExtractedText;
import org.conus.write.Format;
import org.jspecify.annotations.Nullable;

/**
 * Takes one document after the other until there are none. A document that outlasts the limit is
 * given up for it by {@link #giveUp}; the thread then ends as soon as it comes back.
 */
final class Worker implements Runnable {
  private final Supplier<Pipeline> pipelines;
  private final DocumentReader reader;
  private final List<Format> formats;
  private final Output output;
  private final InOrder inOrder;
  private final StageClock clock;
  private volatile @Nullable Work work;

  /** A document in work; who settles it tells its outcome. */
  private record Work(InOrder.Claim claim, long sinceNanos, AtomicBoolean settled) {}

  Worker(
      Supplier<Pipeline> pipelines,
      DocumentReader reader,
      List<Format> formats,
      Output output,
      InOrder inOrder,
      StageClock clock) {
    this.pipelines = pipelines;
    this.reader = reader;
    this.formats = formats;
    this.output = output;
    this.inOrder = inOrder;
    this.clock = clock;
  }

  @Override
  public void run() {
    Pipeline pipeline = pipelines.get();
    try {
      for (InOrder.Claim claim = inOrder.next(); claim != null; claim = inOrder.next()) {
        Work now = new Work(claim, System.nanoTime(), new AtomicBoolean());
        work = now;
        Outcome outcome = outcome(pipeline, claim.input());
        if (!now.settled().compareAndSet(false, true)) {
          return; // given up; another worker took this one's place
        }
        work = null;
        if (outcome.spoiled()) {
          close(pipeline);
          pipeline = pipelines.get();
        }
        long since = StageClock.now();
        inOrder.put(claim.index(), outcome);
        clock.add(Stage.WRITE, since);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close(pipeline);
    }
  }

  /** A pipeline that failed may fail once more when it is closed. */
  private static void close(Pipeline pipeline) {
    try {
      pipeline.close();
    } catch (RuntimeException e) {
      Thread.yield();
    }
  }

  /**
   * Gives up the document in work if it has been for longer than a limit.
   *
   * @return whether it did, so that another worker is needed
   */
  boolean giveUp(long limitNanos) {
    Work now = work;
    if (now == null || System.nanoTime() - now.sinceNanos() < limitNanos) {
      return false;
    }
    if (!now.settled().compareAndSet(false, true)) {
      return false;
    }
    String reason = "took longer than " + limitNanos / 1_000_000_000L + " s";
    Failure failure = new Failure(now.claim().input().id(), reason);
    inOrder.put(now.claim().index(), Outcome.failed(failure, false));
    return true;
  }

  private Outcome outcome(Pipeline pipeline, Input input) {
    SourceText source;
    long since = StageClock.now();
    try {
      source = reader.read(input);
      since = clock.add(Stage.READ, since);
    } catch (IOException e) {
      return Outcome.failed(new Failure(input.id(), UnreadableDocumentException.reason(e)), false);
    } catch (RuntimeException | Error e) {
      return Outcome.failed(Failure.of(input.id(), e), false);
    }
    try {
      DocumentKey key = DocumentKey.of(source);
      Progress progress = output.progress(key);
      return switch (progress) {
        case NEW -> extract(pipeline, source, key, since);
        case AGAIN -> {
          String line = new String(output.record(key), StandardCharsets.UTF_8);
          yield Outcome.again(key, new ExtractedText(source, RecordReader.read(line)));
        }
        case DONE, CHANGED -> Outcome.untouched(source.id(), key, progress);
      };
    } catch (RuntimeException | IOException | Error e) { // a library that is not there is an Error
      return Outcome.failed(Failure.of(input.id(), e), true);
    }
  }

  private Outcome extract(Pipeline pipeline, SourceText source, DocumentKey key, long since)
      throws IOException {
    Extracted extracted = pipeline.extract(source);
    long extractedAt = clock.add(Stage.EXTRACT, since);
    List<Chunk> chunks = new ArrayList<>();
    for (Format format : formats) {
      chunks.addAll(format.encode(extracted));
    }
    clock.add(Stage.ENCODE, extractedAt);
    return Outcome.done(key, new ExtractedText(source, extracted.report()), chunks);
  }
}
