package org.conus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conus.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Path folder;

  LexiconCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private int run(String... arguments) {
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  /** A lexicon of one tumor, which the built-in tables have not. */
  private String lexicon() throws IOException {
    String source =
        write(
            "mine.tsv",
            "id\tname\tnames\texact\tambiguous\tadjectives\tcodes\n"
                + "zebroma\tZebroma\tzebroma\t\t\t\tUMLS:C0000001\n");
    String built = folder.resolve("mine.lexicon").toString();
    assertThat(run("lexicon", "build", "--from", source, "--kind", "tumor", "-o", built))
        .as(err.toString())
        .isEqualTo(ExitStatus.WELL);
    return built;
  }

  @Test
  void buildSaysWhatItMade() throws IOException {
    assertThat(lexicon()).satisfies(file -> assertThat(Path.of(file)).isNotEmptyFile());
    assertThat(out.toString()).contains("names of 1 things");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lexicon",
        "lexicon build",
        "lexicon build --from x",
        "lexicon check --nonsense",
        "lexicon stats --nonsense",
        "lexicon nonsense",
        "train nonsense",
        "train anatomy --nonsense",
        "extract",
        "nonsense",
      })
  void whatIsNoCommandIsAFaultOfUsage(String words) {
    assertThat(run(words.split(" ", -1))).isEqualTo(ExitStatus.USAGE);
    assertThat(err.toString()).isNotEmpty();
  }

  @Test
  void aLexiconThatIsMissingIsNamed() throws IOException {
    String text = write("a.txt", "A mass.\n");
    String missing = folder.resolve("none.lexicon").toString();
    for (String command : List.of("extract", "bench", "explain")) {
      err.getBuffer().setLength(0);
      assertThat(run(command, text, "--lexicon", missing)).isEqualTo(ExitStatus.NOTHING_DONE);
      assertThat(err.toString()).isEqualTo("conus: " + missing + " does not exist\n");
    }
  }

  @Test
  void aFolderThatIsAFileIsNamed() throws IOException {
    String text = write("a.txt", "A mass.\n");
    assertThat(run("extract", text, "-o", text)).isEqualTo(ExitStatus.NOTHING_DONE);
    assertThat(err.toString()).isEqualTo("conus: " + text + " is no folder\n");
  }

  @Test
  void aDocumentThatCannotBeMeasuredIsNamed() throws IOException {
    assertThat(run("bench", write("empty.txt", ""))).isEqualTo(ExitStatus.NOTHING_DONE);
    assertThat(err.toString()).isEqualTo("conus: empty.txt: empty\n");
  }

  @Test
  void buildNamesAKindThatIsNoneAndASourceThatIsMissing() {
    String missing = folder.resolve("none.tsv").toString();

    assertThat(run("lexicon", "build", "--from", missing, "--kind", "colour", "-o", "x"))
        .isEqualTo(ExitStatus.USAGE);
    assertThat(run("lexicon", "build", "--from", missing, "--kind", "tumor", "-o", "x"))
        .isEqualTo(ExitStatus.NOTHING_DONE);
    assertThat(err.toString()).contains("tumor, anatomy or marker").contains("none.tsv");
  }

  @Test
  void checkProvesTheTables() {
    assertThat(run("lexicon", "check")).as(out.toString()).isEqualTo(ExitStatus.WELL);
    assertThat(out.toString()).contains("0 open, ");
  }

  @Test
  void checkListsADisagreementWithATerminology() throws IOException {
    String terminology =
        write(
            "other.obo",
            "format-version: 1.2\n\n[Term]\nid: NCIT:C99999\nname: glioblastoma\n"
                + "xref: ICDO:9440/0\n");

    assertThat(run("lexicon", "check", "--against", terminology)).isEqualTo(ExitStatus.GATE);
    assertThat(out.toString()).contains("glioblastoma");
  }

  @Test
  void statsCountsEveryKind() {
    assertThat(run("lexicon", "stats")).isEqualTo(ExitStatus.WELL);
    assertThat(out.toString())
        .contains("tumor", "anatomy", "marker", "knowledge " + Knowledge.builtIn().hash());
  }

  @Test
  void explainTellsOfATermOfTheLexicon() throws IOException {
    String text = write("a.txt", "It was a zebroma.");

    assertThat(run("explain", text, "--find", "zebroma")).isEqualTo(ExitStatus.WELL);
    assertThat(out.toString()).doesNotContain("C0000001");
    assertThat(run("explain", text, "--find", "zebroma", "--lexicon", lexicon(), "--json"))
        .isEqualTo(ExitStatus.WELL);
    assertThat(out.toString()).contains("C0000001");
  }

  @Test
  void evaluateScoresWithTheLexicon() throws IOException {
    Path gold = Files.createDirectories(folder.resolve("gold"));
    Files.writeString(gold.resolve("d.txt"), "It was a zebroma.");
    Files.writeString(gold.resolve("d.ann"), "T1\tTumor 9 16\tzebroma\n");

    assertThat(run("evaluate", gold.toString(), "--no-models", "--min", "tumor.f1=1"))
        .isEqualTo(ExitStatus.GATE);
    assertThat(
            run(
                "evaluate",
                gold.toString(),
                "--no-models",
                "--min",
                "tumor.f1=1",
                "--lexicon",
                lexicon()))
        .as(err.toString())
        .isEqualTo(ExitStatus.WELL);
  }

  @Test
  void benchRunsWithTheLexiconAndNamesOneThatIsMissing() throws IOException {
    String text = write("a.txt", "It was a zebroma.");

    assertThat(run("bench", text, "--rounds", "1", "--documents", "1", "--lexicon", lexicon()))
        .as(err.toString())
        .isEqualTo(ExitStatus.WELL);
    assertThat(run("bench", text, "--lexicon", folder.resolve("none.lexicon").toString()))
        .isEqualTo(ExitStatus.NOTHING_DONE);
    assertThat(err.toString()).contains("none.lexicon");
  }
}
