package org.conus.lexicon.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.conus.knowledge.KnowledgeException;
import org.conus.knowledge.TermKind;

/** The formats, by the names of files. */
public final class Sources {
  private static final List<SourceReader> READERS =
      List.of(
          new OboReader(),
          new OncoTreeReader(),
          new UmlsReader(),
          new BsvReader(),
          new TsvReader());

  private Sources() {}

  /**
   * Reads files one after the other.
   *
   * @throws KnowledgeException if a file is of no known format or a line not as it must be
   * @throws NoSuchFileException if one is not there
   */
  public static void read(List<Path> files, TermKind kind, Consumer<SourceConcept> concepts)
      throws IOException {
    for (Path path : files) {
      SourceFile file = new SourceFile(path, files);
      if (!Files.isRegularFile(path)) {
        throw new NoSuchFileException(path.toString());
      }
      if (!UmlsReader.isSecondPart(file)) {
        reader(file).read(file, kind, concepts);
      }
    }
  }

  private static SourceReader reader(SourceFile file) {
    for (SourceReader reader : READERS) {
      if (reader.reads(file.format())) {
        return reader;
      }
    }
    throw file.error(
        1, "of no known format; there are .obo, .json (OncoTree), MRCONSO.RRF, .bsv and .tsv");
  }
}
