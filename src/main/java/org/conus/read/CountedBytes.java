package org.conus.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of another stream, of which somebody hears how many were read or skipped. */
public final class CountedBytes extends FilterInputStream {
  /** Hears of bytes when they were read; of none at the end. */
  @FunctionalInterface
  public interface Counter {
    /**
     * @throws IOException to refuse them
     */
    void count(long bytes) throws IOException;
  }

  private final Counter counter;
  private final boolean closes;

  private CountedBytes(InputStream stream, Counter counter, boolean closes) {
    super(stream);
    this.counter = counter;
    this.closes = closes;
  }

  /** The same bytes; closing them closes the stream. */
  public CountedBytes(InputStream stream, Counter counter) {
    this(stream, counter, true);
  }

  /** The same bytes; closing them closes nothing. */
  public static CountedBytes keptOpen(InputStream stream, Counter counter) {
    return new CountedBytes(stream, counter, false);
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    counter.count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    int read = super.read(to, from, length);
    counter.count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    counter.count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    if (closes) {
      super.close();
    }
  }
}
