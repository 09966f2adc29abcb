package org.conus.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.conus.findings.CaseReport;
import org.conus.findings.Patient;
import org.conus.findings.Reports;
import org.conus.read.Documents;
import org.conus.read.Input;
import org.conus.text.Origin;
import org.conus.write.Chunk;
import org.conus.write.Extracted;
import org.conus.write.RunWriter;
import org.conus.write.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How far documents are ahead of the oldest unfinished one, and in which order they come out. */
class InOrderTest {
  private static final int NO_WINDOW = 1_000_000;
  private static final int BYTES = 10_000;

  private final List<String> out = Collections.synchronizedList(new ArrayList<>());

  /** What is done waits for the first document; when too much does, none is given out. */
  @Test
  void noDocumentIsGivenOutWhileTooMuchWaits() throws Exception {
    InOrder inOrder = inOrder(100, 5 * BYTES);
    InOrder.Claim first = taken(inOrder);
    int ahead = 0;
    for (InOrder.Claim next = inOrder.nextNow(); next != null; next = inOrder.nextNow()) {
      inOrder.put(next.index(), outcome(next, BYTES));
      ahead++;
    }
    assertThat(ahead).isEqualTo(5);
    assertThat(out).isEmpty();

    inOrder.put(first.index(), outcome(first, BYTES));

    assertThat(out).hasSize(6);
    for (InOrder.Claim next = inOrder.next(); next != null; next = inOrder.next()) {
      inOrder.put(next.index(), outcome(next, BYTES));
    }
    assertThat(out).hasSize(100).isSorted();
  }

  @Test
  void aDocumentLargerThanTheBoundPassesAlone() throws Exception {
    InOrder inOrder = inOrder(3, BYTES);
    InOrder.Claim first = taken(inOrder);
    InOrder.Claim second = taken(inOrder);
    inOrder.put(second.index(), outcome(second, 9 * BYTES));
    assertThat(inOrder.nextNow()).isNull();

    inOrder.put(first.index(), outcome(first, 9 * BYTES));
    InOrder.Claim third = taken(inOrder);
    inOrder.put(third.index(), outcome(third, 9 * BYTES));

    assertThat(inOrder.next()).isNull();
    assertThat(out).containsExactly("1000", "1001", "1002");
  }

  @Test
  void whoWaitsIsWokenByTheOldest() throws Exception {
    InOrder inOrder = inOrder(3, BYTES);
    InOrder.Claim first = taken(inOrder);
    InOrder.Claim second = taken(inOrder);
    inOrder.put(second.index(), outcome(second, BYTES));
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<InOrder.@Nullable Claim> third = other.submit(inOrder::next);
      inOrder.put(first.index(), outcome(first, BYTES));
      assertThat(third.get(1, TimeUnit.MINUTES)).isNotNull();
    } finally {
      other.shutdownNow();
    }
  }

  /** Whatever the sizes, the bound and the threads, which take several at a time as workers do. */
  @Property(tries = 60)
  void allComeOutInOrder(
      @ForAll @IntRange(min = 1, max = 4) int threads,
      @ForAll @IntRange(min = 1, max = 3 * BYTES) int bound,
      @ForAll @IntRange(min = 1, max = 5) int tray,
      @ForAll long seed)
      throws Exception {
    out.clear();
    InOrder inOrder = inOrder(60, bound);
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Random random = new Random(seed + i);
        all.add(workers.submit(() -> work(inOrder, tray, random)));
      }
      for (Future<?> one : all) {
        one.get(1, TimeUnit.MINUTES);
      }
    } finally {
      workers.shutdownNow();
    }
    assertThat(out).hasSize(60).isSorted();
  }

  private static @Nullable Void work(InOrder inOrder, int tray, Random random)
      throws InterruptedException {
    for (InOrder.Claim first = inOrder.next(); first != null; first = inOrder.next()) {
      List<InOrder.Claim> inHand = new ArrayList<>(List.of(first));
      for (InOrder.Claim next = first; next != null && inHand.size() < tray; ) {
        next = inOrder.nextNow();
        if (next != null) {
          inHand.add(next);
        }
      }
      Collections.shuffle(inHand, random);
      inHand.forEach(claim -> inOrder.put(claim.index(), outcome(claim, random.nextInt(BYTES))));
    }
    return null;
  }

  private static InOrder.Claim taken(InOrder inOrder) throws InterruptedException {
    return Objects.requireNonNull(inOrder.next());
  }

  private static Outcome outcome(InOrder.Claim claim, int bytes) {
    Reports report = Reports.of(claim.input().id(), "");
    Extracted extracted = Samples.extracted(report.patient(new Patient(null, null), List.of()));
    return Outcome.done(
        DocumentKey.of(extracted.source()),
        extracted,
        List.of(new Chunk("findings.jsonl", true, new byte[bytes])));
  }

  private InOrder inOrder(int documents, long mostBytes) {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      inputs.add(Input.ofText(Integer.toString(1000 + i), "", Origin.TEXT));
    }
    Listener listener =
        new Listener() {
          @Override
          public void done(CaseReport report) {
            out.add(report.document().id());
          }

          @Override
          public void failed(Failure failure) {
            throw new AssertionError(failure);
          }
        };
    Output nowhere = new StreamOutput(OutputStream.nullOutputStream(), RunWriter.NOTHING);
    return new InOrder(Documents.of(inputs), nowhere, listener, NO_WINDOW, mostBytes);
  }
}
