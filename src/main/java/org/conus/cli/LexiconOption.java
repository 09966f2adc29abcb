package org.conus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conus.knowledge.BroughtLexicon;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.LexiconFile;
import org.conus.uima.PipelineDescription;
import picocli.CommandLine.Option;

/** {@code --lexicon}: the user's vocabularies, beside the tables or in their place. */
final class LexiconOption {
  private static final String REPLACE = "replace=";

  @Option(
      names = "--lexicon",
      paramLabel = "[replace=]FILE",
      description = {
        "A lexicon of conus lexicon build, added to the built-in table of its kind; with replace=",
        "it takes the place of the table. Repeatable."
      })
  private List<String> lexicons = List.of();

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

  /** A pipeline whose engines have that knowledge. */
  PipelineDescription over(PipelineDescription pipeline) throws IOException {
    return lexicons.isEmpty() ? pipeline : pipeline.with(knowledge());
  }
}
