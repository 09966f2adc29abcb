package org.conus.read.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.conus.read.UnreadableDocumentException;

/** Bytes up to a limit; what is beyond it is not read but refused. */
final class Bounded extends FilterInputStream {
  private long left;

  Bounded(InputStream stream, long limit) {
    super(stream);
    this.left = limit;
  }

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

  private void count(int bytes) throws UnreadableDocumentException {
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
