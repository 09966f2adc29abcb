package org.conus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document for which the memory does not suffice is a failure; all others are done. */
@Tag("full")
class MemoryTest {
  private static final int DOCUMENTS = 40;
  private static final int TOO_LARGE = 20;
  private static final String MEMORY = "-Xmx128m";

  private final Path folder;

  MemoryTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void goesOnWhenAWorkerIsOutOfMemory() throws Exception {
    Archive archive = Archive.write(folder.resolve("in"), DOCUMENTS, new Random(4));
    Path large = archive.file(TOO_LARGE);
    Files.writeString(large, Files.readString(large).repeat(80_000));
    Path out = folder.resolve("out");
    List<String> command = new ArrayList<>(Conus.command(List.of(MEMORY), "org.conus.cli.Main"));
    command.addAll(
        List.of(
            "extract",
            archive.folder().toString(),
            "-o",
            out.toString(),
            "--max-bytes",
            "100000000"));
    try (Conus run = Conus.start(folder.resolve("err"), command)) {
      assertThat(run.end()).as(run.errors()).isEqualTo(3);
    }
    List<String> others = new ArrayList<>(archive.ids());
    others.remove(TOO_LARGE);
    assertThat(Archive.recorded(out)).containsExactlyElementsOf(others);
    List<String> failures = Archive.lines(out, "failures.jsonl");
    assertThat(failures).hasSize(1);
    JsonNode failure = new ObjectMapper().readTree(failures.get(0));
    assertThat(failure.path("id").asText()).isEqualTo(archive.ids().get(TOO_LARGE));
    assertThat(failure.path("reason").asText()).isEqualTo("failed: OutOfMemoryError");
  }
}
