package org.conus.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import org.conus.read.DocumentReader;
import org.conus.read.Documents;
import org.conus.read.Input;
import org.conus.read.Inputs;
import org.conus.read.ReadOptions;
import org.conus.read.UnreadableDocumentException;

/** Reads all documents of a file; the steps that took. */
public final class Reading implements ToLongFunction<Path> {

  @Override
  public long applyAsLong(Path file) {
    long before = Steps.count();
    try {
      Inputs inputs = Inputs.of(List.of(file.toString()), ReadOptions.DEFAULT);
      DocumentReader reader = new DocumentReader(ReadOptions.DEFAULT);
      try (Documents documents = inputs.open()) {
        for (Input input = documents.next(); input != null; input = documents.next()) {
          read(reader, input);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Steps.count() - before;
  }

  private static void read(DocumentReader reader, Input input) throws IOException {
    try {
      reader.read(input);
    } catch (UnreadableDocumentException e) {
      Steps.one(); // it has no text, but it took its steps
    }
  }
}
