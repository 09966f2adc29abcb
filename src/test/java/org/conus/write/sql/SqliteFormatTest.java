package org.conus.write.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.conus.write.Formats;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.omop.NoteNlp;
import org.conus.write.table.ColumnType;
import org.conus.write.table.RecordTables;
import org.conus.write.table.TableColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQLite, read back through JDBC. */
class SqliteFormatTest implements DatabaseTests {
  private final Path file;

  SqliteFormatTest(@TempDir Path folder) {
    this.file = folder.resolve("deep/registry #1.sqlite");
  }

  @Test
  void nobodyElseMayReadTheFile() throws Exception {
    DatabaseChecks.run(format(), DatabaseChecks.DOCUMENTS);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void theFolderIsTheUsualPlace() throws Exception {
    Path folder = file.resolveSibling("out");
    try (RunWriter writer =
        Formats.named("sqlite").open(new RunOutput(folder, Instant.EPOCH), "")) {
      writer.finish();
    }
    assertThat(folder.resolve("conus.sqlite")).isRegularFile();
  }

  /** A column that was added to a table needs a migration: another file V2__what.sql and so on. */
  @Test
  void theMigrationsMakeTheTablesThatAreWritten() throws Exception {
    DatabaseChecks.run(format(), List.of());
    try (Connection connection = connect()) {
      List<TableColumn<?>> documents = new ArrayList<>();
      documents.add(TableColumn.integer("document_key", "", row -> null));
      documents.addAll(RecordTables.all().get(0).shape().columns());
      assertThat(columns(connection, "documents")).isEqualTo(expected(documents));
      for (DocumentTable table : TidyTable.all()) {
        assertThat(columns(connection, table.name()))
            .as(table.name())
            .containsExactlyInAnyOrderElementsOf(expected(table.columns()));
      }
      assertThat(columns(connection, "note_nlp")).hasSize(NoteNlp.SHAPE.columns().size());
    }
  }

  private static List<String> expected(List<? extends TableColumn<?>> columns) {
    return columns.stream()
        .map(column -> column.name() + " " + type(column) + (column.required() ? " 1" : " 0"))
        .toList();
  }

  private static String type(TableColumn<?> column) {
    if (column.name().equals("document_key") && !column.required()) {
      return "INTEGER";
    }
    return column.type() == ColumnType.TEXT
        ? "TEXT"
        : column.type() == ColumnType.INTEGER ? "BIGINT" : "DOUBLE PRECISION";
  }

  private static List<String> columns(Connection connection, String table) throws SQLException {
    return Rows.of(
            connection, "SELECT name, type, \"notnull\" FROM pragma_table_info('" + table + "')")
        .stream()
        .map(row -> String.join(" ", row))
        .toList();
  }

  @Test
  void aLaterSchemaIsNotWrittenInto() throws Exception {
    DatabaseChecks.run(format(), List.of());
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO conus_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql',"
              + " checksum, installed_by, installed_on, execution_time, success FROM"
              + " conus_schema_history WHERE version = '1'");
    }
    assertThatThrownBy(() -> DatabaseChecks.open(format()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("sqlite: ");
  }

  @Test
  void whatIsNoDatabaseIsSaidToBeNone() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "This is not a database, but a text of some length. ".repeat(50));
    assertThatThrownBy(() -> DatabaseChecks.open(format()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a database");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc", "jdbc:mysql://u:secret@host/db", "omop:nothing", "jdbc:sqlite:x"})
  void otherAddressesAreRefusedWithoutShowingThem(String address) {
    assertThatThrownBy(() -> DatabaseChecks.open(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jdbc:postgresql://HOST/DATABASE")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aServerThatIsNotThereIsAnErrorWithoutThePassword() {
    String address = "jdbc:postgresql://127.0.0.1:1/none?user=u&password=secret&connectTimeout=2";
    assertThatThrownBy(() -> DatabaseChecks.open(address))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("127.0.0.1:1")
        .hasMessageNotContaining("secret");
  }

  private String format() {
    return "sqlite:" + file;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  @Override
  public void check(Check check) throws IOException, SQLException {
    DatabaseChecks.run(format(), List.of());
    try (Connection connection = connect()) {
      check.of(new DatabaseChecks(format(), connection));
    }
  }
}
