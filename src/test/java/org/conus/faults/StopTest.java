package org.conus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is told to end, and one that comes into the way of another. */
@Tag("full")
class StopTest {
  private static final int TERMINATED = 128 + 15;
  private static final int DOCUMENTS = 3_000;

  private final Path folder;
  private final Path out;

  StopTest(@TempDir Path folder) {
    this.folder = folder;
    this.out = folder.resolve("out");
  }

  private Archive archive() throws IOException {
    return Archive.write(folder.resolve("in"), DOCUMENTS, new Random(1));
  }

  @BeforeEach
  void thereIsNoOutput() {
    assertThat(out).doesNotExist();
  }

  @Test
  void endsCleanlyWhenItIsToldToAndGoesOnLater() throws Exception {
    Archive archive = archive();
    try (Conus run = extract(archive, "first")) {
      run.awaitLength(out.resolve("findings.jsonl.part"), 1);
      run.terminate();
      assertThat(run.end()).isEqualTo(TERMINATED);
      assertThat(run.errors()).contains("the same command with --resume goes on");
    }
    JsonNode stopped = summary();
    int done = stopped.at("/documents/done").asInt();
    assertThat(stopped.path("complete").asBoolean()).isFalse();
    assertThat(done).isBetween(1, DOCUMENTS - 1);
    try (Conus run = extract(archive, "second", "--resume")) {
      assertThat(run.end()).as(run.errors()).isZero();
    }
    JsonNode resumed = summary();
    assertThat(resumed.at("/documents/kept").asInt()).isEqualTo(done);
    assertThat(resumed.at("/documents/done").asInt()).isEqualTo(DOCUMENTS - done);
    assertThat(Archive.recorded(out)).containsExactlyElementsOf(archive.ids());
  }

  @Test
  void refusesAFolderIntoWhichAnotherProcessWrites() throws Exception {
    Archive archive = archive();
    try (Conus first = extract(archive, "first")) {
      first.awaitLength(out.resolve("findings.jsonl.part"), 1);
      first.suspend();
      try (Conus second = extract(archive, "second", "--resume")) {
        assertThat(second.end()).as(second.errors()).isEqualTo(2);
        assertThat(second.errors()).contains("another run is writing into").hasLineCount(1);
      }
      first.goOn();
      assertThat(first.end()).as(first.errors()).isZero();
    }
    assertThat(Archive.recorded(out)).containsExactlyElementsOf(archive.ids());
    assertThat(out.resolve("failures.jsonl")).doesNotExist();
  }

  private JsonNode summary() throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(out.resolve("run.json")));
  }

  private Conus extract(Archive archive, String name, String... more) throws IOException {
    String[] arguments = new String[6 + more.length];
    System.arraycopy(
        new String[] {
          "extract", archive.folder().toString(), "-o", out.toString(), "--threads", "1"
        },
        0,
        arguments,
        0,
        6);
    System.arraycopy(more, 0, arguments, 6, more.length);
    return Conus.start(folder.resolve(name), arguments);
  }
}
