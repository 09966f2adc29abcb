package org.conus.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkFiles;
import org.conus.knowledge.BroughtLexicon;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.LexiconFile;
import org.conus.uima.PipelineDescription;

/**
 * Which pipeline is run, told to every executor.
 *
 * @param models whether with the trained models
 * @param lexicons as {@code --lexicon} of the command line: a file, or {@code replace=} and a file
 */
record PipelineChoice(boolean models, List<String> lexicons) implements Serializable {
  private static final String REPLACE = "replace=";

  PipelineChoice {
    lexicons = List.copyOf(lexicons);
  }

  /**
   * The pipeline.
   *
   * @throws UncheckedIOException if a lexicon cannot be read
   */
  PipelineDescription description() {
    PipelineDescription builtIn = PipelineDescription.builtIn();
    PipelineDescription wanted = models ? builtIn : builtIn.withoutModels();
    try {
      return lexicons.isEmpty() ? wanted : wanted.with(knowledge());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Knowledge knowledge() throws IOException {
    List<BroughtLexicon> brought = new ArrayList<>();
    for (String written : lexicons) {
      boolean replaces = written.startsWith(REPLACE);
      Path file = found(replaces ? written.substring(REPLACE.length()) : written);
      brought.add(
          new BroughtLexicon(
              String.valueOf(file.getFileName()),
              LexiconFile.read(file),
              replaces ? BroughtLexicon.Mode.REPLACE : BroughtLexicon.Mode.ADD));
    }
    return Knowledge.builtIn().with(brought);
  }

  /** A file that every machine has under the name, else one that {@code --files} brought. */
  private static Path found(String name) {
    Path file = Path.of(name);
    return Files.exists(file) ? file : Path.of(SparkFiles.get(name));
  }
}
