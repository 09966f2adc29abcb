package org.conus.evaluate.score;

import java.util.Arrays;

/**
 * The heaviest one-to-one assignment of rows to columns (the Hungarian method with potentials, in
 * O(rows² × columns); H. W. Kuhn 1955, J. Munkres 1957).
 */
final class Assignment {
  private static final long FAR = Long.MAX_VALUE / 4;

  private final long[][] weights;
  private final int rows;
  private final int columns;
  private final long[] rowPotential;
  private final long[] columnPotential;
  private final int[] rowOf;

  private Assignment(long[][] weights) {
    this.weights = weights;
    this.rows = weights.length;
    this.columns = weights[0].length;
    this.rowPotential = new long[rows + 1];
    this.columnPotential = new long[columns + 1];
    this.rowOf = new int[columns + 1];
  }

  /**
   * The column of each row, or -1.
   *
   * @param weights rectangular, none negative; 0 is no edge
   */
  static int[] heaviest(long[][] weights) {
    if (weights.length == 0 || weights[0].length == 0) {
      int[] none = new int[weights.length];
      Arrays.fill(none, -1);
      return none;
    }
    return weights.length <= weights[0].length
        ? new Assignment(weights).solve()
        : turned(heaviest(transposed(weights)), weights.length);
  }

  private static long[][] transposed(long[][] weights) {
    long[][] turned = new long[weights[0].length][weights.length];
    for (int r = 0; r < weights.length; r++) {
      for (int c = 0; c < weights[0].length; c++) {
        turned[c][r] = weights[r][c];
      }
    }
    return turned;
  }

  private static int[] turned(int[] rowOfColumn, int rows) {
    int[] columnOf = new int[rows];
    Arrays.fill(columnOf, -1);
    for (int column = 0; column < rowOfColumn.length; column++) {
      if (rowOfColumn[column] >= 0) {
        columnOf[rowOfColumn[column]] = column;
      }
    }
    return columnOf;
  }

  private int[] solve() {
    for (int row = 1; row <= rows; row++) {
      augment(row);
    }
    int[] columnOf = new int[rows];
    Arrays.fill(columnOf, -1);
    for (int column = 1; column <= columns; column++) {
      int row = rowOf[column];
      if (row > 0 && weights[row - 1][column - 1] > 0) {
        columnOf[row - 1] = column - 1;
      }
    }
    return columnOf;
  }

  /** Gives a row a column, moving earlier rows along the cheapest path. Column 0 is no column. */
  private void augment(int row) {
    int[] cameFrom = new int[columns + 1];
    long[] slack = new long[columns + 1];
    boolean[] seen = new boolean[columns + 1];
    Arrays.fill(slack, FAR);
    rowOf[0] = row;
    int column = 0;
    do {
      seen[column] = true;
      column = nearest(column, cameFrom, slack, seen);
    } while (rowOf[column] != 0);
    while (column != 0) {
      rowOf[column] = rowOf[cameFrom[column]];
      column = cameFrom[column];
    }
  }

  private int nearest(int from, int[] cameFrom, long[] slack, boolean[] seen) {
    int row = rowOf[from];
    long least = FAR;
    int nearest = 0;
    for (int column = 1; column <= columns; column++) {
      if (!seen[column]) {
        long cost = -weights[row - 1][column - 1] - rowPotential[row] - columnPotential[column];
        if (cost < slack[column]) {
          slack[column] = cost;
          cameFrom[column] = from;
        }
        if (slack[column] < least) {
          least = slack[column];
          nearest = column;
        }
      }
    }
    shift(least, slack, seen);
    return nearest;
  }

  private void shift(long by, long[] slack, boolean[] seen) {
    for (int column = 0; column <= columns; column++) {
      if (seen[column]) {
        rowPotential[rowOf[column]] += by;
        columnPotential[column] -= by;
      } else {
        slack[column] -= by;
      }
    }
  }
}
