package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells the results that stand in the cells of a row, or the lines of a form, of its markers. */
final class RowTeller {
  /** What is said of the markers of a row, cell by cell. Filled while the row is read. */
  static final class Row {
    private final List<List<Symbol>> cells = new ArrayList<>();
    private final List<ColumnKind> kinds = new ArrayList<>();

    void add(List<Symbol> cell, ColumnKind kind) {
      if (!cell.isEmpty()) {
        cells.add(cell);
        kinds.add(kind);
      }
    }

    /** Whether a cell of it may tell a result by itself. */
    boolean tells() {
      return kinds.stream().anyMatch(ColumnKind::tells);
    }

    private boolean isClause(int k) {
      return kinds.get(k).tells() && CellReader.isClause(cells.get(k));
    }

    /** The result that its first cell with one tells; null if none does. */
    @Nullable Outcome outcome() {
      for (List<Symbol> cell : cells) {
        for (Symbol symbol : cell) {
          if (symbol.is(Kind.RESULT) || symbol.is(Kind.SIGN)) {
            return Outcome.of(symbol.value());
          }
        }
        if (!cell.isEmpty() && cell.get(0).is(Kind.DASH)) {
          return Outcome.NEGATIVE;
        }
      }
      return null;
    }

    /** Whether a cell of it is a clause. */
    boolean hasClause() {
      for (int k = 0; k < cells.size(); k++) {
        if (isClause(k)) {
          return true;
        }
      }
      return false;
    }
  }

  private final Tokens tokens;
  private final CellReader cells;
  private final PassageParser parser;

  RowTeller(Tokens tokens, CellReader cells, PassageParser parser) {
    this.tokens = tokens;
    this.cells = cells;
    this.parser = parser;
  }

  /**
   * Tells what a row says of the markers in a cell.
   *
   * @param component the part of the specimen of which it speaks; null if it speaks of the tumor
   * @param clones whether the clone stands in a bracket behind the marker
   * @param context whether stains are told here
   * @return whether a result was told
   */
  boolean tell(
      List<Symbol> marker, Row row, @Nullable String component, boolean clones, boolean context) {
    boolean clause = row.hasClause();
    Line line = new Line(tokens, symbols(marker, row, clause));
    new StainReader(line).read();
    if (clones) {
      takeClone(line, marker.size());
    }
    for (int i = 0; i < marker.size(); i++) {
      Stain stain = line.stains[i];
      if (stain != null) {
        stain.component = component;
        take(stain, line, row, clause);
      }
    }
    if (!clause) {
      line.take(marker.size(), line.size() - 1);
    }
    return parser.parseRow(line, context);
  }

  /** The markers and behind them the cells; only those that are clauses where one is. */
  private static List<Symbol> symbols(List<Symbol> marker, Row row, boolean clause) {
    List<Symbol> symbols = new ArrayList<>(marker);
    for (int k = 0; k < row.cells.size(); k++) {
      List<Symbol> cell = row.cells.get(k);
      if (!clause || row.isClause(k)) {
        int before = Math.max(0, cell.get(0).first() - 1);
        if (!CellReader.beginsWithVerb(cell)) {
          symbols.add(new Symbol(Kind.COLON, before, before, ""));
        }
        symbols.addAll(cell);
      }
    }
    return symbols;
  }

  /**
   * {@code CK7 (OV-TL)} under {@code Antibody (clone)}: what stands in the bracket is of the name.
   */
  private static void takeClone(Line line, int size) {
    int open = 1;
    while (open < size && !line.is(open, Kind.OPEN)) {
      open++;
    }
    Stain stain = line.stains[0];
    if (stain == null || open == size || line.close(open) != size - 1) {
      return;
    }
    for (int i = 1; i < size; i++) {
      line.stains[i] = null;
    }
    stain.last = line.at(size - 1).last();
    stain.alias = null;
    line.take(1, size - 1);
  }

  private void take(Stain stain, Line line, Row row, boolean clause) {
    List<Symbol> said = new ArrayList<>();
    boolean placed = false;
    for (int k = 0; k < row.cells.size(); k++) {
      List<Symbol> cell = row.cells.get(k);
      ColumnKind kind = row.kinds.get(k);
      if (!row.isClause(k)) {
        placed |= kind.tells() && cells.isPlace(cell);
        said.addAll(CellReader.said(cell, kind, stain.name));
        String part = kind.tells() ? cells.component(cell) : null;
        stain.component = part == null ? stain.component : part;
      }
    }
    if (clause) {
      for (Symbol symbol : said) {
        stain.local = stain.local.with(symbol);
      }
    } else {
      StainReader.take(stain, line, said);
      stain.own = stain.own == null && placed ? Outcome.POSITIVE : stain.own;
    }
  }
}
