package org.conus.write.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.conus.write.Extracted;
import org.conus.write.table.TableColumn;
import org.jspecify.annotations.Nullable;

/** The statements of one table. */
final class TableStatements {
  private static final int ROWS_A_BATCH = 1000;

  private final DocumentTable table;
  private final CellBinder binder;
  private final PreparedStatement upsert;
  private final PreparedStatement removeRest;

  TableStatements(Connection connection, DocumentTable table, CellBinder binder)
      throws SQLException {
    this.table = table;
    this.binder = binder;
    List<String> keys = List.of(table.documentColumn(), table.rowColumn());
    List<String> names = table.columns().stream().<String>map(TableColumn::name).toList();
    this.upsert = connection.prepareStatement(Sql.upsert(table.name(), names, keys));
    this.removeRest =
        connection.prepareStatement(
            Sql.removeRest(table.name(), table.documentColumn(), table.rowColumn()));
  }

  /**
   * Writes the rows of documents, and removes those that the documents had before and have no more.
   *
   * @param keys of the documents
   */
  void write(List<Extracted> documents, long[] keys) throws SQLException {
    int pending = 0;
    for (int i = 0; i < keys.length; i++) {
      List<@Nullable Object[]> rows = table.rows(documents.get(i), keys[i]);
      for (@Nullable Object[] row : rows) {
        binder.bind(upsert, table.columns(), row);
        upsert.addBatch();
        if (++pending == ROWS_A_BATCH) {
          upsert.executeBatch();
          pending = 0;
        }
      }
      removeRest.setLong(1, keys[i]);
      removeRest.setLong(2, table.rowNumber(keys[i], rows.size()));
      removeRest.addBatch();
    }
    upsert.executeBatch();
    removeRest.executeBatch();
  }

  void close() throws SQLException {
    upsert.close();
    removeRest.close();
  }
}
