package org.conus.read.format;

import org.conus.read.UnreadableDocumentException;

/** Files of Office before 2007, which those that are encrypted are still wrapped in. */
public final class OldOffice implements DocumentFormat {

  @Override
  public String name() {
    return "ole2";
  }

  @Override
  public boolean recognises(Head head) {
    return head.isMagic(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
  }

  @Override
  public Extract read(byte[] bytes, Attachments attachments) throws UnreadableDocumentException {
    throw new UnreadableDocumentException(
        "an encrypted file of Office or one of before 2007: save it as DOCX without a password");
  }
}
