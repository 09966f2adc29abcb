package org.conus.read.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
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
    List<TextPosition> away = takeAway(glyphs);
    for (List<TextPosition> upright : PageLines.byDirection(glyphs)) {
      List<PageLine> lines = heads.without(PageLines.of(upright), side());
      for (PageRegions.Region region : PageRegions.of(lines)) {
        charactersByArticle.add(region.glyphs());
        endsParagraph.add(region.endsParagraph());
      }
    }
    if (!away.isEmpty()) {
      charactersByArticle.add(away);
      endsParagraph.add(true);
    }
    super.writePage();
  }

  /** Takes out what stands far off the page; it is read last, as it says nothing of columns. */
  private List<TextPosition> takeAway(List<TextPosition> glyphs) {
    float side = side();
    List<TextPosition> away = new ArrayList<>();
    glyphs.removeIf(
        glyph -> {
          boolean near = isNear(glyph.getXDirAdj(), side) && isNear(glyph.getYDirAdj(), side);
          return !near && away.add(glyph);
        });
    return away;
  }

  /** Not farther away from a page than it is large. */
  private static boolean isNear(float place, float side) {
    return place >= -side && place <= 2 * side;
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

  /** The longer one, which is the height of a page that was turned too. */
  private float side() {
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
    /** Sought from the first blank alone: a page may have very many in a row. */
    private static final Pattern BLANKS_AT_END = Pattern.compile("(?<![ \\t])[ \\t]++\\n");

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
      String trimmed = BLANKS_AT_END.matcher(text).replaceAll("\n");
      return trimmed.replaceAll("\\n{3,}", "\n\n").strip() + "\n";
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
