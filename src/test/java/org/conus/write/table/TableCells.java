package org.conus.write.table;

import java.util.ArrayList;
import java.util.List;
import org.conus.write.Extracted;
import org.jspecify.annotations.Nullable;

/** What a reader of any format must find in a table again. */
public final class TableCells {
  private static final TableText TEXT = new TableText();

  private TableCells() {}

  /** Every row of a table as text, with what no table holds replaced; null for a missing value. */
  public static List<List<@Nullable String>> of(RecordTable<?> table, List<Extracted> documents) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (Extracted document : documents) {
      for (@Nullable Object[] cells : table.cells(document.report())) {
        List<@Nullable String> row = new ArrayList<>();
        for (Object cell : cells) {
          row.add(cell == null ? null : TEXT.storable(cell.toString()));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
