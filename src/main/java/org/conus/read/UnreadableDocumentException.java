package org.conus.read;

import java.io.IOException;
import java.io.Serial;

/**
 * A document that cannot be read; the message is the reason, without its name or any of its text.
 */
public final class UnreadableDocumentException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  public UnreadableDocumentException(String reason) {
    super(reason);
  }
}
