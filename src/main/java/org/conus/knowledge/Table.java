package org.conus.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of tab-separated values with a header row; a line that starts with {@code #} is a
 * comment, blank lines are passed over, nothing is quoted.
 */
public final class Table {
  private final String file;
  private final List<Row> rows;

  private Table(String file, List<Row> rows) {
    this.file = file;
    this.rows = rows;
  }

  /** One row: its cells by column name, and the line on which it stands. */
  public final class Row {
    private final Map<String, Integer> columns;
    private final String[] cells;
    private final int line;

    private Row(Map<String, Integer> columns, String[] cells, int line) {
      this.columns = columns;
      this.cells = cells;
      this.line = line;
    }

    /** The cell of a column, trimmed; empty where the table says nothing. */
    public String get(String column) {
      Integer at = columns.get(column);
      if (at == null) {
        throw new IllegalArgumentException(file + " has no column " + column);
      }
      return cells[at];
    }

    /**
     * The cell of a column that must not be empty.
     *
     * @throws KnowledgeException if it is empty
     */
    public String need(String column) {
      String cell = get(column);
      if (cell.isEmpty()) {
        throw error("empty " + column);
      }
      return cell;
    }

    /** The parts of a cell that lists several, separated by {@code separator}; none if empty. */
    public List<String> list(String column, char separator) {
      String cell = get(column);
      if (cell.isEmpty()) {
        return List.of();
      }
      List<String> parts = new ArrayList<>();
      int from = 0;
      for (int at = cell.indexOf(separator); at >= 0; at = cell.indexOf(separator, from)) {
        parts.add(part(cell.substring(from, at), column));
        from = at + 1;
      }
      parts.add(part(cell.substring(from), column));
      return parts;
    }

    private String part(String raw, String column) {
      String trimmed = raw.trim();
      if (trimmed.isEmpty()) {
        throw error("empty entry in " + column);
      }
      return trimmed;
    }

    /** An error that names the file and this row's line. */
    public KnowledgeException error(String reason) {
      return new KnowledgeException(file, line, reason);
    }

    public int line() {
      return line;
    }
  }

  /**
   * Reads a table.
   *
   * @param file its name, for errors
   * @param content the whole text
   * @param columns the columns that it must have, in this order
   * @throws KnowledgeException if the header or a row is not as it must be
   */
  public static Table parse(String file, String content, String... columns) {
    Map<String, Integer> byName = null;
    List<Row> rows = new ArrayList<>();
    Table table = new Table(file, rows);
    int line = 0;
    for (String raw : content.split("\n", -1)) {
      line++;
      String text = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      String[] cells = text.split("\t", -1);
      Arrays.setAll(cells, i -> cells[i].trim());
      if (byName == null) {
        byName = header(file, line, cells, columns);
      } else if (cells.length != columns.length) {
        throw new KnowledgeException(
            file, line, cells.length + " cells where there must be " + columns.length);
      } else {
        rows.add(table.new Row(byName, cells, line));
      }
    }
    if (byName == null) {
      throw new KnowledgeException(file, Math.max(1, line), "no header row");
    }
    return table;
  }

  private static Map<String, Integer> header(
      String file, int line, String[] cells, String[] columns) {
    if (!Arrays.equals(cells, columns)) {
      throw new KnowledgeException(
          file, line, "columns must be " + String.join(", ", columns) + ", tab-separated");
    }
    Map<String, Integer> byName = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      byName.put(columns[i], i);
    }
    return byName;
  }

  /**
   * The rows in the order of the file.
   *
   * @param idColumn the column in which no value may stand twice
   * @throws KnowledgeException if one does
   */
  public List<Row> uniqueRows(String idColumn) {
    Set<String> seen = new HashSet<>();
    for (Row row : rows) {
      if (!seen.add(row.need(idColumn))) {
        throw row.error("duplicate " + idColumn + " " + row.get(idColumn));
      }
    }
    return rows();
  }

  public List<Row> rows() {
    return List.copyOf(rows);
  }

  public String file() {
    return file;
  }
}
