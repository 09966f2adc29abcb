package org.conus.read.place;

import java.io.IOException;
import org.conus.read.Place;

/** A format in which a file may hold several documents. */
interface PlaceFormat {

  /** Whether something is in this format, by its first bytes and, where they do not tell, name. */
  boolean recognises(Opened opened);

  /**
   * Begins to go through it.
   *
   * @throws IOException if nothing can be had from it
   */
  Place open(Opened opened) throws IOException;
}
