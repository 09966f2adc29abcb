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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.conus.findings.CaseReport;
import org.conus.read.DocumentReader;
import org.conus.read.Documents;
import org.conus.read.Input;
import org.conus.uima.Pipeline;
import org.conus.write.Extracted;
import org.conus.write.Format;
import org.conus.write.Formats;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shards, resumption, changed documents and broken journals. */
class FolderOutputTest {
  private static final int SHARD = 10;
  private static final int THREADS = 2;

  /** More documents than can still be done behind the one at which a run is stopped. */
  private static final int MANY = 400;

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
    for (int i = texts.size(); i < MANY; i++) {
      texts.put("d%03d.txt".formatted(i), "Patient " + i + " had a meningioma.");
    }
    String undisturbed = sorted(undisturbed());
    int shard = 2 * MANY;
    stopAfter = 4;
    run(false, shard, "jsonl");
    Files.delete(out.resolve("findings.jsonl.part"));
    stopAfter = Integer.MAX_VALUE;
    run(true, shard, "jsonl");
    assertThat(kept).isEmpty();
    assertThat(sorted(records())).isEqualTo(undisturbed);
  }

  /** What gathers documents sees those of the last shard again, and each but once. */
  @Test
  void gathersEachDocumentOnceWhenOneOfAnEarlierShardChanged() throws Exception {
    run(false, SHARD, "jsonl", "csv");
    texts.put("d03.txt", "A 60-year-old man had a meningioma.");
    run(true, SHARD, "jsonl", "csv");
    assertThat(done).contains("d03.txt");
    assertThat(done.size() + kept.size()).isEqualTo(25);
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(texts.keySet());
    assertThat(gathered()).containsExactlyInAnyOrderElementsOf(texts.keySet());
  }

  @Test
  void gathersEachDocumentOnceWhereverItWasStopped() throws Exception {
    Random random = new Random(3);
    for (int i = 0; i < 6; i++) {
      stopAfter = 1 + random.nextInt(6);
      run(i > 0, SHARD, "jsonl", "csv");
    }
    stopAfter = Integer.MAX_VALUE;
    run(true, SHARD, "jsonl", "csv");
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(texts.keySet());
    assertThat(gathered()).containsExactlyInAnyOrderElementsOf(texts.keySet());
  }

  /** A registry that loads all files of a run takes a number for one patient. */
  @Test
  void givesEachPatientOfARunANumberOfItsOwn() throws Exception {
    run(false, SHARD, "jsonl", "naaccr");
    assertThat(patients()).hasSize(25).doesNotHaveDuplicates().isSorted().contains("00000025");
    texts.put("new.txt", "Patient 26 had adenocarcinoma of the lung.");
    run(true, SHARD, "jsonl", "naaccr");
    assertThat(patients()).hasSize(26).doesNotHaveDuplicates().contains("00000026");
    texts.put("d03.txt", "Patient 27 had adenocarcinoma of the colon.");
    run(true, SHARD, "jsonl", "naaccr");
    assertThat(patients()).hasSize(26).doesNotHaveDuplicates();
  }

  @Test
  void givesTheSameNumbersWhereverItWasStopped() throws Exception {
    run(false, SHARD, "jsonl", "naaccr");
    List<String> undisturbed = patients();
    stopAfter = 13;
    run(false, SHARD, "jsonl", "naaccr");
    stopAfter = Integer.MAX_VALUE;
    run(true, SHARD, "jsonl", "naaccr");
    assertThat(patients()).isEqualTo(undisturbed);
  }

  /** The numbers of the patients in all shards. */
  private List<String> patients() throws IOException {
    List<String> numbers = new ArrayList<>();
    try (Stream<Path> files = Files.list(out.resolve("naaccr"))) {
      for (Path file : files.sorted().toList()) {
        Matcher patient =
            Pattern.compile("naaccrId=\"patientIdNumber\"[^>]*>(\\d+)<")
                .matcher(Files.readString(file));
        while (patient.find()) {
          numbers.add(patient.group(1));
        }
      }
    }
    return numbers;
  }

  /** A document half of whose output was written when the output broke is there once in the end. */
  @Test
  void holdsNothingOfADocumentAtWhichTheOutputBroke() throws Exception {
    String undisturbed = sorted(undisturbed());
    Format breaking =
        new Format() {
          private int documents;

          @Override
          public String name() {
            return "breaking";
          }

          @Override
          public String about() {
            return "nothing";
          }

          @Override
          public RunWriter open(RunOutput output, String argument) {
            return new RunWriter() {
              @Override
              public void accept(Extracted document) throws IOException {
                documents++;
                if (documents == 7) {
                  throw new IOException("no space left");
                }
              }

              @Override
              public List<String> finish() {
                return List.of();
              }

              @Override
              public void close() {}
            };
          }
        };
    List<Formats.Choice> choices = List.of(Formats.chosen("jsonl"), Formats.Choice.of(breaking));
    assertThatThrownBy(() -> run(false, SHARD, choices))
        .isInstanceOf(IOException.class)
        .hasMessage(out + " cannot be written: no space left");
    assertThat(run(true, SHARD, choices)).isTrue();
    assertThat(sorted(records())).isEqualTo(undisturbed);
  }

  @Test
  void doesAShardAnewWhoseFinishedFileWasTakenAwayOrCut() throws Exception {
    run(false, SHARD, "jsonl");
    String undisturbed = sorted(records());
    Files.delete(out.resolve("findings-00001.jsonl"));
    truncate(out.resolve("findings-00002.jsonl"), 2_000);
    run(true, SHARD, "jsonl");
    assertThat(done).hasSize(20);
    assertThat(sorted(records())).isEqualTo(undisturbed);
  }

  /** A kill between the note that a shard is to be redone and the removal of its file. */
  @Test
  void takesAwayTheFileOfAForgottenShard() throws Exception {
    run(false, SHARD, "jsonl");
    byte[] first = Files.readAllBytes(out.resolve("findings-00001.jsonl"));
    texts.put("d03.txt", "A 60-year-old man had a meningioma.");
    run(true, SHARD, "jsonl");
    String once = sorted(records());
    Files.write(out.resolve("findings-00001.jsonl"), first);
    run(true, SHARD, "jsonl");
    assertThat(sorted(records())).isEqualTo(once);
    assertThat(ids()).doesNotHaveDuplicates();
  }

  /** Shards that the journal no longer knows are not left beside what was done anew. */
  @Test
  void leavesNoShardBehindThatTheJournalLost() throws Exception {
    run(false, SHARD, "jsonl");
    truncate(out.resolve(".conus/journal"), 100);
    texts.keySet().removeIf(id -> id.compareTo("d08.txt") > 0);
    run(true, SHARD, "jsonl");
    assertThat(ids()).containsExactlyElementsOf(texts.keySet());
  }

  @Test
  void refusesAFolderIntoWhichAnotherRunWrites() throws Exception {
    try (Output first = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(IOException.class)
          .hasMessage("another run is writing into " + out);
      first.finish();
    }
    open().close();
  }

  private String key = "key";

  private Output open() throws IOException {
    List<Formats.Choice> choices = List.of(Formats.chosen("jsonl"));
    return FolderOutput.open(out, choices, key, false, Instant.EPOCH, SHARD);
  }

  /** The records of a run into another folder that nothing disturbs. */
  private String undisturbed() throws Exception {
    FolderOutputTest other = new FolderOutputTest(folder.resolve("undisturbed"));
    other.texts.putAll(texts);
    other.run(false, SHARD, "jsonl");
    return other.records();
  }

  /** What the tables of all shards say, by document. */
  private List<String> gathered() throws IOException {
    List<String> ids = new ArrayList<>();
    try (Stream<Path> files = Files.list(out.resolve("csv"))) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("doc")).toList()) {
        try (CSVParser rows =
            CSVParser.parse(
                file, StandardCharsets.UTF_8, CSVFormat.RFC4180.builder().setHeader().get())) {
          rows.forEach(row -> ids.add(row.get(0)));
        }
      }
    }
    return ids;
  }

  private boolean run(boolean resume, int shard, String... formats) throws Exception {
    return run(resume, shard, Stream.of(formats).map(Formats::chosen).toList());
  }

  private boolean run(boolean resume, int shard, List<Formats.Choice> choices) throws Exception {
    done.clear();
    kept.clear();
    List<Input> inputs = new ArrayList<>();
    Path in = Files.createDirectories(folder.resolve("in"));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      inputs.add(
          new Input(text.getKey(), Files.writeString(in.resolve(text.getKey()), text.getValue())));
    }
    List<Format> all = choices.stream().map(Formats.Choice::format).toList();
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
          public void again() {
            done.clear();
            kept.clear();
          }

          @Override
          public void failed(Failure failure) {
            throw new AssertionError(failure.toString());
          }
        };
    batch[0] = new Batch(Pipeline::builtIn, new DocumentReader(10_000), all, THREADS);
    try (Output output = FolderOutput.open(out, choices, key, resume, Instant.EPOCH, shard)) {
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
