package org.conus.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;

/**
 * A document that cannot be read; the message is the reason, without its name or any of its text.
 */
public final class UnreadableDocumentException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  public UnreadableDocumentException(String reason) {
    super(reason);
  }

  /** What is said of a document over the limit. */
  public static UnreadableDocumentException tooLarge(long bytes, long limit) {
    return new UnreadableDocumentException("too large: " + bytes + " bytes, the limit is " + limit);
  }

  /** What is said of a document over the limit whose size is not known. */
  public static UnreadableDocumentException tooLarge(long limit) {
    return new UnreadableDocumentException("too large: the limit is " + limit + " bytes");
  }

  /** Why something cannot be read, without the words of errors that might cite a document. */
  public static String reason(Throwable error) {
    if (error instanceof UnreadableDocumentException) {
      return String.valueOf(error.getMessage());
    }
    if (error instanceof AccessDeniedException) {
      return "not readable";
    }
    if (error instanceof EOFException) {
      return "cut off: it ends too early";
    }
    return "cannot be read: " + error.getClass().getSimpleName();
  }
}
