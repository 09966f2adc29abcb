package org.conus.write.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.conus.findings.CaseReport;
import org.conus.write.Extracted;
import org.conus.write.table.RecordTable;
import org.conus.write.table.RecordTables;
import org.conus.write.table.TableText;
import org.jspecify.annotations.Nullable;

/** Writes the rows of documents, without an end of the transaction. */
final class RowWriter {
  private static final RecordTable<?> DOCUMENTS = RecordTables.all().get(0);

  private final List<TableStatements> tables = new ArrayList<>();
  private final PreparedStatement documents;
  private final CellBinder binder;

  RowWriter(Connection connection, List<DocumentTable> tables, boolean sqlite) throws SQLException {
    this.binder = new CellBinder(new TableText(), sqlite);
    this.documents =
        connection.prepareStatement(
            Sql.upsert(
                    DOCUMENTS.name(),
                    DOCUMENTS.shape().names(),
                    List.of("document_id", "pipeline_version"))
                + " RETURNING document_key");
    for (DocumentTable table : tables) {
      this.tables.add(new TableStatements(connection, table, binder));
    }
  }

  void write(List<Extracted> batch) throws SQLException {
    long[] keys = new long[batch.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(batch.get(i).report());
    }
    for (TableStatements table : tables) {
      table.write(batch, keys);
    }
  }

  private long key(CaseReport report) throws SQLException {
    @Nullable Object[] cells = DOCUMENTS.cells(report).get(0);
    binder.bind(documents, DOCUMENTS.shape().columns(), cells);
    try (ResultSet result = documents.executeQuery()) {
      if (!result.next()) {
        throw new SQLException("no key of a document");
      }
      return result.getLong(1);
    }
  }

  List<String> remarks(String format) {
    return binder.remarks(format);
  }

  void close() throws SQLException {
    documents.close();
    for (TableStatements table : tables) {
      table.close();
    }
  }
}
