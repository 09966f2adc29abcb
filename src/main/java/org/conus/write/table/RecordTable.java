package org.conus.write.table;

import java.util.List;
import org.conus.findings.CaseReport;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows a record has.
 *
 * @param rows of a document, in the order of its record
 */
public record RecordTable<R>(TableShape<R> shape, Rows<R> rows) {

  /** Finds the rows of a document. */
  @FunctionalInterface
  public interface Rows<R> {
    List<R> of(CaseReport report);
  }

  static <R> RecordTable<R> of(
      String name, String about, Rows<R> rows, List<TableColumn<R>> columns) {
    return new RecordTable<>(new TableShape<>(name, about, columns), rows);
  }

  public String name() {
    return shape.name();
  }

  /** The rows of a document, cell by cell. */
  public List<@Nullable Object[]> cells(CaseReport report) {
    return rows.of(report).stream().map(shape::cells).toList();
  }
}
