package org.conus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private static final String TEXT = "MRI showed a mass. It was bright on T2-weighted images.";

  private Path folder = Path.of("");
  private Path file = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writesAText(@TempDir Path temporary) throws IOException {
    folder = temporary;
    file = Files.writeString(folder.resolve("a.txt"), TEXT);
  }

  @Test
  void explainsADocument() {
    assertThat(run(file.toString())).isEqualTo(ExitStatus.WELL);
    assertThat(out.toString()).contains("held back", "spinal-level  level.code", "mentions");
  }

  @Test
  void explainsAnOffset() {
    assertThat(run(file.toString(), "--at", "36")).isEqualTo(ExitStatus.WELL);
    assertThat(out.toString()).contains("'T'", ">>T<<2-weighted", "'weighted images' -8");
  }

  @Test
  void explainsEveryPlaceOfAWord() {
    assertThat(run(file.toString(), "--find", "t2-weighted")).isEqualTo(ExitStatus.WELL);
    assertThat(out.toString()).contains("36..47  'T2-weighted'");
  }

  @Test
  void writesJson() throws IOException {
    assertThat(run(file.toString(), "--find", "mass", "--json")).isEqualTo(ExitStatus.WELL);
    JsonNode place = new ObjectMapper().readTree(out.toString()).get(0);
    assertThat(place.get("text").asText()).isEqualTo("mass");
    assertThat(place.at("/mentions/0/mention/kind").asText()).isEqualTo("lesion");
    assertThat(place.at("/heldBack/0/rule").asText()).isEqualTo("tumor.head");
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThat(run(folder.resolve("none.txt").toString())).isEqualTo(ExitStatus.NOTHING_DONE);
    assertThat(err.toString()).contains("none.txt").contains("does not exist");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysThatAnOffsetIsOutsideTheText() {
    assertThat(run(file.toString(), "--at", "55")).isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString())
        .isEqualTo(
            "conus: offset 55 is outside the text, which has 55 UTF-16 units"
                + System.lineSeparator());
    assertThat(run(file.toString(), "--at", "-1")).isEqualTo(ExitStatus.USAGE);
    assertThat(run(file.toString(), "--at", "x")).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void saysThatAWordDoesNotStandInTheText() {
    assertThat(run(file.toString(), "--find", "glioma")).isEqualTo(ExitStatus.NOTHING_DONE);
    assertThat(err.toString()).contains("'glioma' does not stand in the text");
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "explain";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(all);
  }
}
