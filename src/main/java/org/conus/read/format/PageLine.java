package org.conus.read.format;

import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * Glyphs on one line of a page, from left to right, in points from the upper left corner as people
 * hold the page.
 *
 * @param y of the line on which the glyphs stand
 */
record PageLine(List<TextPosition> glyphs, float y) {

  static float left(TextPosition glyph) {
    return glyph.getXDirAdj();
  }

  static float right(TextPosition glyph) {
    return glyph.getXDirAdj() + glyph.getWidthDirAdj();
  }

  float left() {
    return left(glyphs.get(0));
  }

  float right() {
    return right(glyphs.get(glyphs.size() - 1));
  }

  /** Whether a glyph stands on a place, or ends less than a blank before it and goes on there. */
  boolean crosses(float x, float gutter) {
    float end = Float.NEGATIVE_INFINITY;
    for (TextPosition glyph : glyphs) {
      if (left(glyph) > x) {
        return end > Float.NEGATIVE_INFINITY && left(glyph) - end < gutter;
      }
      end = right(glyph);
      if (end > x) {
        return true;
      }
    }
    return false;
  }

  /** Where the part left of a place ends; negative infinity if there is none. */
  float endBefore(float x) {
    float end = Float.NEGATIVE_INFINITY;
    for (TextPosition glyph : glyphs) {
      if (left(glyph) < x) {
        end = right(glyph);
      }
    }
    return end;
  }

  /** Where the part right of a place begins; infinity if there is none. */
  float beginAfter(float x) {
    for (TextPosition glyph : glyphs) {
      if (left(glyph) >= x) {
        return left(glyph);
      }
    }
    return Float.POSITIVE_INFINITY;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(glyph -> text.append(glyph.getUnicode()));
    return text.toString();
  }
}
