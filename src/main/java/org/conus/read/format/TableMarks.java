package org.conus.read.format;

import org.conus.read.UnreadableDocumentException;

/** Marks of tables and lines that several formats have in common with HTML. */
final class TableMarks {
  private TableMarks() {}

  /**
   * Meets a mark.
   *
   * @param begin whether it begins an element, else it ends one
   */
  static void edge(String name, boolean begin, TextFlow flow) throws UnreadableDocumentException {
    switch (name) {
      case "tr" -> {
        if (begin) {
          flow.beginRow();
        } else {
          flow.endRow();
        }
      }
      case "td", "th" -> {
        if (!begin) {
          flow.endCell();
        }
      }
      case "br", "break" -> {
        if (begin) {
          flow.line();
        }
      }
      case "table" -> flow.paragraph();
      case "thead", "tbody", "tfoot" -> flow.ownLine();
      default -> {} // no more than a mark around words
    }
  }
}
