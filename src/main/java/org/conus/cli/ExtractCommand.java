package org.conus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.conus.batch.Batch;
import org.conus.batch.FolderOutput;
import org.conus.batch.Output;
import org.conus.batch.RunKey;
import org.conus.batch.StreamOutput;
import org.conus.findings.PipelineInfo;
import org.conus.read.DocumentReader;
import org.conus.read.Inputs;
import org.conus.uima.Pipeline;
import org.conus.uima.PipelineDescription;
import org.conus.write.Format;
import org.conus.write.Formats;
import org.conus.write.RunOutput;
import org.conus.write.RunWriters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code conus extract}: the main job. */
@Command(
    name = "extract",
    description = "Writes what documents say: files of any format, folders, archives, tables.",
    mixinStandardHelpOptions = true)
public final class ExtractCommand implements Callable<Integer> {
  private static final long A_DAY_SECONDS = 86_400;

  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description =
          "Folder for the output, with what failed in failures.jsonl; without it, a table is"
              + " printed.")
  private @Nullable Path out;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      split = ",",
      completionCandidates = FormatNames.class,
      description =
          "${COMPLETION-CANDIDATES}; several by commas. With -o and without -f: jsonl; with neither:"
              + " table. conus formats tells of each.")
  private List<String> formats = List.of();

  @Option(
      names = "--db",
      paramLabel = "URL",
      description =
          "Also writes the tables into a database: jdbc:postgresql://HOST/DATABASE or sqlite:FILE;"
              + " the same as -f with it. The password is better in PGPASSWORD or ~/.pgpass than in"
              + " the URL.")
  private @Nullable String database;

  @Option(
      names = "--patient-key",
      paramLabel = "KEY",
      description =
          "Also writes patients.jsonl, in which the documents of a patient are merged. KEY says"
              + " whose a document is: source for what HL7 v2, CDA and FHIR tell, folder for the"
              + " folder in which it lies, or a regular expression whose first group in the"
              + " document's id is the patient. The same as -f patients:KEY.")
  private @Nullable String patientKey;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents worked on at a time (default: the processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--max-seconds",
      paramLabel = "N",
      description =
          "A document that takes longer is a failure (default: ${DEFAULT-VALUE} seconds).")
  private long maxSeconds = Batch.LIMIT.toSeconds();

  @Option(
      names = "--resume",
      description =
          "Goes on with what an earlier run left in the folder of -o: what it did stays; what"
              + " changed, failed or was made by another version, pipeline, options or formats is"
              + " done again.")
  private boolean resume;

  @Option(
      names = "--shard-documents",
      paramLabel = "N",
      description =
          "Documents of a file of the output; what is more goes into the next one, as"
              + " findings-00002.jsonl (default: ${DEFAULT-VALUE}).")
  private int shardDocuments = FolderOutput.SHARD_DOCUMENTS;

  @Option(
      names = "--pipeline",
      paramLabel = "FILE",
      description = "UIMA descriptor of another pipeline, in place of the built-in one.")
  private @Nullable Path pipeline;

  @Mixin private LexiconOption lexicons = new LexiconOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = line().getErr();
    List<String> names = new ArrayList<>(formats);
    boolean table = names.remove("table") || out == null && names.isEmpty() && database == null;
    if (out != null && names.isEmpty() && !table) {
      names.add("jsonl");
    }
    if (database != null) {
      names.add(database);
    }
    if (patientKey != null) {
      names.add("patients:" + patientKey);
    }
    if (threads < 1) {
      err.println("conus: --threads must be at least 1");
      return ExitStatus.USAGE;
    }
    if (shardDocuments < 1) {
      err.println("conus: --shard-documents must be at least 1");
      return ExitStatus.USAGE;
    }
    if (maxSeconds < 1 || maxSeconds > A_DAY_SECONDS) {
      err.println("conus: --max-seconds must be 1 to " + A_DAY_SECONDS);
      return ExitStatus.USAGE;
    }
    if (resume && out == null) {
      err.println("conus: --resume needs a folder: give one with -o");
      return ExitStatus.USAGE;
    }
    List<Formats.Choice> choices;
    try {
      choices = names.stream().map(Formats::chosen).toList();
    } catch (IllegalArgumentException e) {
      err.println("conus: " + e.getMessage());
      return ExitStatus.USAGE;
    }
    try {
      Inputs documents = input.open();
      if (documents.isEmpty()) {
        err.println("conus: no documents in what was named");
        return ExitStatus.NOTHING_DONE;
      }
      return run(documents, choices, table);
    } catch (IllegalArgumentException e) {
      err.println("conus: " + e.getMessage());
      return ExitStatus.USAGE;
    }
  }

  /** Now, or what {@code SOURCE_DATE_EPOCH} says, so that a run can be repeated byte for byte. */
  private static Instant time() {
    String seconds = System.getenv("SOURCE_DATE_EPOCH");
    try {
      return seconds == null ? Instant.now() : Instant.ofEpochSecond(Long.parseLong(seconds));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("SOURCE_DATE_EPOCH is no number of seconds", e);
    }
  }

  private int run(Inputs documents, List<Formats.Choice> choices, boolean table)
      throws IOException, InterruptedException {
    PipelineDescription description =
        lexicons.over(
            pipeline == null ? PipelineDescription.builtIn() : PipelineDescription.of(pipeline));
    Pipeline first = description.open();
    PipelineInfo info = first.info();
    List<Format> formats = choices.stream().map(Formats.Choice::format).toList();
    DocumentReader reader = new DocumentReader(input.options());
    Batch batch =
        new Batch(
            new Opened(first, description),
            reader,
            formats,
            threads,
            Duration.ofSeconds(maxSeconds));
    PrintWriter tableOut = table ? line().getOut() : null;
    try (Stopping stopping = Stopping.of(batch, line().getErr());
        RunView view = new RunView(documents::total, tableOut, line().getErr());
        RunRecorder recorder = new RunRecorder(view, out);
        Output output = output(choices, RunKey.of(info, choices))) {
      recorder.begin();
      boolean complete = batch.run(documents, output, recorder);
      List<String> remarks = complete ? output.finish() : List.of();
      view.summarize();
      remarks.forEach(this::tell);
      recorder.finish(info, formats, threads, complete, batch.cpuSeconds(), reader.origins());
      if (!complete) {
        tell("stopped; the same command with --resume goes on");
      }
      return complete ? view.exitStatus() : ExitStatus.SOME_FAILED;
    }
  }

  private void tell(String remark) {
    line().getErr().println("conus: " + remark);
  }

  private Output output(List<Formats.Choice> choices, String key) throws IOException {
    if (out == null) {
      return new StreamOutput(System.out, RunWriters.open(choices, new RunOutput(null, time())));
    }
    return FolderOutput.open(out, choices, key, resume, time(), shardDocuments);
  }

  /** The pipeline that is open already goes to the first who asks. */
  private static final class Opened implements Supplier<Pipeline> {
    private final AtomicReference<@Nullable Pipeline> first;
    private final PipelineDescription description;

    Opened(Pipeline first, PipelineDescription description) {
      this.first = new AtomicReference<>(first);
      this.description = description;
    }

    @Override
    public Pipeline get() {
      Pipeline open = first.getAndSet(null);
      return open == null ? description.open() : open;
    }
  }

  /** What {@code -f} may name. */
  static final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(Formats.all().stream().map(Format::name), Stream.of("table")).iterator();
    }
  }

  private picocli.CommandLine line() {
    if (spec == null) {
      throw new IllegalStateException("not parsed");
    }
    return spec.commandLine();
  }
}
