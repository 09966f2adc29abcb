package org.conus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.conus.findings.CaseReport;
import org.conus.read.DocumentReader;
import org.conus.read.Input;
import org.conus.read.Inputs;
import org.conus.read.ReadOptions;
import org.conus.read.UnreadableDocumentException;
import org.conus.text.SourceText;
import org.conus.uima.Pipeline;
import org.conus.uima.PipelineDescription;
import org.conus.uima.StageTimes;
import org.conus.write.RecordJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code conus bench}: what a document costs, in CPU time of one thread from the text to the line
 * of JSON, warm. CPU time is that of the thread alone: the compiler's and the collector's is not in
 * it, as it is not in what the figures are compared with.
 */
@Command(
    name = "bench",
    description = "Measures documents and MB a CPU-second, warm, on one thread, and by stage.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
  private static final int MOST_WARM_UP_ROUNDS = 40;

  /** So many rounds in a row without a better one, and the program is warm. */
  private static final int ROUNDS_WITHOUT_GAIN = 3;

  private static final double GAIN = 1.02;
  private static final double NANOS = 1e9;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Documents of any format, and folders of them.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds of which the median is taken (default: ${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(
      names = "--documents",
      paramLabel = "N",
      description = "Documents a round; the files are taken in turn (default: ${DEFAULT-VALUE}).")
  private int documents = 500;

  @Mixin private LexiconOption lexicons = new LexiconOption();

  @Spec private @Nullable CommandSpec spec;

  private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
  private final List<SourceText> texts = new ArrayList<>();

  /** The documents of a round, in the groups in which they are extracted together. */
  private List<List<SourceText>> trays = List.of();

  private long sink;

  @Override
  public Integer call() throws IOException {
    if (rounds < 1 || documents < 1) {
      throw new ParameterException(spec().commandLine(), "--rounds and --documents begin at 1");
    }
    DocumentReader reader = new DocumentReader(ReadOptions.DEFAULT);
    for (Input input : Inputs.find(inputs)) {
      try {
        texts.add(reader.read(input));
      } catch (IOException e) {
        String reason = UnreadableDocumentException.reason(e);
        spec().commandLine().getErr().println("conus: " + input.id() + ": " + reason);
        return ExitStatus.NOTHING_DONE;
      }
    }
    if (texts.isEmpty()) {
      spec().commandLine().getErr().println("conus: no documents in what was named");
      return ExitStatus.NOTHING_DONE;
    }
    PipelineDescription description = lexicons.over(PipelineDescription.builtIn());
    measureWhole(description);
    measureStages(description);
    line("peak RSS %s", peak());
    if (sink == 0) {
      throw new IllegalStateException("no record was made");
    }
    return ExitStatus.WELL;
  }

  private void measureWhole(PipelineDescription description) {
    try (Pipeline pipeline = description.open()) {
      sink += RecordJson.bytes(pipeline.read(texts.get(0))).length;
      long jvm = ManagementFactory.getRuntimeMXBean().getStartTime();
      line("first record %.2f s after the JVM's start", (System.currentTimeMillis() - jvm) / 1e3);
      trays = pipeline.trays(aRound());
      int warmUp = warmUp(pipeline);
      double[] rates = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        rates[i] = round(pipeline);
      }
      Arrays.sort(rates);
      double median = rates[rounds / 2];
      line(
          "whole %.0f documents/CPU-s, %.2f MB/CPU-s, %.3f CPU-ms/document",
          median, median * megabytes(), 1e3 / median);
      line(
          "  median of %d rounds of %d documents (%.0f to %.0f) behind %d to warm up",
          rounds, documents, rates[0], rates[rounds - 1], warmUp);
    }
  }

  private List<SourceText> aRound() {
    List<SourceText> round = new ArrayList<>(documents);
    for (int i = 0; i < documents; i++) {
      round.add(texts.get(i % texts.size()));
    }
    return round;
  }

  /** Runs until nothing is gained any more; returns how many rounds it took. */
  private int warmUp(Pipeline pipeline) {
    double best = 0;
    int without = 0;
    int done = 0;
    while (without < ROUNDS_WITHOUT_GAIN && done < MOST_WARM_UP_ROUNDS) {
      double rate = round(pipeline);
      without = rate > best * GAIN ? 0 : without + 1;
      best = Math.max(best, rate);
      done++;
    }
    return done;
  }

  /** One round, in documents a CPU-second. */
  private double round(Pipeline pipeline) {
    long before = cpu.getCurrentThreadCpuTime();
    for (List<SourceText> together : trays) {
      write(pipeline.read(together));
    }
    return documents * NANOS / (cpu.getCurrentThreadCpuTime() - before);
  }

  private void write(List<CaseReport> reports) {
    for (CaseReport report : reports) {
      sink += RecordJson.bytes(report).length;
    }
  }

  private void measureStages(PipelineDescription description) {
    try (StageTimes stages = new StageTimes(description)) {
      Map<String, Long> nanos = Map.of();
      for (int i = 0; i < 3; i++) {
        nanos = roundOf(stages);
      }
      long all = nanos.values().stream().mapToLong(Long::longValue).sum();
      line("%-14s %16s %6s", "stage", "CPU-ms/document", "share");
      nanos.forEach(
          (stage, spent) ->
              line("%-14s %16.3f %5.1f%%", stage, spent / 1e6 / documents, 100.0 * spent / all));
    }
  }

  private Map<String, Long> roundOf(StageTimes stages) {
    stages.reset();
    long json = 0;
    for (List<SourceText> together : trays) {
      List<CaseReport> reports = stages.read(together);
      long before = cpu.getCurrentThreadCpuTime();
      write(reports);
      json += cpu.getCurrentThreadCpuTime() - before;
    }
    Map<String, Long> nanos = new LinkedHashMap<>(stages.nanos());
    nanos.put("json", json);
    return nanos;
  }

  /** Of a document of the mean length in UTF-8, where a MB is a million bytes. */
  private double megabytes() {
    long bytes = 0;
    for (SourceText text : texts) {
      bytes += text.text().getBytes(StandardCharsets.UTF_8).length;
    }
    return bytes / 1e6 / texts.size();
  }

  private static String peak() {
    double megabytes = Memory.peak();
    return megabytes < 0 ? "unknown here" : String.format(Locale.ROOT, "%.0f MB", megabytes);
  }

  private void line(String format, Object... values) {
    PrintWriter out = spec().commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("not parsed");
    }
    return spec;
  }
}
