package org.conus.lexicon.source;

import java.io.IOException;
import java.util.function.Consumer;
import org.conus.knowledge.KnowledgeException;
import org.conus.knowledge.TermKind;

/** Reads one format, a concept at a time: a source need not fit into memory. */
public interface SourceReader {

  /** Whether a file of this name, without {@code .gz}, is of the format. */
  boolean reads(String fileName);

  /**
   * Reads a file.
   *
   * @param kind of thing wanted; what the source says is of another kind is left out
   * @param concepts gets every concept
   * @throws KnowledgeException if a line is not as the format wants it; names file and line
   */
  void read(SourceFile file, TermKind kind, Consumer<SourceConcept> concepts) throws IOException;
}
