package org.conus.read;

import java.io.IOException;
import java.nio.file.Path;
import org.conus.text.Origin;
import org.conus.text.SourceText;

/**
 * A document to be read.
 *
 * @param id unique in a run: the path relative to what the user named, {@code /} between folders,
 *     {@code !/} before the member of an archive, {@code #} before the key of a row
 * @param content its way to the text
 */
public record Input(String id, Content content) implements Found {

  /** Reads a document; called by the thread that works on it. */
  @FunctionalInterface
  public interface Content {
    SourceText read(String id, DocumentReader reader) throws IOException;
  }

  /** A file. */
  public Input(String id, Path path) {
    this(id, (of, reader) -> reader.readFile(of, path));
  }

  /** A document whose bytes are in memory. */
  public static Input ofBytes(String id, byte[] bytes) {
    return new Input(id, (of, reader) -> reader.readBytes(of, bytes));
  }

  /** A document whose text is known. */
  public static Input ofText(String id, String text, Origin origin) {
    return new Input(id, (of, reader) -> reader.readText(of, text, origin));
  }

  /** A document that cannot be had; reading it fails with the reason. */
  public static Input refused(String id, String reason) {
    return new Input(
        id,
        (of, reader) -> {
          throw new UnreadableDocumentException(reason);
        });
  }
}
