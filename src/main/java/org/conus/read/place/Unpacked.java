package org.conus.read.place;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import org.conus.read.UnreadableDocumentException;

/** What is unpacked; that it cannot be is told without the words of libraries. */
final class Unpacked extends FilterInputStream {
  private final BooleanSupplier isCut;
  private boolean broken;

  /**
   * @param isCut whether what it is unpacked from is at its end
   */
  Unpacked(InputStream stream, BooleanSupplier isCut) {
    super(stream);
    this.isCut = isCut;
  }

  /** Whether it could not be unpacked. */
  boolean isBroken() {
    return broken;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    try {
      return super.read(to, from, length);
    } catch (UnreadableDocumentException | EOFException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      broken = true;
      throw isCut.getAsBoolean()
          ? new EOFException()
          : new UnreadableDocumentException("broken: it cannot be unpacked");
    }
  }

  @Override
  public long skip(long bytes) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(bytes, 1 << 13)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
