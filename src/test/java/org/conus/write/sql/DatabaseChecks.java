package org.conus.write.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.conus.extract.Value;
import org.conus.findings.CaseReport;
import org.conus.findings.PipelineInfo;
import org.conus.findings.Reports;
import org.conus.text.SourceText;
import org.conus.write.Extracted;
import org.conus.write.ExtractedText;
import org.conus.write.Formats;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.RunWriters;
import org.conus.write.Samples;
import org.conus.write.table.RecordTable;
import org.conus.write.table.RecordTables;
import org.conus.write.table.TableCells;
import org.conus.write.table.TableColumn;

/** What holds in every database. */
final class DatabaseChecks {
  static final List<Extracted> DOCUMENTS =
      Stream.of(Samples.metastasis(), Samples.withoutTumor(), Samples.odd())
          .map(Samples::extracted)
          .toList();

  private static final Instant TIME = Instant.parse("2026-01-31T23:59:00Z");

  private final String format;
  private final Connection connection;

  /**
   * @param format with the address, for {@code -f}
   * @param connection to the same database
   */
  DatabaseChecks(String format, Connection connection) {
    this.format = format;
    this.connection = connection;
  }

  static RunWriter open(String format) throws IOException {
    return RunWriters.open(List.of(Formats.chosen(format)), new RunOutput(null, TIME));
  }

  static List<String> run(String format, List<Extracted> documents) throws IOException {
    try (RunWriter writer = open(format)) {
      for (Extracted document : documents) {
        writer.accept(document);
      }
      return writer.finish();
    }
  }

  void everyCellIsReadBack() throws IOException, SQLException {
    List<String> remarks = run(format, DOCUMENTS);
    assertThat(remarks).hasSize(1);
    assertThat(remarks.get(0)).contains("characters that it cannot hold are U+FFFD");
    assertThatAllCellsAreThere(DOCUMENTS);
  }

  private void assertThatAllCellsAreThere(List<Extracted> written) throws SQLException {
    List<Extracted> documents = new ArrayList<>(written);
    documents.sort(Comparator.comparing(document -> document.source().id()));
    for (RecordTable<?> table : RecordTables.all()) {
      boolean child = !table.name().equals("documents");
      List<String> columns = new ArrayList<>();
      for (TableColumn<?> column : table.shape().columns()) {
        columns.add((child && !column.name().equals("document_id") ? "t." : "d.") + column.name());
      }
      String sql =
          "SELECT "
              + String.join(", ", columns)
              + " FROM documents d"
              + (child ? " JOIN " + table.name() + " t ON t.document_key = d.document_key" : "")
              + " ORDER BY d.document_id"
              + (child ? ", t.row_number" : "");
      assertThat(Rows.of(connection, sql))
          .as(table.name())
          .isEqualTo(TableCells.of(table, documents));
    }
  }

  /** The second run finds the rows of the first, changes them and removes what is gone. */
  void aRerunChangesRowsInPlace() throws IOException, SQLException {
    run(format, DOCUMENTS);
    run(format, DOCUMENTS);
    assertThatAllCellsAreThere(DOCUMENTS);
    String keys = "SELECT document_key, document_id FROM documents ORDER BY document_key";
    List<List<String>> before = Rows.of(connection, keys);
    Reports less = Reports.of(DOCUMENTS.get(0).source().id(), "A mass at L1 was seen.\n");
    less.mention("mass", new Value.Lesion("mass"));
    Extracted changed = Samples.extracted(less);
    run(format, List.of(changed));
    assertThat(Rows.of(connection, keys)).isEqualTo(before);
    assertThatAllCellsAreThere(List.of(changed, DOCUMENTS.get(1), DOCUMENTS.get(2)));
  }

  /** Another version of the pipeline has rows of its own. */
  void anotherVersionStandsBesideTheFirst() throws IOException, SQLException {
    run(format, DOCUMENTS);
    CaseReport report = DOCUMENTS.get(0).report();
    PipelineInfo made = report.pipeline();
    PipelineInfo later = new PipelineInfo("0.2.0", made.knowledge(), made.models(), made.options());
    CaseReport again =
        new CaseReport(
            report.schema(),
            report.document(),
            report.cases(),
            report.mentions(),
            report.problems(),
            later);
    SourceText source = DOCUMENTS.get(0).source();
    run(format, List.of(new ExtractedText(source, again)));
    assertThat(Rows.one(connection, "SELECT count(*) FROM documents")).isEqualTo("4");
    assertThat(
            Rows.of(
                connection,
                "SELECT d.pipeline_version, count(*) FROM documents d JOIN tumors t ON"
                    + " t.document_key = d.document_key WHERE t.tumor_id = 't2' GROUP BY 1 ORDER"
                    + " BY 1"))
        .containsExactly(List.of("0.1.0", "1"), List.of("0.2.0", "1"));
  }

  /** More documents than one transaction takes. */
  void manyDocumentsAreAllThere() throws IOException, SQLException {
    List<Extracted> many = new ArrayList<>();
    for (int i = 0; i < 450; i++) {
      Reports reports = Reports.of("many/" + i + ".txt", "A mass of 2 cm.\n");
      reports.mention("mass", new Value.Lesion("mass"));
      reports.mention("2 cm", new Value.Size(List.of(2.0), "cm"));
      many.add(Samples.extracted(reports));
    }
    run(format, many);
    assertThatAllCellsAreThere(many);
  }

  /** What was not committed when a run broke off is not there. */
  void aRunThatBreaksOffLeavesNoHalfDocument() throws IOException, SQLException {
    try (RunWriter writer = open(format)) {
      writer.accept(DOCUMENTS.get(0));
    }
    for (RecordTable<?> table : RecordTables.all()) {
      assertThat(Rows.one(connection, "SELECT count(*) FROM " + table.name())).isEqualTo("0");
    }
  }

  /** Mentions as OMOP has them, with keys that stay. */
  void omopRowsAreReadBackAndKeepTheirKeys() throws IOException, SQLException {
    run("omop:" + format, DOCUMENTS);
    String all = "SELECT * FROM note_nlp ORDER BY note_nlp_id";
    List<List<String>> first = Rows.of(connection, all);
    run("omop:" + format, DOCUMENTS);
    assertThat(Rows.of(connection, all)).isEqualTo(first).hasSize(28);
    assertThat(
            Rows.of(
                connection,
                "SELECT d.document_id, n.\"offset\", n.lexical_variant, n.nlp_date,"
                    + " n.nlp_datetime, n.term_exists, n.term_temporal FROM note_nlp n JOIN"
                    + " documents d ON d.document_key = n.note_id WHERE n.lexical_variant ="
                    + " 'leptomeningeal carcinomatosis'"))
        .containsExactly(
            List.of(
                "reports/a01-case-sclc-conus.txt",
                String.valueOf(Samples.TEXT.indexOf("leptomeningeal")),
                "leptomeningeal carcinomatosis",
                "2026-01-31",
                "2026-01-31 23:59:00",
                "N",
                "present"));
  }
}
