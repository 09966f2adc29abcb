package org.conus.write.sql;

import java.util.List;
import org.conus.write.Extracted;
import org.conus.write.table.TableColumn;
import org.jspecify.annotations.Nullable;

/** A table of a database with rows of documents. A row keeps its number from run to run. */
public interface DocumentTable {
  String name();

  /** The column with the document's key. */
  String documentColumn();

  /** The column with the row's number, which together with the document's key is unique. */
  String rowColumn();

  /** All columns, these two as well. */
  List<? extends TableColumn<?>> columns();

  /**
   * The rows of a document, with a value or null for each column.
   *
   * @param key of the document
   */
  List<@Nullable Object[]> rows(Extracted document, long key);

  /**
   * What stands in the row's column.
   *
   * @param row from 1
   */
  long rowNumber(long key, int row);
}
