package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.match.Tokens;

/**
 * The lines around a row of a table that belong to it: the heads above, the rows below.
 *
 * <pre>
 *   block = [ heads { ruler } ] row { ruler | heads | group | row | loose | rest-of-a-cell }
 *   row   = cells, one of them a marker
 *   loose = a line with a marker that no cell holds alone          CK20 negative
 *   group = a line without cells, a row behind it         Mesothelial markers
 * </pre>
 */
final class TableBlock {
  private static final int MOST_ROWS = 150;

  /** Lines above the first row with a marker in which the heads are sought. */
  private static final int FARTHEST_HEAD = 6;

  /** Rows without a marker that may stand between two with one. */
  private static final int MOST_VOID = 4;

  /** Characters by which a result may begin behind its column where its marker is too long. */
  private static final int SLACK = 4;

  /** Lines below a row in which an empty one is sought. */
  private static final int NEAREST = 2;

  /** Tokens of a line that names a group of rows. */
  private static final int LONGEST_GROUP = 8;

  private final Tokens tokens;
  private final TableLines lines;
  private final ColumnHeads columns;
  private final CellReader cells;
  final List<TableRow> rows = new ArrayList<>();

  /**
   * Where lines between two rows begin with a marker that no cell holds alone: they are read as
   * lines.
   */
  final List<Integer> loose = new ArrayList<>();

  List<ColumnHead> heads = List.of();

  /** The cells of the first row. */
  private List<TableCell> usual = List.of();

  /** Line ends from a row to the next: two where the lines of a table stand wide apart. */
  private int spacing = 1;

  TableBlock(Tokens tokens, TableLines lines, ColumnHeads columns, CellReader cells) {
    this.tokens = tokens;
    this.lines = lines;
    this.columns = columns;
    this.cells = cells;
  }

  /**
   * Gathers what belongs to a row.
   *
   * @param first of the row
   * @param told the token behind what has been read: nothing before it is looked at
   */
  void gather(int first, int told) {
    spacing = spacing(first);
    gatherRows(findHeads(first, told));
  }

  private int spacing(int first) {
    int line = lines.lineEnd(first);
    for (int i = 0; i < NEAREST && line < tokens.size() && tokens.linesBefore(line) <= 2; i++) {
      int end = lines.lineEnd(line);
      if (tokens.linesBefore(line) == 2) {
        return lines.isRow(line, end) ? 2 : 1;
      }
      line = end;
    }
    return 1;
  }

  private void gatherRows(int first) {
    int skipped = 0;
    int at = first;
    while (at < tokens.size() && rows.size() < MOST_ROWS && skipped <= MOST_VOID) {
      int feeds = at == first ? 1 : tokens.linesBefore(at);
      int end = lines.lineEnd(at);
      if (feeds > 2) {
        return;
      }
      if (!lines.isRuler(at, end)) {
        TableRow row = parted(row(at, end));
        if (row.filled() > 1 && hasMarker(row)) {
          usual = rows.isEmpty() ? row.cells() : usual;
          rows.add(row);
          skipped = 0;
        } else if (feeds <= spacing && isLoose(row)) {
          addLoose(row);
          skipped++;
        } else if (feeds <= spacing && row.filled() == 1 && goesOn(row)) {
          TableRow last = rows.remove(rows.size() - 1);
          rows.add(last.with(cellAbove(last), row.cells().get(0), row.symbols().get(0)));
        } else if (row.filled() < 2 ? end - at > LONGEST_GROUP : isOtherHead(row)) {
          return;
        } else {
          skipped++;
        }
      }
      at = end;
    }
  }

  /** Whether a row heads another table; heads that are repeated on a further page do not. */
  private boolean isOtherHead(TableRow row) {
    List<ColumnHead> other = columns.read(tokens, row.cells());
    return namesMarkers(other) && !kinds(other).equals(kinds(heads));
  }

  private static List<ColumnKind> kinds(List<ColumnHead> heads) {
    return heads.stream().map(ColumnHead::kind).toList();
  }

  private TableRow row(int first, int end) {
    List<TableCell> cut = lines.cells(first, end);
    List<List<Symbol>> symbols = new ArrayList<>(cut.size());
    for (TableCell cell : cut) {
      symbols.add(cells.lex(cell));
    }
    return new TableRow(first, end, cut, symbols);
  }

  /**
   * Parts the marker and the result of a row whose marker is longer than its column, so that one
   * blank stands between them: the result begins where those above it do.
   */
  private TableRow parted(TableRow row) {
    if (usual.size() < 2 || row.cells().size() + 1 != usual.size() || usual.get(1).index() > 0) {
      return row;
    }
    TableCell whole = row.cells().get(0);
    int edge = usual.get(1).begin();
    for (int i = whole.first() + 1; i < whole.limit(); i++) {
      int begin = whole.begin() + tokens.begin(i) - tokens.begin(whole.first());
      if (begin >= edge && begin <= edge + SLACK && tokens.spaceBefore(i)) {
        int end = whole.begin() + tokens.end(i - 1) - tokens.begin(whole.first());
        TableCell left = new TableCell(whole.first(), i, 0, whole.begin(), end);
        TableCell right = new TableCell(i, whole.limit(), 0, begin, whole.end());
        List<Symbol> marker = cells.lex(left);
        List<Symbol> said = cells.lex(right);
        boolean two = CellReader.isMarker(marker) && CellReader.tells(said);
        return two ? row.parted(left, marker, right, said) : row;
      }
    }
    return row;
  }

  /**
   * The cell whose bracket or list stays open, which a line without cells goes on with; else the
   * last.
   */
  private static int cellAbove(TableRow above) {
    int last = above.cells().size() - 1;
    for (int k = 0; k < last; k++) {
      List<Symbol> said = above.symbols().get(k);
      int open = 0;
      for (Symbol symbol : said) {
        open += symbol.is(Kind.OPEN) ? 1 : symbol.is(Kind.CLOSE) ? -1 : 0;
      }
      if (open > 0 || !said.isEmpty() && said.get(said.size() - 1).is(Kind.COMMA)) {
        return k;
      }
    }
    return last;
  }

  private static boolean hasMarker(TableRow row) {
    return row.symbols().stream().anyMatch(CellReader::isMarker)
        && row.symbols().stream().noneMatch(CellReader::isProse);
  }

  /** Keeps the first of the loose lines behind a row. */
  private void addLoose(TableRow row) {
    int before = rows.isEmpty() ? -1 : rows.get(rows.size() - 1).first();
    if (loose.isEmpty() || loose.get(loose.size() - 1) < before) {
      loose.add(row.first());
    }
  }

  private boolean isLoose(TableRow row) {
    if (row.limit() - row.first() > 3 * LONGEST_GROUP) {
      return false;
    }
    return row.symbols().stream()
        .anyMatch(cell -> cell.stream().anyMatch(symbol -> symbol.is(Kind.MARKER)));
  }

  /** The token behind the last row. */
  int limit() {
    return rows.get(rows.size() - 1).limit();
  }

  /** The token behind the lines that follow a line up to the next row. */
  int gapEnd(int first) {
    for (TableRow row : rows) {
      if (row.first() > first) {
        return row.first();
      }
    }
    return first;
  }

  /** Whether a line is the rest of the last cell above it. */
  private boolean goesOn(TableRow row) {
    return !rows.isEmpty()
        && rows.get(rows.size() - 1).limit() == row.first()
        && Character.isLowerCase(tokens.firstChar(row.first()))
        && row.symbols().get(0).stream().noneMatch(symbol -> symbol.is(Kind.MARKER));
  }

  /**
   * Finds the heads above a row.
   *
   * @return the first of the rows right above it whose markers a scanner misread; the row itself if
   *     there is none
   */
  private int findHeads(int asked, int told) {
    int row = asked;
    int below = row;
    for (int i = 0; i < FARTHEST_HEAD && below > told; i++) {
      int first = lines.lineBegin(below - 1);
      if (first < told || tokens.linesBefore(below) > 2) {
        return row;
      }
      if (!lines.isRuler(first, below)) {
        List<TableCell> cut = lines.cells(first, below);
        boolean above = cut.size() > 1 && below == row && tokens.linesBefore(below) <= spacing;
        if (above && isMisreadRow(row(first, below))) {
          row = first;
        } else if (cut.size() > 1) {
          List<ColumnHead> found = columns.read(tokens, cut);
          boolean known = found.stream().anyMatch(head -> head.kind() != ColumnKind.PART);
          if (!known && tellsOneResult(row(first, below))) {
            return row; // that of a marker which no table names
          }
          if (known || below == row || isRulerBetween(below, row)) {
            boolean near = known || tokens.linesBefore(below) <= spacing;
            heads = near ? withLineAbove(found, first, told) : heads;
            return row;
          }
        }
      }
      below = first;
    }
    return row;
  }

  /** Heads of two lines, where the line at hand names no markers and the one above it does. */
  private List<ColumnHead> withLineAbove(List<ColumnHead> found, int first, int told) {
    if (first <= told || tokens.linesBefore(first) > spacing || namesMarkers(found)) {
      return found;
    }
    int line = lines.lineBegin(first - 1);
    List<TableCell> cut =
        line < told || lines.isRuler(line, first) ? List.of() : lines.cells(line, first);
    List<ColumnHead> above = cut.size() > 1 ? columns.read(tokens, cut) : List.of();
    return namesMarkers(above) ? ColumnHeads.joined(above, found) : found;
  }

  private static boolean namesMarkers(List<ColumnHead> heads) {
    return heads.stream().anyMatch(head -> head.kind() == ColumnKind.MARKER);
  }

  /** A marker that no table names as it is written here, and its result. */
  private static boolean isMisreadRow(TableRow row) {
    return row.cells().size() > 1
        && CellReader.isMarker(row.symbols().get(0))
        && CellReader.tells(row.symbols().get(row.symbols().size() - 1));
  }

  /** Results head columns in pairs: {@code Positive Negative}. */
  private static boolean tellsOneResult(TableRow row) {
    return row.symbols().stream().filter(cell -> CellReader.outcome(cell) != null).count() == 1;
  }

  private boolean isRulerBetween(int from, int to) {
    return lines.lineEnd(from) == to && lines.isRuler(from, to);
  }
}
