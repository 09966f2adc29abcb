package org.conus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.conus.evaluate.AssertionJudge;
import org.conus.evaluate.Evaluation;
import org.conus.evaluate.Extractor;
import org.conus.evaluate.Gate;
import org.conus.evaluate.gold.DocumentFilter;
import org.conus.evaluate.gold.GoldFiles;
import org.conus.evaluate.gold.GoldSet;
import org.conus.evaluate.report.HtmlReport;
import org.conus.evaluate.report.JsonReport;
import org.conus.evaluate.report.ScoreTable;
import org.conus.evaluate.score.Bootstrap;
import org.conus.evaluate.score.SpanMatch;
import org.conus.uima.ConceptJudge;
import org.conus.uima.Pipeline;
import org.conus.uima.PipelineDescription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code conus evaluate}: precision, recall and F1 against annotated documents. Bad gold is listed
 * with file and line and nothing is scored (2); documents that the run failed on, or has no record
 * of, are listed and count as if nothing had been found in them (3); a gate that is not met is 4.
 */
@Command(
    name = "evaluate",
    description = "Scores findings against annotated documents.",
    mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {
  private static final int LISTED = 20;

  private final @Nullable Supplier<Extractor> extractor;
  private final @Nullable Supplier<@Nullable AssertionJudge> judge;

  @Parameters(
      paramLabel = "GOLD",
      description =
          "Annotated documents, a file or a folder: brat, XMI or CAS JSON, records (.jsonl), CoNLL,"
              + " TSV.")
  private @Nullable Path gold;

  @Option(
      names = "--predictions",
      paramLabel = "OUT",
      description =
          "Output of an earlier run, or another reader's brat annotations of the same texts; without"
              + " it the pipeline runs on the gold's texts.")
  private @Nullable Path predictions;

  @Option(
      names = "--mapping",
      paramLabel = "NAME|FILE",
      description = "What the gold's types stand for; by default the one that ships for this gold.")
  private @Nullable String mapping;

  @Option(
      names = "--match",
      paramLabel = "WAY",
      description =
          "How marks are paired for attributes and gates: exact, same-end, overlap (default:"
              + " ${DEFAULT-VALUE}).")
  private String match = "exact";

  @Option(
      names = "--min",
      paramLabel = "MEASURE.FIGURE=LEAST",
      description =
          "A gate, such as ihc-result.f1=0.97 or ihc-pair.overlap.recall=0.9; below it the exit"
              + " status is 4.")
  private List<String> gates = List.of();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Writes a page with all errors in their text.")
  private @Nullable Path report;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes all scores as JSON.")
  private @Nullable Path json;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "What is printed: table or json (default: ${DEFAULT-VALUE}).")
  private String format = "table";

  @Option(
      names = "--only",
      paramLabel = "FILE",
      description = "Scores the documents alone whose names stand in it, one a line.")
  private @Nullable Path only;

  @Option(
      names = "--except",
      paramLabel = "FILE",
      description = "Leaves out the documents whose names stand in it.")
  private @Nullable Path except;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Draws of the bootstrap (default: ${DEFAULT-VALUE}).")
  private int rounds = Bootstrap.DEFAULT_ROUNDS;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the bootstrap (default: ${DEFAULT-VALUE}).")
  private long seed = Bootstrap.DEFAULT_SEED;

  @Mixin private LexiconOption lexicons = new LexiconOption();

  @Spec private @Nullable CommandSpec spec;

  /** With the built-in pipeline and the lexicons that are asked for. */
  public EvaluateCommand() {
    this.extractor = null;
    this.judge = null;
  }

  /**
   * @param extractor makes the pipeline; asked only if there are no predictions
   * @param judge makes the assertion engine; likewise
   */
  public EvaluateCommand(Supplier<Extractor> extractor, Supplier<@Nullable AssertionJudge> judge) {
    this.extractor = extractor;
    this.judge = judge;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter err = line().getErr();
    SpanMatch way;
    List<Gate> asked;
    try {
      way = SpanMatch.of(match);
      asked = gates.stream().map(Gate::parse).toList();
      check(format.equals("table") || format.equals("json"), "no format " + format);
      check(rounds > 0, "--rounds must be at least 1");
    } catch (IllegalArgumentException e) {
      err.println("conus: " + e.getMessage());
      return ExitStatus.USAGE;
    }
    try {
      return evaluate(way, asked);
    } catch (IOException e) {
      err.println("conus: " + Reasons.of(e));
      return ExitStatus.NOTHING_DONE;
    }
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private int evaluate(SpanMatch way, List<Gate> asked) throws IOException {
    PrintWriter err = line().getErr();
    if (gold == null) {
      throw new IllegalStateException("not parsed");
    }
    GoldSet set = DocumentFilter.of(only, except).filter(GoldSet.read(gold, mapping));
    set.notes().forEach(note -> err.println("note: " + note));
    if (!set.problems().isEmpty()) {
      set.problems().forEach(problem -> err.println("conus: " + problem));
      int faults = set.problems().size();
      String noun = faults == 1 ? " fault" : " faults";
      err.println("conus: " + faults + noun + " in the gold; nothing was scored");
      return ExitStatus.NOTHING_DONE;
    }
    if (set.documents().isEmpty()) {
      err.println("conus: no annotated documents in " + gold);
      return ExitStatus.NOTHING_DONE;
    }
    Evaluation evaluation = evaluation();
    Evaluation.Result result = evaluation.score(set, way, new Bootstrap(rounds, seed));
    write(result);
    list(result, err);
    return status(result, asked, err);
  }

  private Evaluation evaluation() throws IOException {
    if (predictions == null) {
      PipelineDescription description = lexicons.over(PipelineDescription.builtIn());
      return Evaluation.running(lazily(description::open), judgeLazily(description::open));
    }
    return GoldFiles.find(predictions, List.of(".ann", ".a1")).stream()
            .anyMatch(f -> f.toString().endsWith(".ann") || f.toString().endsWith(".a1"))
        ? Evaluation.ofReader(GoldSet.read(predictions, mapping))
        : Evaluation.of(predictions);
  }

  /** The pipeline is made when the first document asks for it: not all gold does. */
  private Extractor lazily(Supplier<Pipeline> pipeline) {
    List<Extractor> made = new ArrayList<>();
    return source -> {
      if (made.isEmpty()) {
        made.add(extractor == null ? pipeline.get()::read : extractor.get());
      }
      return made.get(0).extract(source);
    };
  }

  private AssertionJudge judgeLazily(Supplier<Pipeline> pipeline) {
    List<AssertionJudge> made = new ArrayList<>();
    return (source, concepts) -> {
      if (made.isEmpty()) {
        AssertionJudge engine = judge == null ? new ConceptJudge(pipeline.get()) : judge.get();
        if (engine == null) {
          throw new IllegalStateException("there is no assertion engine to ask");
        }
        made.add(engine);
      }
      return made.get(0).judge(source, concepts);
    };
  }

  private void write(Evaluation.Result result) throws IOException {
    PrintWriter out = line().getOut();
    if (format.equals("json")) {
      out.println(JsonReport.of(result.scores()));
    } else {
      out.print(ScoreTable.of(result.scores()));
    }
    out.flush();
    if (json != null) {
      Files.writeString(json, JsonReport.of(result.scores()) + "\n");
    }
    if (report != null) {
      Files.writeString(report, HtmlReport.of(result.scores(), result.gold(), result.predicted()));
    }
  }

  private static void list(Evaluation.Result result, PrintWriter err) {
    result.failures().entrySet().stream()
        .limit(LISTED)
        .forEach(e -> err.println("failed: " + e.getKey() + ": " + e.getValue()));
    if (result.failures().size() > LISTED) {
      err.println("... and " + (result.failures().size() - LISTED) + " more");
    }
  }

  private static int status(Evaluation.Result result, List<Gate> asked, PrintWriter err) {
    boolean met = true;
    try {
      for (Gate gate : asked) {
        Gate.Outcome outcome = gate.check(result.scores());
        err.println("gate " + outcome);
        met &= outcome.met();
      }
    } catch (IllegalArgumentException e) {
      err.println("conus: " + e.getMessage());
      return ExitStatus.USAGE;
    }
    if (!met) {
      return ExitStatus.GATE;
    }
    return result.failures().isEmpty() ? ExitStatus.WELL : ExitStatus.SOME_FAILED;
  }

  private picocli.CommandLine line() {
    if (spec == null) {
      throw new IllegalStateException("not parsed");
    }
    return spec.commandLine();
  }
}
