package org.conus.write.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.conus.write.table.TableColumn;
import org.conus.write.table.TableText;
import org.jspecify.annotations.Nullable;

/** Gives cells to statements. */
final class CellBinder {
  private final TableText text;
  private final boolean sqlite;

  /**
   * @param sqlite which has no type for dates and keeps them as texts
   */
  CellBinder(TableText text, boolean sqlite) {
    this.text = text;
    this.sqlite = sqlite;
  }

  void bind(
      PreparedStatement statement, List<? extends TableColumn<?>> columns, @Nullable Object[] cells)
      throws SQLException {
    for (int i = 0; i < cells.length; i++) {
      bind(statement, i + 1, columns.get(i), cells[i]);
    }
  }

  private void bind(
      PreparedStatement statement, int index, TableColumn<?> column, @Nullable Object cell)
      throws SQLException {
    if (cell == null) {
      statement.setNull(index, type(column));
      return;
    }
    switch (column.type()) {
      case TEXT ->
          statement.setString(
              index, text.fitting(text.storable((String) cell), column.maxLength()));
      case INTEGER -> statement.setLong(index, ((Number) cell).longValue());
      case DECIMAL -> statement.setDouble(index, (Double) cell);
      case DATE, TIME -> {
        if (sqlite) {
          statement.setString(index, text(cell));
        } else {
          statement.setObject(index, cell);
        }
      }
    }
  }

  private static String text(Object cell) {
    return cell instanceof LocalDateTime time ? TableText.time(time) : cell.toString();
  }

  private static int type(TableColumn<?> column) {
    return switch (column.type()) {
      case TEXT -> Types.VARCHAR;
      case INTEGER -> Types.BIGINT;
      case DECIMAL -> Types.DOUBLE;
      case DATE -> Types.DATE;
      case TIME -> Types.TIMESTAMP;
    };
  }

  /** What was changed, for people. */
  List<String> remarks(String format) {
    List<String> remarks = new ArrayList<>();
    if (text.replaced() > 0) {
      remarks.add(format + ": " + text.replaced() + " characters that it cannot hold are U+FFFD");
    }
    if (text.cut() > 0) {
      remarks.add(format + ": " + text.cut() + " texts were cut to fit their column");
    }
    return remarks;
  }
}
