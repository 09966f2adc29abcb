package org.conus.write.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table without its rows.
 *
 * @param name in lower case, of letters, digits and {@code _}
 * @param about what a row is
 */
public record TableShape<R>(String name, String about, List<TableColumn<R>> columns) {
  public TableShape {
    columns = List.copyOf(columns);
  }

  /** The columns' names. */
  public List<String> names() {
    return columns.stream().<String>map(TableColumn::name).toList();
  }

  /**
   * The values of a row, in the order of the columns.
   *
   * @throws IllegalStateException if a column that has a value in every row has none
   */
  public @Nullable Object[] cells(R row) {
    @Nullable Object[] cells = new @Nullable Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      TableColumn<R> column = columns.get(i);
      cells[i] = column.value().of(row);
      if (column.required() && cells[i] == null) {
        throw new IllegalStateException("no " + column.name() + " in a row of " + name);
      }
    }
    return cells;
  }
}
