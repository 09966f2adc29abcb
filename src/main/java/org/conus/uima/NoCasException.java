package org.conus.uima;

import java.io.Serial;

/** Something that is no CAS, or none of its types; the message holds no word of the text. */
final class NoCasException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  NoCasException(String reason) {
    super(reason);
  }
}
