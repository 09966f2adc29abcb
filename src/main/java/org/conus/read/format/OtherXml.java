package org.conus.read.format;

import org.conus.read.UnreadableDocumentException;

/** XML of a kind that is not known: which elements hold the report cannot be told. */
public final class OtherXml implements DocumentFormat {

  @Override
  public String name() {
    return "xml";
  }

  @Override
  public boolean recognises(Head head) {
    return head.begins("<?xml");
  }

  @Override
  public Extract read(byte[] bytes, Attachments attachments) throws UnreadableDocumentException {
    throw new UnreadableDocumentException("XML, but neither JATS nor CDA nor XHTML");
  }
}
