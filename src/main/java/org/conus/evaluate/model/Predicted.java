package org.conus.evaluate.model;

import java.util.List;

/**
 * What a run says of a document.
 *
 * @param marks in the order of the text
 * @param rows the tumors of all its patients, the main one first
 */
public record Predicted(List<Mark> marks, List<Row> rows) {
  /** A run that says nothing, or none at all. */
  public static final Predicted NOTHING = new Predicted(List.of(), List.of());

  public Predicted {
    marks = marks.stream().sorted().toList();
    rows = List.copyOf(rows);
  }
}
