package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;

/**
 * Panels whose results stand in the next row's columns, or in a column that was read after that of
 * the markers:
 *
 * <pre>
 *   panel   = markers LINE results                                 as many cells as markers, at least two
 *           | { MARKER LINE } { cell LINE }                        likewise
 *   markers = [ WORDS | FILL | STAIN ] MARKER { MARKER | COLON }
 *   results = [ FILL ] { cell }
 *   cell    = { RESULT | SIGN | DASH | PERCENT | SCORE | NUMBER | EXTENT | INTENSITY | PATTERN | "(" | ")" }
 * </pre>
 *
 * Two spaces, a tab or a bar part cells; in a row without such gaps every symbol is one. The
 * results become the markers' own. Looks at each symbol a fixed number of times.
 */
final class Columns {
  /** A row: where it begins and ends, and the places of its markers or the starts of its cells. */
  private record Row(int from, int limit, List<Integer> markers, List<Integer> cells) {}

  private final Line line;

  private Columns(Line line) {
    this.line = line;
  }

  /** Gives the results of such panels to the stains of a line. */
  static void read(Line line) {
    Columns columns = new Columns(line);
    List<Row> rows = columns.rows();
    if (rows.size() > 1) {
      columns.acrossRows(rows);
      columns.downColumns(rows);
    }
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= line.size(); i++) {
      if (i == line.size() || line.is(i, Kind.LINE)) {
        rows.add(new Row(from, i, markers(from, i), cells(from, i)));
        from = i + 1;
      }
    }
    return rows;
  }

  private void acrossRows(List<Row> rows) {
    for (int i = 0; i + 1 < rows.size(); i++) {
      List<Integer> markers = rows.get(i).markers();
      Row next = rows.get(i + 1);
      List<Integer> cells = next.cells();
      if (markers.size() < 2 || cells.size() < markers.size()) {
        continue;
      }
      if (cells.size() == markers.size()) {
        for (int k = 0; k < markers.size(); k++) {
          int limit = k + 1 < cells.size() ? cells.get(k + 1) : next.limit();
          give(markers.get(k), cells.get(k), limit);
        }
      }
    }
  }

  private void downColumns(List<Row> rows) {
    int first = 0;
    while (first < rows.size()) {
      int middle = first;
      while (middle < rows.size() && rows.get(middle).markers().size() == 1) {
        middle++;
      }
      int last = middle;
      while (last < rows.size() && isSingle(rows.get(last))) {
        last++;
      }
      int height = middle - first;
      if (height > 1 && last - middle == height) {
        for (int k = 0; k < height; k++) {
          Row result = rows.get(middle + k);
          give(rows.get(first + k).markers().get(0), result.cells().get(0), result.limit());
        }
      }
      first = Math.max(last, first + 1);
    }
  }

  /** Whether a row has one result alone and leads no list. */
  private boolean isSingle(Row row) {
    return row.cells().size() == 1 && !line.is(row.limit() - 1, Kind.COLON);
  }

  private void give(int marker, int from, int limit) {
    Stain stain = line.stains[marker];
    if (stain != null && stain.own == null) {
      StainReader.take(stain, line, from, limit);
    }
  }

  /** The markers of a row that has nothing else; empty if it has. */
  private List<Integer> markers(int from, int limit) {
    List<Integer> places = new ArrayList<>();
    for (int i = from; i < limit; i++) {
      Stain stain = line.stains[i];
      boolean label = places.isEmpty() && i - from < 2;
      switch (line.kind(i)) {
        case MARKER -> {
          if (stain == null || stain.own != null) {
            return List.of();
          }
          places.add(i);
        }
        case COLON, FILL, STAIN -> {}
        case WORDS, IHC -> {
          if (!label) {
            return List.of();
          }
        }
        default -> {
          if (!line.taken[i]) {
            return List.of();
          }
        }
      }
    }
    return places;
  }

  /** Where the cells of a row begin that has results alone; empty if it has other things. */
  private List<Integer> cells(int from, int limit) {
    List<Integer> starts = new ArrayList<>();
    boolean gaps = false;
    for (int i = from; i < limit; i++) {
      gaps |= i > from && isApart(i);
    }
    for (int i = from; i < limit; i++) {
      switch (line.kind(i)) {
        case RESULT, SIGN, DASH, PERCENT, SCORE, NUMBER, EXTENT, INTENSITY, PATTERN -> {
          boolean begins = starts.isEmpty() || (gaps ? isApart(i) : !isBracketed(i));
          if (begins) {
            starts.add(i);
          }
        }
        case OPEN, CLOSE, COLON, ADVERB, STAIN -> {}
        case FILL -> {
          if (!starts.isEmpty()) {
            return List.of();
          }
        }
        default -> {
          return List.of();
        }
      }
    }
    return starts;
  }

  private boolean isBracketed(int i) {
    return line.is(i - 1, Kind.OPEN) || line.is(i + 1, Kind.CLOSE);
  }

  /** Whether two spaces, a tab or a bar stand before a symbol. */
  private boolean isApart(int i) {
    if (line.is(i - 1, Kind.COLON)) {
      return true;
    }
    int token = line.at(i).first();
    if (token == 0) {
      return false;
    }
    int end = line.tokens.end(token - 1);
    int begin = line.tokens.begin(token);
    return begin - end > 1 || begin > end && line.tokens.text().charAt(end) == '\t';
  }
}
