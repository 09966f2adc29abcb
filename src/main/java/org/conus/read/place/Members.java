package org.conus.read.place;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.jspecify.annotations.Nullable;

/** The members of an archive from front to back, with ways around what is broken. */
interface Members<E extends ArchiveEntry> extends Closeable {

  /**
   * Goes to the next member; null at the end.
   *
   * @throws IOException if its head is broken, or the member before it, or all ends too early
   */
  @Nullable E next() throws IOException;

  /** The bytes of the member. */
  InputStream content();

  /** Whether they can be had, so that what is behind them is found. */
  boolean isReadable(E entry);

  /** Whether more bytes were wanted than there are. */
  boolean isCut();

  /** Why a member cannot be taken, as it is a link or encrypted; null if it can. */
  @Nullable String fault(E entry);

  /**
   * The CRC-32 of a member's bytes; -1 where nobody tells.
   *
   * @param behind whether the next member was gone to, as it may be told in between
   */
  long checksum(E entry, boolean behind);

  /**
   * Goes behind something broken, to where a head looks whole.
   *
   * @return whether there is one
   */
  boolean goOn() throws IOException;

  /** Whether it ends as it should; asked behind the last member. */
  boolean isWhole() throws IOException;
}
