package org.conus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.conus.explain.Explainer;
import org.conus.explain.Explanation;
import org.conus.explain.ExplanationText;
import org.conus.explain.PlaceView;
import org.conus.knowledge.Knowledge;
import org.conus.read.DocumentReader;
import org.conus.read.Input;
import org.conus.read.ReadOptions;
import org.conus.read.UnreadableDocumentException;
import org.conus.text.SourceText;
import org.conus.uima.SentenceStops;
import org.conus.write.RecordJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conus explain}: why something is there and why not. */
@Command(
    name = "explain",
    description = {
      "Tells which rules made or held back what, at a place or in a whole document.",
      "It shows words of the document."
    },
    mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A document of any format.")
  private @Nullable Path file;

  @Option(
      names = "--at",
      paramLabel = "OFFSET",
      description = "The token at an offset, in UTF-16 units of the text as read.")
  private @Nullable Integer at;

  @Option(
      names = "--find",
      paramLabel = "WORD",
      description = "Every place where a word stands, in any case.")
  private @Nullable String find;

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  @Mixin private LexiconOption lexicons = new LexiconOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null || file == null) {
      throw new IllegalStateException("not parsed");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (at != null && find != null) {
      err.println("conus: --at or --find, not both");
      return ExitStatus.USAGE;
    }
    Knowledge knowledge = lexicons.knowledge();
    SourceText source;
    try {
      Input input = new Input(String.valueOf(file.getFileName()), file);
      source = new DocumentReader(ReadOptions.DEFAULT).read(input);
    } catch (IOException e) {
      err.println("conus: " + file + ": " + UnreadableDocumentException.reason(e));
      return ExitStatus.NOTHING_DONE;
    }
    Explainer explainer = new Explainer(knowledge, lexicons.models(), new SentenceStops());
    return show(explainer.explain(source), out, err);
  }

  private int show(Explanation explanation, PrintWriter out, PrintWriter err) {
    if (at == null && find == null) {
      out.print(
          json
              ? RecordJson.indented(explanation.document())
              : ExplanationText.of(explanation.document()));
      out.flush();
      return ExitStatus.WELL;
    }
    List<PlaceView> places;
    try {
      places = at != null ? List.of(explanation.at(at)) : explanation.find(String.valueOf(find));
    } catch (IllegalArgumentException e) {
      err.println("conus: " + e.getMessage());
      return ExitStatus.USAGE;
    }
    if (json) {
      out.print(RecordJson.indented(places));
    } else {
      places.forEach(place -> out.println(ExplanationText.of(place)));
    }
    out.flush();
    if (places.isEmpty()) {
      err.println("conus: '" + find + "' does not stand in the text");
      return ExitStatus.NOTHING_DONE;
    }
    return ExitStatus.WELL;
  }
}
