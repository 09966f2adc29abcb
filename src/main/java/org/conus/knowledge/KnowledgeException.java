package org.conus.knowledge;

import java.io.Serial;

/** A table that cannot be trusted; the message reads {@code file:line: reason}. */
public final class KnowledgeException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public KnowledgeException(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }

  public KnowledgeException(String file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
  }
}
