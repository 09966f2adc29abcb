package org.conus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.conus.knowledge.Table;
import org.junit.jupiter.params.provider.Arguments;

/** Rows of the tables of examples; {@code \n} and {@code \r} in a cell are line ends. */
public final class Examples {
  private Examples() {}

  /** The rows of a table under {@code examples}, as the arguments of a test. */
  public static Stream<Arguments> of(String file, String... columns) {
    List<Table.Row> rows = Table.parse(file, read(file), columns).rows();
    return rows.stream()
        .map(row -> Arguments.of(Stream.of(columns).map(c -> cell(row, c)).toArray()));
  }

  private static String cell(Table.Row row, String column) {
    return row.get(column).replace("\\n", "\n").replace("\\r", "\r");
  }

  private static String read(String file) {
    try (InputStream in = Examples.class.getResourceAsStream("/examples/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no examples " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
