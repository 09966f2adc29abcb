package org.conus.read;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What holds documents: a folder, an archive, a table. Gives them one after the other, so that it
 * needs no list of them in memory. A place inside it is gone through before it is asked again.
 */
public non-sealed interface Place extends Found, Closeable {

  /** What its documents' ids begin with; a fault of the place itself is told under it. */
  String id();

  /**
   * What comes next; null at the end.
   *
   * @throws IOException if nothing more can be had from it; the place is left then
   */
  @Nullable Found next() throws IOException;
}
