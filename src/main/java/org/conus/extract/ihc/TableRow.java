package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table.
 *
 * @param first its first token
 * @param limit the token behind its last line
 * @param cells as they are parted
 * @param symbols what each cell says
 */
record TableRow(int first, int limit, List<TableCell> cells, List<List<Symbol>> symbols) {
  /** How many cells have something in them. */
  int filled() {
    int filled = 0;
    for (TableCell cell : cells) {
      filled += cell.isEmpty() ? 0 : 1;
    }
    return filled;
  }

  /** This row, one of whose cells goes on in the line behind it. */
  TableRow with(int cell, TableCell more, List<Symbol> said) {
    List<TableCell> longer = new ArrayList<>(cells);
    List<List<Symbol>> all = new ArrayList<>(symbols);
    List<Symbol> joined = new ArrayList<>(symbols.get(cell));
    joined.addAll(said);
    if (cell == cells.size() - 1) {
      longer.set(cell, cells.get(cell).with(more));
    }
    all.set(cell, joined);
    return new TableRow(first, more.limit(), longer, all);
  }

  /** This row, whose first cell is two. */
  TableRow parted(TableCell left, List<Symbol> leftSaid, TableCell right, List<Symbol> rightSaid) {
    List<TableCell> more = new ArrayList<>(List.of(left, right));
    more.addAll(cells.subList(1, cells.size()));
    List<List<Symbol>> all = new ArrayList<>(List.of(leftSaid, rightSaid));
    all.addAll(symbols.subList(1, symbols.size()));
    return new TableRow(first, limit, more, all);
  }
}
