package org.conus.read.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.conus.read.Inputs;
import org.conus.read.Read;
import org.conus.read.ReadOptions;
import org.conus.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HL7 v2, FHIR and lines of JSON. */
class MessageTest {
  private static final String MSH =
      "MSH|^~\\&|LAB|HOSP|||202001010000||ORU^R01|%s|P|2.5.1\rPID|1||PAT9^^^HOSP||Doe^J\r";
  private static final String REPORT =
      MSH
          + "OBR|1|PL1|%s^LAB|11526-1^Pathology study^LN\r"
          + "OBX|1|TX|22637-3^Final diagnosis^LN||Carcinoma, 3 cm \\T\\ grade 2.||||||F\r"
          + "OBX|2|TX|22637-3^Final diagnosis^LN||CK7 positive~CK20 negative||||||F\r"
          + "NTE|1||See comment.\r"
          + "OBX|3|FT|22636-5^Clinical history^LN||Pain.\\.br\\Mass at \\H\\T12\\N\\.||||||F\r"
          + "OBX|4|NM|85319-2^Ki-67^LN||20|%%|||||F\r";
  private static final String TEXT =
      "Pathology study\nFinal diagnosis\nCarcinoma, 3 cm & grade 2.\nCK7 positive\nCK20 negative\n"
          + "See comment.\n\nClinical history\nPain.\nMass at T12.\nKi-67: 20 %\n";

  private final Path folder;

  MessageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void joinsTheTextOfAReport() throws IOException {
    String message = String.format(REPORT, "M1", "S20-1");
    assertThat(read("a.hl7", message)).containsExactly(entry("a.hl7#S20-1", TEXT));
    SourceText source = Read.bytes(message.getBytes(StandardCharsets.UTF_8));
    assertThat(source.origin().patient()).isEqualTo("PAT9");
    assertThat(source.text()).isEqualTo(TEXT).doesNotContain("PAT9", "Doe");
  }

  @Test
  void readsManyMessagesAndReports() throws IOException {
    String batch =
        "FHS|^~\\&|LAB\rBHS|^~\\&|LAB\r"
            + String.format(REPORT, "M1", "S1")
            + "OBR|2|PL2|S2^LAB\rOBX|1|ST|1^Note||Benign.\r"
            + "\u000B"
            + String.format(REPORT, "M2", "S1").replace("\r", "\r\n")
            + "\u001C\rBTS|2\rFTS|1\r";
    assertThat(read("named.odd", batch))
        .containsExactly(
            entry("named.odd#S1", TEXT),
            entry("named.odd#S2", "Note: Benign.\n"),
            entry("named.odd#S1~2", TEXT));
  }

  @Test
  void keepsLinesThatASenderBroke() throws IOException {
    String message =
        String.format(MSH, "M3") + "OBR|1||S9\rOBX|1|TX|1^Note||First line\nsecond^line\n";
    assertThat(read("a.hl7", message))
        .containsExactly(entry("a.hl7#S9", "\nNote\nFirst line\nsecond^line\n".substring(1)));
  }

  @Test
  void keepsBrokenLinesThatBeginLikeSegments() throws IOException {
    String message =
        String.format(MSH, "M3")
            + "OBR|1||S9\rOBX|1|TX|1^Note||Stains:\nCK7: positive\nAE1/AE3 +\n";
    assertThat(read("a.hl7", message))
        .containsExactly(entry("a.hl7#S9", "Note\nStains:\nCK7: positive\nAE1/AE3 +\n"));
  }

  @Test
  void keepsSignsThatASenderForgotToEscape() throws IOException {
    String message =
        String.format(MSH, "M3")
            + "OBR|1||S9\rOBX|1|TX|1^Note||T & N ^ M\\S\\0^^\rOBX|2|TX|1^Note\r";
    assertThat(read("a.hl7", message)).containsExactly(entry("a.hl7#S9", "Note\nT & N ^ M^0\n"));
  }

  @Test
  void unpacksAFileInAMessage() throws IOException {
    String rtf = Base64.getEncoder().encodeToString("{\\rtf1 A mass.\\par}".getBytes("US-ASCII"));
    String message =
        String.format(MSH, "M4") + "OBR|1||S4\rOBX|1|ED|1^Report||LAB^AP^RTF^Base64^" + rtf + "\r";
    assertThat(read("a.hl7", message)).containsExactly(entry("a.hl7#S4", "Report\nA mass.\n"));
  }

  @Test
  void readsTheEncodingThatAMessageNames() throws IOException {
    String message =
        "MSH|^~\\&|L|H|||2020||ORU^R01|M|P|2.5||||||8859/2\rOBR|1||S5\rOBX|1|TX|1^N||gu\u017A\r";
    Path file =
        Files.write(folder.resolve("a.hl7"), message.getBytes(Charset.forName("ISO-8859-2")));
    assertThat(Read.file(file)).containsExactly(entry("a.hl7#S5", "N\ngu\u017A\n"));
  }

  @Test
  void keepsTheWordsBesideAFileThatCannotBeRead() throws IOException {
    String head = String.format(MSH, "M4") + "OBR|1||S4\r";
    String words = "OBX|1|TX|1^Note||A mass.\r";
    String image = "OBX|2|ED|2^Image||L^IM^JPEG^Base64^/9j/4AAQSkY=\r";
    assertThat(read("a.hl7", head + words + image + words))
        .containsExactly(entry("a.hl7#S4", "Note\nA mass.\n\nImage\n\uFFFD\n\nNote\nA mass.\n"));
    assertThat(read("a.hl7", head + image))
        .containsExactly(entry("a.hl7#S4", "! binary, not text"));
    assertThat(read("a.hl7", head + "OBX|2|ED|2^Image||L^IM^JPEG^Base64^\r" + words))
        .containsExactly(entry("a.hl7#S4", "Image\n\nNote\nA mass.\n"));
  }

  @Test
  void knowsMessagesByTheEndingWhereTheFirstIsBroken() throws IOException {
    assertThat(read("a.hl7", "MSH|||||\r" + String.format(REPORT, "M1", "S1")))
        .containsEntry("a.hl7#S1", TEXT)
        .hasSize(2);
  }

  @Test
  void tellsOfRowsWithoutAText() throws IOException {
    assertThat(
            read(
                "a.jsonl",
                "{\"id\":1}\n{\"id\":2,\"text\":\"A mass.\"}\n{\"id\":3,\"text\":null}\n"))
        .containsExactly(
            entry(
                "a.jsonl#1",
                "! no column of texts that goes by a usual name: name it with --text-column"),
            entry("a.jsonl#2", "A mass."),
            entry("a.jsonl#3", "! a row without a text"));
  }

  @Test
  void tellsOfMessagesThatABatchShouldHave() throws IOException {
    String one = String.format(REPORT, "M1", "S1");
    String two = String.format(REPORT, "M2", "S2");
    String head = "FHS|^~\\&|L\rBHS|^~\\&|L\r";
    assertThat(read("a.hl7", head + one + two + "BTS|2\rFTS|1\r")).hasSize(2);
    assertThat(read("b.hl7", head + one + two + "BTS\rFTS\r")).hasSize(2);
    assertThat(read("c.hl7", head + one + "BTS|3|x\rBHS|^~\\&|L\r" + two + "BTS|1\rFTS|2\r"))
        .containsExactly(
            entry("c.hl7#S1", TEXT),
            entry("c.hl7#2", "! a batch that is not whole: it has 1 of 3 messages"),
            entry("c.hl7#S2", TEXT));
  }

  @Test
  void takesNoSegmentsForText() throws IOException {
    String segments = "PID|1||PAT9\rOBX|1|TX|1^N||A mass.\r";
    assertThat(read("a.hl7", segments + String.format(REPORT, "M1", "S1")))
        .containsEntry("a.hl7#1", "! broken HL7: no MSH before a segment")
        .containsEntry("a.hl7#S1", TEXT)
        .hasSize(2);
    assertThat(read("b.hl7", "MSH alone is no message")).containsKey("b.hl7").hasSize(1);
  }

  @Test
  void takesNoJsonForText() throws IOException {
    assertThat(read("a.json", "[\"A mass.\", \"Benign.\"]"))
        .containsExactly(entry("a.json#1", "! no object"), entry("a.json#2", "! no object"));
    assertThat(read("b.jsonl", "{bad\n{\"id\":2,\"text\":\"A mass.\"}\n"))
        .containsExactly(entry("b.jsonl#1", "! broken JSON"), entry("b.jsonl#2", "A mass."));
    assertThat(read("c.txt", "[sic] A mass.")).containsExactly(entry("c.txt", "[sic] A mass."));
  }

  @Test
  void passesOverEntriesWithoutAResource() throws IOException {
    String report =
        "{\"resource\":{\"resourceType\":\"DiagnosticReport\",\"id\":\"r\",\"conclusion\":\"A mass.\"}}";
    String bundle =
        "{\"resourceType\":\"Bundle\",\n\"entry\":[{\"request\":{\"method\":\"DELETE\"}},"
            + report
            + ",{}]}";
    assertThat(read("a.json", bundle)).containsExactly(entry("a.json#r", "\nA mass."));
    assertThat(read("b.ndjson", bundle.replace("\n", "")))
        .containsExactly(entry("b.ndjson#r", "\nA mass."));
    assertThat(
            read(
                "c.json",
                bundle.replace(
                    "\"conclusion\":\"A mass.\"", "\"presentedForm\":[{\"data\":\"@@@@\"}]")))
        .containsExactly(entry("c.json#r", "! its attached file is not in Base64"));
  }

  @Test
  void readsTheFormOfAReportThatCanBeRead() throws IOException {
    String form = "{\"contentType\":\"%s\",\"data\":\"%s\"}";
    String report =
        "{\"resourceType\":\"DiagnosticReport\",\"id\":\"%s\",\"conclusion\":\"%s\",\"presentedForm\":[%s]}\n";
    String bad = String.format(form, "text/plain", "AAAA");
    String good =
        String.format(
            form,
            "application/pdf",
            Base64.getEncoder().encodeToString("A mass.".getBytes("US-ASCII")));
    assertThat(
            read(
                "a.ndjson",
                String.format(report, "r1", "", bad + "," + good)
                    + String.format(report, "r2", "Benign.", bad)
                    + String.format(report, "r3", "", bad)))
        .containsExactly(
            entry("a.ndjson#r1", "A mass."),
            entry("a.ndjson#r2", "\uFFFD\n\nBenign."),
            entry("a.ndjson#r3", "! binary, not text"));
  }

  @Test
  void opensABundleWhoseEntriesStandBeforeItsName() throws IOException {
    String report =
        "{\"resourceType\":\"DiagnosticReport\",\"id\":\"r1\",\"conclusion\":\"A mass.\"}";
    assertThat(
            read(
                "a.json",
                "{\n\"entry\":[{\"resource\":" + report + "}],\n\"resourceType\":\"Bundle\"}"))
        .containsExactly(entry("a.json#r1", "\nA mass."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8859/0", "8859/10", "8859/12", "8859/99", "8859/", "NONE", "~", ""})
  void readsTheOtherMessagesWhereOneNamesAnUnknownEncoding(String encoding) throws IOException {
    String message =
        "MSH|^~\\&|L|H|||2020||ORU^R01|M|P|2.5||||||%s\rOBR|1||%s\rOBX|1|TX|1^N||caf\u00E9 L1\r";
    String messages =
        String.format(message, "8859/1", "S1")
            + String.format(message, encoding, "S2")
            + String.format(message, "8859/1", "S3");
    Path file =
        Files.write(folder.resolve("a.hl7"), messages.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Read.file(file))
        .containsExactly(
            entry("a.hl7#S1", "N\ncaf\u00E9 L1\n"),
            entry("a.hl7#S2", "N\ncaf\u00E9 L1\n"),
            entry("a.hl7#S3", "N\ncaf\u00E9 L1\n"));
  }

  @Test
  void readsTheOtherMessagesWhereOneFails() throws IOException {
    String messages = String.format(MSH, "M5") + "MSH|\r" + String.format(REPORT, "M6", "S6");
    assertThat(read("a.hl7", messages))
        .containsExactly(
            entry("a.hl7#M5", "! an HL7 message without text"),
            entry("a.hl7#2", "! broken HL7: no MSH before a segment"),
            entry("a.hl7#S6", TEXT));
  }

  @Test
  void saysThatATextOfAFolderHoldsSeveralReports() throws IOException {
    String two = String.format(REPORT, "M1", "S1") + String.format(REPORT, "M2", "S2");
    assertThatThrownBy(() -> Read.bytes(two.getBytes(StandardCharsets.UTF_8)))
        .hasMessageStartingWith("holds several documents");
  }

  @Test
  void readsLinesOfJson() throws IOException {
    String lines =
        "{\"note_id\":\"a\",\"note_text\":\"A mass\\nof 3 cm\"}\n"
            + "{\"note_id\":5,\"note_text\":\"benign\"}\n\n"
            + "{\"note_id\":\"c\",\"note_text\":\n"
            + "{\"note_id\":\"d\"}\n"
            + "{\"note_id\":\"e\",\"note_text\":\"last\"}";
    assertThat(read("a.jsonl", lines))
        .containsExactly(
            entry("a.jsonl#a", "A mass\nof 3 cm"),
            entry("a.jsonl#5", "benign"),
            entry("a.jsonl#3", "! broken JSON"),
            entry("a.jsonl#d", "! a row without a text"),
            entry("a.jsonl#e", "last"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void readsLinesOfJsonAndMessagesOfSeveralBytesACharacter(String encoding) throws IOException {
    String lines = "";
    for (int i = 1; i <= 4; i++) {
      lines +=
          "{\"id\":\"r" + i + "\",\"text\":\"3 \u00B5m \u2013 \u010A\u0A0A at L" + i + "\"}\r\n";
    }
    String message = String.format(REPORT, "M1", "S1") + String.format(REPORT, "M2", "S2");
    boolean needsMark = encoding.startsWith("UTF-32");
    for (String mark : needsMark ? new String[] {"\uFEFF"} : new String[] {"\uFEFF", ""}) {
      Path file = folder.resolve("a.jsonl");
      Files.write(file, (mark + lines).getBytes(Charset.forName(encoding)));
      assertThat(Read.file(file))
          .containsExactly(
              entry("a.jsonl#r1", "3 \u00B5m \u2013 \u010A\u0A0A at L1"),
              entry("a.jsonl#r2", "3 \u00B5m \u2013 \u010A\u0A0A at L2"),
              entry("a.jsonl#r3", "3 \u00B5m \u2013 \u010A\u0A0A at L3"),
              entry("a.jsonl#r4", "3 \u00B5m \u2013 \u010A\u0A0A at L4"));
      Files.write(file, (mark + message).getBytes(Charset.forName(encoding)));
      assertThat(Read.file(file))
          .containsExactly(entry("a.jsonl#S1", TEXT), entry("a.jsonl#S2", TEXT));
    }
  }

  @Test
  void readsMessagesBehindAMark() throws IOException {
    assertThat(read("a.hl7", "\uFEFF" + String.format(REPORT, "M1", "S1")))
        .containsExactly(entry("a.hl7#S1", TEXT));
    assertThat(read("b.hl7", "\uFEFFFHS|^~\\&|LAB\r" + String.format(REPORT, "M1", "S1")))
        .containsExactly(entry("b.hl7#S1", TEXT));
  }

  @Test
  void readsTheOtherLinesOfJsonWhereTheFirstIsBroken() throws IOException {
    String rest = "{\"id\":\"b\",\"text\":\"benign\"}\n{\"id\":\"c\",\"text\":\"last\"}\n";
    for (String first :
        new String[] {"{\"id\":\"a\",\"text\":\"cut", "{\"id\":\"a\",}", "{\"id\":\"a\" 5}"}) {
      assertThat(read("a.jsonl", first + "\n" + rest))
          .containsExactly(
              entry("a.jsonl#1", "! broken JSON"),
              entry("a.jsonl#b", "benign"),
              entry("a.jsonl#c", "last"));
    }
  }

  @Test
  void readsSeveralObjectsInALine() throws IOException {
    String lines =
        "{\"id\":\"a\",\"text\":\"1\"}{\"id\":\"b\",\"text\":\"2\"} {\"id\"\n{\"id\":\"c\",\"text\":\"3\"}";
    assertThat(read("a.jsonl", lines))
        .containsExactly(
            entry("a.jsonl#a", "1"),
            entry("a.jsonl#b", "2"),
            entry("a.jsonl#3", "! broken JSON"),
            entry("a.jsonl#c", "3"));
  }

  @Test
  void readsAnArrayInWhichABytesIsWrong() throws IOException {
    String array =
        "[{\"id\":1,\"text\":\"a \u2013 %s b\"},\n{\"id\":2,\"text\":\"3 \u00B5m\"},\n5]";
    byte[] bytes = String.format(array, "?").getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFF;
    Path file = Files.write(folder.resolve("a.json"), bytes);
    assertThat(Read.file(file))
        .containsExactly(
            entry("a.json#1", "a \u2013 \uFFFD b"),
            entry("a.json#2", "3 \u00B5m"),
            entry("a.json#3", "! no object"));
    Files.write(file, String.format(array, "-").getBytes(Charset.forName("windows-1252")));
    assertThat(Read.file(file).values())
        .containsExactly("a \u2013 - b", "3 \u00B5m", "! no object");
    Files.writeString(file, "\uFEFF" + String.format(array, "-"));
    assertThat(Read.file(file)).containsEntry("a.json#2", "3 \u00B5m");
  }

  @Test
  void readsAnArrayAndAnObjectOfJson() throws IOException {
    assertThat(
            read("a.json", "[\n {\"id\": 1, \"text\": \"a\"},\n {\"id\": 2, \"text\": \"b\"}\n]"))
        .containsExactly(entry("a.json#1", "a"), entry("a.json#2", "b"));
    assertThat(read("b.json", "{\n  \"id\": 1,\n  \"text\": \"a\"\n}"))
        .containsExactly(entry("b.json#1", "a"));
    assertThat(read("c.json", "[]")).containsExactly(entry("c.json", "! JSON without documents"));
  }

  @Test
  void readsResourcesOfFhir() throws IOException {
    String data = Base64.getEncoder().encodeToString("A mass.".getBytes(StandardCharsets.UTF_8));
    String report =
        "{\"resourceType\":\"DiagnosticReport\",\"id\":\"r1\",\"subject\":{\"reference\":"
            + "\"Patient/7\"},\"presentedForm\":[{\"contentType\":\"application/pdf\",\"data\":"
            + "\"JVBERi0=\"},{\"contentType\":\"text/plain\",\"data\":\""
            + data
            + "\"}]}";
    String narrative =
        "{\"resourceType\":\"DiagnosticReport\",\"id\":\"r2\",\"text\":{\"div\":"
            + "\"<div><p>Report</p></div>\"},\"conclusion\":\"Carcinoma.\"}";
    String reference =
        "{\"resourceType\":\"DocumentReference\",\"id\":\"d1\",\"content\":[{\"attachment\":"
            + "{\"contentType\":\"text/html\",\"data\":\""
            + Base64.getEncoder().encodeToString("<html><body>b</body></html>".getBytes("US-ASCII"))
            + "\"}}]}";
    String elsewhere =
        "{\"resourceType\":\"DocumentReference\",\"id\":\"d2\",\"content\":[{\"attachment\":"
            + "{\"url\":\"http://example.org/a\"}}]}";
    String patient = "{\"resourceType\":\"Patient\",\"id\":\"7\"}";
    String entries =
        "{\"resource\": "
            + String.join("},\n{\"resource\": ", patient, report, narrative, reference, elsewhere)
            + "}";
    String bundle = "{\n\"resourceType\": \"Bundle\",\n\"entry\": [\n" + entries + "\n]\n}";
    assertThat(read("bundle.json", bundle))
        .containsExactly(
            entry("bundle.json#r1", "A mass."),
            entry("bundle.json#r2", "Report\n\nCarcinoma."),
            entry("bundle.json#d1", "b\n"),
            entry("bundle.json#d2", "! its content is at a URL, which is not fetched"));
    assertThat(read("bundle2.json", bundle.replace("\n", "")).keySet())
        .containsExactly(
            "bundle2.json#r1", "bundle2.json#r2", "bundle2.json#d1", "bundle2.json#d2");
    assertThat(read("a.ndjson", patient + "\n" + report + "\n"))
        .containsExactly(entry("a.ndjson#r1", "A mass."));
    assertThat(Read.bytes(report.getBytes(StandardCharsets.UTF_8)).origin().patient())
        .isEqualTo("Patient/7");
  }

  @Test
  void goesOnBehindAnElementThatFillsTheMemory() throws IOException {
    ReadOptions little = new ReadOptions(1000, null, null);
    String row = "{\"id\":\"%s\",\"text\":\"%s\"}";
    String large = "\\\\ \\u0041 \\\" \\n".repeat(30_000);
    for (String between : new String[] {",\n", ","}) {
      String array =
          "["
              + String.join(
                  between, row.formatted(1, "a"), row.formatted(2, large), row.formatted(3, "c"))
              + "]";
      Path file = Files.writeString(folder.resolve("a.json"), array);
      assertThat(Read.all(Inputs.of(List.of(file.toString()), little), little))
          .containsExactly(
              entry("a.json#1", "a"),
              entry("a.json#2", "! too large: the limit is 1000 bytes"),
              entry("a.json#3", "c"));
    }
    Path lines =
        Files.writeString(
            folder.resolve("a.jsonl"),
            row.formatted(1, "a") + "\n" + row.formatted(2, large) + "\n" + row.formatted(3, "c"));
    assertThat(Read.all(Inputs.of(List.of(lines.toString()), little), little))
        .containsExactly(
            entry("a.jsonl#1", "a"),
            entry("a.jsonl#2", "! too large: the limit is 1000 bytes"),
            entry("a.jsonl#3", "c"));
    Path one =
        Files.writeString(folder.resolve("b.json"), row.formatted(1, large).replace(",", ",\n"));
    assertThat(Read.all(Inputs.of(List.of(one.toString()), little), little).values())
        .containsExactly("! too large: the limit is 1000 bytes");
    Path many =
        Files.writeString(folder.resolve("c.json"), "[\n{\"a\":[" + "1,".repeat(200_000) + "1]}]");
    assertThat(Read.all(Inputs.of(List.of(many.toString()), little), little))
        .containsExactly(
            entry("c.json", "! too large: an element of the JSON; what is behind it is not read"));
  }

  @Test
  void refusesJsonWithoutBottom() throws IOException {
    Map<String, String> read = read("a.json", "[{\"a\":" + "[".repeat(100_000));
    assertThat(read).containsExactly(entry("a.json", "! broken JSON"));
  }

  private Map<String, String> read(String name, String content) throws IOException {
    return Read.file(Files.writeString(folder.resolve(name), content));
  }
}
