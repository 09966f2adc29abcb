package org.conus.read.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * Cuts a page into what is read one after the other. Where most lines leave a gutter free in the
 * middle and fill what is left and right of it, as prose does and tables do not, the page has two
 * columns; lines that cross the gutter, as titles and wide tables, part it into bands.
 */
final class PageRegions {
  private static final float NARROWEST_GUTTER_POINTS = 7;

  /** The part of the lines' width in which a gutter is looked for. */
  private static final float MIDDLE_FROM = 0.3f;

  private static final float MIDDLE_TO = 0.7f;

  /** So many places are tried for a gutter; a page of A4 has fewer points there. */
  private static final int MOST_PLACES = 1_000;

  private static final int FEWEST_LINES = 4;

  /** How much of a column's width its lines fill in the middle, if they are prose. */
  private static final float FILLED = 0.7f;

  /** Lines this much farther apart than most part paragraphs. */
  private static final float PARAGRAPH = 1.4f;

  /** How far lines are apart where there are too few to tell, in sizes of the font. */
  private static final float USUAL_PITCH = 1.5f;

  private final List<PageLine> lines;
  private final float gutter;
  private final List<List<PageLine>> columns = new ArrayList<>();
  private boolean wholeIsOpen;

  /**
   * What is read without a look elsewhere.
   *
   * @param endsParagraph whether something else follows; a column's end goes on in the next
   */
  record Region(List<TextPosition> glyphs, boolean endsParagraph) {}

  private PageRegions(List<PageLine> lines, float gutter) {
    this.lines = lines;
    this.gutter = gutter;
  }

  /** The glyphs of the regions in the order in which they are read. */
  static List<Region> of(List<PageLine> lines) {
    List<Region> regions = new ArrayList<>();
    for (List<PageLine> column : new PageRegions(lines, gutter(lines)).cut()) {
      paragraphs(column, regions);
    }
    return regions;
  }

  private static void paragraphs(List<PageLine> column, List<Region> regions) {
    float pitch = pitch(column);
    List<TextPosition> glyphs = new ArrayList<>();
    for (int i = 0; i < column.size(); i++) {
      if (i > 0 && column.get(i).y() - column.get(i - 1).y() > PARAGRAPH * pitch) {
        regions.add(new Region(glyphs, true));
        glyphs = new ArrayList<>();
      }
      glyphs.addAll(column.get(i).glyphs());
    }
    regions.add(new Region(glyphs, false));
  }

  /** How far most lines are apart. */
  private static float pitch(List<PageLine> column) {
    float size = column.get(0).glyphs().get(0).getFontSizeInPt();
    if (column.size() < FEWEST_LINES) {
      return USUAL_PITCH * size;
    }
    float[] pitches = new float[column.size() - 1];
    for (int i = 0; i < pitches.length; i++) {
      pitches[i] = column.get(i + 1).y() - column.get(i).y();
    }
    Arrays.sort(pitches);
    return pitches[pitches.length / 2];
  }

  /** The middle of the gutter that the fewest lines cross; NaN if there is none. */
  private static float gutter(List<PageLine> lines) {
    if (lines.size() < FEWEST_LINES) {
      return Float.NaN;
    }
    float left = Float.POSITIVE_INFINITY;
    float right = Float.NEGATIVE_INFINITY;
    for (PageLine line : lines) {
      left = Math.min(left, line.left());
      right = Math.max(right, line.right());
    }
    float from = left + (right - left) * MIDDLE_FROM;
    float width = (right - left) * (MIDDLE_TO - MIDDLE_FROM);
    int places = (int) Math.min(Math.ceil(width), MOST_PLACES);
    float best = Float.NaN;
    int most = 0;
    for (int i = 0; i < places; i++) {
      float x = from + Math.max(1, width / MOST_PLACES) * i;
      int free = free(lines, x);
      if (free > most) {
        most = free;
        best = x;
      }
    }
    return most >= FEWEST_LINES ? best : Float.NaN;
  }

  /** How many lines have words on both sides of a place and none near it. */
  private static int free(List<PageLine> lines, float x) {
    int free = 0;
    for (PageLine line : lines) {
      boolean gap = line.beginAfter(x) - line.endBefore(x) >= NARROWEST_GUTTER_POINTS;
      boolean both = line.left() < x && line.right() > x;
      free += both && gap && !line.crosses(x, NARROWEST_GUTTER_POINTS) ? 1 : 0;
    }
    return free;
  }

  private List<List<PageLine>> cut() {
    List<PageLine> band = new ArrayList<>();
    for (PageLine line : lines) {
      if (Float.isNaN(gutter) || line.crosses(gutter, NARROWEST_GUTTER_POINTS)) {
        endBand(band);
        addWhole(line);
      } else {
        band.add(line);
      }
    }
    endBand(band);
    return columns;
  }

  private void addWhole(PageLine line) {
    if (!wholeIsOpen) {
      columns.add(new ArrayList<>());
      wholeIsOpen = true;
    }
    columns.get(columns.size() - 1).add(line);
  }

  private void endBand(List<PageLine> band) {
    if (band.isEmpty()) {
      return;
    }
    if (isProse(band)) {
      wholeIsOpen = false;
      addColumn(band, true);
      addColumn(band, false);
    } else {
      band.forEach(this::addWhole);
    }
    band.clear();
  }

  private void addColumn(List<PageLine> band, boolean left) {
    List<PageLine> column = new ArrayList<>();
    for (PageLine line : band) {
      List<TextPosition> glyphs =
          line.glyphs().stream().filter(g -> PageLine.left(g) < gutter == left).toList();
      if (!glyphs.isEmpty()) {
        column.add(new PageLine(glyphs, line.y()));
      }
    }
    if (!column.isEmpty()) {
      columns.add(column);
    }
  }

  /** Whether both columns of a band are filled by their lines. */
  private boolean isProse(List<PageLine> band) {
    float left = Float.POSITIVE_INFINITY;
    float right = Float.NEGATIVE_INFINITY;
    float end = Float.NEGATIVE_INFINITY;
    float begin = Float.POSITIVE_INFINITY;
    for (PageLine line : band) {
      left = Math.min(left, line.left());
      right = Math.max(right, line.right());
      end = Math.max(end, line.endBefore(gutter));
      begin = Math.min(begin, line.beginAfter(gutter));
    }
    if (end < left || begin > right) {
      return true; // one side is empty: there is no order to choose
    }
    return filled(band, left, end, true) >= FILLED && filled(band, begin, right, false) >= FILLED;
  }

  private float filled(List<PageLine> band, float from, float to, boolean leftSide) {
    float[] widths = new float[band.size()];
    int count = 0;
    for (PageLine line : band) {
      float begin = leftSide ? line.left() : line.beginAfter(gutter);
      float end = leftSide ? line.endBefore(gutter) : line.right();
      if (end > begin) {
        widths[count++] = end - begin;
      }
    }
    Arrays.sort(widths, 0, count);
    return count == 0 ? 0 : widths[count / 2] / Math.max(1, to - from);
  }
}
