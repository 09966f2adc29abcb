package org.conus.read.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.conus.read.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * Puts the glyphs of each page into the regions that people read one after the other; PDFBox makes
 * words and lines of each region.
 */
final class PdfText extends PDFTextStripper {
  /** A gap of so many widths of a blank parts cells. */
  private static final float CELL_GAP_BLANKS = 3.5f;

  private final Bounds out;
  private final RunningHeads heads = new RunningHeads();
  private final Deque<Boolean> endsParagraph = new ArrayDeque<>();
  private @Nullable TextPosition last;

  PdfText(long limit) {
    this.out = new Bounds(limit);
    setSortByPosition(true);
    setShouldSeparateByBeads(false);
    setLineSeparator("\n");
    setPageEnd("");
    setParagraphEnd("\n");
    setArticleEnd("");
  }

  String of(PDDocument document) throws IOException {
    try {
      writeText(document, out);
    } catch (UnreadableDocumentException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // its message may cite the document
      throw new UnreadableDocumentException("broken PDF");
    }
    return out.text();
  }

  @Override
  protected void writePage() throws IOException {
    List<TextPosition> glyphs = new ArrayList<>();
    charactersByArticle.forEach(glyphs::addAll);
    charactersByArticle.clear();
    for (List<TextPosition> upright : PageLines.byDirection(glyphs)) {
      List<PageLine> lines = heads.without(PageLines.of(upright), height());
      for (PageRegions.Region region : PageRegions.of(lines)) {
        charactersByArticle.add(region.glyphs());
        endsParagraph.add(region.endsParagraph());
      }
    }
    super.writePage();
  }

  @Override
  protected void endArticle() throws IOException {
    if (endsParagraph.remove()) {
      writeLineSeparator();
    }
  }

  /** Regions end where paragraphs do; what PDFBox takes for one would part centered lines. */
  @Override
  protected void writeParagraphSeparator() {}

  private float height() {
    return Math.max(
        getCurrentPage().getCropBox().getHeight(), getCurrentPage().getCropBox().getWidth());
  }

  @Override
  protected void writeString(String word, List<TextPosition> glyphs) throws IOException {
    TextPosition first = glyphs.get(0);
    if (last != null && isFar(last, first)) {
      super.writeString("  ", List.of());
    }
    last = glyphs.get(glyphs.size() - 1);
    super.writeString(word, glyphs);
  }

  private static boolean isFar(TextPosition left, TextPosition right) {
    float gap = right.getXDirAdj() - left.getXDirAdj() - left.getWidthDirAdj();
    boolean sameLine = Math.abs(left.getYDirAdj() - right.getYDirAdj()) < right.getHeightDir();
    return sameLine && gap > CELL_GAP_BLANKS * Math.max(right.getWidthOfSpace(), 1);
  }

  /** The text up to its limit. */
  private static final class Bounds extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final long limit;

    Bounds(long limit) {
      this.limit = limit;
    }

    @Override
    public void write(char[] chars, int from, int length) throws UnreadableDocumentException {
      if (text.length() + (long) length > limit) {
        throw new UnreadableDocumentException(
            "too large: its text is over " + limit + " characters");
      }
      text.append(chars, from, length);
    }

    /** At most one empty line in a row, and no blanks at the ends of lines. */
    String text() {
      return text.toString().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip()
          + "\n";
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
