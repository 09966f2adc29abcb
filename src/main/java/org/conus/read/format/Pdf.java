package org.conus.read.format;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.conus.read.UnreadableDocumentException;

/**
 * PDF: text in reading order. Pages in two columns are read column by column, tables row by row
 * with three blanks between cells; running heads stand where they stand first and are left out of
 * the pages that follow.
 */
public final class Pdf implements DocumentFormat {
  private static final int MOST_PAGES = 5_000;

  /** What a document may unpack to, in memory. */
  private static final long MOST_BYTES = 500_000_000;

  @Override
  public String name() {
    return "pdf";
  }

  @Override
  public boolean recognises(Head head) {
    return head.begins("%PDF-");
  }

  @Override
  public Extract read(byte[] bytes, Attachments attachments) throws IOException {
    try (PDDocument document = open(bytes)) {
      check(document);
      String text = new PdfText(attachments.limitBytes()).of(document);
      if (text.isBlank()) {
        throw new UnreadableDocumentException(
            "a PDF without text: its pages are images and need character recognition");
      }
      return new Extract(text);
    }
  }

  private static PDDocument open(byte[] bytes) throws UnreadableDocumentException {
    try {
      return Loader.loadPDF(
          bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_BYTES).streamCache);
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocumentException("encrypted: needs a password");
    } catch (IOException | RuntimeException e) { // its message may cite the document
      throw new UnreadableDocumentException("broken PDF");
    }
  }

  private static void check(PDDocument document) throws UnreadableDocumentException {
    if (!document.getCurrentAccessPermission().canExtractContent()) {
      throw new UnreadableDocumentException("encrypted: its text may not be taken out");
    }
    int pages = document.getNumberOfPages();
    if (pages > MOST_PAGES) {
      throw new UnreadableDocumentException(
          "too large: " + pages + " pages, the limit is " + MOST_PAGES);
    }
  }
}
