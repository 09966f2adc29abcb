package org.conus.spark;

import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the address of a file or the name of a table, a key and a text. An id is the file's or
 * the table's, {@code #} and the key.
 *
 * @param ids of files; not asked for a table
 */
record ColumnRows(DocumentIds ids, boolean table, long limitBytes) implements RowReader {

  @Override
  public IncomingDocument read(Row row) {
    return document(row.getString(0), row.getAs(1), row.getAs(2));
  }

  IncomingDocument document(String place, @Nullable String key, @Nullable String text) {
    String source = table ? place : ids.of(place);
    String known = text == null ? "" : text;
    if (key == null || key.isBlank()) {
      return IncomingDocument.unreadable(IncomingDocument.idByContent(source, known), "no key");
    }
    return IncomingDocument.of(source + "#" + key, known, limitBytes);
  }
}
