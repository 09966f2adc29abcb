package org.conus.uima;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A pipeline that cannot be made, or that failed on a document. No text of a document is in it. */
public final class PipelineException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public PipelineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
