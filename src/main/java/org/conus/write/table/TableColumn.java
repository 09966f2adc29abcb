package org.conus.write.table;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param required whether every row has a value
 * @param maxLength most characters (code points) of a text; 0 for as many as there are
 * @param about what it means, and of what values or in which unit
 * @param value of a row
 */
public record TableColumn<R>(
    String name, ColumnType type, boolean required, int maxLength, String about, Cell<R> value) {

  /** What a row has in a column; null where the text is silent. */
  @FunctionalInterface
  public interface Cell<R> {
    @Nullable Object of(R row);
  }

  /** A text that may be missing. */
  public static <R> TableColumn<R> text(String name, String about, Cell<R> value) {
    return new TableColumn<>(name, ColumnType.TEXT, false, 0, about, value);
  }

  /** A number without a fraction that may be missing. */
  public static <R> TableColumn<R> integer(String name, String about, Cell<R> value) {
    return new TableColumn<>(name, ColumnType.INTEGER, false, 0, about, value);
  }

  public static <R> TableColumn<R> decimal(String name, String about, Cell<R> value) {
    return new TableColumn<>(name, ColumnType.DECIMAL, false, 0, about, value);
  }

  public static <R> TableColumn<R> date(String name, String about, Cell<R> value) {
    return new TableColumn<>(name, ColumnType.DATE, false, 0, about, value);
  }

  public static <R> TableColumn<R> time(String name, String about, Cell<R> value) {
    return new TableColumn<>(name, ColumnType.TIME, false, 0, about, value);
  }

  /** The same column, with a value in every row. */
  public static <R> TableColumn<R> always(TableColumn<R> column) {
    return new TableColumn<>(
        column.name, column.type, true, column.maxLength, column.about, column.value);
  }

  /** The same column, of texts that are no longer. */
  public static <R> TableColumn<R> atMost(int characters, TableColumn<R> column) {
    return new TableColumn<>(
        column.name, column.type, column.required, characters, column.about, column.value);
  }
}
