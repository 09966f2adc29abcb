package org.conus.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.conus.text.SourceText;
import org.conus.uima.Pipeline;
import org.conus.write.ExtractedText;
import org.conus.write.RecordJson;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.parquet.ParquetFormat;
import org.conus.write.table.RecordTable;
import org.conus.write.table.RecordTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of input into every format, on each version of Spark, in one process. */
@Tag("full")
class SparkFormatsIT {
  private static final int DOCUMENTS = 30;
  private static final String NO_TEXT = "{\"id\":\"none\"}\n";

  @ParameterizedTest
  @ValueSource(strings = {"3.5.9", "4.1.3"})
  void recordsAndTablesAreThoseOfOneMachine(String version, @TempDir Path folder) throws Exception {
    Path texts = folder.resolve("texts");
    Archives.write(texts, DOCUMENTS);
    Path lines = folder.resolve("in/lines.jsonl");
    writeLines(lines);
    Path rows = folder.resolve("rows.parquet");
    writeRows(rows);
    Path table = folder.resolve("table.parquet");
    writeRows(table);
    String tableName = "parquet.`" + table + "`";
    Path out = folder.resolve("out");

    submit(
        SparkHome.of(version),
        folder.resolve("job.log"),
        List.of("--in", texts.toString(), "--in", lines.getParent() + "/*.jsonl"),
        List.of("--in", rows.toString(), "--table", tableName),
        List.of("--out", out.toString(), "--format", "jsonl,parquet"));

    Map<String, String> expected = new TreeMap<>();
    Path one = Files.createDirectory(folder.resolve("one"));
    try (Pipeline pipeline = Pipeline.builtIn();
        RunWriter writer = new ParquetFormat().open(new RunOutput(one, Instant.EPOCH), "")) {
      for (SourceText source : sources(tableName)) {
        ExtractedText document = new ExtractedText(source, pipeline.read(source));
        expected.put(source.id(), utf8(RecordJson.bytes(document.report())));
        writer.accept(document);
      }
      writer.finish();
    }
    assertThat(SparkOutput.records(out.resolve("findings.jsonl"))).isEqualTo(expected);
    assertThat(SparkOutput.failures(out.resolve("failures.jsonl")))
        .isEqualTo(Map.of("lines.jsonl#none", "no text"));
    for (RecordTable<?> each : RecordTables.all()) {
      assertSameRows(
          one.resolve("parquet/" + each.name() + ".parquet"),
          out.resolve("parquet/" + each.name() + "/*.parquet"));
    }
    assertOwnerAlone(out);
  }

  private static void submit(
      SparkHome home, Path log, List<String> texts, List<String> rows, List<String> out)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(texts);
    arguments.addAll(rows);
    arguments.addAll(out);
    Process job = home.submit(log, "local[2]", arguments);
    try {
      assertThat(job.waitFor(40, TimeUnit.MINUTES)).isTrue();
    } finally {
      job.destroyForcibly();
    }
    assertThat(job.exitValue()).as(Files.readString(log)).isZero();
  }

  /** All documents of all inputs, under the ids that they must have. */
  private static List<SourceText> sources(String tableName) {
    List<SourceText> sources = new ArrayList<>();
    for (int n = 0; n < DOCUMENTS; n++) {
      String text = Archives.text(n);
      sources.add(SourceText.of("texts/é 0/report %06d.txt".formatted(n), text));
      sources.add(SourceText.of("lines.jsonl#k" + n, text));
      sources.add(SourceText.of("rows.parquet#" + n, text));
      sources.add(SourceText.of(tableName + "#" + n, text));
    }
    return sources;
  }

  private static void writeLines(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    JsonMapper mapper = JsonMapper.builder().build();
    StringBuilder lines = new StringBuilder();
    for (int n = 0; n < DOCUMENTS; n++) {
      Map<String, String> row = Map.of("id", "k" + n, "text", Archives.text(n));
      lines.append(mapper.writeValueAsString(row)).append(n % 2 == 0 ? "\r\n" : "\n");
    }
    Files.writeString(file, lines + "\n" + NO_TEXT, StandardCharsets.UTF_8);
  }

  private static void writeRows(Path file) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("create table notes(id bigint, text varchar)");
      try (var insert = duck.prepareStatement("insert into notes values (?, ?)")) {
        for (int n = 0; n < DOCUMENTS; n++) {
          insert.setLong(1, n);
          insert.setString(2, Archives.text(n));
          insert.execute();
        }
      }
      statement.execute("copy notes to '" + file + "' (format parquet)");
    }
  }

  private static void assertSameRows(Path one, Path many) throws SQLException {
    String a = "select * from read_parquet('" + one + "')";
    String b = "select * from read_parquet('" + many + "')";
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      assertThat(count(statement, a)).as(one.toString()).isEqualTo(count(statement, b));
      assertThat(count(statement, "(" + a + ") except all (" + b + ")"))
          .as(one.toString())
          .isZero();
    }
  }

  private static long count(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery("select count(*) from (" + query + ")")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** What is written holds what reports say of patients. */
  private static void assertOwnerAlone(Path out) throws IOException {
    Set<PosixFilePermission> owner =
        Set.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);
    try (Stream<Path> all = Files.walk(out)) {
      for (Path path : all.toList()) {
        assertThat(owner).as(path.toString()).containsAll(Files.getPosixFilePermissions(path));
      }
    }
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
