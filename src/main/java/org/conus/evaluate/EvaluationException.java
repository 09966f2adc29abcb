package org.conus.evaluate;

import java.io.IOException;
import java.io.Serial;

/** A document that cannot be scored; the message is the reason. */
public final class EvaluationException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  public EvaluationException(String reason) {
    super(reason);
  }
}
