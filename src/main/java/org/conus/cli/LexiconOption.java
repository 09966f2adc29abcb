package org.conus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conus.extract.learned.ShippedModels;
import org.conus.knowledge.BroughtLexicon;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.LexiconFile;
import org.conus.uima.PipelineDescription;
import picocli.CommandLine.Option;

/**
 * {@code --lexicon}: the user's vocabularies, beside the tables or in their place; and {@code
 * --no-models}.
 */
final class LexiconOption {
  private static final String REPLACE = "replace=";

  @Option(
      names = "--lexicon",
      paramLabel = "[replace=]FILE",
      description =
          "A lexicon of conus lexicon build, added to the built-in table of its kind; with replace="
              + " it takes the place of the table. Repeatable.")
  private List<String> lexicons = List.of();

  @Option(
      names = "--no-models",
      description = "Finds names by the lexicon alone, without trained models.")
  private boolean noModels;

  /** The models that find names beside the lexicon; none if none are wanted. */
  List<ShippedModels.Shipped> models() {
    return noModels ? List.of() : ShippedModels.all();
  }

  /** The built-in knowledge with what was asked for. */
  Knowledge knowledge() throws IOException {
    if (lexicons.isEmpty()) {
      return Knowledge.builtIn();
    }
    List<BroughtLexicon> brought = new ArrayList<>();
    for (String written : lexicons) {
      boolean replaces = written.startsWith(REPLACE);
      Path file = Path.of(replaces ? written.substring(REPLACE.length()) : written);
      brought.add(
          new BroughtLexicon(
              String.valueOf(file.getFileName()),
              LexiconFile.read(file),
              replaces ? BroughtLexicon.Mode.REPLACE : BroughtLexicon.Mode.ADD));
    }
    return Knowledge.builtIn().with(brought);
  }

  /** A pipeline whose engines have that knowledge, with models or without. */
  PipelineDescription over(PipelineDescription pipeline) throws IOException {
    PipelineDescription wanted = noModels ? pipeline.withoutModels() : pipeline;
    return lexicons.isEmpty() ? wanted : wanted.with(knowledge());
  }
}
