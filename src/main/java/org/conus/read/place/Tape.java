package org.conus.read.place;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an archive with their places. Those that were read last can be read again, as what
 * is broken shows only behind its end.
 */
final class Tape extends InputStream {
  private static final int KEPT = 1 << 17;

  private final InputStream in;
  private final byte[] ring = new byte[KEPT];
  private long at;
  private long end;
  private boolean ended;

  Tape(InputStream in) {
    this.in = in;
  }

  /** The place of the byte that is read next, from 0. */
  long position() {
    return at;
  }

  /** The first place that can still be gone to. */
  long oldest() {
    return Math.max(0, end - KEPT);
  }

  /** Whether somebody wanted more than there is. */
  boolean isEnded() {
    return ended;
  }

  /**
   * Goes to a place, or to the oldest that can be gone to.
   *
   * @throws EOFException if there are not so many bytes
   */
  void goTo(long place) throws IOException {
    at = Math.min(Math.max(place, oldest()), end);
    byte[] between = new byte[at < place ? 1 << 13 : 0];
    while (at < place) {
      if (read(between, 0, (int) Math.min(between.length, place - at)) < 0) {
        throw new EOFException();
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    return at < end ? replay(to, from, length) : record(to, from, length);
  }

  private int replay(byte[] to, int from, int length) {
    int place = (int) (at % KEPT);
    int read = (int) Math.min(Math.min(length, end - at), KEPT - place);
    System.arraycopy(ring, place, to, from, read);
    at += read;
    return read;
  }

  private int record(byte[] to, int from, int length) throws IOException {
    int place = (int) (end % KEPT);
    int read = in.read(to, from, Math.min(length, KEPT - place));
    if (read < 0) {
      ended = true;
      return read;
    }
    System.arraycopy(to, from, ring, place, read);
    end += read;
    at = end;
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
