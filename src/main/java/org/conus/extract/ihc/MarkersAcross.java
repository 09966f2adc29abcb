package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables whose heads are the markers:
 *
 * <pre>
 *   table = [ label ] MARKER MARKER { MARKER } LINE { ruler } row { ruler | row }
 *   row   = label result { result }
 * </pre>
 *
 * A label that heads columns elsewhere (result, percent, intensity, score) says what its row tells
 * of the markers; several others are parts of the specimen, each of which has a result of its own.
 * In rows with bars or tabs cells are counted, else a cell is of the head that it stands nearest
 * to. Looks at each token a fixed number of times.
 */
final class MarkersAcross {
  private static final int MOST_ROWS = 20;

  /** Heads of one table. */
  private static final int MOST_HEADS = 16;

  /**
   * A row.
   *
   * @param part of the specimen; null if the label is none
   * @param cells by head; nothing where none stands
   */
  private record Row(ColumnKind kind, @Nullable String part, List<List<Symbol>> cells) {}

  private final Tokens tokens;
  private final TableLines lines;
  private final ColumnHeads columns;
  private final CellReader cells;
  private final RowTeller teller;

  MarkersAcross(
      Tokens tokens, TableLines lines, ColumnHeads columns, CellReader cells, RowTeller teller) {
    this.tokens = tokens;
    this.lines = lines;
    this.columns = columns;
    this.cells = cells;
    this.teller = teller;
  }

  /**
   * Reads the table whose heads stand in the line that begins with a token.
   *
   * @return the token behind the table; {@code first} if none begins here
   */
  int read(int first, boolean context) {
    int end = lines.lineEnd(first);
    List<TableCell> heads = new ArrayList<>();
    List<List<Symbol>> markers = new ArrayList<>();
    if (!readHeads(lines.cells(first, end), heads, markers)) {
      return first;
    }
    List<Row> rows = new ArrayList<>();
    int behind = readRows(end, heads, rows);
    boolean told = false;
    for (int k = 0; k < heads.size() && !rows.isEmpty(); k++) {
      told |= tell(markers.get(k), k, rows, context);
    }
    return told ? behind : first;
  }

  /** Gathers the heads; false if they are no markers. */
  private boolean readHeads(
      List<TableCell> line, List<TableCell> heads, List<List<Symbol>> markers) {
    if (line.size() < 2 || line.size() > MOST_HEADS) {
      return false;
    }
    for (int k = 0; k < line.size(); k++) {
      TableCell cell = line.get(k);
      List<Symbol> symbols = cells.lex(cell);
      if (CellReader.isMarker(symbols)) {
        heads.add(cell);
        markers.add(symbols);
      } else if (k > 0 && !cell.isEmpty()) {
        return false;
      }
    }
    return heads.size() > 1;
  }

  /** Gathers the rows; the token behind the last. */
  private int readRows(int from, List<TableCell> heads, List<Row> rows) {
    int indent = indent(heads.get(0)) - heads.get(0).begin();
    int behind = from;
    int at = from;
    while (at < tokens.size() && rows.size() < MOST_ROWS && tokens.linesBefore(at) == 1) {
      int end = lines.lineEnd(at);
      if (!lines.isRuler(at, end)) {
        Row row = row(lines.cells(at, end), heads, indent);
        if (row == null) {
          return behind;
        }
        rows.add(row);
        behind = end;
      }
      at = end;
    }
    return behind;
  }

  /** A row with a label and results; null if a line is none. */
  private @Nullable Row row(List<TableCell> line, List<TableCell> heads, int indent) {
    if (line.size() < 2 || line.size() > heads.size() + 1 || line.get(0).isEmpty()) {
      return null;
    }
    ColumnHead label = columns.read(tokens, line.subList(0, 1)).stream().findFirst().orElse(null);
    if (label == null || label.kind() == ColumnKind.LABORATORY) {
      return null;
    }
    List<Symbol> named = cells.lex(line.get(0));
    if (CellReader.tells(named) || CellReader.hasMarker(named)) {
      return null;
    }
    List<List<Symbol>> placed = new ArrayList<>();
    heads.forEach(head -> placed.add(List.of()));
    boolean figures = label.kind() == ColumnKind.PERCENT || label.kind() == ColumnKind.SCORE;
    boolean told = false;
    int shift = indent(line.get(0)) - indent;
    for (TableCell cell : line.subList(1, line.size())) {
      List<Symbol> said = cells.lex(cell);
      int column = column(cell, heads, shift);
      if (column < 0 || CellReader.hasMarker(said) || !placed.get(column).isEmpty()) {
        return null;
      }
      placed.set(column, said);
      boolean figure = figures && said.size() == 1 && said.get(0).is(Kind.NUMBER);
      told |= figure || CellReader.tells(said) || CellReader.modifies(said);
    }
    boolean part = label.kind() == ColumnKind.PART || label.kind() == ColumnKind.SKIP;
    String written = cells.text(line.get(0));
    return told
        ? new Row(
            part ? ColumnKind.PART : label.kind(),
            part ? label.name() == null ? written : label.name() : null,
            placed)
        : null;
  }

  /** The column of the page in which a cell begins. */
  private int indent(TableCell cell) {
    int begin = tokens.begin(cell.first());
    return begin - 1 - tokens.text().lastIndexOf('\n', begin - 1);
  }

  /**
   * The head that a cell stands under, or -1.
   *
   * @param shift by how much further to the right its line begins than that of the heads
   */
  private static int column(TableCell cell, List<TableCell> heads, int shift) {
    boolean counted = heads.get(heads.size() - 1).index() > 0;
    int best = -1;
    int nearest = Integer.MAX_VALUE;
    for (int k = 0; k < heads.size(); k++) {
      TableCell head = heads.get(k);
      int distance =
          counted
              ? head.index() == cell.index() ? 0 : Integer.MAX_VALUE
              : Math.max(
                  0,
                  Math.max(head.begin() - cell.end() - shift, cell.begin() + shift - head.end()));
      if (distance < nearest) {
        nearest = distance;
        best = k;
      }
    }
    return best;
  }

  private boolean tell(List<Symbol> marker, int column, List<Row> rows, boolean context) {
    long parts = rows.stream().filter(row -> row.part() != null).count();
    boolean told = false;
    RowTeller.Row whole = new RowTeller.Row();
    for (Row row : rows) {
      List<Symbol> cell = row.cells().get(column);
      if (row.part() == null || parts == 1) {
        whole.add(cell, row.kind());
      } else if (!cell.isEmpty()) {
        RowTeller.Row own = new RowTeller.Row();
        own.add(cell, ColumnKind.PART);
        told |= teller.tell(marker, own, row.part(), false, context);
      }
    }
    return whole.tells() ? teller.tell(marker, whole, null, false, context) | told : told;
  }
}
