package org.conus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.conus.evaluate.diff.DiffView;
import org.conus.evaluate.diff.HtmlDiff;
import org.conus.evaluate.diff.RunDiff;
import org.conus.evaluate.diff.TextDiff;
import org.conus.evaluate.diff.TwoViews;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conus diff}: what changed between two runs; 5 if anything did. */
@Command(
    name = "diff",
    description = "Compares the findings of two runs field by field.",
    mixinStandardHelpOptions = true)
public final class DiffCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "OUT_A",
      description = "The old run: its output folder or findings.jsonl.")
  private @Nullable Path before;

  @Parameters(index = "1", paramLabel = "OUT_B", description = "The new run, likewise.")
  private @Nullable Path after;

  @Option(
      names = {"--html", "--report"},
      paramLabel = "FILE",
      description = "Also writes a page that shows the differences.")
  private @Nullable Path html;

  @Option(
      names = "--html-limit",
      paramLabel = "N",
      description = "Documents on the page; the others are counted (default: ${DEFAULT-VALUE}).")
  private int htmlLimit = HtmlDiff.DEFAULT_LIMIT_DOCUMENTS;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null || before == null || after == null) {
      throw new IllegalStateException("not parsed");
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      return compare(before, after, new TextDiff(out));
    } catch (IOException e) {
      spec.commandLine().getErr().println("conus: " + Reasons.of(e));
      return ExitStatus.NOTHING_DONE;
    }
  }

  private int compare(Path old, Path current, DiffView text) throws IOException {
    if (html == null) {
      return status(old, current, text);
    }
    try (PrintWriter page =
        new PrintWriter(Files.newBufferedWriter(html, StandardCharsets.UTF_8))) {
      int status = status(old, current, new TwoViews(text, new HtmlDiff(page, htmlLimit)));
      if (page.checkError()) {
        throw new IOException(html + " cannot be written");
      }
      return status;
    }
  }

  private static int status(Path old, Path current, DiffView view) throws IOException {
    return RunDiff.compare(old, current, view).anyDifference()
        ? ExitStatus.DIFFERENT
        : ExitStatus.WELL;
  }
}
