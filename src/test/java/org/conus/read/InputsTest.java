package org.conus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {
  private final Path folder;

  InputsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void findsTheDocumentsOfAFolderInOrder() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports/2020"));
    Files.writeString(reports.resolve("b.txt"), "b");
    Files.writeString(reports.resolve("B.TXT"), "b");
    Files.writeString(reports.resolve("notes.md"), "n");
    Files.writeString(folder.resolve("reports/a.txt"), "a");
    assertThat(ids("reports"))
        .containsExactly("reports/2020/B.TXT", "reports/2020/b.txt", "reports/a.txt");
  }

  @Test
  void takesANamedFileWhateverItsEnding() throws IOException {
    Files.writeString(folder.resolve("report.odd"), "a");
    assertThat(ids("report.odd")).containsExactly("report.odd");
  }

  @Test
  void leavesItToTheReaderToMissAFile() throws IOException {
    assertThat(Read.all(List.of(folder.resolve("none.txt").toString())))
        .isEqualTo(Map.of("none.txt", "! does not exist"));
  }

  @Test
  void refusesTwoInputsOfOneName() throws IOException {
    Path one = Files.writeString(Files.createDirectory(folder.resolve("1")).resolve("a.txt"), "a");
    Path two = Files.writeString(Files.createDirectory(folder.resolve("2")).resolve("a.txt"), "a");
    assertThatThrownBy(() -> Inputs.find(List.of(one, two))).hasMessageContaining("a.txt");
  }

  @Test
  void passesOverWhatTheFolderSaysIsNoDocument() throws IOException {
    Files.createDirectories(folder.resolve("in/old/deep"));
    Files.writeString(folder.resolve("in/a.txt"), "a");
    Files.writeString(folder.resolve("in/list.txt"), "a");
    Files.writeString(folder.resolve("in/a.gold.json"), "a");
    Files.writeString(folder.resolve("in/old/b.gold.json"), "a");
    Files.writeString(folder.resolve("in/old/deep/c.txt"), "a");
    Files.writeString(folder.resolve("in/.conusignore"), "# none\nlist.txt\n*.gold.json\ndeep\n");
    assertThat(ids("in")).containsExactly("in/a.txt");
  }

  @Test
  void findsWhatAPatternNames() throws IOException {
    for (String year : List.of("2019", "2020", "2021")) {
      Path reports = Files.createDirectories(folder.resolve("in/" + year));
      Files.writeString(reports.resolve("a.txt"), "a");
      Files.writeString(reports.resolve("b.odd"), "b");
    }
    assertThat(ids("in/20{19,20}/*.odd")).containsExactly("in/2019/b.odd", "in/2020/b.odd");
    assertThat(ids("in/202?")).containsExactly("in/2020/a.txt", "in/2021/a.txt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "in/**/*.txt; in/a.txt, in/deep/b.txt, in/deep/deeper/c.txt",
        "in/**/deep/**/*.txt; in/deep/b.txt, in/deep/deeper/c.txt",
        "in/deep/**/c.txt; deep/deeper/c.txt",
        "in/**/*/*.txt; in/deep/b.txt, in/deep/deeper/c.txt",
        "in/{**/b,a}.txt; in/a.txt, in/deep/b.txt",
        "in/deep/{x,**/b}.txt; deep/b.txt",
        "in/**.txt; in/a.txt, in/deep/b.txt, in/deep/deeper/c.txt",
        "in/de**/b.txt; in/deep/b.txt",
      })
  void takesNoFolderForAnyFoldersToo(String pattern, String ids) throws IOException {
    Files.createDirectories(folder.resolve("in/deep/deeper"));
    Files.writeString(folder.resolve("in/a.txt"), "a");
    Files.writeString(folder.resolve("in/deep/b.txt"), "b");
    Files.writeString(folder.resolve("in/deep/deeper/c.txt"), "c");
    assertThat(ids(pattern)).containsExactly(ids.split(", ", -1));
  }

  @Test
  void tellsWhatIsNoPattern() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/a.txt"), "a");
    assertThat(Read.all(List.of(folder + "/in/{a")))
        .containsExactly(entry("in", "! no pattern of files: {a"));
    Files.writeString(folder.resolve("in/.conusignore"), "[z\n");
    assertThat(Read.all(List.of(folder + "/in")))
        .containsExactly(entry("in", "! no pattern of files: **/[z"));
  }

  @Test
  void readsAListOfWhatIsNoDocumentInAnyEncoding() throws IOException {
    Files.createDirectories(folder.resolve("in/old"));
    Files.writeString(folder.resolve("in/a.txt"), "a");
    Files.writeString(folder.resolve("in/b.txt"), "b");
    Files.writeString(folder.resolve("in/old/c.txt"), "c");
    Files.write(
        folder.resolve("in/.conusignore"),
        "# caf\u00E9\nold/\r\nb.txt\r\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(ids("in")).containsExactly("in/a.txt");
  }

  /** As archives and other systems leave them behind; Java itself cannot make them. */
  @Test
  void readsFilesWhoseNamesAreNoCharacters() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("a.txt"), "a");
    String make = "printf b > \"$(printf 'b\\351.txt')\"; printf c > \"$(printf 'b\\352.txt')\"";
    Process made = new ProcessBuilder("sh", "-c", make).directory(in.toFile()).start();
    assumeThat(made.waitFor()).isZero();
    Map<String, String> read = Read.all(List.of(in.toString()));
    assertThat(read.values()).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(read.keySet()).allMatch(id -> id.matches("in/(a|b.+)\\.txt"));
  }

  @Test
  void doesNotFollowLinksToFolders() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in/deep"));
    Files.writeString(in.resolve("a.txt"), "a");
    Files.createSymbolicLink(in.resolve("circle"), folder.resolve("in"));
    Files.createSymbolicLink(in.resolve("b.txt"), in.resolve("a.txt"));
    assertThat(ids("in")).containsExactly("in/deep/a.txt", "in/deep/b.txt");
  }

  @Test
  void doesNotReadWhatConusWrites() throws IOException {
    Files.createDirectories(folder.resolve("in/out/.conus"));
    Files.writeString(folder.resolve("in/out/findings.jsonl"), "{}");
    Files.writeString(folder.resolve("in/a.txt"), "a");
    assertThat(ids("in")).containsExactly("in/a.txt");
  }

  @Test
  void readsStandardInputOnce() throws IOException {
    byte[] bytes = "text".getBytes(StandardCharsets.UTF_8);
    Inputs inputs =
        Inputs.of(List.of("-"), ReadOptions.DEFAULT, () -> new ByteArrayInputStream(bytes));
    assertThat(inputs.isEmpty()).isFalse();
    assertThat(Read.all(inputs)).isEqualTo(Map.of("stdin", "text"));
    assertThatThrownBy(inputs::open).hasMessageContaining("once only");
  }

  @Test
  void countsWhereNamesTell() throws IOException {
    Files.createDirectories(folder.resolve("in/deep"));
    Files.writeString(folder.resolve("in/a.txt"), "a");
    Files.writeString(folder.resolve("in/deep/b.pdf"), "b");
    List<String> in = List.of(folder.resolve("in").toString());
    assertThat(Inputs.of(in, ReadOptions.DEFAULT).counted().total()).isEqualTo(2);
    Files.writeString(folder.resolve("in/c.zip"), "c");
    assertThat(Inputs.of(in, ReadOptions.DEFAULT).counted().total()).isEqualTo(-1);
  }

  @Test
  void knowsThatThereIsNothing() throws IOException {
    Files.createDirectories(folder.resolve("in/empty"));
    Files.writeString(folder.resolve("in/notes.md"), "n");
    String in = folder.resolve("in").toString();
    assertThat(Inputs.of(List.of(in), ReadOptions.DEFAULT).isEmpty()).isTrue();
  }

  private List<String> ids(String name) throws IOException {
    return List.copyOf(Read.all(List.of(folder + "/" + name)).keySet());
  }
}
