package org.conus.read.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out lines at the upper and lower edge of a page that stood at the same height of an
 * earlier one, whatever the numbers in them. Where they stand first they stay, as heads of reports
 * name patients and specimens.
 */
final class RunningHeads {
  /** The part of a page in which heads and feet stand, above and below. */
  private static final float EDGE = 0.12f;

  /** So many lines of an edge are looked at. */
  private static final int LINES = 4;

  private static final float SAME_HEIGHT_POINTS = 3;

  private final Map<String, Float> seen = new HashMap<>();

  List<PageLine> without(List<PageLine> lines, float pageHeight) {
    List<PageLine> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      boolean upper = i < LINES && line.y() < EDGE * pageHeight;
      boolean lower = i >= lines.size() - LINES && line.y() > (1 - EDGE) * pageHeight;
      if (!(upper || lower) || isNew(line)) {
        kept.add(line);
      }
    }
    return kept;
  }

  private boolean isNew(PageLine line) {
    String text = line.text().replaceAll("[0-9]+", "#").replaceAll("\\s+", "");
    Float y = seen.putIfAbsent(text, line.y());
    return y == null || Math.abs(y - line.y()) > SAME_HEIGHT_POINTS;
  }
}
