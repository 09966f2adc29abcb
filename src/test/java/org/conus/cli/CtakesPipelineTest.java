package org.conus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CtakesPipelineTest {
  @Test
  void extractRunsTheDictionaryOfCtakes(@TempDir Path folder) throws IOException {
    StringWriter err = new StringWriter();
    Path report = Files.writeString(folder.resolve("a.txt"), "It was a granular wobble tumor.");
    int status =
        Main.commandLine(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true))
            .execute(
                "extract",
                report.toString(),
                "-o",
                folder.resolve("out").toString(),
                "--pipeline",
                Path.of("descriptors/pipelines/ctakes-dictionary.xml").toString());

    assertThat(status).as(err.toString()).isEqualTo(ExitStatus.WELL);
    assertThat(Files.readString(folder.resolve("out/findings.jsonl")))
        .contains("\"CX0000001\"")
        .contains("pipeline=ctakes-dictionary.xml");
  }
}
