package org.conus.write.sql;

import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.conus.write.Extracted;
import org.conus.write.RunWriter;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Writes documents into a database, some hundred in a transaction. A document that is there in the
 * same version of the pipeline is changed in place: its rows keep their keys, and those that it no
 * longer has go.
 */
public final class DatabaseWriter implements RunWriter {
  private static final int DOCUMENTS_A_TRANSACTION = 200;
  private static final int MENTIONS_A_TRANSACTION = 50_000;

  private final String format;
  private final Connection connection;
  private final RowWriter rows;
  private final List<Extracted> waiting = new ArrayList<>();
  private final Set<String> waitingIds = new HashSet<>();
  private int waitingMentions;

  private DatabaseWriter(String format, Connection connection, RowWriter rows) {
    this.format = format;
    this.connection = connection;
    this.rows = rows;
  }

  /**
   * Opens a database and brings its schema to this version.
   *
   * @param tables beside that of the documents
   * @param format that errors name
   * @throws IOException if it cannot be opened, or its schema is of a later version
   */
  public static DatabaseWriter open(
      DatabaseAddress address, List<DocumentTable> tables, String format) throws IOException {
    DataSource source = address.source();
    try {
      migrate(source, address);
      Connection connection = source.getConnection();
      try {
        connection.setAutoCommit(false);
        RowWriter rows = new RowWriter(connection, tables, address.isSqlite());
        return new DatabaseWriter(format, connection, rows);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) { // no cause: its message may hold values of rows
      throw new IOException(format + ": " + reason(e));
    } catch (FlywayException e) {
      throw new IOException(format + ": " + reason(e));
    }
  }

  private static void migrate(DataSource source, DatabaseAddress address) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:org/conus/write/sql")
        .table("conus_schema_history")
        .placeholders(Map.of("key", address.keyType()))
        .baselineOnMigrate(true) // the database may have tables of others
        .baselineVersion("0")
        .ignoreMigrationPatterns(new String[0]) // a later schema is not ours to write into
        .load()
        .migrate();
  }

  private static String reason(FlywayException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return reason(sql);
      }
    }
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason");
  }

  /** Without the values of rows, which the message of a batch holds. */
  private static String reason(SQLException e) {
    SQLException inner = e;
    while (inner instanceof BatchUpdateException && inner.getNextException() != null) {
      inner = inner.getNextException();
    }
    String message = inner instanceof BatchUpdateException ? "" : " " + inner.getMessage();
    return "database error " + inner.getSQLState() + message;
  }

  @Override
  public void accept(Extracted document) throws IOException {
    if (waitingIds.contains(document.report().document().id())) {
      flush();
    }
    waiting.add(document);
    waitingIds.add(document.report().document().id());
    waitingMentions += document.report().mentions().size();
    if (waiting.size() >= DOCUMENTS_A_TRANSACTION || waitingMentions >= MENTIONS_A_TRANSACTION) {
      flush();
    }
  }

  /**
   * By id, so that runs at the same time lock the documents that they share in one order, and wait
   * for each other instead of both for each other.
   */
  private void flush() throws IOException {
    waiting.sort(Comparator.comparing(document -> document.report().document().id()));
    try {
      rows.write(waiting);
      connection.commit();
    } catch (SQLException e) {
      throw new IOException(format + ": " + reason(e));
    }
    waiting.clear();
    waitingIds.clear();
    waitingMentions = 0;
  }

  @Override
  public List<String> finish() throws IOException {
    flush();
    return rows.remarks(format);
  }

  /** What was not committed is taken back. */
  @Override
  public void close() throws IOException {
    try (connection) {
      rows.close();
      connection.rollback();
    } catch (SQLException e) {
      throw new IOException(format + ": " + reason(e));
    }
  }
}
