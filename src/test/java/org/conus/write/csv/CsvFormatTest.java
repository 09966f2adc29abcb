package org.conus.write.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.conus.write.Extracted;
import org.conus.write.Formats;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.RunWriters;
import org.conus.write.Samples;
import org.conus.write.table.RecordTable;
import org.conus.write.table.RecordTables;
import org.conus.write.table.TableCells;
import org.conus.write.table.TableColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV, read back by the parser of Apache Commons. */
class CsvFormatTest {
  private static final CSVFormat READER =
      CSVFormat.RFC4180
          .builder()
          .setNullString("")
          .setQuoteMode(QuoteMode.ALL_NON_NULL)
          .setRecordSeparator("\n")
          .get();

  private static final List<Extracted> DOCUMENTS =
      Stream.of(Samples.metastasis(), Samples.withoutTumor(), Samples.odd())
          .map(Samples::extracted)
          .toList();

  private final Path folder;

  CsvFormatTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void anotherParserReadsEveryCellBack() throws IOException {
    List<String> remarks = run("csv:exact");
    for (RecordTable<?> table : RecordTables.all()) {
      List<List<String>> rows = read(table.name());
      assertThat(rows.remove(0))
          .isEqualTo(table.shape().columns().stream().<String>map(TableColumn::name).toList());
      assertThat(rows).as(table.name()).isEqualTo(TableCells.of(table, DOCUMENTS));
      assertThat(rows).as(table.name()).isNotEmpty();
    }
    assertThat(remarks).hasSize(1);
    assertThat(remarks.get(0)).matches("csv: \\d+ characters that UTF-8 lacks are U\\+FFFD");
  }

  @Test
  void noTextIsTakenForAFormula() throws IOException {
    List<String> remarks = run("csv");
    for (RecordTable<?> table : RecordTables.all()) {
      List<List<String>> exact = TableCells.of(table, DOCUMENTS);
      List<List<String>> rows = read(table.name());
      for (int i = 1; i < rows.size(); i++) {
        for (int j = 0; j < rows.get(i).size(); j++) {
          String cell = rows.get(i).get(j);
          if (cell != null) {
            assertThat(cell).doesNotMatch("(?s)[=+@\\t\\r-].*");
            assertThat(cell).isIn(exact.get(i - 1).get(j), "'" + exact.get(i - 1).get(j));
          }
        }
      }
    }
    assertThat(remarks).anyMatch(r -> r.matches("csv: \\d+ texts that look like formulas have .*"));
  }

  @Test
  void theMatrixHasARowAPatientAndAColumnAMarker() throws IOException {
    run("csv:exact");
    List<List<String>> matrix = read("ihc-matrix");
    List<String> markers = matrix.get(0).subList(2, matrix.get(0).size());
    assertThat(markers).isSorted().contains("CD56", "Ki-67", "+CD\"3\"").hasSize(9);
    assertThat(matrix).hasSize(4);
    assertThat(cell(matrix, 1, "document_id")).isEqualTo("reports/a01-case-sclc-conus.txt");
    assertThat(cell(matrix, 1, "case_number")).isEqualTo("1");
    assertThat(cell(matrix, 1, "Synaptophysin")).isEqualTo("positive");
    assertThat(cell(matrix, 1, "TTF-1")).isEqualTo("negative");
    assertThat(cell(matrix, 1, "CD56")).isEqualTo("equivocal");
    assertThat(cell(matrix, 1, "Ki-67")).isEqualTo("80 %");
    assertThat(cell(matrix, 1, "+CD\"3\"")).isNull();
    assertThat(matrix.get(2).subList(2, 11)).containsOnlyNulls();
    assertThat(cell(matrix, 3, "+CD\"3\"")).isEqualTo("negative");
  }

  @Test
  void filesAreTheirOwnersAloneAndNothingIsLeftBehind() throws IOException {
    run("csv");
    try (Stream<Path> files = Files.list(folder.resolve("csv"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(RecordTables.all().size() + 1);
      for (Path file : all) {
        assertThat(file.toString()).endsWith(".csv");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void aRunThatBreaksOffLeavesNoFile() throws IOException {
    try (RunWriter writer = open("csv")) {
      writer.accept(DOCUMENTS.get(0));
    }
    assertThat(folder.resolve("csv")).isEmptyDirectory();
  }

  @Test
  void takesNoOtherArgumentAndNeedsAFolder() {
    assertThatThrownBy(() -> open("csv:tab")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                RunWriters.open(List.of(Formats.chosen("csv")), new RunOutput(null, Instant.EPOCH)))
        .hasMessageContaining("-o");
  }

  private static String cell(List<List<String>> table, int row, String column) {
    return table.get(row).get(table.get(0).indexOf(column));
  }

  private RunWriter open(String format) throws IOException {
    return RunWriters.open(List.of(Formats.chosen(format)), new RunOutput(folder, Instant.EPOCH));
  }

  private List<String> run(String format) throws IOException {
    try (RunWriter writer = open(format)) {
      for (Extracted document : DOCUMENTS) {
        writer.accept(document);
      }
      return writer.finish();
    }
  }

  private List<List<String>> read(String table) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(folder.resolve("csv/" + table + ".csv"));
        CSVParser parser = READER.parse(reader)) {
      for (CSVRecord record : parser) {
        rows.add(record.toList());
      }
    }
    return rows;
  }
}
