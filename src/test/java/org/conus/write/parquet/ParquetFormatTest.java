package org.conus.write.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.conus.write.Extracted;
import org.conus.write.Formats;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.Samples;
import org.conus.write.table.ColumnType;
import org.conus.write.table.RecordTable;
import org.conus.write.table.RecordTables;
import org.conus.write.table.TableCells;
import org.conus.write.table.TableColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet, read back by DuckDB. */
class ParquetFormatTest {
  private static final List<Extracted> DOCUMENTS =
      Stream.of(Samples.metastasis(), Samples.withoutTumor(), Samples.odd())
          .map(Samples::extracted)
          .toList();

  private final Path folder;

  ParquetFormatTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void anotherReaderReadsEveryCellBackWithItsType() throws Exception {
    List<String> remarks = run(DOCUMENTS);
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      for (RecordTable<?> table : RecordTables.all()) {
        List<String> expected =
            table.shape().columns().stream().map(ParquetFormatTest::described).toList();
        assertThat(query(duck, "DESCRIBE SELECT * FROM " + from(table)))
            .extracting(row -> row.get(0) + " " + row.get(1))
            .isEqualTo(expected);
        assertThat(query(duck, "SELECT * FROM " + from(table)))
            .as(table.name())
            .isNotEmpty()
            .isEqualTo(TableCells.of(table, DOCUMENTS));
      }
      assertThat(
              query(
                  duck,
                  "SELECT sum(largest_cm), count(*) FROM '" + folder + "/parquet/tumors.parquet'"))
          .containsExactly(List.of("1.7", "3"));
    }
    assertThat(remarks).hasSize(1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("tumors"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aRunWithoutDocumentsIsTablesWithoutRows() throws Exception {
    run(List.of());
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      for (RecordTable<?> table : RecordTables.all()) {
        assertThat(query(duck, "SELECT * FROM " + from(table))).isEmpty();
      }
    }
  }

  @Test
  void aRunThatBreaksOffLeavesNoFile() throws IOException {
    try (RunWriter writer = open()) {
      writer.accept(DOCUMENTS.get(0));
    }
    assertThat(folder.resolve("parquet")).isEmptyDirectory();
  }

  private static String described(TableColumn<?> column) {
    String type =
        column.type() == ColumnType.TEXT
            ? "VARCHAR"
            : column.type() == ColumnType.INTEGER ? "BIGINT" : "DOUBLE";
    return column.name() + " " + type;
  }

  private Path file(String table) {
    return folder.resolve("parquet/" + table + ".parquet");
  }

  private String from(RecordTable<?> table) {
    return "'" + file(table.name()) + "'";
  }

  private static List<List<String>> query(Connection duck, String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private RunWriter open() throws IOException {
    return Formats.named("parquet").open(new RunOutput(folder, Instant.EPOCH), "");
  }

  private List<String> run(List<Extracted> documents) throws IOException {
    try (RunWriter writer = open()) {
      for (Extracted document : documents) {
        writer.accept(document);
      }
      return writer.finish();
    }
  }
}
