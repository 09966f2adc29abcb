package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;

/**
 * Tables whose first row says what the columns are:
 *
 * <pre>
 *   marks    = [ label ] RESULT RESULT { RESULT } LINE { MARKER mark LINE }      a mark in the column of the result
 *   lists    = RESULT RESULT { RESULT } LINE { { MARKER } LINE }                 each marker in the column of its result
 *   parts    = [ label ] part part { part } LINE { MARKER result result { result } LINE }
 *   clones   = label CLONE { label } LINE { MARKER name-of-a-clone ... LINE }    the second column is no marker
 * </pre>
 *
 * A {@code result} of parts is a word, a sign, a figure or a strength; parts of which it differs
 * are mentions of their own. Two spaces, a tab or a bar part cells; a {@link Ruling} is passed
 * over. In rows with bars or tabs columns are counted, else a cell is of the head that it stands
 * nearest to. What is read so becomes the markers' own. Looks at each symbol a fixed number of
 * times.
 */
final class HeadedColumns {
  /** Columns of one table; wider ones are no panels. */
  private static final int MOST_COLUMNS = 8;

  /**
   * A cell.
   *
   * @param first its first symbol
   * @param limit behind its last symbol
   * @param column which column it is in, counted or in characters
   * @param end the column of its last character
   */
  private record Cell(int first, int limit, int column, int end) {}

  private final Line line;

  private HeadedColumns(Line line) {
    this.line = line;
  }

  /** Gives the results of such tables to the stains of a line. */
  static void read(Line line) {
    new HeadedColumns(line).read();
  }

  private void read() {
    List<Cell> head = List.of();
    int from = 0;
    for (int i = 0; i <= line.size(); i++) {
      if (i == line.size() || line.is(i, Kind.LINE)) {
        List<Cell> cells = cells(from, i);
        if (isHead(cells)) {
          head = cells;
          line.take(from, i - 1);
        } else if (!head.isEmpty()) {
          row(head, cells);
        }
        from = i + 1;
      }
    }
  }

  private boolean isHead(List<Cell> cells) {
    if (cells.size() < 2 || cells.size() > MOST_COLUMNS) {
      return false;
    }
    int results = 0;
    int parts = 0;
    for (Cell cell : cells) {
      if (isNamed(cell)) {
        parts++;
      } else if (isResult(cell)) {
        results++;
      } else {
        return false;
      }
    }
    return results == 0 ? parts > 1 : results > 1 && parts <= 1;
  }

  /** Whether a cell is one result and nothing more than stains: {@code Positive stains}. */
  private boolean isResult(Cell cell) {
    for (int i = cell.first() + 1; i < cell.limit(); i++) {
      switch (line.kind(i)) {
        case STAIN, FILL, IHC, FOR, COLON -> {}
        default -> {
          return false;
        }
      }
    }
    return line.is(cell.first(), Kind.RESULT);
  }

  /** Whether it has words that tell no result. */
  private boolean isNamed(Cell cell) {
    for (int i = cell.first(); i < cell.limit(); i++) {
      switch (line.kind(i)) {
        case WORDS,
            PART,
            FILL,
            STAIN,
            CLONE,
            CONTROL,
            IHC,
            INTENSITY,
            PERCENT_WORD,
            NUMBER,
            SLASH,
            SECTION,
            OPEN,
            CLOSE -> {}
        default -> {
          return false;
        }
      }
    }
    return cell.limit() > cell.first();
  }

  private void row(List<Cell> head, List<Cell> cells) {
    if (cells.isEmpty()) {
      return;
    }
    if (isResult(head.get(head.size() - 1))) {
      if (cells.size() == 2 && isMarker(cells.get(0)) && isMark(cells.get(1))) {
        Cell column = nearest(head, cells.get(1));
        give(cells.get(0), column);
        line.take(cells.get(1).first(), cells.get(1).limit() - 1);
      } else if (isResult(head.get(0)) && cells.stream().allMatch(this::isList)) {
        lists(head, cells);
      }
      return;
    }
    if (isMarker(cells.get(0))) {
      clones(head, cells);
      parts(head, cells);
    }
  }

  private void lists(List<Cell> head, List<Cell> cells) {
    for (Cell cell : cells) {
      Cell column = nearest(head, cell);
      for (int i = cell.first(); i < cell.limit(); i++) {
        Stain stain = line.stains[i];
        if (stain != null && stain.own == null) {
          StainReader.take(stain, line, line.at(column.first()));
        }
      }
    }
  }

  private void clones(List<Cell> head, List<Cell> cells) {
    for (int k = 1; k < cells.size(); k++) {
      Cell cell = cells.get(k);
      if (line.is(nearest(head, cell).first(), Kind.CLONE)) {
        for (int i = cell.first(); i < cell.limit(); i++) {
          line.stains[i] = null;
        }
        line.take(cell.first(), cell.limit() - 1);
      }
    }
  }

  /** Results of several parts, each in its column. */
  private void parts(List<Cell> head, List<Cell> cells) {
    List<Cell> results = cells.subList(1, cells.size());
    int labels = head.size() - results.size();
    Stain stain = line.stains[cells.get(0).first()];
    if (results.size() < 2 || labels < 0 || labels > 1 || stain == null) {
      return;
    }
    if (stain.own != null && !line.taken[results.get(0).first()]) {
      return; // not the sign of the first column
    }
    for (int k = 0; k < results.size(); k++) {
      if (!tellsResult(results.get(k)) || !isPart(head.get(k + labels))) {
        return;
      }
    }
    for (int k = 0; k < results.size(); k++) {
      Cell cell = results.get(k);
      Stain target = k == 0 ? stain : stain.again();
      StainReader.take(target, line, cell.first(), cell.limit());
      if (k > 0 && target.own != stain.own) {
        target.component = text(head.get(k + labels));
        stain.component = text(head.get(labels));
        line.further.add(target);
      }
    }
  }

  /** Whether a column is of a part or a specimen, not of a sort of answer. */
  private boolean isPart(Cell head) {
    for (int i = head.first(); i < head.limit(); i++) {
      Symbol symbol = line.at(i);
      switch (symbol.kind()) {
        case CONTROL, CLONE, STAIN, IHC, INTENSITY, PERCENT_WORD -> {
          return false;
        }
        default -> {
          if (symbol.is(Kind.FILL, "value")) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean tellsResult(Cell cell) {
    boolean minus = line.is(cell.first(), Kind.DASH) && cell.limit() - cell.first() == 1;
    return minus
        || line.is(cell.limit() - 1, Kind.RESULT)
        || switch (line.kind(cell.first())) {
          case RESULT, SIGN, PERCENT, SCORE -> true;
          case EXTENT, INTENSITY -> cell.limit() - cell.first() <= 2;
          default -> false;
        };
  }

  private String text(Cell cell) {
    int first = line.at(cell.first()).first();
    int last = line.at(cell.limit() - 1).last();
    return line.tokens.span(first, last).in(line.tokens.text());
  }

  /** Whether a cell has one marker and what was read with it. */
  private boolean isMarker(Cell cell) {
    if (!line.is(cell.first(), Kind.MARKER)) {
      return false;
    }
    for (int i = cell.first() + 1; i < cell.limit(); i++) {
      if (!line.taken[i] && !line.is(i, Kind.STAIN) && !line.is(i, Kind.FILL)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a cell has markers and separators alone. */
  private boolean isList(Cell cell) {
    boolean marker = false;
    for (int i = cell.first(); i < cell.limit(); i++) {
      switch (line.kind(i)) {
        case MARKER -> marker = true;
        case COMMA, AND, SEMI, FILL, STAIN -> {}
        default -> {
          if (!line.taken[i]) {
            return false;
          }
        }
      }
    }
    return marker;
  }

  /** Whether a cell is one sign that is no result of its own: a cross, a plus. */
  private boolean isMark(Cell cell) {
    if (cell.limit() - cell.first() != 1) {
      return false;
    }
    Symbol symbol = line.at(cell.first());
    return symbol.is(Kind.WORDS) && line.text(symbol).length() <= 3
        || symbol.is(Kind.SIGN) && Outcome.of(symbol.value()) == Outcome.POSITIVE;
  }

  private void give(Cell marker, Cell column) {
    Stain stain = line.stains[marker.first()];
    if (stain != null && stain.own == null && isResult(column)) {
      StainReader.take(stain, line, line.at(column.first()));
    }
  }

  private static Cell nearest(List<Cell> head, Cell cell) {
    Cell best = head.get(0);
    for (Cell other : head) {
      if (distance(other, cell) < distance(best, cell)) {
        best = other;
      }
    }
    return best;
  }

  private static int distance(Cell a, Cell b) {
    return Math.max(0, Math.max(a.column() - b.end(), b.column() - a.end()));
  }

  /** The cells of a row; none if nothing parts them. */
  private List<Cell> cells(int from, int limit) {
    boolean counted = isCounted(from, limit);
    List<Cell> cells = new ArrayList<>();
    int first = -1;
    for (int i = from; i < limit; i++) {
      if (isBar(i)) {
        close(cells, first, i, counted);
        first = -1;
      } else if (first < 0) {
        first = i;
      } else if (i > from && isApart(i)) {
        close(cells, first, i, counted);
        first = i;
      }
    }
    close(cells, first, limit, counted);
    return cells;
  }

  private void close(List<Cell> cells, int first, int limit, boolean counted) {
    if (first >= 0) {
      int begin = line.tokens.begin(line.at(first).first());
      int end = line.tokens.end(line.at(limit - 1).last());
      cells.add(
          new Cell(
              first,
              limit,
              counted ? separators(begin) : column(begin),
              counted ? separators(begin) : column(end)));
    }
  }

  private boolean isCounted(int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (isBar(i) || i > from && gap(i).indexOf('\t') >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isBar(int i) {
    return line.is(i, Kind.COLON) && line.at(i).value().equals(Symbol.BAR);
  }

  private boolean isApart(int i) {
    String gap = gap(i);
    return gap.length() > 1 || gap.indexOf('\t') >= 0;
  }

  /** The white space before a symbol, but for that of a line's beginning. */
  private String gap(int i) {
    int token = line.at(i).first();
    return token == 0
        ? ""
        : line.tokens.text().substring(line.tokens.end(token - 1), line.tokens.begin(token));
  }

  private int column(int offset) {
    int from = offset;
    while (from > 0 && offset - from < 200 && line.tokens.text().charAt(from - 1) != '\n') {
      from--;
    }
    return offset - from;
  }

  private int separators(int offset) {
    int count = 0;
    String text = line.tokens.text();
    for (int i = offset; i > 0 && offset - i < 200 && text.charAt(i - 1) != '\n'; i--) {
      char c = text.charAt(i - 1);
      count += c == '\t' || c == '|' ? 1 : 0;
    }
    return count;
  }
}
