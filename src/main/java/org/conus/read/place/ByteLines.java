package org.conus.read.place;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, whatever their encoding, none longer than a limit in memory. */
final class ByteLines {
  /** Stands for a line that was too long; it was read over. */
  static final byte[] TOO_LONG = {'\n'};

  private final InputStream in;
  private final long limit;
  private final boolean returnsEnd;
  private final byte[] unit;
  private final boolean lowFirst;

  /**
   * @param returnsEnd whether a carriage return alone ends a line
   */
  ByteLines(InputStream in, long limit, boolean returnsEnd) {
    this(in, limit, returnsEnd, null);
  }

  /**
   * @param wide UTF-16 or UTF-32, whose ends of lines have several bytes; null for what has one
   */
  ByteLines(InputStream in, long limit, boolean returnsEnd, @Nullable Charset wide) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.limit = limit;
    this.returnsEnd = returnsEnd;
    byte[] end = wide == null ? new byte[] {'\n'} : "\n".getBytes(wide);
    this.unit = new byte[end.length];
    this.lowFirst = end[0] == '\n';
  }

  /** The next line without its end; null behind the last. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    int read = read();
    if (read == 0) {
      return null;
    }
    boolean fits = true;
    for (; read > 0 && !isEnd(read); read = read()) {
      if (line.size() < limit) {
        line.write(unit, 0, read);
      } else {
        fits = false;
      }
    }
    return fits ? line.toByteArray() : TOO_LONG;
  }

  /** Reads a unit; how many bytes of it there were. */
  private int read() throws IOException {
    if (unit.length > 1) {
      return in.readNBytes(unit, 0, unit.length);
    }
    int b = in.read();
    unit[0] = (byte) b;
    return b < 0 ? 0 : 1;
  }

  private boolean isEnd(int read) {
    int low = lowFirst ? 0 : unit.length - 1;
    for (int i = 0; i < unit.length; i++) {
      if (i != low && unit[i] != 0) {
        return false;
      }
    }
    return read == unit.length && (unit[low] == '\n' || returnsEnd && unit[low] == '\r');
  }
}
