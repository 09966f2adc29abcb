package org.conus.evaluate.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An annotated document.
 *
 * @param id unique in a set: where it is, relative to what the user named
 * @param text as read; null if the gold holds none (records)
 * @param marks in the order of the text
 * @param rows the document's tumors, the main one first; null where gold has no rows
 * @param profile what it can judge
 */
public record GoldDocument(
    String id, @Nullable String text, List<Mark> marks, @Nullable List<Row> rows, Profile profile) {
  public GoldDocument {
    marks = marks.stream().sorted().toList();
    rows = rows == null ? null : List.copyOf(rows);
  }
}
