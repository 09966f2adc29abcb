package org.conus.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conus.text.SourceText;

/** Reads all there is, for tests. */
public final class Read {
  private Read() {}

  /** Text by id, in order; for what cannot be read the reason, behind an exclamation mark. */
  public static Map<String, String> all(Inputs inputs) throws IOException {
    return all(inputs, ReadOptions.DEFAULT);
  }

  /** The same under other options. */
  public static Map<String, String> all(Inputs inputs, ReadOptions options) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    DocumentReader reader = new DocumentReader(options);
    try (Documents documents = inputs.open()) {
      for (Input input = documents.next(); input != null; input = documents.next()) {
        String text = text(reader, input);
        if (all.put(input.id(), text) != null && !text.startsWith("!")) {
          throw new IllegalStateException("twice: " + input.id());
        }
      }
    }
    return all;
  }

  static Map<String, String> all(List<String> named) throws IOException {
    return all(Inputs.of(named, ReadOptions.DEFAULT));
  }

  /** What a file holds. */
  public static Map<String, String> file(Path file) throws IOException {
    return all(List.of(file.toString()));
  }

  /** A document out of its bytes. */
  public static SourceText bytes(byte[] bytes) throws IOException {
    return new DocumentReader(ReadOptions.DEFAULT).read(Input.ofBytes("a", bytes));
  }

  private static String text(DocumentReader reader, Input input) {
    try {
      return reader.read(input).text();
    } catch (IOException e) {
      return "! " + UnreadableDocumentException.reason(e);
    }
  }
}
