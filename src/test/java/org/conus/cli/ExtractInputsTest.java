package org.conus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.conus.read.format.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over inputs of many formats: what is found stands where the record says it does. */
class ExtractInputsTest {
  private static final String MARKER = "Zyxquorn";
  private static final String[] LINES = {
    "CASE REPORT",
    "",
    MARKER + ", a 60-year-old man, had small cell carcinoma of the lung.",
    "The tumor of 3 cm was positive for synaptophysin.",
    "Laminectomy of T12 was done."
  };
  private static final String REPORT = String.join("\n", LINES);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StringWriter err = new StringWriter();
  private final Path folder;
  private final Path out;

  ExtractInputsTest(@TempDir Path folder) {
    this.folder = folder;
    this.out = folder.resolve("out");
  }

  @Test
  void findsTheSameInEveryFormatAndWhereItStands() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.write(in.resolve("a.txt"), REPORT.getBytes(StandardCharsets.UTF_16LE));
    Files.writeString(in.resolve("b.html"), html());
    Files.writeString(in.resolve("c.hl7"), hl7());
    Files.writeString(in.resolve("d.jsonl"), "{\"id\":1,\"text\":" + quoted() + "}\n");
    Files.writeString(in.resolve("e.csv"), "id,text\n1,\"" + REPORT + "\"\n");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(in.resolve("f.zip")));
        Pages pages = new Pages().lines(60, 100, LINES)) {
      zip.putNextEntry(new ZipEntry("deep/g.pdf"));
      zip.write(pages.bytes());
      zip.closeEntry();
    }
    Files.writeString(in.resolve("h.xml"), "<?xml version=\"1.0\"?><a>" + MARKER + "</a>");
    assertThat(run(in.toString(), "-o", out.toString(), "-f", "jsonl,text"))
        .isEqualTo(ExitStatus.SOME_FAILED);

    List<String> ids = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve("findings.jsonl"))) {
      JsonNode record = JSON.readTree(line);
      ids.add(record.at("/document/id").asText());
      standsWhereItSays(record);
      assertThat(record.at("/cases/0/tumors/0/histology/icdO3").asText()).isEqualTo("8041/3");
    }
    assertThat(ids)
        .containsExactly(
            "in/a.txt",
            "in/b.html",
            "in/c.hl7#S1",
            "in/d.jsonl#1",
            "in/e.csv#1",
            "in/f.zip!/deep/g.pdf");
    JsonNode run = JSON.readTree(out.resolve("run.json").toFile());
    assertThat(run.path("read").toString())
        .isEqualTo(
            "{\"csv, UTF-8\":1,\"hl7, UTF-8\":1,\"html, UTF-8\":1,\"json, UTF-8\":1,\"pdf\":1,"
                + "\"text, UTF-16LE\":1}");
    assertThat(Files.readString(out.resolve("failures.jsonl")) + err)
        .contains("in/h.xml", "neither JATS nor CDA")
        .doesNotContain(MARKER);
  }

  private void standsWhereItSays(JsonNode record) throws IOException {
    String file = record.at("/document/id").asText() + ".txt";
    String text = Files.readString(out.resolve("text").resolve(file));
    assertThat(record.at("/document/length").asInt()).isEqualTo(text.length());
    assertThat(record.path("mentions")).isNotEmpty();
    for (JsonNode mention : record.path("mentions")) {
      assertThat(mention.path("text").asText())
          .isEqualTo(text.substring(mention.path("begin").asInt(), mention.path("end").asInt()));
    }
  }

  @Test
  void writesADocumentBesideAFolderOfTheNameOfItsFile() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("a.txt"), REPORT);
    for (String ending : List.of("txt", "html", "xmi", "json", "ann")) {
      Path inner = Files.createDirectories(in.resolve("a.txt." + ending));
      Files.writeString(inner.resolve("b.txt"), REPORT);
    }
    assertThat(run(in.toString(), "-o", out.toString(), "-f", "text,html,brat,xmi,casjson"))
        .as(err.toString())
        .isEqualTo(ExitStatus.WELL);
    for (String name : List.of("text", "html", "brat", "xmi", "casjson")) {
      try (Stream<Path> files = Files.walk(out.resolve(name))) {
        assertThat(files.filter(Files::isRegularFile)).as(name).hasSizeGreaterThanOrEqualTo(6);
      }
    }
  }

  @Test
  void remarksInTheRecordOnWhatCouldNotBeRead() throws IOException {
    byte[] text =
        REPORT.concat(" It was 3 \u00B5m, \u201Csmall\u201D").getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("a.txt"), Arrays.copyOf(text, text.length - 1));
    assertThat(run(file.toString(), "-o", out.toString())).isEqualTo(ExitStatus.WELL);
    JsonNode record = JSON.readTree(out.resolve("findings.jsonl").toFile());
    assertThat(record.at("/problems/0/rule").asText()).isEqualTo("read.incomplete");
    assertThat(record.at("/problems/0/message").asText())
        .isEqualTo("some bytes are no characters: UTF-8, damaged");
  }

  @Test
  void mergesTheDocumentsOfThePatientThatAMessageNames() throws IOException {
    Path file = Files.writeString(folder.resolve("a.hl7"), hl7() + hl7().replace("S1", "S2"));
    assertThat(run(file.toString(), "-o", out.toString(), "--patient-key", "source"))
        .isEqualTo(ExitStatus.WELL);
    List<String> patients = Files.readAllLines(out.resolve("patients.jsonl"));
    assertThat(patients).hasSize(1);
    assertThat(JSON.readTree(patients.get(0)).path("patient").asText()).isEqualTo("PAT9");
    assertThat(Files.readString(out.resolve("findings.jsonl"))).doesNotContain("PAT9");
  }

  @Test
  void goesOnWithAnArchiveThatGrew() throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.jsonl"), "{\"id\":1,\"text\":" + quoted() + "}\n");
    assertThat(run(file.toString(), "-o", out.toString())).isEqualTo(ExitStatus.WELL);
    Files.writeString(file, Files.readString(file) + "{\"id\":2,\"text\":" + quoted() + "}\n");
    assertThat(run(file.toString(), "-o", out.toString(), "--resume")).isEqualTo(ExitStatus.WELL);
    assertThat(Files.readAllLines(out.resolve("findings.jsonl")))
        .extracting(line -> JSON.readTree(line).at("/document/id").asText())
        .containsExactly("a.jsonl#1", "a.jsonl#2");
    assertThat(err.toString()).contains("1 documents of an earlier run");
  }

  /** Records of another pipeline under the same name are not those of this one. */
  @Test
  void doesAgainWhatAPipelineMadeThatWasEdited() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), REPORT);
    String first = copyOfDescriptors("first");
    String moved = copyOfDescriptors("moved");
    String[] words = {file.toString(), "-o", out.toString(), "--resume", "--pipeline"};
    assertThat(run(with(words, first))).as(err.toString()).isEqualTo(ExitStatus.WELL);
    assertThat(run(with(words, moved))).isEqualTo(ExitStatus.WELL);
    assertThat(err.toString()).contains("1 documents of an earlier run");
    assertThat(options()).matches("pipeline=case-report\\.xml@[0-9a-f]{12}");
    String before = options();
    Path engine = Path.of(moved).resolveSibling("../engines/Persons.xml");
    Files.writeString(
        engine, Files.readString(engine).replace("</description>", " Edited.</description>"));
    err.getBuffer().setLength(0);

    assertThat(run(with(words, moved))).isEqualTo(ExitStatus.WELL);

    assertThat(err.toString()).doesNotContain("of an earlier run");
    assertThat(options()).isNotEqualTo(before);
  }

  private String copyOfDescriptors(String name) throws IOException {
    Path from = Path.of("descriptors");
    Path to = folder.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
    return to.resolve("pipelines/case-report.xml").toString();
  }

  private static String[] with(String[] words, String last) {
    return Stream.concat(Stream.of(words), Stream.of(last)).toArray(String[]::new);
  }

  private String options() throws IOException {
    String record = Files.readString(out.resolve("findings.jsonl"));
    return JSON.readTree(record).at("/pipeline/options").asText();
  }

  @Test
  void saysWhatOfAQueryIsWrong() {
    assertThat(run("--jdbc", "jdbc:sqlite:x.db")).isEqualTo(ExitStatus.USAGE);
    assertThat(run("--jdbc", "jdbc:nosuch:secret", "--query", "select 1"))
        .isEqualTo(ExitStatus.NOTHING_DONE);
    assertThat(err.toString()).contains("no connection to the database").doesNotContain("secret");
  }

  private static String html() {
    return "<html><body><h1>CASE REPORT</h1><p>"
        + String.join(" ", List.of(LINES).subList(2, 5))
        + "</p></body></html>";
  }

  private static String hl7() {
    return "MSH|^~\\&|L|H|||2020||ORU^R01|M|P|2.5\rPID|1||PAT9\rOBR|1||S1|1^Case report\r"
        + "OBX|1|TX|1^Case report||"
        + LINES[2]
        + "\rOBX|2|TX|1^Case report||"
        + LINES[3]
        + "\rOBX|3|TX|1^Case report||"
        + LINES[4]
        + "\r";
  }

  private static String quoted() throws IOException {
    return JSON.writeValueAsString(REPORT);
  }

  private int run(String... args) {
    List<String> line = new ArrayList<>(List.of("extract"));
    line.addAll(List.of(args));
    StringWriter none = new StringWriter();
    return Main.commandLine(new PrintWriter(none, true), new PrintWriter(err, true))
        .execute(line.toArray(String[]::new));
  }
}
