package org.conus.evaluate.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDiffTest {
  private static final String RECORD =
      """
      {"schema":"conus-record/1","document":{"id":"%s","kind":"case-report"},"cases":[{"tumors":[\
      {"id":"t1","role":"primary","histology":{"name":"%s","icdO3":"%s","evidence":["m1"],\
      "because":["%s"]},"ihc":[{"marker":"TTF-1","result":"%s","evidence":["m2"],"because":["r"]}]}]}],\
      "mentions":[{"id":"m1","kind":"tumor","begin":0,"end":5,"text":"tumor","because":["t"]},\
      {"id":"m2","kind":"ihc-result","begin":9,"end":14,"text":"TTF-1","because":["r"]}]}""";

  private final Path folder;

  RunDiffTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void tellsWhatWasAddedLostAndChangedWithItsProof() throws IOException {
    Path old =
        write(
            "a",
            record("b", "Carcinoma", "8010/3", "rule.one", "positive"),
            record("c", "x", "1", "r", "p"));
    Path current =
        write(
            "b",
            record("b", "Carcinoma", "8010/6", "rule.two", "negative"),
            record("a", "x", "1", "r", "p"));

    String said = said(old, current);

    assertThat(said)
        .containsSubsequence(
            "added   a\n",
            "changed b\n",
            "changed cases.tumors.histology.icdO3 (case 1 \u203a primary Carcinoma)\n",
            "- 8010/3   from \"tumor\" [0-5]   by rule.one\n",
            "+ 8010/6   from \"tumor\" [0-5]   by rule.two\n",
            "changed cases.tumors.ihc.result",
            "- positive   from \"TTF-1\" [9-14]   by r\n",
            "lost    c\n",
            "documents: 0 same, 1 changed, 1 added, 1 lost\n",
            "cases.tumors.histology.icdO3");
    assertThat(said(old, current)).isEqualTo(said);
  }

  @Test
  void theSameValueByAnotherRuleIsAChangeOfProof() throws IOException {
    Path old = write("a", record("b", "Carcinoma", "8010/3", "rule.one", "positive"));
    Path current = write("b", record("b", "Carcinoma", "8010/3", "rule.two", "positive"));

    assertThat(said(old, current)).contains("proof cases.tumors.histology (case 1");
  }

  @Test
  void idsOfMentionsAreNotCompared() throws IOException {
    String one = record("b", "Carcinoma", "8010/3", "r", "positive");
    Path current = write("b", one.replace("\"m2\"", "\"m7\""));

    assertThat(said(write("a", one), current)).contains("1 same, 0 changed");
  }

  /** A metastasis without its primary is what a change of linking does. */
  @Test
  void aRowThatAnotherSpreadFromIsCompared() throws IOException {
    String linked = metastasis("t1", "t2", "\"t1\"");

    assertThat(said(write("a", linked), write("b", metastasis("t1", "t2", "null"))))
        .contains("lost cases.tumors.of (case 1 \u203a metastasis Carcinoma)")
        .contains("- primary Carcinoma, Lung\n");
    assertThat(said(write("a", linked), write("b", metastasis("t5", "t6", "\"t5\""))))
        .contains("1 same, 0 changed");
  }

  private static String metastasis(String primary, String own, String of) {
    String row =
        "{\"id\":\"%s\",\"role\":\"%s\",\"of\":%s,\"histology\":{\"name\":\"Carcinoma\"},"
            + "\"primarySite\":{\"name\":\"Lung\"}}";
    return "{\"document\":{\"id\":\"b\"},\"cases\":[{\"tumors\":["
        + row.formatted(primary, "primary", "null")
        + ","
        + row.formatted(own, "metastasis", of)
        + "]}],\"mentions\":[]}";
  }

  /** What a run leaves beside its records is none. */
  @Test
  void aRunOfShardsIsRead() throws IOException {
    Path run = write("a", record("b", "x", "1", "r", "p"));
    Files.move(run.resolve("findings.jsonl"), run.resolve("findings-00001.jsonl"));
    Files.writeString(run.resolve("findings-00002.jsonl"), record("c", "x", "1", "r", "p") + "\n");
    Files.writeString(run.resolve("failures.jsonl"), "{\"id\":\"d\",\"reason\":\"empty\"}\n");
    Files.writeString(run.resolve("patients-00001.jsonl"), "{\"patient\":\"7\"}\n");

    assertThat(said(run, run)).contains("2 same, 0 changed");
    assertThat(said(folder, run)).contains("2 same, 0 changed");
  }

  @Test
  void badRunsAreNamedByFileAndLine() throws IOException {
    Path twice = write("a", record("b", "x", "1", "r", "p"), record("b", "x", "1", "r", "p"));
    Path broken = write("b", "{\"document\":{\"id\"");

    assertThatThrownBy(() -> said(twice, twice))
        .hasMessageContaining("findings.jsonl:2: a second record of b");
    assertThatThrownBy(() -> said(broken, twice))
        .hasMessageContaining("findings.jsonl:1: broken JSON");
    assertThatThrownBy(() -> said(folder.resolve("no"), twice)).hasMessageContaining("no such run");
  }

  @Test
  void whatIsBrokenIsNotCited() throws IOException {
    Path broken = write("b", "{\"document\":{\"id\":Zyxquorn");

    assertThatThrownBy(() -> said(broken, broken))
        .hasMessageContaining("findings.jsonl:1: broken JSON in column")
        .hasMessageNotContaining("Zyxquorn");
  }

  private static String record(Object... values) {
    return RECORD.formatted(values);
  }

  private static String said(Path old, Path current) throws IOException {
    StringWriter out = new StringWriter();
    RunDiff.compare(old, current, new TextDiff(new PrintWriter(out)));
    return out.toString();
  }

  private Path write(String name, String... lines) throws IOException {
    Path run = Files.createDirectories(folder.resolve(name));
    Files.writeString(run.resolve("findings.jsonl"), String.join("\n", lines) + "\n");
    return run;
  }
}
