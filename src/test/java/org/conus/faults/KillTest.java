package org.conus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs killed at random moments, and gone on with, end as one that nothing disturbs: among its
 * shards, in the tables and in the database each document stands once. Between them documents
 * change.
 */
@Tag("full")
class KillTest {
  private static final int DOCUMENTS = 1_500;
  private static final int KILLS = 20;
  private static final int CHANGED = 40;
  private static final int LONGEST_MILLIS = 1_800;
  private static final List<String> FILES =
      List.of("findings.jsonl", "csv/documents.csv", "csv/tumors.csv", "csv/mentions.csv");

  private final Path folder;
  private final Random random = new Random(20);

  KillTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void endsAsAnUndisturbedRunAfterTwentyKills() throws Exception {
    Archive archive = Archive.write(folder.resolve("in"), DOCUMENTS, random);
    Path killed = folder.resolve("killed");
    int kills = 0;
    while (kills < KILLS) {
      try (Conus run = extract(archive, killed)) {
        run.awaitLength(killed.resolve(".conus/lock"), 0);
        Thread.sleep(random.nextInt(LONGEST_MILLIS));
        if (run.isAlive()) {
          kills++;
          run.kill();
        } else {
          assertThat(run.end()).as(run.errors()).isZero();
          change(archive);
        }
      }
      if (kills % 5 == 4) {
        change(archive);
      }
    }
    finish(archive, killed);
    Path undisturbed = folder.resolve("undisturbed");
    finish(archive, undisturbed);
    assertThat(Archive.recorded(killed)).containsExactlyElementsOf(archive.ids());
    for (String file : FILES) {
      assertThat(data(killed, file)).as(file).isEqualTo(data(undisturbed, file)).isNotEmpty();
    }
    assertThat(documents(killed)).isEqualTo(documents(undisturbed)).hasSize(DOCUMENTS);
    try (var files = Files.walk(killed)) {
      assertThat(files.map(Path::toString).filter(file -> file.endsWith(".part"))).isEmpty();
    }
  }

  /** So that a run has something to do at which it can be killed. */
  private void change(Archive archive) throws Exception {
    for (int i = 0; i < CHANGED; i++) {
      archive.change(random.nextInt(DOCUMENTS), random);
    }
  }

  private void finish(Archive archive, Path out) throws Exception {
    try (Conus run = extract(archive, out)) {
      assertThat(run.end()).as(run.errors()).isZero();
    }
  }

  private Conus extract(Archive archive, Path out) throws Exception {
    return Conus.start(
        folder.resolve("err"),
        "extract",
        archive.folder().toString(),
        "-o",
        out.toString(),
        "-f",
        "jsonl,csv,sqlite",
        "--threads",
        "2",
        "--shard-documents",
        "400",
        "--resume");
  }

  /** Without the heads of tables, which each shard has. */
  private static List<String> data(Path out, String file) {
    return Archive.lines(out, file).stream().filter(line -> line.contains("d0")).toList();
  }

  private static List<String> documents(Path out) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + out.resolve("conus.sqlite"));
        Statement statement = db.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT document_id, sha256, (SELECT count(*) FROM mentions m"
                    + " WHERE m.document_key = d.document_key) FROM documents d ORDER BY 1")) {
      while (row.next()) {
        rows.add(row.getString(1) + " " + row.getString(2) + " " + row.getInt(3));
      }
    }
    return rows;
  }
}
