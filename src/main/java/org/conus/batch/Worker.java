package org.conus.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.conus.batch.InOrder.Claim;
import org.conus.batch.Output.Progress;
import org.conus.batch.StageClock.Stage;
import org.conus.read.DocumentReader;
import org.conus.read.RecordReader;
import org.conus.read.UnreadableDocumentException;
import org.conus.text.SourceText;
import org.conus.uima.Pipeline;
import org.conus.uima.Tray;
import org.conus.write.Chunk;
import org.conus.write.Extracted;
import org.conus.write.ExtractedText;
import org.conus.write.Format;
import org.jspecify.annotations.Nullable;

/**
 * Takes documents until there are none, as many together as is good for the pipeline. If anything
 * goes wrong with those that are together, each is done once more alone, so that it has the outcome
 * that it has by itself. What outlasts the limit is given up by {@link #giveUp}; the thread then
 * ends as soon as it comes back.
 */
final class Worker implements Runnable {
  private final Supplier<Pipeline> pipelines;
  private final DocumentReader reader;
  private final List<Format> formats;
  private final Output output;
  private final InOrder inOrder;
  private final StageClock clock;
  private final List<Claim> left;

  private @Nullable Pipeline opened;
  private volatile @Nullable Work work;

  /**
   * A step of the work; who settles it tells what becomes of it.
   *
   * @param inHand the documents that have no outcome yet
   * @param alone the one that it is about; null if they are several
   */
  private record Work(
      List<Claim> inHand, @Nullable Claim alone, long sinceNanos, AtomicBoolean settled) {}

  /** A document that was read: it has an outcome, or it is to be extracted. */
  private record Slot(Claim claim, @Nullable Outcome outcome, @Nullable Fresh fresh) {}

  private record Fresh(Claim claim, SourceText source, DocumentKey key) {}

  /** What came of documents that were extracted together: one outcome each, or what went wrong. */
  private record Attempt(List<Outcome> outcomes, @Nullable Throwable trouble) {}

  /** Another worker took this one's place. */
  private static final class GivenUpException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param pipelines opens a pipeline; asked at the start, and again behind a failure
   * @param left documents of a worker that was given up, which this one does first, each alone
   */
  Worker(
      Supplier<Pipeline> pipelines,
      DocumentReader reader,
      List<Format> formats,
      Output output,
      InOrder inOrder,
      StageClock clock,
      List<Claim> left) {
    this.pipelines = pipelines;
    this.reader = reader;
    this.formats = formats;
    this.output = output;
    this.inOrder = inOrder;
    this.clock = clock;
    this.left = left;
  }

  @Override
  public void run() {
    pipeline(); // one that cannot be opened is no fault of a document
    try {
      for (int i = 0; i < left.size(); i++) {
        List<Claim> inHand = left.subList(i, left.size());
        finish(List.of(read(left.get(i), inHand)), inHand);
      }
      Pace pace = new Pace(inOrder);
      for (Claim first = pace.first(); first != null; first = pace.first()) {
        List<Slot> slots = gather(first, pace);
        finish(slots, slots.stream().map(Slot::claim).toList());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (GivenUpException e) {
      return;
    } finally {
      closePipeline();
    }
  }

  private Pipeline pipeline() {
    Pipeline open = opened == null ? pipelines.get() : opened;
    opened = open;
    return open;
  }

  private void closePipeline() {
    Pipeline open = opened;
    opened = null;
    if (open != null) {
      try {
        open.close();
      } catch (RuntimeException ignored) {
        // one that failed may fail once more, and its documents have their outcomes or are redone
      }
    }
  }

  /**
   * Gives up the step in work if it has been for longer than a limit.
   *
   * @return the documents that another worker is to do in place of this one; null if nothing was
   *     given up
   */
  @Nullable List<Claim> giveUp(long limitNanos) {
    Work now = work;
    if (now == null
        || System.nanoTime() - now.sinceNanos() < limitNanos
        || !now.settled().compareAndSet(false, true)) {
      return null;
    }
    Claim culprit = now.alone();
    if (culprit == null) {
      return now.inHand();
    }
    String reason = "took longer than " + limitNanos / 1_000_000_000L + " s";
    inOrder.put(culprit.index(), Outcome.failed(new Failure(culprit.input().id(), reason)));
    return now.inHand().stream().filter(claim -> !claim.equals(culprit)).toList();
  }

  /**
   * Takes a step that may be given up meanwhile.
   *
   * @param inHand the documents that have no outcome yet
   * @param alone the one that it is about; null if they are several
   */
  private <T> T step(List<Claim> inHand, @Nullable Claim alone, Supplier<T> step)
      throws GivenUpException {
    Work now = new Work(List.copyOf(inHand), alone, System.nanoTime(), new AtomicBoolean());
    work = now;
    T taken = step.get();
    work = null;
    if (!now.settled().compareAndSet(false, true)) {
      throw new GivenUpException();
    }
    return taken;
  }

  /** Reads documents, the first and those that are there, until the tray is full. */
  private List<Slot> gather(Claim first, Pace pace) throws GivenUpException {
    List<Claim> inHand = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    Tray tray = pipeline().tray();
    int most = pace.most();
    for (Claim claim = first; claim != null; ) {
      inHand.add(claim);
      Slot slot = read(claim, inHand);
      slots.add(slot);
      tray.add(slot.fresh() == null ? 0 : slot.fresh().source().text().length());
      claim = slots.size() >= most || tray.isFull() ? null : pace.next();
    }
    return slots;
  }

  private Slot read(Claim claim, List<Claim> inHand) throws GivenUpException {
    return step(inHand, claim, () -> read(claim));
  }

  private Slot read(Claim claim) {
    long since = StageClock.now();
    try {
      SourceText source = reader.read(claim.input());
      clock.add(Stage.READ, since);
      DocumentKey key = DocumentKey.of(source);
      Progress progress = output.progress(key);
      return switch (progress) {
        case NEW -> new Slot(claim, null, new Fresh(claim, source, key));
        case AGAIN -> {
          String line = new String(output.record(key), StandardCharsets.UTF_8);
          Extracted known = new ExtractedText(source, RecordReader.read(line));
          yield new Slot(claim, Outcome.again(key, known), null);
        }
        case DONE, CHANGED -> new Slot(claim, Outcome.untouched(source.id(), key, progress), null);
      };
    } catch (IOException e) {
      String reason = UnreadableDocumentException.reason(e);
      return failed(claim, new Failure(claim.input().id(), reason));
    } catch (RuntimeException | Error e) { // a library that is not there is an Error
      return failed(claim, Failure.of(claim.input().id(), e));
    }
  }

  private static Slot failed(Claim claim, Failure failure) {
    return new Slot(claim, Outcome.failed(failure), null);
  }

  /**
   * Hands on the outcomes of documents that were read.
   *
   * @param inHand these, and those that have no outcome yet
   */
  private void finish(List<Slot> slots, List<Claim> inHand) throws GivenUpException {
    List<Fresh> fresh = slots.stream().map(Slot::fresh).filter(Objects::nonNull).toList();
    if (fresh.isEmpty()) {
      put(slots, Collections.emptyIterator());
      return;
    }
    Claim alone = fresh.size() == 1 ? fresh.get(0).claim() : null;
    Attempt attempt = step(inHand, alone, () -> extract(fresh));
    if (attempt.trouble() == null) {
      put(slots, attempt.outcomes().iterator());
      return;
    }
    closePipeline();
    pipeline();
    if (alone == null) {
      finishEachAlone(slots, inHand);
    } else {
      Failure failure = Failure.of(alone.input().id(), attempt.trouble());
      put(slots, List.of(Outcome.failed(failure)).iterator());
    }
  }

  private void finishEachAlone(List<Slot> slots, List<Claim> inHand) throws GivenUpException {
    for (int i = 0; i < slots.size(); i++) {
      finish(List.of(slots.get(i)), inHand.subList(i, inHand.size()));
    }
  }

  private void put(List<Slot> slots, Iterator<Outcome> extracted) {
    long since = StageClock.now();
    for (Slot slot : slots) {
      Outcome known = slot.outcome();
      inOrder.put(slot.claim().index(), known == null ? extracted.next() : known);
    }
    clock.add(Stage.WRITE, since);
  }

  private Attempt extract(List<Fresh> fresh) {
    try {
      return new Attempt(outcomes(fresh), null);
    } catch (IOException | RuntimeException | Error e) { // a library that is not there is an Error
      return new Attempt(List.of(), e);
    }
  }

  /** One outcome a document, in their order. */
  private List<Outcome> outcomes(List<Fresh> fresh) throws IOException {
    long since = StageClock.now();
    List<? extends Extracted> extracted =
        pipeline().extract(fresh.stream().map(Fresh::source).toList());
    since = clock.add(Stage.EXTRACT, since);
    List<Outcome> outcomes = new ArrayList<>(fresh.size());
    for (int i = 0; i < fresh.size(); i++) {
      List<Chunk> chunks = new ArrayList<>();
      for (Format format : formats) {
        chunks.addAll(format.encode(extracted.get(i)));
      }
      Extracted done = new ExtractedText(fresh.get(i).source(), extracted.get(i).report());
      outcomes.add(Outcome.done(fresh.get(i).key(), done, chunks));
    }
    clock.add(Stage.ENCODE, since);
    return outcomes;
  }
}
