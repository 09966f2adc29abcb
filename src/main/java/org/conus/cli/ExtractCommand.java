package org.conus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.conus.batch.Batch;
import org.conus.batch.FolderSink;
import org.conus.batch.Sink;
import org.conus.batch.StreamSink;
import org.conus.read.Input;
import org.conus.read.Inputs;
import org.conus.read.TextFileReader;
import org.conus.uima.PipelineDescription;
import org.conus.write.Format;
import org.conus.write.Formats;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conus extract}: the main job. */
@Command(
    name = "extract",
    description = "Writes what documents say: files, and folders with all .txt in them.",
    mixinStandardHelpOptions = true)
public final class ExtractCommand implements Callable<Integer> {
  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Files and folders.")
  private List<Path> inputs = List.of();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "Folder for the output; without it, a table is printed.")
  private @Nullable Path out;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      split = ",",
      description = "jsonl, xmi, html, table; several by commas. With -o: jsonl.")
  private List<String> formats = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents worked on at a time (default: the processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "A larger document is a failure (default: ${DEFAULT-VALUE}).")
  private long maxBytes = TextFileReader.DEFAULT_LIMIT_BYTES;

  @Option(
      names = "--pipeline",
      paramLabel = "FILE",
      description = "Descriptor of another pipeline.")
  private @Nullable Path pipeline;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = line().getErr();
    List<String> names = new ArrayList<>(formats);
    boolean table = names.remove("table") || out == null && names.isEmpty();
    if (out != null && names.isEmpty() && !table) {
      names.add("jsonl");
    }
    if (threads < 1) {
      err.println("conus: --threads must be at least 1");
      return ExitStatus.USAGE;
    }
    List<Format> writers;
    try {
      writers = names.stream().map(Formats::named).toList();
    } catch (IllegalArgumentException e) {
      err.println("conus: " + e.getMessage());
      return ExitStatus.USAGE;
    }
    List<Input> documents = find(err);
    return documents.isEmpty() ? ExitStatus.NOTHING_DONE : run(documents, writers, table);
  }

  private List<Input> find(PrintWriter err) {
    try {
      List<Input> found = Inputs.find(inputs);
      if (found.isEmpty()) {
        err.println("conus: no .txt in what was named");
      }
      return found;
    } catch (IOException e) {
      err.println("conus: " + Reasons.of(e));
      return List.of();
    }
  }

  private int run(List<Input> documents, List<Format> writers, boolean table)
      throws IOException, InterruptedException {
    PipelineDescription description =
        pipeline == null ? PipelineDescription.builtIn() : PipelineDescription.of(pipeline);
    Batch batch = new Batch(description::open, new TextFileReader(maxBytes), writers, threads);
    PrintWriter tableOut = table ? line().getOut() : null;
    try (RunView view = new RunView(documents.size(), tableOut, line().getErr());
        Sink sink = out == null ? new StreamSink(System.out) : new FolderSink(out)) {
      batch.run(documents, sink, view);
      view.summarize();
      return view.exitStatus();
    }
  }

  private picocli.CommandLine line() {
    if (spec == null) {
      throw new IllegalStateException("not parsed");
    }
    return spec.commandLine();
  }
}
