package org.conus.lexicon.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.conus.knowledge.KnowledgeException;
import org.conus.knowledge.Table;

/** The tables of this room, which stand in {@code src/main/resources/org/conus/lexicon}. */
public final class Tables {
  private Tables() {}

  /**
   * Reads a table.
   *
   * @param columns that it must have
   * @throws KnowledgeException if it is missing or wrong
   */
  public static Table read(String file, String... columns) {
    try (InputStream in = Tables.class.getResourceAsStream("/org/conus/lexicon/" + file)) {
      if (in == null) {
        throw new KnowledgeException(file, 1, "not on the class path");
      }
      return Table.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
