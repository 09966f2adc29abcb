package org.conus.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.conus.findings.CaseReport;
import org.conus.read.DocumentReader;
import org.conus.read.Documents;
import org.conus.read.Input;
import org.conus.uima.Pipeline;
import org.conus.write.Chunk;
import org.conus.write.Extracted;
import org.conus.write.Format;
import org.conus.write.Formats;
import org.conus.write.RunWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
  private static final String GOOD = "A 60-year-old man had adenocarcinoma of the lung.\n";
  private static final int LIMIT_BYTES = 10_000;

  private final Path folder;

  BatchTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private final List<String> heard = new ArrayList<>();
  private long mostWaitingBytes = Long.MAX_VALUE;

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void listsWhatItCannotDoAndDoesTheOthers(int threads) throws Exception {
    List<Input> inputs =
        List.of(
            input("a.txt", GOOD.getBytes(StandardCharsets.UTF_8)),
            input("binary.txt", new byte[] {'P', 3, 4, 0, 0}),
            input("empty.txt", new byte[0]),
            input("enormous.txt", new byte[LIMIT_BYTES + 1]),
            new Input("folder.txt", Files.createDirectory(folder.resolve("folder.txt"))),
            new Input("none.txt", folder.resolve("none.txt")),
            input("z.txt", GOOD.getBytes(StandardCharsets.UTF_8)));
    run(inputs, threads, Formats.named("jsonl"));
    assertThat(heard)
        .containsExactly(
            "a.txt done",
            "binary.txt: binary, not text",
            "empty.txt: empty",
            "enormous.txt: too large: 10001 bytes, the limit is 10000",
            "folder.txt: not a file",
            "none.txt: does not exist",
            "z.txt done");
    assertThat(Files.readAllLines(folder.resolve("out/findings.jsonl"))).hasSize(2);
  }

  /** A format that breaks on one document must not spoil the others, nor tell of its text. */
  @Test
  void listsADocumentOnWhichAFormatBreaks() throws Exception {
    Format breaking =
        new Format() {
          @Override
          public String name() {
            return "breaking";
          }

          @Override
          public String about() {
            return "nothing";
          }

          @Override
          public List<Chunk> encode(Extracted document) {
            if (document.source().id().equals("b.txt")) {
              throw new IllegalStateException(document.source().text());
            }
            return List.of();
          }
        };
    List<Input> inputs = new ArrayList<>();
    for (String name : List.of("a.txt", "b.txt", "c.txt")) {
      inputs.add(input(name, GOOD.getBytes(StandardCharsets.UTF_8)));
    }
    run(inputs, 1, breaking);
    assertThat(heard)
        .containsExactly("a.txt done", "b.txt: failed: IllegalStateException", "c.txt done");
  }

  @Test
  void endsWhenTheOutputCannotBeWritten() throws IOException {
    Input input = input("a.txt", GOOD.getBytes(StandardCharsets.UTF_8));
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    Output output = new StreamOutput(full, RunWriter.NOTHING);
    assertThatThrownBy(() -> run(List.of(input), output, 2, Formats.named("jsonl")))
        .isInstanceOf(IOException.class)
        .hasStackTraceContaining("no space left");
  }

  @Test
  void leavesNoHalfWrittenFileBehind() throws Exception {
    List<Input> inputs = List.of(input("a.txt", GOOD.getBytes(StandardCharsets.UTF_8)));
    Path out = folder.resolve("out");
    run(inputs, 1, Formats.named("jsonl"), Formats.named("html"));
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .filter(file -> !file.startsWith(out.resolve(".conus")))
                  .map(file -> out.relativize(file).toString()))
          .containsExactlyInAnyOrder("findings.jsonl", "html/a.txt.html");
    }
    for (String file : List.of("findings.jsonl", "html/a.txt.html")) {
      assertThat(mode(out.resolve(file))).isEqualTo("rw-------");
    }
    assertThat(mode(out)).isEqualTo("rwx------");
    assertThat(mode(out.resolve("html"))).isEqualTo("rwx------");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void writesToAStreamWhatGathersDocumentsAlone() throws Exception {
    List<Input> inputs = List.of(input("a.txt", GOOD.getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    run(inputs, new StreamOutput(out, RunWriter.NOTHING), 1, Formats.named("jsonl"));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("{")
        .endsWith("}\n")
        .hasLineCount(1);
    Output stream = new StreamOutput(out, RunWriter.NOTHING);
    assertThatThrownBy(() -> run(inputs, stream, 1, Formats.named("html")))
        .hasStackTraceContaining("-o");
  }

  /** Who waits for the next document has what the ones before it say. */
  @Test
  void doesADocumentBeforeItWaitsForTheNext() throws Exception {
    Iterator<Input> rest =
        List.of(
                input("a.txt", GOOD.getBytes(StandardCharsets.UTF_8)),
                input("b.txt", GOOD.getBytes(StandardCharsets.UTF_8)),
                input("c.txt", GOOD.getBytes(StandardCharsets.UTF_8)))
            .iterator();
    List<Integer> heardBefore = new ArrayList<>();
    Documents slow =
        new Documents() {
          @Override
          public @Nullable Input next() throws IOException {
            heardBefore.add(heard.size());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            return rest.hasNext() ? rest.next() : null;
          }

          @Override
          public long total() {
            return -1;
          }

          @Override
          public void close() {}
        };
    run(slow, new StreamOutput(OutputStream.nullOutputStream(), RunWriter.NOTHING), 1);
    assertThat(heardBefore).containsExactly(0, 1, 2, 3);
  }

  /** Nothing may wait, so that a document is given out only when all before it are written. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void doesAllWhereNothingMayWait(int threads) throws Exception {
    List<Input> inputs = new ArrayList<>();
    for (int i = 10; i < 40; i++) {
      String text = GOOD.repeat(i % 7 == 0 ? 100 : 1);
      inputs.add(input(i + ".txt", text.getBytes(StandardCharsets.UTF_8)));
    }
    mostWaitingBytes = 1;
    run(inputs, threads, Formats.named("jsonl"));
    assertThat(heard).hasSize(30).isSorted().allMatch(said -> said.endsWith("done"));
  }

  private Input input(String name, byte[] bytes) throws IOException {
    return new Input(name, Files.write(folder.resolve(name), bytes));
  }

  /**
   * What gathers documents has each once, in the order of the input, and ends the run it breaks.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void gathersDocumentsInOrderUntilTheOutputBreaks(int threads) throws Exception {
    List<Input> inputs = new ArrayList<>();
    for (int i = 10; i < 40; i++) {
      inputs.add(input(i + ".txt", i == 20 ? new byte[0] : GOOD.getBytes(StandardCharsets.UTF_8)));
    }
    Gathering gathering = new Gathering("none");
    run(inputs, new StreamOutput(OutputStream.nullOutputStream(), gathering), threads);
    assertThat(gathering.ids).hasSize(29).isSorted().doesNotContain("20.txt").contains("39.txt");
    Gathering breaking = new Gathering("25.txt");
    Output broken = new StreamOutput(OutputStream.nullOutputStream(), breaking);
    assertThatThrownBy(() -> run(inputs, broken, threads))
        .isInstanceOf(IOException.class)
        .hasMessage("the output broke: IllegalStateException");
    assertThat(breaking.ids).hasSize(14).isSorted();
  }

  private static final class Gathering implements RunWriter {
    private final List<String> ids = new ArrayList<>();
    private final String breakingAt;

    Gathering(String breakingAt) {
      this.breakingAt = breakingAt;
    }

    @Override
    public void accept(Extracted document) {
      String id = document.source().id();
      if (id.equals(breakingAt)) {
        throw new IllegalStateException(document.source().text());
      }
      assertThat(document.report().document().id()).isEqualTo(id);
      ids.add(id);
    }

    @Override
    public List<String> finish() {
      return List.of();
    }

    @Override
    public void close() {}
  }

  /** Into the folder {@code out}. */
  private void run(List<Input> inputs, int threads, Format... formats)
      throws IOException, InterruptedException {
    List<Formats.Choice> choices = Stream.of(formats).map(Formats.Choice::of).toList();
    run(
        inputs,
        FolderOutput.open(folder.resolve("out"), choices, "key", false, Instant.EPOCH, 100),
        threads,
        formats);
  }

  private void run(List<Input> inputs, Output output, int threads, Format... formats)
      throws IOException, InterruptedException {
    run(Documents.of(inputs), output, threads, formats);
  }

  private void run(Documents documents, Output output, int threads, Format... formats)
      throws IOException, InterruptedException {
    Listener listener =
        new Listener() {
          @Override
          public void done(CaseReport report) {
            heard.add(report.document().id() + " done");
          }

          @Override
          public void failed(Failure failure) {
            heard.add(failure.id() + ": " + failure.reason());
          }
        };
    try (output) {
      new Batch(
              Pipeline::builtIn,
              new DocumentReader(LIMIT_BYTES),
              List.of(formats),
              threads,
              Batch.LIMIT,
              mostWaitingBytes)
          .run(() -> documents, output, listener);
      output.finish();
    }
  }
}
