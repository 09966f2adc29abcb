package org.conus.write.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.conus.extract.Value;
import org.conus.findings.Reports;
import org.conus.write.Extracted;
import org.conus.write.Formats;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.Samples;
import org.conus.write.table.RecordTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** The same as in SQLite, and what a server has more, in a real PostgreSQL. */
@Tag("full")
class PostgresqlTest implements DatabaseTests {
  /** As OHDSI's definition of CDM v5.4 for PostgreSQL has it. */
  private static final String NOTE_NLP =
      """
      CREATE TABLE note_nlp (
        note_nlp_id integer NOT NULL,
        note_id integer NOT NULL,
        section_concept_id integer NULL,
        snippet varchar(250) NULL,
        "offset" varchar(50) NULL,
        lexical_variant varchar(250) NOT NULL,
        note_nlp_concept_id integer NULL,
        note_nlp_source_concept_id integer NULL,
        nlp_system varchar(250) NULL,
        nlp_date date NOT NULL,
        nlp_datetime TIMESTAMP NULL,
        term_exists varchar(1) NULL,
        term_temporal varchar(50) NULL,
        term_modifiers varchar(2000) NULL)
      """;

  private static PostgresServer server;
  private static int databases;

  @BeforeAll
  static void startServer() throws IOException, InterruptedException {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  /** A registry has tables of its own, which stay as they are. */
  @Test
  void movesInBesideTablesOfOthers() throws Exception {
    String address = server.create("others");
    try (Connection connection = server.connect("others");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE registry (id INTEGER)");
      statement.execute("INSERT INTO registry VALUES (1)");
      DatabaseChecks.run(address, DatabaseChecks.DOCUMENTS);
      assertThat(Rows.one(connection, "SELECT count(*) FROM registry")).isEqualTo("1");
      assertThat(Rows.one(connection, "SELECT count(*) FROM tumors")).isEqualTo("3");
    }
  }

  /** Two runs that lock the same documents in opposite orders both come to their end. */
  @Test
  void runsAtTheSameTimeDoNotBreakEachOther() throws Exception {
    String address = server.create("together");
    List<Extracted> documents = new ArrayList<>();
    for (int i = 0; i < 190; i++) {
      Reports reports = Reports.of("together/" + i + ".txt", "A mass was seen.\n");
      documents.add(Samples.extracted(reports.mention("mass", new Value.Lesion("mass"))));
    }
    DatabaseChecks.run(address, documents);
    List<Extracted> backwards = new ArrayList<>(documents);
    Collections.reverse(backwards);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<String>>> runs = new ArrayList<>();
      for (List<Extracted> order : List.of(documents, backwards)) {
        runs.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 5; i++) {
                    DatabaseChecks.run(address, order);
                  }
                  return List.of();
                }));
      }
      for (Future<List<String>> run : runs) {
        assertThat(run.get()).isEmpty();
      }
    } finally {
      threads.shutdownNow();
    }
    try (Connection connection = server.connect("together")) {
      assertThat(Rows.one(connection, "SELECT count(*) FROM documents")).isEqualTo("190");
      assertThat(Rows.one(connection, "SELECT count(*) FROM mentions")).isEqualTo("190");
    }
  }

  /** An error tells what is wrong, and nothing of the rows that were to be written. */
  @Test
  void anErrorDoesNotTellOfTheRows() throws Exception {
    String address = server.create("narrow");
    DatabaseChecks.run(address, List.of());
    try (Connection connection = server.connect("narrow");
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE mentions ADD CHECK (text <> 'synaptophysin')");
    }
    assertThatThrownBy(() -> DatabaseChecks.run(address, DatabaseChecks.DOCUMENTS))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("mentions_text_check")
        .satisfies(
            e -> {
              java.io.StringWriter trace = new java.io.StringWriter();
              e.printStackTrace(new java.io.PrintWriter(trace));
              assertThat(trace.toString()).doesNotContain("synaptophysin", "small cell");
            });
    try (Connection connection = server.connect("narrow")) {
      assertThat(Rows.one(connection, "SELECT count(*) FROM documents")).isEqualTo("0");
    }
  }

  /** The files of omop go into a table that was made by the CDM's own definition. */
  @Test
  void theFilesOfOmopAreCopiedIntoTheTableOfTheCommonDataModel(@TempDir Path folder)
      throws Exception {
    RunOutput output = new RunOutput(folder, Instant.parse("2026-01-31T23:59:00Z"));
    try (RunWriter writer = Formats.named("omop").open(output, "")) {
      for (Extracted document : DatabaseChecks.DOCUMENTS) {
        writer.accept(document);
      }
      writer.finish();
    }
    server.create("cdm");
    try (Connection connection = server.connect("cdm");
        Statement statement = connection.createStatement();
        InputStream file = Files.newInputStream(folder.resolve("omop/note_nlp.csv"))) {
      statement.execute(NOTE_NLP);
      new CopyManager(connection.unwrap(BaseConnection.class))
          .copyIn("COPY note_nlp FROM STDIN (FORMAT csv, HEADER match, ENCODING 'UTF8')", file);
      assertThat(
              Rows.one(
                  connection,
                  "SELECT lexical_variant FROM note_nlp WHERE note_id = 1 AND term_temporal ="
                      + " 'past' AND \"offset\" = '"
                      + Samples.TEXT.indexOf("basal cell")
                      + "'"))
          .isEqualTo("basal cell carcinoma");
      assertThat(Rows.one(connection, "SELECT count(*) FROM note_nlp")).isEqualTo("28");
    }
  }

  /** The types of the columns, as the tables say them. */
  @Test
  void columnsHaveTheirTypes() throws Exception {
    String address = server.create("types");
    DatabaseChecks.run(address, List.of());
    try (Connection connection = server.connect("types")) {
      String types =
          "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = ";
      assertThat(Rows.of(connection, types + "'tumors'"))
          .contains(
              List.of("largest_cm", "double precision"),
              List.of("case_number", "bigint"),
              List.of("histology", "text"))
          .hasSize(RecordTables.all().get(2).shape().columns().size() + 1);
      assertThat(Rows.of(connection, types + "'note_nlp'"))
          .contains(
              List.of("nlp_date", "date"),
              List.of("nlp_datetime", "timestamp without time zone"),
              List.of("offset", "character varying"));
    }
  }

  @Override
  public void check(Check check) throws IOException, SQLException {
    String database = "check" + ++databases;
    String address = server.create(database);
    DatabaseChecks.run(address, List.of());
    try (Connection connection = server.connect(database)) {
      check.of(new DatabaseChecks(address, connection));
    }
  }
}
