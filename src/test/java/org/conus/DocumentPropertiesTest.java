package org.conus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.conus.batch.Batch;
import org.conus.batch.Failure;
import org.conus.batch.FolderOutput;
import org.conus.batch.Listener;
import org.conus.batch.Output;
import org.conus.findings.CaseReport;
import org.conus.read.DocumentReader;
import org.conus.read.Documents;
import org.conus.read.Inputs;
import org.conus.read.ReadOptions;
import org.conus.text.SourceText;
import org.conus.uima.Pipeline;
import org.conus.write.Formats;
import org.conus.write.RecordJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every document, whatever it says. */
class DocumentPropertiesTest {
  static List<String> documents() {
    return TestDocs.ids();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void holdsOfATestDocument(String id) {
    check(TestDocs.source(id));
  }

  @Test
  void holdsOfTheSeed() throws IOException {
    String file = "seed/idem-metastasis-sclc.txt";
    check(SourceText.of(file, Shared.text(file)));
  }

  /** Lines ended as other systems end them make other offsets and nothing worse. */
  @ParameterizedTest
  @MethodSource("documents")
  void holdsWithTheLineEndsOfOtherSystems(String id) {
    String text = TestDocs.source(id).text();
    SourceText windows = SourceText.of(id, text.replace("\n", "\r\n"));
    Invariants.check(windows, TestDocs.record(windows));
  }

  private static void check(SourceText source) {
    CaseReport report = TestDocs.record(source);
    Invariants.check(source, report);
    byte[] once = RecordJson.bytes(report);
    assertThat(RecordJson.bytes(TestDocs.record(source))).isEqualTo(once);
    assertThat(new String(once, StandardCharsets.UTF_8))
        .doesNotContain(System.getProperty("user.dir"))
        .doesNotContain(System.getProperty("user.home") + "/")
        .doesNotContain(System.getProperty("java.io.tmpdir") + "/");
  }

  @Test
  void givesTheSameBytesByOneThreadAndByFour(@TempDir Path folder) throws Exception {
    Path docs = TestDocs.FOLDER;
    Path one = run(docs, folder.resolve("one"), 1);
    Path four = run(docs, folder.resolve("four"), 4);
    assertThat(Files.readAllBytes(four)).isEqualTo(Files.readAllBytes(one));
    assertThat(Files.readAllLines(one)).hasSizeGreaterThanOrEqualTo(TestDocs.ids().size());
    assertThat(Files.readString(one))
        .doesNotContain(folder.toString())
        .doesNotContain(docs.toAbsolutePath().toString());
  }

  @Test
  void leavesItsInputAsItWas(@TempDir Path folder) throws Exception {
    Path input = Files.createDirectory(folder.resolve("in")).resolve("a.txt");
    byte[] bytes = Files.readAllBytes(TestDocs.FOLDER.resolve(TestDocs.ids().get(0) + ".txt"));
    Files.write(input, bytes);
    run(input.getParent(), folder.resolve("out"), 2);
    assertThat(Files.readAllBytes(input)).isEqualTo(bytes);
    try (var files = Files.list(input.getParent())) {
      assertThat(files).containsExactly(input);
    }
  }

  private static Path run(Path in, Path out, int threads) throws Exception {
    List<Failure> failures = new ArrayList<>();
    Listener listener =
        new Listener() {
          @Override
          public void done(CaseReport report) {}

          @Override
          public void failed(Failure failure) {
            failures.add(failure);
          }
        };
    Batch batch =
        new Batch(
            Pipeline::builtIn,
            new DocumentReader(ReadOptions.DEFAULT),
            List.of(Formats.named("jsonl")),
            threads);
    List<Formats.Choice> choices = List.of(Formats.chosen("jsonl"));
    try (Output output =
        FolderOutput.open(
            out, choices, "key", false, Instant.EPOCH, FolderOutput.SHARD_DOCUMENTS)) {
      batch.run(() -> Documents.of(Inputs.find(List.of(in))), output, listener);
      output.finish();
    }
    assertThat(failures).isEmpty();
    return out.resolve("findings.jsonl");
  }
}
