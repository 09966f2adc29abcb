package org.conus.read.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

/** Makes documents of PDF line by line. */
public final class Pages implements AutoCloseable {
  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private static final float SIZE = 10;

  final PDDocument document = new PDDocument();
  private PDPage page = new PDPage(PDRectangle.A4);

  public Pages() {
    document.addPage(page);
  }

  Pages page() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return this;
  }

  /** Lines, 12 points apart. */
  public Pages lines(float x, float top, String... lines) throws IOException {
    for (int i = 0; i < lines.length; i++) {
      write(Matrix.getTranslateInstance(x, PDRectangle.A4.getHeight() - top - 12 * i), lines[i]);
    }
    return this;
  }

  /** Lines that run up the page, as on a page that is shown turned to the right. */
  Pages turned(String... lines) throws IOException {
    for (int i = 0; i < lines.length; i++) {
      write(new Matrix(0, 1, -1, 0, 60 + 12 * i, 50), lines[i]);
    }
    page.setRotation(90);
    return this;
  }

  /** The same on a page that is not turned for it. */
  Pages sideways(String... lines) throws IOException {
    turned(lines);
    page.setRotation(0);
    return this;
  }

  private void write(Matrix matrix, String line) throws IOException {
    try (PDPageContentStream out =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      out.beginText();
      out.setFont(FONT, SIZE);
      out.setTextMatrix(matrix);
      out.showText(line);
      out.endText();
    }
  }

  public byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
