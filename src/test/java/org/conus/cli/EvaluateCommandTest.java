package org.conus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conus.evaluate.model.RecordMarks;
import org.conus.findings.CaseReport;
import org.conus.read.RecordReader;
import org.conus.text.SourceText;
import org.conus.uima.CasGoldReader;
import org.conus.uima.Pipeline;
import org.conus.write.RecordJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands end to end, over the built-in pipeline. */
class EvaluateCommandTest {
  private static final String TEXT =
      "The mass at T12-L1 was a small cell carcinoma, positive for CD56 and negative for TTF-1.";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Path folder;

  EvaluateCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private int run(String... arguments) {
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }

  private String gold() throws IOException {
    Path gold = Files.createDirectories(folder.resolve("gold"));
    Files.writeString(gold.resolve("d.txt"), TEXT);
    Files.writeString(
        gold.resolve("d.ann"),
        "T1\tSpinalLevel 12 18\tT12-L1\nA1\tLevels T1 T12,L1\nA2\tStructure T1 unspecified\n"
            + "T2\tIhcResult 60 64\tCD56\nA3\tResult T2 positive\n"
            + "T3\tIhcResult 82 87\tTTF-1\nA4\tResult T3 negative\n");
    return gold.toString();
  }

  @Test
  void scoresAndGates() throws IOException {
    assertThat(run("evaluate", gold(), "--min", "ihc-pair.f1=1", "--min", "spinal-level-pair=1"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("ihc-pair", "spinal-level-pair");
    assertThat(run("evaluate", gold(), "--min", "tumor.f1=0.5")).isEqualTo(ExitStatus.GATE);
    assertThat(err.toString()).contains("NOT MET tumor.f1");
    assertThat(run("evaluate", gold(), "--min", "nothing=1")).isEqualTo(ExitStatus.USAGE);
    assertThat(run("evaluate", gold(), "--match", "nearly")).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void badGoldIsNamedAndNothingIsScored() throws IOException {
    Path gold = Path.of(gold());
    Files.writeString(gold.resolve("d.ann"), "T1\tSpinalLevel 12 999\tT12-L1\n");

    assertThat(run("evaluate", gold.toString())).isEqualTo(ExitStatus.NOTHING_DONE);
    assertThat(err.toString()).contains("d.ann:1: T1 has the span 12 999 outside its text");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anEarlierRunIsScoredAndWhatItLacksIsListed() throws IOException {
    String gold = gold();
    String run = folder.resolve("run").toString();
    assertThat(run("extract", gold, "-o", run, "-f", "jsonl,xmi")).isZero();
    assertThat(run("evaluate", gold, "--predictions", run, "--min", "ihc-pair=1")).isZero();
    assertThat(run("evaluate", run + "/xmi", "--predictions", run, "--min", "all.f1=1")).isZero();
    assertThat(run("evaluate", run + "/findings.jsonl", "--predictions", run, "--min", "all=1"))
        .isZero();

    Files.writeString(Path.of(gold, "e.txt"), "Lung.");
    Files.writeString(Path.of(gold, "e.ann"), "T1\tAnatomy 0 4\tLung\n");
    assertThat(run("evaluate", gold, "--predictions", run)).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(err.toString()).contains("failed: gold/e.txt: the run has no record of it");
  }

  @Test
  void brokenXmlIsNamedByItsLine() throws IOException {
    Files.writeString(folder.resolve("x.xmi"), "<?xml version=\"1.0\"?>\n<xmi:XMI\n");

    assertThat(run("evaluate", folder.resolve("x.xmi").toString()))
        .isEqualTo(ExitStatus.NOTHING_DONE);
    assertThat(err.toString()).containsPattern("x\\.xmi:[23]: broken XML");
    assertThat(new CasGoldReader().form()).isEqualTo("cas");
  }

  @Test
  void brokenXmlIsNotCited() throws IOException {
    Files.writeString(folder.resolve("x.xmi"), "<?xml version=\"1.0\"?>\n<Zyxquorn>\n</b>");

    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream usual = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(run("evaluate", folder.resolve("x.xmi").toString()))
          .isEqualTo(ExitStatus.NOTHING_DONE);
    } finally {
      System.setErr(usual);
    }
    assertThat(err.toString()).contains("x.xmi:3: broken XML").doesNotContain("Zyxquorn");
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void brokenRecordsAreNotCited() throws IOException {
    String record = "{\"schema\":\"conus-record/1\",\"document\":{\"id\":\"a\",\"length\":1},";
    String records =
        record
            + "\"mentions\":[{\"id\":\"m1\",\"kind\":\"tumor\",\"begin\":\"Zyxquorn\"}]}\n"
            + record
            + "\"mentions\":[{\"id\":\"m1\",\"kind\":\"Zyxquorn\"}]}\n"
            + record
            + "\"mentions\":Zyxquorn}\n";
    Path file = Files.writeString(folder.resolve("findings.jsonl"), records);

    assertThat(run("evaluate", file.toString())).isEqualTo(ExitStatus.NOTHING_DONE);
    assertThat(err.toString())
        .contains("findings.jsonl:1: not a record: at /mentions/0/begin")
        .contains("findings.jsonl:2: not a record: at /mentions/0/kind")
        .contains("findings.jsonl:3: not JSON: broken in column")
        .doesNotContain("Zyxquorn");
  }

  /** Whatever a library says of a document may hold its words. */
  @Test
  void aPipelineThatFailsTellsNothingOfTheText() throws IOException {
    String gold = gold();
    CommandLine line =
        new CommandLine(
            new EvaluateCommand(
                () ->
                    source -> {
                      throw new IllegalStateException(source.text());
                    },
                () -> null));
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));

    assertThat(line.execute(gold)).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(err.toString())
        .contains("the pipeline failed: IllegalStateException\n")
        .doesNotContain("carcinoma");
  }

  @Test
  void aRunOfShardsWithAFailureIsScored() throws IOException {
    String gold = gold();
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Files.writeString(texts.resolve("a.txt"), "A mass.\n");
    Files.writeString(texts.resolve("b.txt"), "Melanoma.\n");
    Files.createFile(texts.resolve("empty.txt"));
    String run = folder.resolve("shards").toString();
    assertThat(run("extract", gold, texts.toString(), "-o", run, "--shard-documents", "1"))
        .isEqualTo(ExitStatus.SOME_FAILED);

    assertThat(run("evaluate", gold, "--predictions", run)).as(err.toString()).isZero();
    assertThat(run("evaluate", run, "--predictions", run)).as(err.toString()).isZero();
    assertThat(run("diff", run, run)).isZero();
  }

  @Test
  void recordsComeBackAsTheyWere() throws IOException {
    try (Pipeline pipeline = Pipeline.builtIn()) {
      String text = Files.readString(Path.of("test-docs/a01-case-sclc-conus.txt"));
      CaseReport report = pipeline.read(SourceText.of("a", text));
      String line = new String(RecordJson.bytes(report), StandardCharsets.UTF_8);

      CaseReport back = RecordReader.read(line);

      assertThat(RecordJson.bytes(back)).isEqualTo(RecordJson.bytes(report));
      assertThat(RecordMarks.of(back)).isEqualTo(RecordMarks.of(report));
    }
  }

  @Test
  void diffTellsByItsExitStatus() throws IOException {
    String gold = gold();
    String one = folder.resolve("one").toString();
    String two = folder.resolve("two").toString();
    run("extract", gold, "-o", one);
    run("extract", gold, "-o", two);
    assertThat(run("diff", one, two)).isZero();

    Path findings = Path.of(two, "findings.jsonl");
    Files.writeString(findings, Files.readString(findings).replace("\"negative\"", "\"positive\""));
    String page = folder.resolve("d.html").toString();
    assertThat(run("diff", one, two, "--html", page)).isEqualTo(ExitStatus.DIFFERENT);
    assertThat(Path.of(page)).content().contains("mentions.ihc-result.value.result");
    assertThat(run("diff", one, folder.resolve("no").toString()))
        .isEqualTo(ExitStatus.NOTHING_DONE);
  }
}
