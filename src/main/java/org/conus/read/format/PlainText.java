package org.conus.read.format;

import org.conus.read.UnreadableDocumentException;

/** Plain text: what is nothing else. */
public final class PlainText implements DocumentFormat {

  @Override
  public String name() {
    return "text";
  }

  @Override
  public boolean recognises(Head head) {
    return true;
  }

  @Override
  public Extract read(byte[] bytes, Attachments attachments) throws UnreadableDocumentException {
    return text(bytes);
  }

  /**
   * The text of bytes, whatever they begin with.
   *
   * @throws UnreadableDocumentException if they are empty or no text
   */
  public static Extract text(byte[] bytes) throws UnreadableDocumentException {
    TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
    if (decoded.text().isBlank()) {
      throw new UnreadableDocumentException("empty");
    }
    if (decoded.text().indexOf('\0') >= 0) {
      throw new UnreadableDocumentException("binary, not text");
    }
    return new Extract(decoded.text(), decoded.encoding(), null);
  }
}
