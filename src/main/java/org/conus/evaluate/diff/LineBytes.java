package org.conus.evaluate.diff;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** One line of a file as bytes, in a buffer that is used again. */
final class LineBytes {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private byte[] bytes = new byte[1 << 14];
  private int length;
  private int taken;

  /** Reads the next line without its end; false at the end of the file. */
  boolean read(InputStream in) throws IOException {
    length = 0;
    taken = 0;
    int b = in.read();
    if (b < 0) {
      return false;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * length);
      }
      bytes[length++] = (byte) b;
      taken++;
    }
    taken += b == '\n' ? 1 : 0;
    return true;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** How many bytes of the file it took, with its end. */
  int taken() {
    return taken;
  }

  /** FNV-1a over the line, 64 bits. */
  long checksum() {
    long hash = FNV_OFFSET;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ (bytes[i] & 0xFF)) * FNV_PRIME;
    }
    return hash;
  }
}
