package org.conus.read.format;

import org.conus.read.UnreadableDocumentException;

/**
 * Builds the text of a document out of its pieces: blanks as people see them, a line for a
 * paragraph and an empty one behind it, tabs between the cells of a row.
 */
final class TextFlow {
  private final StringBuilder out = new StringBuilder();
  private final int limit;
  private int breaks;
  private boolean blank;
  private boolean cell;
  private int rows;

  /**
   * @param limit of the text, in UTF-16 units
   */
  TextFlow(long limit) {
    this.limit = (int) Math.min(Integer.MAX_VALUE - 16L, limit);
  }

  /** Words in a line; blanks and line ends are one blank. */
  void words(CharSequence words) throws UnreadableDocumentException {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        blank = true;
      } else {
        write(c);
      }
    }
  }

  /** Words whose blanks and line ends count. */
  void asTheyAre(CharSequence words) throws UnreadableDocumentException {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n') {
        line();
      } else if (c == ' ' || c == '\t') {
        flush();
        append(c);
      } else if (c != '\r') {
        write(c);
      }
    }
  }

  private void write(char c) throws UnreadableDocumentException {
    if (blank && breaks == 0 && !cell && !out.isEmpty()) {
      append(' ');
    }
    flush();
    append(c);
  }

  private void flush() throws UnreadableDocumentException {
    for (; breaks > 0 && !out.isEmpty(); breaks--) {
      append('\n');
    }
    breaks = 0;
    if (cell) {
      append('\t');
    }
    cell = false;
    blank = false;
  }

  private void append(char c) throws UnreadableDocumentException {
    if (out.length() >= limit) {
      throw new UnreadableDocumentException("too large: its text is over " + limit + " characters");
    }
    out.append(c);
  }

  /** A blank of its own right, such as a tab. */
  void tab() throws UnreadableDocumentException {
    flush();
    append('\t');
  }

  /** Ends the line; twice leaves an empty one, more often does no more. In a cell it is a blank. */
  void line() {
    if (rows > 0) {
      blank = true;
    } else {
      breaks = Math.min(2, breaks + 1);
      cell = false;
    }
  }

  /** Ends the line if something stands in it. */
  void ownLine() {
    if (rows > 0) {
      blank = true;
    } else {
      breaks = Math.max(1, breaks);
      cell = false;
    }
  }

  /** Ends a paragraph. */
  void paragraph() {
    if (rows > 0) {
      blank = true;
    } else {
      breaks = 2;
      cell = false;
    }
  }

  /** Begins a row of a table, in which nothing but its end ends the line. */
  void beginRow() {
    if (rows == 0) {
      breaks = Math.max(1, breaks);
      cell = false;
    }
    rows++;
  }

  /** Ends a cell of a row. */
  void endCell() throws UnreadableDocumentException {
    if (rows == 1) {
      if (cell) { // the one before was empty
        flush();
      }
      cell = true;
    } else {
      blank = true;
    }
  }

  void endRow() {
    rows = Math.max(0, rows - 1);
    if (rows == 0) {
      breaks = 1;
      cell = false;
    }
  }

  /** The text. */
  String text() {
    return out.isEmpty() ? "" : out + "\n";
  }
}
