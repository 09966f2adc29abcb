package org.conus.read.place;

import java.io.InputStream;
import org.conus.read.CountedBytes;
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
    return new CountedBytes(stream, bytes -> packedBytes += bytes);
  }

  /** Counts the bytes that come out; one for all members of an archive. */
  final class Guard {
    private long unpackedBytes;

    /** The same bytes, as long as they are in proportion. Closing it closes nothing. */
    InputStream over(InputStream unpacked) {
      return CountedBytes.keptOpen(unpacked, this::count);
    }

    private void count(long bytes) throws UnreadableDocumentException {
      unpackedBytes += bytes;
      if (unpackedBytes > ALWAYS && unpackedBytes > MOST * packedBytes) {
        throw new UnreadableDocumentException(
            "unpacks to more than " + MOST + " times its size, as bombs do");
      }
    }
  }
}
