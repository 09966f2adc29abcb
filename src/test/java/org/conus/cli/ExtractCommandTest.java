package org.conus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.conus.write.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a user types it: what is printed, what is written, and how it ends. */
class ExtractCommandTest {
  /** Stands in every report here; nothing that is printed to logs may hold it. */
  private static final String MARKER = "Zyxquorn Vlemmish";

  private static final String REPORT =
      "CASE REPORT\n\nMr. "
          + MARKER
          + ", a 60-year-old man, had small cell carcinoma of the lung. The tumor of 3 cm was"
          + " positive for synaptophysin. Laminectomy of T12 was done – “well”.\n";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
  private final Path folder;
  private final Path reports;

  ExtractCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.reports = Files.createDirectory(folder.resolve("reports"));
    Files.writeString(reports.resolve("a.txt"), REPORT);
  }

  @Test
  void endsWellAndPrintsTheDocument() {
    assertThat(run("extract", reports.resolve("a.txt").toString())).isEqualTo(ExitStatus.WELL);
    assertThat(out.toString()).contains("Small cell carcinoma");
    assertThat(err.toString()).contains("1 document");
    nothingIsToldOfTheText();
  }

  @Test
  void printsATableOfSeveralDocuments() throws IOException {
    Files.writeString(reports.resolve("b.txt"), REPORT.replace("lung", "thyroid"));
    assertThat(run("extract", reports.toString())).isEqualTo(ExitStatus.WELL);
    assertThat(out.toString()).contains("a.txt", "b.txt");
    assertThat(err.toString()).contains("2 documents");
    nothingIsToldOfTheText();
  }

  @Test
  void writesLinesOfJsonToStandardOutput() throws IOException {
    assertThat(run("extract", reports.toString(), "-f", "jsonl")).isEqualTo(ExitStatus.WELL);
    String lines = stdout.toString(StandardCharsets.UTF_8);
    assertThat(lines).hasLineCount(1).endsWith("\n");
    assertThat(JSON.readTree(lines).at("/document/id").asText()).isEqualTo("reports/a.txt");
    assertThat(out.toString()).isEmpty();
    nothingIsToldOfTheText();
  }

  @Test
  void writesLinesOfJsonIntoAFolderIfNothingElseIsSaid() throws IOException {
    Path to = folder.resolve("new/out");
    assertThat(run("extract", reports.toString(), "-o", to.toString())).isEqualTo(ExitStatus.WELL);
    assertThat(Files.readAllLines(to.resolve("findings.jsonl"))).hasSize(1);
    assertThat(stdout.toString(StandardCharsets.UTF_8)).isEmpty();
    nothingIsToldOfTheText();
  }

  static Stream<String> formats() {
    return ServiceLoader.load(Format.class).stream()
        .map(provider -> provider.get().name())
        .filter(name -> !name.equals("jdbc")) // writes into no folder
        .map(name -> name.equals("patients") ? "patients:folder" : name);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writesEveryFormatIntoAFolder(String format) throws IOException {
    Path to = folder.resolve("out");
    assertThat(run("extract", reports.toString(), "-o", to.toString(), "-f", format))
        .isEqualTo(ExitStatus.WELL);
    try (Stream<Path> files = Files.walk(to)) {
      assertThat(files.filter(Files::isRegularFile))
          .filteredOn(file -> !file.startsWith(to.resolve(".conus"))) // a lock is empty
          .isNotEmpty()
          .allMatch(file -> file.toFile().length() > 0);
    }
    nothingIsToldOfTheText();
  }

  @Test
  void mergesTheDocumentsOfAPatient() throws IOException {
    Files.createDirectories(reports.resolve("7"));
    Files.writeString(reports.resolve("7/b.txt"), REPORT);
    Files.writeString(reports.resolve("7/c.txt"), REPORT.replace("synaptophysin", "TTF-1"));
    Path to = folder.resolve("out");
    String key = "/(\\d+)/";
    assertThat(run("extract", reports.toString(), "-o", to.toString(), "--patient-key", key))
        .isEqualTo(ExitStatus.WELL);
    List<String> patients = Files.readAllLines(to.resolve("patients.jsonl"));
    assertThat(patients).hasSize(2);
    JsonNode patient = JSON.readTree(patients.get(0));
    assertThat(patient.path("patient").asText()).isEqualTo("7");
    assertThat(patient.path("tumors")).hasSize(1);
    assertThat(patient.at("/tumors/0/ihc"))
        .extracting(stain -> stain.path("marker").asText())
        .containsExactly("Synaptophysin", "TTF-1");
    assertThat(err.toString()).contains("1 documents have no key");
    nothingIsToldOfTheText();
  }

  @Test
  void writesIntoADatabaseWithoutAFolder() {
    Path file = folder.resolve("registry.sqlite");
    for (int i = 0; i < 2; i++) {
      assertThat(run("extract", reports.toString(), "--db", "sqlite:" + file))
          .isEqualTo(ExitStatus.WELL);
    }
    assertThat(file).isNotEmptyFile();
    assertThat(out.toString()).isEmpty();
    nothingIsToldOfTheText();
  }

  @Test
  void tellsOfTheFormats() {
    assertThat(run("formats")).isEqualTo(ExitStatus.WELL);
    assertThat(out.toString()).contains("csv       a file a table in csv/", "parquet", "omop");
    assertThat(run("formats", "omop")).isEqualTo(ExitStatus.WELL);
    assertThat(out.toString())
        .contains("| lexical_variant | text, at most 250 characters, always |");
    assertThat(run("formats", "nosuch")).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void saysWhichDocumentsFailedAndDoesTheOthers() throws IOException {
    Files.write(reports.resolve("binary.txt"), (MARKER + "\0").getBytes(StandardCharsets.UTF_8));
    Files.createFile(reports.resolve("empty.txt"));
    Files.writeString(reports.resolve("enormous.txt"), REPORT.repeat(100));
    int status = run("extract", reports.toString(), "-f", "jsonl", "--max-bytes", "2000");
    assertThat(status).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(stdout.toString(StandardCharsets.UTF_8)).hasLineCount(1);
    assertThat(err.toString())
        .contains("reports/binary.txt", "binary, not text")
        .contains("reports/empty.txt", "empty")
        .contains("reports/enormous.txt", "too large");
    nothingIsToldOfTheText();
  }

  @Test
  void endsWithTwoIfEveryDocumentFailed() throws IOException {
    Files.write(reports.resolve("a.txt"), new byte[0]);
    assertThat(run("extract", reports.toString())).isEqualTo(ExitStatus.NOTHING_DONE);
    assertThat(err.toString()).contains("reports/a.txt", "empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "86401", "9999999999"})
  void aLimitThatIsNoTimeIsAFaultOfUsage(String seconds) {
    assertThat(run("extract", reports.toString(), "--max-seconds", seconds))
        .isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString()).contains("--max-seconds must be 1 to 86400");
  }

  @Test
  void saysThatAFileIsNoFolderForTheOutput() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "");
    assertThat(run("extract", reports.toString(), "-o", file.toString()))
        .isEqualTo(ExitStatus.NOTHING_DONE);
    assertThat(err.toString()).isEqualTo("conus: " + file + " is no folder\n");
  }

  @Test
  void endsWithTwoIfThereIsNoDocument() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("nothing"));
    assertThat(run("extract", empty.toString())).isEqualTo(ExitStatus.NOTHING_DONE);
    assertThat(err.toString()).contains("no documents");
    assertThat(run("extract", folder.resolve("none.txt").toString()))
        .isEqualTo(ExitStatus.NOTHING_DONE);
    assertThat(err.toString()).contains("does not exist");
  }

  /** One name that does not exist among others is a failure as any other. */
  @Test
  void doesTheOthersIfAnInputDoesNotExist() {
    int status =
        run("extract", reports.toString(), folder.resolve("none.txt").toString(), "-f", "jsonl");
    assertThat(status).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(err.toString()).contains("none.txt").contains("does not exist");
    assertThat(stdout.toString(StandardCharsets.UTF_8)).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extract",
        "extract . --no-such-option",
        "extract . -f nosuchformat",
        "extract . -f jdbc",
        "extract . -f csv",
        "extract . -o out --patient-key [",
        "extract . --db mysql://host/db",
        "extract . -o out -f csv:tab",
        "extract . --threads 0",
        "extract . --threads many",
        "nosuchcommand",
      })
  void endsWithOneIfTheCommandLineIsWrong(String line) {
    assertThat(run(line.split(" "))).isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16", "UTF-16LE", "UTF-8 with a mark"})
  void readsTheEncodingsOfReports(String charset) throws IOException {
    String text =
        charset.equals("UTF-16LE") || charset.endsWith("mark") ? "\uFEFF" + REPORT : REPORT;
    Charset encoding = Charset.forName(charset.split(" ")[0]);
    Files.write(reports.resolve("a.txt"), text.getBytes(encoding));
    assertThat(run("extract", reports.toString(), "-f", "jsonl")).isEqualTo(ExitStatus.WELL);
    JsonNode record = JSON.readTree(stdout.toByteArray());
    assertThat(record.at("/document/length").asInt()).isEqualTo(REPORT.length());
    for (JsonNode mention : record.path("mentions")) {
      assertThat(mention.path("text").asText())
          .isEqualTo(REPORT.substring(mention.path("begin").asInt(), mention.path("end").asInt()));
    }
    assertThat(record.path("mentions")).isNotEmpty();
  }

  private void nothingIsToldOfTheText() {
    assertThat(err + stderr.toString(StandardCharsets.UTF_8))
        .doesNotContain("Zyxquorn")
        .doesNotContain("Vlemmish");
  }

  private int run(String... args) {
    PrintStream usualOut = System.out;
    PrintStream usualErr = System.err;
    System.setOut(new PrintStream(stdout, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(stderr, true, StandardCharsets.UTF_8));
    try {
      return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(args);
    } finally {
      System.setOut(usualOut);
      System.setErr(usualErr);
    }
  }
}
