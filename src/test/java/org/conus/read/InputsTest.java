package org.conus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  private final Path folder;

  InputsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void findsTheTextsOfAFolderInOrder() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports/2020"));
    Files.writeString(reports.resolve("b.txt"), "b");
    Files.writeString(reports.resolve("B.TXT"), "b");
    Files.writeString(reports.resolve("notes.md"), "n");
    Files.writeString(folder.resolve("reports/a.txt"), "a");
    assertThat(Inputs.find(List.of(folder.resolve("reports"))))
        .extracting(Input::id)
        .containsExactly("reports/2020/B.TXT", "reports/2020/b.txt", "reports/a.txt");
  }

  @Test
  void takesANamedFileWhateverItsEnding() throws IOException {
    Path file = Files.writeString(folder.resolve("report.text"), "a");
    assertThat(Inputs.find(List.of(file))).containsExactly(new Input("report.text", file));
  }

  @Test
  void leavesItToTheReaderToMissAFile() throws IOException {
    Path none = folder.resolve("none.txt");
    assertThat(Inputs.find(List.of(none))).containsExactly(new Input("none.txt", none));
  }

  @Test
  void refusesTwoInputsOfOneName() throws IOException {
    Path one = Files.writeString(Files.createDirectory(folder.resolve("1")).resolve("a.txt"), "a");
    Path two = Files.writeString(Files.createDirectory(folder.resolve("2")).resolve("a.txt"), "a");
    assertThatThrownBy(() -> Inputs.find(List.of(one, two))).hasMessageContaining("a.txt");
  }

  @Test
  void passesOverWhatTheFolderSaysIsNoDocument(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("a.txt"), "a");
    Files.writeString(other.resolve("list.txt"), "a");
    Files.writeString(other.resolve(".conusignore"), "# no document\nlist.txt\n");
    assertThat(Inputs.find(List.of(other)).stream().map(input -> input.path().getFileName()))
        .containsExactly(Path.of("a.txt"));
  }
}
