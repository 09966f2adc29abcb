package org.conus.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.conus.read.DocumentReader;
import org.conus.read.ReadOptions;
import org.conus.read.UnreadableDocumentException;
import org.conus.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A document out of a row of the input; it has either a text or a reason why not.
 *
 * @param reason without any of its text
 */
record IncomingDocument(String id, @Nullable SourceText text, @Nullable String reason) {

  private static final DocumentReader READER = new DocumentReader(ReadOptions.DEFAULT);

  /** One that cannot be read. */
  static IncomingDocument unreadable(String id, String reason) {
    return new IncomingDocument(id, null, reason);
  }

  /** One that is too large. */
  static IncomingDocument tooLarge(String id, long bytes, long limit) {
    return unreadable(id, "too large: " + bytes + " bytes, the limit is " + limit);
  }

  /** One that was the bytes of a file, of any format. */
  static IncomingDocument of(String id, byte[] bytes) {
    try {
      return new IncomingDocument(id, READER.readBytes(id, bytes), null);
    } catch (IOException e) {
      return unreadable(id, UnreadableDocumentException.reason(e));
    }
  }

  /** One that was a value in a row; it is measured and hashed as UTF-8. */
  static IncomingDocument of(String id, String text, long limitBytes) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > limitBytes) {
      return tooLarge(id, bytes.length, limitBytes);
    }
    if (text.isBlank()) {
      return unreadable(id, "empty");
    }
    if (text.indexOf('\0') >= 0) {
      return unreadable(id, "binary, not text");
    }
    return new IncomingDocument(id, SourceText.of(id, text, bytes), null);
  }

  /** The id of a row that has no key of its own: what it holds, hashed, so that it can be found. */
  static String idByContent(String source, String content) {
    String sha256 = SourceText.of(source, content).sha256();
    return source + "#sha256:" + sha256.substring(0, 16);
  }
}
