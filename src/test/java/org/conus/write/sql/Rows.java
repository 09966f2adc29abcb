package org.conus.write.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query finds, as text. */
public final class Rows {
  private Rows() {}

  public static List<List<@Nullable String>> of(Connection connection, String sql)
      throws SQLException {
    List<List<@Nullable String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** The only cell of the only row. */
  public static String one(Connection connection, String sql) throws SQLException {
    List<List<@Nullable String>> rows = of(connection, sql);
    if (rows.size() != 1 || rows.get(0).size() != 1) {
      throw new AssertionError("not one cell: " + sql);
    }
    return String.valueOf(rows.get(0).get(0));
  }
}
