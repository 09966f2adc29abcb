package org.conus.read.format;

import java.util.Set;
import org.conus.read.UnreadableDocumentException;

/** Marks of tables and lines that several formats have in common with HTML. */
final class TableMarks {
  private TableMarks() {}

  /**
   * Meets a mark of a format.
   *
   * @param paragraphs names of marks that begin and end a paragraph
   * @param lines names of those that stand in lines of their own
   */
  static void edge(
      String name, boolean begin, Set<String> paragraphs, Set<String> lines, TextFlow flow)
      throws UnreadableDocumentException {
    if (paragraphs.contains(name)) {
      flow.paragraph();
    } else if (lines.contains(name)) {
      flow.ownLine();
    } else {
      edge(name, begin, flow);
    }
  }

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
