package org.conus.read.format;

import java.util.List;

/** The formats of documents; the first that recognises a document has it. */
public final class DocumentFormats {
  private static final List<DocumentFormat> ALL =
      List.of(
          new Pdf(),
          new Docx(),
          new OldOffice(),
          new Rtf(),
          new Html(),
          new Jats(),
          new Cda(),
          new OtherXml(),
          new PlainText());

  private DocumentFormats() {}

  /** The format of what begins so. */
  public static DocumentFormat of(Head head) {
    for (DocumentFormat format : ALL) {
      if (format.recognises(head)) {
        return format;
      }
    }
    throw new IllegalStateException("plain text takes everything");
  }
}
