package org.conus.read.format;

import java.io.IOException;
import org.conus.read.format.DocumentFormat.Extract;

/** Reads documents that stand inside another one, of every format. */
public interface Attachments {

  /** The largest document, in bytes. */
  long limitBytes();

  /**
   * What stands inside another document.
   *
   * @throws IOException if it cannot be read
   */
  Extract extract(byte[] bytes) throws IOException;
}
