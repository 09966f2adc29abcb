package org.conus.read.place;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.conus.read.Found;
import org.conus.read.Place;
import org.conus.read.ReadOptions;
import org.conus.read.UnreadableDocumentException;
import org.conus.text.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query to a database, fetched some at a time. Nothing is told of the address, which
 * may hold a password.
 */
public final class Query implements Place {
  /** What the ids of its rows begin with. */
  public static final String ID = "query";

  private static final int FETCHED = 100;

  private final Connection connection;
  private final ResultSet result;
  private final Rows rows;
  private final int text;
  private final int key;

  /**
   * Asks the query.
   *
   * @throws IOException if it cannot be asked, or no column holds texts
   */
  public Query(String url, String sql, ReadOptions options) throws IOException {
    this.rows = new Rows(ID, options);
    Connection open = connect(url);
    try {
      this.connection = open;
      this.result = ask(open, sql);
      List<String> names = names(result.getMetaData());
      this.text = rows.textColumn(names) + 1;
      this.key = rows.idColumn(names) + 1;
    } catch (SQLException e) {
      close(open);
      throw new UnreadableDocumentException("the query failed: " + state(e));
    } catch (IOException e) {
      close(open);
      throw e;
    }
  }

  private static Connection connect(String url) throws IOException {
    try {
      return DriverManager.getConnection(url);
    } catch (SQLException e) { // its message may hold the password
      throw new UnreadableDocumentException("no connection to the database: " + state(e));
    }
  }

  /** Without a transaction PostgreSQL would send all rows at once. */
  private static ResultSet ask(Connection connection, String sql) throws SQLException {
    connection.setAutoCommit(false);
    Statement statement =
        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    statement.setFetchSize(FETCHED);
    return statement.executeQuery(sql);
  }

  private static List<String> names(ResultSetMetaData columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnLabel(i));
    }
    return names;
  }

  /** What may be told of an error; its message may hold words of a row. */
  private static String state(SQLException e) {
    return "SQL state " + e.getSQLState() + ", code " + e.getErrorCode();
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public @Nullable Found next() throws IOException {
    try {
      if (!result.next()) {
        return null;
      }
      String id = key == 0 ? null : result.getString(key);
      return rows.row(id, result.getString(text), new Origin("query", null, null));
    } catch (SQLException e) {
      throw new UnreadableDocumentException("the query broke off: " + state(e));
    }
  }

  @Override
  public void close() {
    close(connection);
  }

  private static void close(Connection connection) {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException ignored) {
      // it was closed from the other side
    }
  }
}
