package org.conus.write;

import org.jspecify.annotations.Nullable;

/**
 * How texts of which a record has few, but each many times, are written: the names of sections, the
 * rules of mentions. Keeps the last ones; which they are changes nothing but the time. Not safe for
 * threads.
 */
final class KnownPieces {
  /** A power of two. */
  private static final int SIZE = 128;

  private final byte[] before;
  private final byte[] behind;

  /** By hash. */
  private final @Nullable String[] texts = new String[SIZE];

  private final byte[][] pieces = new byte[SIZE][];

  /**
   * @param before what stands before the text
   * @param behind what stands behind it
   */
  KnownPieces(byte[] before, byte[] behind) {
    this.before = before;
    this.behind = behind;
  }

  /** A text with what stands before and behind it. */
  byte[] of(String text) {
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 16) & SIZE - 1;
    if (!text.equals(texts[place])) {
      texts[place] = text;
      pieces[place] = new JsonBytes(0).raw(before).value(text).raw(behind).toBytes();
    }
    return pieces[place];
  }
}
