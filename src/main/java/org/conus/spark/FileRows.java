package org.conus.spark;

import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows of an address, a size in bytes and the content of a file; null if it is too large. */
record FileRows(DocumentIds ids, long limitBytes) implements RowReader {

  @Override
  public IncomingDocument read(Row row) {
    return document(row.getString(0), row.getLong(1), row.getAs(2));
  }

  IncomingDocument document(String address, long bytes, byte @Nullable [] content) {
    String id = ids.of(address);
    return content == null
        ? IncomingDocument.tooLarge(id, bytes, limitBytes)
        : IncomingDocument.of(id, content);
  }
}
