package org.conus.write.sql;

import java.util.ArrayList;
import java.util.List;
import org.conus.write.Extracted;
import org.conus.write.table.RecordTable;
import org.conus.write.table.RecordTables;
import org.conus.write.table.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * A table of records in a database: {@code document_key} and {@code row_number}, from 1, in place
 * of {@code document_id}.
 */
final class TidyTable implements DocumentTable {
  private static final String DOCUMENT = "document_key";
  private static final String ROW = "row_number";

  private final RecordTable<?> table;
  private final List<TableColumn<?>> columns = new ArrayList<>();

  private TidyTable(RecordTable<?> table) {
    this.table = table;
    columns.add(TableColumn.always(TableColumn.integer(DOCUMENT, "the document", row -> null)));
    columns.add(TableColumn.always(TableColumn.integer(ROW, "from 1", row -> null)));
    columns.addAll(table.shape().columns().subList(1, table.shape().columns().size()));
  }

  /** All but that of the documents, which is written by itself. */
  static List<DocumentTable> all() {
    return RecordTables.all().stream().skip(1).<DocumentTable>map(TidyTable::new).toList();
  }

  @Override
  public String name() {
    return table.name();
  }

  @Override
  public String documentColumn() {
    return DOCUMENT;
  }

  @Override
  public String rowColumn() {
    return ROW;
  }

  @Override
  public List<TableColumn<?>> columns() {
    return columns;
  }

  @Override
  public List<@Nullable Object[]> rows(Extracted document, long key) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (@Nullable Object[] cells : table.cells(document.report())) {
      @Nullable Object[] row = new @Nullable Object[cells.length + 1];
      row[0] = key;
      row[1] = rowNumber(key, rows.size() + 1);
      System.arraycopy(cells, 1, row, 2, cells.length - 1);
      rows.add(row);
    }
    return rows;
  }

  @Override
  public long rowNumber(long key, int row) {
    return row;
  }
}
