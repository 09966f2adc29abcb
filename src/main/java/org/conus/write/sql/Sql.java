package org.conus.write.sql;

import java.util.List;
import java.util.stream.Collectors;

/** Statements, in what SQLite and PostgreSQL have in common. Names are quoted. */
final class Sql {
  private Sql() {}

  /** Inserts a row, or changes the one that has the same keys. */
  static String upsert(String table, List<String> columns, List<String> keys) {
    String changes =
        columns.stream()
            .filter(column -> !keys.contains(column))
            .map(column -> quoted(column) + " = excluded." + quoted(column))
            .collect(Collectors.joining(", "));
    return "INSERT INTO "
        + quoted(table)
        + " ("
        + quoted(columns)
        + ") VALUES ("
        + "?, ".repeat(columns.size() - 1)
        + "?) ON CONFLICT ("
        + quoted(keys)
        + ") DO UPDATE SET "
        + changes;
  }

  /** Removes the rows of a document behind a number. */
  static String removeRest(String table, String documentColumn, String rowColumn) {
    return "DELETE FROM "
        + quoted(table)
        + " WHERE "
        + quoted(documentColumn)
        + " = ? AND "
        + quoted(rowColumn)
        + " > ?";
  }

  private static String quoted(List<String> names) {
    return names.stream().map(Sql::quoted).collect(Collectors.joining(", "));
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
