package org.conus.evaluate.gold;

import java.nio.file.Path;
import java.util.List;
import org.conus.evaluate.model.Row;
import org.jspecify.annotations.Nullable;

/**
 * A document as a gold file has it, before any mapping.
 *
 * @param id unique in its set
 * @param text as read
 * @param file to name in problems
 * @param rows its tumors where the format holds them
 */
public record RawDocument(
    String id, String text, Path file, List<RawAnnotation> annotations, @Nullable List<Row> rows) {
  public RawDocument {
    annotations = List.copyOf(annotations);
    rows = rows == null ? null : List.copyOf(rows);
  }
}
