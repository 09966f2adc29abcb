package org.conus.read.format;

import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.conus.read.CountedBytes;
import org.conus.read.UnreadableDocumentException;

/** Bytes up to a limit; what is beyond it is not read but refused. */
final class Bounded {
  private long left;

  private Bounded(long limit) {
    this.left = limit;
  }

  /**
   * The bytes of a stream; closing them closes nothing.
   *
   * @param limit how many may be read
   */
  static InputStream of(InputStream stream, long limit) {
    Bounded bounded = new Bounded(limit);
    return CountedBytes.keptOpen(stream, bounded::count);
  }

  private void count(long bytes) throws UnreadableDocumentException {
    left -= bytes;
    if (left < 0) {
      throw new UnreadableDocumentException("unpacks to far more than its size, as bombs do");
    }
  }

  /** The refusal that a reader of XML met, or else what is wrong with the XML. */
  static UnreadableDocumentException cause(XMLStreamException error) {
    return error.getNestedException() instanceof UnreadableDocumentException refusal
        ? refusal
        : Xml.broken(error);
  }
}
