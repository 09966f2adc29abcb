package org.conus.write.omop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.conus.extract.Value;
import org.conus.findings.Reports;
import org.conus.write.Extracted;
import org.conus.write.Formats;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NOTE_NLP, read back by the parser of Apache Commons. */
class OmopFormatTest {
  private static final CSVFormat READER =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Path folder;

  OmopFormatTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void columnsAreThoseOfTheCommonDataModel() throws IOException {
    run(Samples.metastasis());
    assertThat(Files.readAllLines(folder.resolve("omop/note_nlp.csv")).get(0))
        .isEqualTo(
            "note_nlp_id,note_id,section_concept_id,snippet,offset,lexical_variant,"
                + "note_nlp_concept_id,note_nlp_source_concept_id,nlp_system,nlp_date,nlp_datetime,"
                + "term_exists,term_temporal,term_modifiers");
  }

  @Test
  void aMentionIsARow() throws IOException {
    List<String> remarks = run(Samples.withoutTumor(), Samples.metastasis());
    assertThat(remarks).isEmpty();
    List<Map<String, String>> rows = read("note_nlp");
    assertThat(rows).hasSize(27);
    Map<String, String> row = rows.get(15);
    assertThat(row)
        .containsEntry("note_nlp_id", "16")
        .containsEntry("note_id", "2")
        .containsEntry("section_concept_id", "0")
        .containsEntry("offset", String.valueOf(Samples.TEXT.indexOf("metastatic small")))
        .containsEntry("lexical_variant", "metastatic small cell lung cancer")
        .containsEntry("note_nlp_concept_id", "0")
        .containsEntry("note_nlp_source_concept_id", "0")
        .containsEntry("nlp_system", "Conus 0.1.0")
        .containsEntry("nlp_date", "2026-01-31")
        .containsEntry("nlp_datetime", "2026-01-31 23:59:00")
        .containsEntry("term_exists", "Y")
        .containsEntry("term_temporal", "present")
        .containsEntry(
            "term_modifiers",
            "mention=m16,kind=tumor,negation=false,certainty=certain,temporality=current,"
                + "subject=patient,section=case-report,ICD-O-3=8041/6,NCIt=C3915");
    assertThat(row.get("snippet"))
        .isEqualTo(
            "images. A laminotomy of T12 and L1 was carried out. Microscopy revealed metastatic"
                + " small cell lung cancer. Cytokeratin, vimentin and synaptophysin were positive,"
                + " the last one diffusely;");
    assertThat(read("notes"))
        .extracting(note -> note.get("note_id") + " " + note.get("document_id"))
        .containsExactly("1 reports/normal.txt", "2 reports/a01-case-sclc-conus.txt");
  }

  @Test
  void assertionsAreTermExistsAndTermTemporal() throws IOException {
    run(Samples.metastasis());
    assertThat(read("note_nlp"))
        .extracting(
            row ->
                row.get("lexical_variant")
                    + ": "
                    + row.get("term_exists")
                    + " "
                    + row.get("term_temporal"))
        .contains(
            "basal cell carcinoma: Y past",
            "breast cancer: N present",
            "leptomeningeal carcinomatosis: N present",
            "ependymoma: Y present");
  }

  /** What is longer than a column is cut, is told, and can be found again by its offset. */
  @Test
  void textsFitTheirColumns() throws IOException {
    String words = "very long mention, \uD83D\uDE00 ".repeat(20);
    Reports reports = Reports.of("long.txt", words + "and " + words.repeat(10));
    reports.mention(words, new Value.Lesion("mass"));
    List<String> remarks = run(reports);
    assertThat(remarks).containsExactly("omop: 2 texts were cut to fit their column");
    Map<String, String> row = read("note_nlp").get(0);
    String cut = String.valueOf(row.get("lexical_variant"));
    String snippet = String.valueOf(row.get("snippet"));
    assertThat(cut.codePointCount(0, cut.length())).isEqualTo(250);
    assertThat(cut).endsWith("\u2026");
    assertThat(words).startsWith(cut.substring(0, cut.length() - 1));
    assertThat(snippet.codePointCount(0, snippet.length())).isEqualTo(250);
    assertThat(row).containsEntry("offset", "0");
  }

  @Test
  void oddCharactersComeBack() throws IOException {
    Reports odd = Samples.odd();
    run(odd);
    String text = odd.report().mentions().get(0).text();
    assertThat(read("note_nlp").get(0))
        .containsEntry("lexical_variant", text.replace('\0', '\uFFFD').replace('\uD800', '\uFFFD'));
    assertThat(read("notes").get(0).get("document_id"))
        .startsWith("=cmd|' /C calc'!A0/\u00fc \"b\",\n");
  }

  private List<String> run(Reports... documents) throws IOException {
    RunOutput output = new RunOutput(folder, Instant.parse("2026-01-31T23:59:00.5Z"));
    try (RunWriter writer = Formats.named("omop").open(output, "")) {
      for (Reports reports : documents) {
        Extracted document = Samples.extracted(reports);
        writer.accept(document);
      }
      return writer.finish();
    }
  }

  private List<Map<String, String>> read(String table) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(folder.resolve("omop/" + table + ".csv"));
        CSVParser parser = READER.parse(reader)) {
      for (CSVRecord record : parser) {
        rows.add(record.toMap());
      }
    }
    return rows;
  }
}
