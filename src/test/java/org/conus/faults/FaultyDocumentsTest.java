package org.conus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.conus.batch.Batch;
import org.conus.batch.Failure;
import org.conus.batch.FolderOutput;
import org.conus.batch.Listener;
import org.conus.batch.Output;
import org.conus.findings.CaseReport;
import org.conus.read.DocumentReader;
import org.conus.read.Documents;
import org.conus.read.Inputs;
import org.conus.uima.Pipeline;
import org.conus.write.Chunk;
import org.conus.write.Extracted;
import org.conus.write.Format;
import org.conus.write.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that throw, hang or vanish are failures with a reason; all others are done once. */
class FaultyDocumentsTest {
  private static final int DOCUMENTS = 300;
  private static final int EVERY = 100;
  private static final boolean MAY_STOP = Runtime.version().feature() < 20;

  private final Path folder;
  private final Path out;
  private final List<String> done = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final AtomicInteger pipelines = new AtomicInteger();

  FaultyDocumentsTest(@TempDir Path folder) {
    this.folder = folder;
    this.out = folder.resolve("out");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        IllegalStateException.class,
        StackOverflowError.class,
        OutOfMemoryError.class,
        NoClassDefFoundError.class,
        AssertionError.class
      })
  void listsAPoisonDocumentEveryHundred(Class<? extends Throwable> error) throws Exception {
    Archive archive = archive();
    run(archive, 2, Duration.ofSeconds(60), document -> throwIt(error), report -> {});
    assertThat(failures).hasSize(DOCUMENTS / EVERY);
    assertThat(failures)
        .allSatisfy(
            failure -> {
              assertThat(failure.reason()).isEqualTo("failed: " + error.getSimpleName());
              assertThat(failure.stack()).anyMatch(line -> line.contains("throwIt"));
              assertThat(String.join("\n", failure.stack())).doesNotContain("carcinoma of");
            });
    // one for a thread, and one behind each failure: of documents together, and of the one alone
    assertThat(pipelines.get()).isBetween(2 + failures.size(), 2 + 2 * failures.size());
    othersAreDone(archive);
  }

  private static void throwIt(Class<? extends Throwable> type) {
    String text = "A man had a carcinoma of the lung.";
    if (type == IllegalStateException.class) {
      throw new IllegalStateException(text);
    } else if (type == StackOverflowError.class) {
      throw new StackOverflowError(text);
    } else if (type == OutOfMemoryError.class) {
      throw new OutOfMemoryError(text);
    } else if (type == NoClassDefFoundError.class) {
      throw new NoClassDefFoundError(text);
    }
    throw new AssertionError(text);
  }

  /** One sleeps and heeds no interrupt, one spins, both are given up and ended. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void givesUpADocumentThatHangs(boolean asleep) throws Exception {
    Archive archive = archive();
    AtomicBoolean over = new AtomicBoolean();
    List<Thread> hanging = new CopyOnWriteArrayList<>();
    try {
      run(
          archive,
          2,
          Duration.ofSeconds(4),
          document -> {
            hanging.add(Thread.currentThread());
            while (!over.get()) {
              if (asleep) {
                LockSupport.parkNanos(1_000_000);
              }
            }
          },
          report -> {});
      // together with others, then alone
      assertThat(hanging).hasSizeBetween(DOCUMENTS / EVERY, 2 * (DOCUMENTS / EVERY));
      for (Thread thread : hanging) {
        thread.join(10_000);
        assertThat(thread.isAlive()).as("Java 20 and later stop no thread").isEqualTo(!MAY_STOP);
      }
    } finally {
      over.set(true);
    }
    assertThat(failures).hasSize(DOCUMENTS / EVERY);
    assertThat(failures).allMatch(failure -> failure.reason().equals("took longer than 4 s"));
    othersAreDone(archive);
  }

  @Test
  void listsInputThatVanishes() throws Exception {
    Archive archive = archive();
    run(
        archive,
        1,
        Duration.ofSeconds(60),
        document -> {},
        report -> {
          for (int i = 0; i < DOCUMENTS && done.size() == 1; i += EVERY) {
            delete(archive.file(i + EVERY - 1));
          }
        });
    assertThat(failures).hasSize(DOCUMENTS / EVERY);
    assertThat(failures).allMatch(failure -> failure.reason().equals("does not exist"));
    othersAreDone(archive);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Archive archive() throws IOException {
    return Archive.write(folder.resolve("in"), DOCUMENTS, new Random(3));
  }

  private void othersAreDone(Archive archive) {
    List<String> others = new ArrayList<>(archive.ids());
    others.removeAll(failures.stream().map(Failure::id).toList());
    assertThat(others).hasSize(DOCUMENTS - DOCUMENTS / EVERY);
    assertThat(done).containsExactlyElementsOf(others);
    assertThat(Archive.recorded(out)).containsExactlyElementsOf(others);
  }

  /** Runs with a format that does something with every hundredth document. */
  private void run(
      Archive archive,
      int threads,
      Duration limit,
      Consumer<Extracted> faulty,
      Consumer<CaseReport> heard)
      throws Exception {
    Format fault =
        new Format() {
          @Override
          public String name() {
            return "faulty";
          }

          @Override
          public String about() {
            return "nothing";
          }

          @Override
          public List<Chunk> encode(Extracted document) {
            if (document.source().id().endsWith("99.txt")) {
              faulty.accept(document);
            }
            return List.of();
          }
        };
    Listener listener =
        new Listener() {
          @Override
          public void done(CaseReport report) {
            done.add(report.document().id());
            heard.accept(report);
          }

          @Override
          public void failed(Failure failure) {
            failures.add(failure);
          }
        };
    List<Format> formats = Arrays.asList(Formats.named("jsonl"), fault);
    Batch batch =
        new Batch(
            () -> {
              pipelines.incrementAndGet();
              return Pipeline.builtIn();
            },
            new DocumentReader(10_000),
            formats,
            threads,
            limit);
    List<Formats.Choice> choices = formats.stream().map(Formats.Choice::of).toList();
    try (Output output = FolderOutput.open(out, choices, "key", false, Instant.EPOCH, 1_000)) {
      assertThat(
              batch.run(
                  () -> Documents.of(Inputs.find(List.of(archive.folder()))), output, listener))
          .isTrue();
      output.finish();
    }
  }
}
