package org.conus.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A column of the table of tumors.
 *
 * @param title above it
 * @param min fewest columns of the terminal in which it is still of use
 * @param max most columns of the terminal that it takes
 * @param rank the column of the highest rank goes first where the terminal is too narrow for all
 */
record Column(String title, int min, int max, int rank) {

  /** The columns for which there is room. */
  static List<Column> fitting(List<Column> columns, int width, int gap) {
    List<Column> fitting = new ArrayList<>(columns);
    while (fitting.size() > 1 && least(fitting, gap) > width) {
      fitting.remove(fitting.stream().max(Comparator.comparingInt(Column::rank)).orElseThrow());
    }
    return fitting;
  }

  /** A width for each column; together with the gaps between them they fill the terminal. */
  static int[] widths(List<Column> columns, int width, int gap) {
    int[] widths = columns.stream().mapToInt(column -> Math.min(column.min, width)).toArray();
    int left = width - least(columns, gap);
    boolean growing = true;
    while (left > 0 && growing) {
      growing = false;
      for (int i = 0; i < widths.length && left > 0; i++) {
        if (widths[i] < columns.get(i).max) {
          widths[i]++;
          left--;
          growing = true;
        }
      }
    }
    return widths;
  }

  private static int least(List<Column> columns, int gap) {
    return columns.stream().mapToInt(Column::min).sum() + gap * (columns.size() - 1);
  }
}
