package org.conus.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formats by name, and the files of a run. */
class FormatsTest {

  @Test
  void everyFormatHasANameOfItsOwnAndALineAboutIt() {
    assertThat(Formats.all())
        .extracting(Format::name)
        .contains("jsonl", "html", "xmi")
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z0-9-]+"));
    assertThat(Formats.all()).extracting(Format::about).noneMatch(String::isBlank);
  }

  @Test
  void takesWhatStandsBehindAColonForTheArgument() {
    assertThat(Formats.chosen("jsonl").argument()).isEmpty();
    assertThat(Formats.chosen("jsonl:a:b").argument()).isEqualTo("a:b");
    assertThatThrownBy(() -> Formats.chosen("nosuch:a"))
        .hasMessageContaining("no format nosuch")
        .hasMessageContaining("html, ")
        .hasMessageContaining("jsonl, ");
    assertThatThrownBy(
            () ->
                RunWriters.open(
                    List.of(Formats.chosen("jsonl:a")), new RunOutput(null, Instant.EPOCH)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileHasItsNameWhenItIsCompleteAndNotBefore(@TempDir Path folder) throws Exception {
    RunOutput output = new RunOutput(folder, Instant.EPOCH);
    Path file = folder.resolve("csv/a.csv");
    try (NewFile broken = output.create("csv/a.csv")) {
      broken.out().write('a');
    }
    assertThat(folder.resolve("csv")).isEmptyDirectory();
    for (String content : List.of("one", "two")) {
      try (NewFile whole = output.create("csv/a.csv")) {
        whole.out().write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        whole.finish();
      }
      assertThat(Files.readString(file)).isEqualTo(content);
    }
    assertThatThrownBy(() -> new RunOutput(null, Instant.EPOCH).create("a.csv"))
        .hasMessageContaining("-o");
  }
}
