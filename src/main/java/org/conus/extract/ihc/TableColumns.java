package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table: which cells of its rows stand in each, and what they are. A head says it,
 * else what most cells hold.
 */
final class TableColumns {
  /** Columns of one table; wider ones are no panels. */
  private static final int MOST = 16;

  /** Characters by which a cell may begin before the head of its column. */
  private static final int SLACK = 3;

  private final TableBlock block;
  private final boolean counted;
  private final int[] edges;
  private final int[] ends;
  private final int size;
  private final @Nullable ColumnKind[] kinds;
  private final @Nullable String[] names;
  private final @Nullable TableCell[] cells;

  /** Whether a column has the results of one of several parts. */
  private final boolean[] parted;

  /** Whether the clones stand in brackets behind the markers. */
  private boolean clones;

  /** By row, by column: what the cell says; nothing where none stands. */
  private final List<List<List<Symbol>>> grid = new ArrayList<>();

  TableColumns(TableBlock block) {
    this.block = block;
    List<TableCell> widest = widest();
    this.counted = widest.get(widest.size() - 1).index() > 0;
    List<ColumnHead> heads = block.heads;
    boolean headed = heads.size() > 1 && fits(heads, widest);
    boolean unlabelled =
        headed
            && columns(widest) == heads.size() + 1
            && heads.stream().noneMatch(head -> head.kind() == ColumnKind.MARKER);
    List<TableCell> model = headed && !unlabelled ? cells(heads) : widest;
    this.edges = model.stream().mapToInt(TableCell::begin).toArray();
    this.ends = model.stream().mapToInt(TableCell::end).toArray();
    this.size = counted ? Math.max(columns(widest), edges.length) : edges.length;
    this.kinds = new ColumnKind[size];
    this.names = new String[size];
    this.cells = new TableCell[size];
    this.parted = new boolean[size];
    for (int k = 0; headed && k < heads.size(); k++) {
      ColumnHead head = heads.get(k);
      int column = unlabelled ? k + 1 : counted ? head.cell().index() : k;
      if (column < size && !head.cell().isEmpty()) {
        kinds[column] = head.kind();
        names[column] = head.name();
        cells[column] = head.cell();
        clones |= head.clones();
      }
    }
    for (TableRow row : block.rows) {
      grid.add(place(row));
    }
  }

  private static List<TableCell> cells(List<ColumnHead> heads) {
    return heads.stream().map(ColumnHead::cell).toList();
  }

  /** Heads that are parted like the rows, and no fewer by more than the one of the markers. */
  private boolean fits(List<ColumnHead> heads, List<TableCell> widest) {
    boolean marked = heads.get(heads.size() - 1).cell().index() > 0;
    return marked == counted && (!counted || heads.size() + 1 >= columns(widest));
  }

  private int columns(List<TableCell> cells) {
    return counted ? cells.get(cells.size() - 1).index() + 1 : cells.size();
  }

  /** The cells of the row of a usual number of them. */
  private List<TableCell> widest() {
    int[] counts = new int[MOST + 1];
    for (TableRow row : block.rows) {
      counts[Math.min(MOST, row.cells().size())]++;
    }
    int usual = MOST;
    for (int n = MOST - 1; n > 1; n--) {
      usual = counts[n] > counts[usual] ? n : usual;
    }
    for (TableRow row : block.rows) {
      if (row.cells().size() == usual) {
        return row.cells();
      }
    }
    return block.rows.get(0).cells();
  }

  private List<List<Symbol>> place(TableRow row) {
    List<List<Symbol>> placed = new ArrayList<>(Collections.nCopies(size, List.of()));
    int column = 0;
    for (int k = 0; k < row.cells().size(); k++) {
      TableCell cell = row.cells().get(k);
      if (counted) {
        column = cell.index();
      } else if (row.cells().size() == size) {
        column = k;
      } else {
        while (column + 1 < size && isIn(cell, column + 1)) {
          column++;
        }
      }
      if (column < size && !cell.isEmpty()) {
        placed.set(column, joined(placed.get(column), row.symbols().get(k)));
      }
    }
    return placed;
  }

  /** Whether a cell begins under a head or behind it, or lies under it and no other. */
  private boolean isIn(TableCell cell, int column) {
    return cell.begin() >= edges[column] - SLACK
        || cell.begin() > ends[column - 1] && cell.end() > edges[column];
  }

  private static List<Symbol> joined(List<Symbol> before, List<Symbol> more) {
    if (before.isEmpty()) {
      return more;
    }
    List<Symbol> joined = new ArrayList<>(before);
    joined.addAll(more);
    return joined;
  }

  /**
   * Makes the marks in a column the result that its head tells, if it tells one.
   *
   * @param outcome null if the head tells none
   */
  void mark(ColumnHead head, @Nullable Symbol outcome) {
    for (int k = 0; k < size && outcome != null; k++) {
      if (head.cell().equals(cells[k])) {
        kinds[k] = ColumnKind.RESULT;
        names[k] = null;
        for (List<List<Symbol>> row : grid) {
          row.set(k, CellReader.marked(row.get(k), outcome));
        }
      }
    }
  }

  /** Finds what every column is; false if no column has markers, or none has results. */
  boolean decide() {
    int first = -1;
    for (int k = 0; k < size; k++) {
      if (isOfMarkers(k, first)) {
        kinds[k] = ColumnKind.MARKER;
        first = first < 0 ? k : first;
      } else if (kinds[k] == ColumnKind.MARKER) {
        kinds[k] = null;
      }
    }
    for (int k = 0; k < size; k++) {
      decide(k);
    }
    decideParts();
    boolean results = false;
    for (int k = 0; k < size; k++) {
      ColumnKind kind = kinds[k];
      results |= kind != null && kind.tells();
    }
    return first >= 0 && results;
  }

  private void decide(int column) {
    ColumnKind kind = kinds[column];
    if (kind == null || kind == ColumnKind.PART) {
      boolean named = kind != null;
      kinds[column] =
          isMostly(column, true)
              ? named ? ColumnKind.PART : ColumnKind.RESULT
              : isMostly(column, false) ? ColumnKind.MODIFIER : ColumnKind.SKIP;
    }
  }

  /** Whether cells with anything mostly tell results, or words of amount. */
  private boolean isMostly(int column, boolean results) {
    int all = 0;
    int told = 0;
    boolean figures = kinds[column] == ColumnKind.PERCENT || kinds[column] == ColumnKind.SCORE;
    for (List<List<Symbol>> row : grid) {
      List<Symbol> cell = row.get(column);
      if (!cell.isEmpty()) {
        all++;
        boolean figure = figures && cell.size() == 1 && cell.get(0).is(Kind.NUMBER);
        boolean tells = results ? CellReader.tells(cell) || figure : CellReader.modifies(cell);
        told += tells ? 1 : 0;
      }
    }
    return told > 0 && told * 2 >= all;
  }

  private boolean isOfMarkers(int column, int first) {
    ColumnKind kind = kinds[column];
    if (kind != null && kind != ColumnKind.MARKER && kind != ColumnKind.PART) {
      return false;
    }
    int all = 0;
    int markers = 0;
    int clones = 0;
    for (List<List<Symbol>> row : grid) {
      List<Symbol> cell = row.get(column);
      if (!cell.isEmpty()) {
        all++;
        markers += CellReader.isMarker(cell) ? 1 : 0;
        clones += first >= 0 && isClone(cell, row.get(first)) ? 1 : 0;
      }
    }
    return markers > 0
        && clones == 0
        && markers * 2 >= all
        && (first < 0 || kind == null || kind == ColumnKind.MARKER);
  }

  /** Whether a cell names a clone, of the row's marker or another one. */
  private static boolean isClone(List<Symbol> cell, List<Symbol> marker) {
    MarkerName name = name(cell);
    MarkerName first = name(marker);
    return name != null && (name.ofClone() || first != null && name.sameConcept(first));
  }

  /** The first marker of a cell; null if it has none. */
  static @Nullable MarkerName name(List<Symbol> cell) {
    for (Symbol symbol : cell) {
      if (symbol.marker() != null) {
        return symbol.marker();
      }
    }
    return null;
  }

  /** Two columns of results with names are those of two parts; one is of the whole. */
  private void decideParts() {
    Set<String> parts = new HashSet<>();
    int count = 0;
    for (int k = 0; k < size; k++) {
      String name = names[k];
      if (name != null && isOfPart(k)) {
        parts.add(name);
        count++;
      }
    }
    boolean several = parts.size() > 1 && parts.size() == count;
    for (int k = 0; k < size; k++) {
      if (several && names[k] != null && isOfPart(k)) {
        parted[k] = true;
        kinds[k] = kinds[k] == ColumnKind.MODIFIER ? ColumnKind.PART : kinds[k];
      } else if (kinds[k] == ColumnKind.PART) {
        kinds[k] = ColumnKind.RESULT;
      }
    }
  }

  /** Results, figures and places under a name of their own: {@code Tumor %}, {@code Stroma %}. */
  private boolean isOfPart(int column) {
    ColumnKind kind = kinds[column];
    return kind != null && (kind.tells() || kind == ColumnKind.MODIFIER) && isMostly(column, true);
  }

  int size() {
    return size;
  }

  int rows() {
    return grid.size();
  }

  /** Whether tabs or bars part the cells. */
  boolean isCounted() {
    return counted;
  }

  boolean isHeaded() {
    return !block.heads.isEmpty();
  }

  /** Whether a row has as many cells as the others, so that none can be in the wrong column. */
  boolean isRegular(int row) {
    return counted || block.rows.get(row).cells().size() == size;
  }

  /** The first token of a row. */
  int first(int row) {
    return block.rows.get(row).first();
  }

  /** The token behind a row. */
  int limit(int row) {
    return block.rows.get(row).limit();
  }

  ColumnKind kind(int column) {
    ColumnKind kind = kinds[column];
    return kind == null ? ColumnKind.SKIP : kind;
  }

  boolean hasClones() {
    return clones;
  }

  /** The cell that heads a column; null if none does. */
  @Nullable TableCell head(int column) {
    return cells[column];
  }

  /** The part of the specimen whose results a column has; null if it is not of one of several. */
  @Nullable String part(int column) {
    return parted[column] ? names[column] : null;
  }

  /** What a cell says; nothing if none stands there. */
  List<Symbol> cell(int row, int column) {
    return grid.get(row).get(column);
  }
}
