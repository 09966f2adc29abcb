package org.conus.read.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.text.TextPosition;

/** Makes lines of the glyphs of a page. */
final class PageLines {
  private PageLines() {}

  /** Glyphs by the way they run, the way of most first: a page that was turned is read turned. */
  static List<List<TextPosition>> byDirection(List<TextPosition> glyphs) {
    TreeMap<Float, List<TextPosition>> byDirection = new TreeMap<>();
    for (TextPosition glyph : glyphs) {
      byDirection.computeIfAbsent(glyph.getDir(), dir -> new ArrayList<>()).add(glyph);
    }
    List<List<TextPosition>> directions = new ArrayList<>(byDirection.values());
    directions.sort(Comparator.comparing(list -> -list.size()));
    return directions;
  }

  /** The lines from the top to the bottom. */
  static List<PageLine> of(List<TextPosition> glyphs) {
    List<TextPosition> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparing(TextPosition::getYDirAdj));
    List<PageLine> lines = new ArrayList<>();
    List<TextPosition> line = new ArrayList<>();
    float y = 0;
    for (TextPosition glyph : sorted) {
      boolean next = glyph.getYDirAdj() - y > Math.max(1, glyph.getHeightDir() * 0.5f);
      if (next && !line.isEmpty()) {
        lines.add(line(line, y));
        line = new ArrayList<>();
      }
      if (line.isEmpty()) {
        y = glyph.getYDirAdj();
      }
      line.add(glyph);
    }
    if (!line.isEmpty()) {
      lines.add(line(line, y));
    }
    return lines;
  }

  private static PageLine line(List<TextPosition> glyphs, float y) {
    glyphs.sort(Comparator.comparing(TextPosition::getXDirAdj));
    return new PageLine(glyphs, y);
  }
}
