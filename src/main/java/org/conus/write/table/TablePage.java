package org.conus.write.table;

import java.util.List;
import java.util.Locale;

/** What people read of tables, in Markdown. */
public final class TablePage {
  private TablePage() {}

  public static String of(List<? extends TableShape<?>> tables) {
    StringBuilder page = new StringBuilder();
    tables.forEach(table -> add(page, table));
    return page.toString();
  }

  private static <R> void add(StringBuilder page, TableShape<R> table) {
    page.append(page.isEmpty() ? "" : "\n").append("## ").append(table.name()).append("\n\n");
    page.append(table.about()).append("\n\n| column | type | |\n|---|---|---|\n");
    for (TableColumn<R> column : table.columns()) {
      page.append("| ").append(column.name()).append(" | ").append(type(column));
      page.append(" | ").append(column.about()).append(" |\n");
    }
  }

  private static String type(TableColumn<?> column) {
    String type = column.type().name().toLowerCase(Locale.ROOT);
    String size = column.maxLength() == 0 ? "" : ", at most " + column.maxLength() + " characters";
    return type + size + (column.required() ? ", always" : "");
  }
}
