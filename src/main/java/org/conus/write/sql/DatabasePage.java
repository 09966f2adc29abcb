package org.conus.write.sql;

import org.conus.write.table.RecordTable;
import org.conus.write.table.RecordTables;
import org.conus.write.table.TablePage;
import org.conus.write.table.TableShape;

/** What people read of the tables in databases. */
final class DatabasePage {
  private static final String LEAD =
      """
      In a database `documents` has `document_key` (bigint), which the database gives, and is unique by
      `document_id` and `pipeline_version`. The other tables have `document_key` and `row_number` (from 1)
      in place of `document_id`; these two are their primary key. Migrations stand in
      `conus_schema_history`.

      """;

  private DatabasePage() {}

  static String text() {
    return LEAD
        + TablePage.of(RecordTables.all().stream().<TableShape<?>>map(RecordTable::shape).toList());
  }
}
