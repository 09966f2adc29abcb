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

  /** This row, whose last cell goes on in the line behind it. */
  TableRow with(TableCell more, List<Symbol> said) {
    List<TableCell> longer = new ArrayList<>(cells);
    List<List<Symbol>> all = new ArrayList<>(symbols);
    int last = cells.size() - 1;
    List<Symbol> joined = new ArrayList<>(symbols.get(last));
    joined.addAll(said);
    longer.set(last, cells.get(last).with(more));
    all.set(last, joined);
    return new TableRow(first, more.limit(), longer, all);
  }
}
