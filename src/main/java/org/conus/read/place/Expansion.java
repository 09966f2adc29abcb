package org.conus.read.place;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.conus.read.UnreadableDocumentException;

/**
 * Holds what is unpacked against what it was unpacked from, so that a bomb is refused while it goes
 * off. Reports shrink to a tenth or, where many are alike, to a fiftieth.
 */
final class Expansion {
  private static final int MOST = 200;

  /** What may be unpacked out of anything, in bytes. */
  private static final long ALWAYS = 50_000_000;

  private long packedBytes;

  /** Counts the bytes of what is unpacked. */
  InputStream packed(InputStream stream) {
    return new Counted(stream) {
      @Override
      void count(long bytes) {
        packedBytes += bytes;
      }
    };
  }

  /** Counts the bytes that come out; one for all members of an archive. */
  final class Guard {
    private long unpackedBytes;

    /** The same bytes, as long as they are in proportion. Closing it closes nothing. */
    InputStream over(InputStream unpacked) {
      return new Counted(unpacked) {
        @Override
        void count(long bytes) throws IOException {
          unpackedBytes += bytes;
          if (unpackedBytes > ALWAYS && unpackedBytes > MOST * packedBytes) {
            throw new UnreadableDocumentException(
                "unpacks to more than " + MOST + " times its size, as bombs do");
          }
        }

        @Override
        public void close() {}
      };
    }
  }

  private abstract static class Counted extends FilterInputStream {
    Counted(InputStream stream) {
      super(stream);
    }

    abstract void count(long bytes) throws IOException;

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int read = super.read(to, from, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      count(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
