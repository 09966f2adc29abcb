package org.conus.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conus.findings.CaseReport;
import org.conus.read.DocumentReader;
import org.conus.read.Documents;
import org.conus.read.Input;
import org.conus.uima.Pipeline;
import org.conus.write.Format;
import org.conus.write.Formats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shards, resumption, changed documents and broken journals. */
class FolderOutputTest {
  private static final int SHARD = 10;

  private final Path folder;
  private final Path out;
  private final Map<String, String> texts = new TreeMap<>();
  private final List<String> done = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private int stopAfter = Integer.MAX_VALUE;

  FolderOutputTest(@TempDir Path folder) {
    this.folder = folder;
    this.out = folder.resolve("out");
  }

  @BeforeEach
  void writeTexts() {
    for (int i = 0; i < 25; i++) {
      texts.put("d%02d.txt".formatted(i), "Patient " + i + " had adenocarcinoma of the lung.");
    }
  }

  @Test
  void writesOneShardUnderAPlainNameAndSeveralUnderNumbers() throws Exception {
    run(false, 100, "jsonl");
    assertThat(files()).containsExactly("findings.jsonl");
    run(false, SHARD, "jsonl");
    assertThat(files())
        .containsExactly("findings-00001.jsonl", "findings-00002.jsonl", "findings-00003.jsonl");
    assertThat(ids()).isEqualTo(List.copyOf(texts.keySet()));
  }

  @Test
  void goesOnWhereItWasStopped() throws Exception {
    String undisturbed = undisturbed();
    stopAfter = 13;
    assertThat(run(false, SHARD, "jsonl")).isFalse();
    stopAfter = Integer.MAX_VALUE;
    assertThat(run(true, SHARD, "jsonl")).isTrue();
    assertThat(kept).hasSizeGreaterThanOrEqualTo(13);
    assertThat(done).hasSize(25 - kept.size());
    assertThat(records()).isEqualTo(undisturbed);
  }

  @Test
  void keepsAllOfACompleteRunAndAddsWhatIsNew() throws Exception {
    run(false, 100, "jsonl");
    texts.put("new.txt", "A 60-year-old man had a meningioma.");
    run(true, 100, "jsonl");
    assertThat(kept).hasSize(25);
    assertThat(done).containsExactly("new.txt");
    assertThat(files()).containsExactly("findings.jsonl");
    assertThat(ids()).hasSize(26);
    texts.put("newer.txt", "A 60-year-old man had a meningioma.");
    run(true, 26, "jsonl");
    assertThat(files()).containsExactly("findings-00001.jsonl", "findings-00002.jsonl");
    assertThat(ids()).hasSize(27);
  }

  @Test
  void doesAChangedDocumentAnewAndKeepsNoOldRecord() throws Exception {
    run(false, SHARD, "jsonl");
    texts.put("d03.txt", "A 60-year-old man had a meningioma.");
    String changed = undisturbed();
    run(true, SHARD, "jsonl");
    assertThat(done).contains("d03.txt");
    assertThat(ids()).hasSize(25).doesNotHaveDuplicates();
    assertThat(sorted(records())).isEqualTo(sorted(changed));
  }

  @Test
  void doesAllAnewForAnotherKey() throws Exception {
    run(false, SHARD, "jsonl");
    key = "another";
    run(true, 100, "jsonl");
    assertThat(kept).isEmpty();
    assertThat(files()).containsExactly("findings.jsonl");
    assertThat(ids()).hasSize(25);
  }

  /** The journal is the last thing written; whatever is lost of it, each document is there once. */
  @Test
  void survivesAJournalAndRecordsCutAnywhere() throws Exception {
    String undisturbed = sorted(undisturbed());
    Random random = new Random(7);
    for (int i = 0; i < 12; i++) {
      stopAfter = 1 + random.nextInt(24);
      run(i % 3 > 0, SHARD, "jsonl");
      Path journal = out.resolve(".conus/journal");
      if (i % 2 == 0) {
        truncate(journal, (long) (Files.size(journal) * random.nextDouble()));
      } else {
        Files.writeString(journal, "D\t1\t0\t99\tgarb", StandardOpenOption.APPEND);
      }
    }
    stopAfter = Integer.MAX_VALUE;
    run(true, SHARD, "jsonl");
    assertThat(sorted(records())).isEqualTo(undisturbed);
  }

  private static void truncate(Path file, long bytes) throws IOException {
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, (int) bytes));
  }

  @Test
  void doesAShardAnewWhoseFileIsGone() throws Exception {
    String undisturbed = sorted(undisturbed());
    stopAfter = 4;
    run(false, SHARD, "jsonl");
    Files.delete(out.resolve("findings.jsonl.part"));
    stopAfter = Integer.MAX_VALUE;
    run(true, SHARD, "jsonl");
    assertThat(kept).isEmpty();
    assertThat(sorted(records())).isEqualTo(undisturbed);
  }

  @Test
  void refusesAFolderIntoWhichAnotherRunWrites() throws Exception {
    try (Output first = open(false, SHARD, "jsonl")) {
      assertThatThrownBy(() -> open(false, SHARD, "jsonl"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another run is writing into");
      first.finish();
    }
    open(false, SHARD, "jsonl").close();
  }

  private String key = "key";

  private Output open(boolean resume, int shard, String... formats) throws IOException {
    List<Formats.Choice> choices = Stream.of(formats).map(Formats::chosen).toList();
    return FolderOutput.open(out, choices, key, resume, Instant.EPOCH, shard);
  }

  /** The records of a run into another folder that nothing disturbs. */
  private String undisturbed() throws Exception {
    FolderOutputTest other = new FolderOutputTest(folder.resolve("undisturbed"));
    other.texts.putAll(texts);
    other.run(false, SHARD, "jsonl");
    return other.records();
  }

  private boolean run(boolean resume, int shard, String... formats) throws Exception {
    done.clear();
    kept.clear();
    List<Input> inputs = new ArrayList<>();
    Path in = Files.createDirectories(folder.resolve("in"));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      inputs.add(
          new Input(text.getKey(), Files.writeString(in.resolve(text.getKey()), text.getValue())));
    }
    List<Format> all = Stream.of(formats).map(Formats::named).toList();
    Batch[] batch = new Batch[1];
    Listener listener =
        new Listener() {
          @Override
          public void done(CaseReport report) {
            done.add(report.document().id());
            if (done.size() == stopAfter) {
              batch[0].stop();
            }
          }

          @Override
          public void skipped(String id) {
            kept.add(id);
          }

          @Override
          public void failed(Failure failure) {
            throw new AssertionError(failure.toString());
          }
        };
    batch[0] = new Batch(Pipeline::builtIn, new DocumentReader(10_000), all, 2);
    try (Output output = open(resume, shard, formats)) {
      boolean complete = batch[0].run(() -> Documents.of(inputs), output, listener);
      if (complete) {
        output.finish();
      }
      return complete;
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .sorted()
          .toList();
    }
  }

  /** The records of all shards, in their order. */
  private String records() throws IOException {
    StringBuilder records = new StringBuilder();
    for (String file : files()) {
      assertThat(file).startsWith("findings").endsWith(".jsonl");
      records.append(Files.readString(out.resolve(file), StandardCharsets.UTF_8));
    }
    return records.toString();
  }

  private static String sorted(String records) {
    return String.join("\n", new TreeSet<>(List.of(records.split("\n"))))
        + records.split("\n").length;
  }

  private List<String> ids() throws IOException {
    return records()
        .lines()
        .map(line -> line.replaceFirst(".*?\"id\":\"", "").replaceFirst("\".*", ""))
        .toList();
  }
}
