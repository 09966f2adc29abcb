package org.conus.read;

import org.jspecify.annotations.Nullable;

/**
 * How inputs are read.
 *
 * @param limitBytes the largest document, in bytes
 * @param textColumn of tables; null for the first with a usual name
 * @param idColumn of tables; null for the first with a usual name, or the row's number
 */
public record ReadOptions(long limitBytes, @Nullable String textColumn, @Nullable String idColumn) {
  /** The largest document that is read if nothing else is said, in bytes. */
  public static final long DEFAULT_LIMIT_BYTES = 20_000_000;

  public static final ReadOptions DEFAULT = new ReadOptions(DEFAULT_LIMIT_BYTES, null, null);
}
