package org.conus.read.place;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, whatever their encoding, none longer than a limit in memory. */
final class ByteLines {
  /** Stands for a line that was too long; it was read over. */
  static final byte[] TOO_LONG = {'\n'};

  private final InputStream in;
  private final long limit;
  private final boolean returnsEnd;

  /**
   * @param returnsEnd whether a carriage return alone ends a line
   */
  ByteLines(InputStream in, long limit, boolean returnsEnd) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.limit = limit;
    this.returnsEnd = returnsEnd;
  }

  /** The next line without its end; null behind the last. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    int b = in.read();
    if (b < 0) {
      return null;
    }
    boolean fits = true;
    for (; b >= 0 && !isEnd(b); b = in.read()) {
      if (line.size() < limit) {
        line.write(b);
      } else {
        fits = false;
      }
    }
    return fits ? line.toByteArray() : TOO_LONG;
  }

  private boolean isEnd(int b) {
    return b == '\n' || returnsEnd && b == '\r';
  }
}
