package org.conus.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of codes that a format ships with: tab-separated, a header row, {@code #} before
 * comments.
 */
public final class CodeTable {
  private final String file;
  private final List<Row> rows = new ArrayList<>();

  private CodeTable(String file) {
    this.file = file;
  }

  /** A row of the table. */
  public static final class Row {
    private final String file;
    private final Map<String, String> cells;

    private Row(String file, Map<String, String> cells) {
      this.file = file;
      this.cells = cells;
    }

    /** The cell of a column; empty where the table says nothing. */
    public String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException(file + " has no column " + column);
      }
      return cell;
    }
  }

  /**
   * Reads a table.
   *
   * @param beside the class beside which it lies
   * @throws IllegalStateException if it is missing, or a row has not as many cells as the header
   */
  public static CodeTable load(Class<?> beside, String file) {
    CodeTable table = new CodeTable(file);
    List<String> names = null;
    int number = 0;
    for (String line : text(beside, file).split("\n", -1)) {
      number++;
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (names == null) {
        names = cells;
      } else if (cells.size() != names.size()) {
        throw new IllegalStateException(file + ":" + number + ": " + cells.size() + " cells");
      } else {
        table.add(names, cells);
      }
    }
    return table;
  }

  private void add(List<String> names, List<String> cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      row.put(names.get(i), cells.get(i).strip());
    }
    rows.add(new Row(file, row));
  }

  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** The first row with a value in a column; null if there is none. */
  public @Nullable Row row(String column, String value) {
    for (Row row : rows) {
      if (row.get(column).equals(value)) {
        return row;
      }
    }
    return null;
  }

  private static String text(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
