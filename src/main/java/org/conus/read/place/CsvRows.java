package org.conus.read.place;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts CSV (RFC 4180) into rows, of which one is in memory at a time. A quote inside of a text that
 * is not doubled stays where it is. One that is never closed would make one text of all rows behind
 * it: it is told by the opening quote of a later row or by the end, and what is behind it is read
 * anew, which no library does. Empty lines are passed over.
 */
final class CsvRows implements Closeable {
  /** Stands for a separator where each line is one field: no encoding makes it. */
  static final char NONE = '\uFFFF';

  /** So many lines of ten look like rows where they are rows. */
  private static final int ROWS_OF_TEN = 9;

  private static final int END = -1;
  private static final String MARK_IN_BYTES = "\u00EF\u00BB\u00BF";

  private final Reader in;
  private final char separator;
  private final int longest;

  /** What was read and not passed yet, between two places. */
  private char[] window = new char[1 << 14];

  private int begin;
  private int end;
  private boolean ended;

  /** Units before {@link #begin}. */
  private long passed;

  /**
   * Up to here no quote closes or opens a field, but for such as stand together, and lines are
   * rows: what is known of one quote that is not closed is known of all behind it, and need not be
   * sought for each of them anew.
   */
  private long openTo;

  /** Of the first unit that was not passed. */
  private long line = 1;

  /** Of the table; 0 as long as that is not known. */
  private int columns;

  private int key = -1;

  /**
   * A row.
   *
   * @param fields as far as they could be read
   * @param fault why they are not all; null if they are
   */
  record Row(List<String> fields, @Nullable String fault) {}

  /** Where a field ends that began with a quote, and how. */
  private record Close(How how, int at) {
    enum How {
      /** The quote that closes it is there. */
      CLOSED,
      /** It is not closed; the row behind it or the end of all begins there. */
      OPEN,
      /** It is longer than any row may be. */
      TOO_LONG
    }
  }

  /**
   * @param longest of a row, in units
   */
  CsvRows(Reader in, char separator, int longest) throws IOException {
    this.in = in;
    this.separator = separator;
    this.longest = longest;
    if (peek(0) == '\uFEFF') {
      pass(1);
    } else if (isMarkInBytes()) {
      pass(MARK_IN_BYTES.length());
    }
  }

  private boolean isMarkInBytes() throws IOException {
    for (int i = 0; i < MARK_IN_BYTES.length(); i++) {
      if (peek(i) != MARK_IN_BYTES.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The next row; null behind the last. */
  @Nullable Row next() throws IOException {
    while (isLineEnd(peek(0))) {
      pass(1);
    }
    if (peek(0) == END) {
      return null;
    }
    return row();
  }

  /**
   * Says what rows look like, once the head is known.
   *
   * @param count of columns
   * @param keyColumn the one of the keys; -1 if there is none
   */
  void expect(int count, int keyColumn) {
    columns = count;
    key = keyColumn;
  }

  private Row row() throws IOException {
    List<String> fields = new ArrayList<>();
    for (int from = 0; ; from++) {
      int quote = behindBlanks(from);
      if (peek(quote) == '"') {
        Close close = close(quote);
        if (close.how() != Close.How.CLOSED) {
          return broken(fields, quote, close);
        }
        fields.add(string(quote + 1, close.at()).replace("\"\"", "\""));
        from = behindBlanks(close.at() + 1);
      } else {
        int to = endOfPlain(from);
        if (to > longest) {
          return tooLong(fields, to, false);
        }
        fields.add(string(from, to));
        from = to;
      }
      if (peek(from) != separator) {
        pass(from);
        return new Row(fields, null);
      }
    }
  }

  private int behindBlanks(int from) throws IOException {
    int at = from;
    while (peek(at) == ' ' && at <= longest) {
      at++;
    }
    return at;
  }

  private int endOfPlain(int from) throws IOException {
    int at = from;
    for (int c = peek(at); c != separator && !endsLine(c) && at <= longest; c = peek(at)) {
      at++;
    }
    return at;
  }

  private Close close(int quote) throws IOException {
    boolean laterLine = false;
    boolean inFirstRun = true;
    for (int at = quote + 1; at <= longest; at++) {
      inFirstRun &= peek(at) == '"';
      if (!inFirstRun && passed + at < openTo) {
        at = (int) (openTo - passed);
        laterLine = true;
      }
      int c = peek(at);
      if (c == END) {
        return new Close(Close.How.OPEN, at);
      }
      laterLine |= isLineEnd(c);
      if (c == '"' && peek(at + 1) == '"') {
        at++;
      } else if (c == '"' && endsField(peek(behindBlanks(at + 1)))) {
        return new Close(Close.How.CLOSED, at);
      } else if (c == '"' && laterLine && opensField(at)) {
        return new Close(Close.How.OPEN, beginOfLine(at));
      }
    }
    return new Close(Close.How.TOO_LONG, longest);
  }

  private boolean opensField(int quote) throws IOException {
    int before = peek(quote - 1);
    return before == separator || isLineEnd(before);
  }

  private int beginOfLine(int at) throws IOException {
    int line = at;
    while (!isLineEnd(peek(line - 1))) {
      line--;
    }
    return line;
  }

  private Row broken(List<String> fields, int quote, Close close) throws IOException {
    int nextLine = endOfLine(quote, close.at());
    boolean rows = passed + nextLine < openTo || areRows(nextLine, close.at());
    boolean sought = close.how() == Close.How.TOO_LONG || peek(close.at()) == END;
    openTo = rows && sought ? Math.max(openTo, passed + close.at()) : openTo;
    if (close.how() == Close.How.TOO_LONG && !rows) {
      return tooLong(fields, close.at(), true);
    }
    pass(quote);
    long opened = line;
    pass((rows ? nextLine : close.at()) - quote);
    long last = isLineEnd(window[begin - 1]) ? line - 1 : line;
    String lost = last > opened ? ", and the text up to line " + last + " is lost" : "";
    return new Row(fields, "a quote that is not closed: it opens in line " + opened + lost);
  }

  /**
   * Whether nearly all lines have as many fields as the head and a key without blanks, as lines of
   * a text behind a quote have not.
   */
  private boolean areRows(int from, int to) throws IOException {
    int lines = 0;
    int rows = 0;
    for (int at = from; at < to && columns > 1; at++) {
      int first = at;
      at = endOfLine(at, to);
      lines += at > first ? 1 : 0;
      rows += at > first && isRow(first, at) ? 1 : 0;
    }
    return rows > 0 && ROWS_OF_TEN * lines <= 10 * rows;
  }

  private int endOfLine(int from, int to) throws IOException {
    int at = from;
    while (at < to && !isLineEnd(peek(at))) {
      at++;
    }
    return at;
  }

  private boolean isRow(int from, int to) throws IOException {
    int field = 0;
    boolean quoted = false;
    int keyUnits = 0;
    for (int at = from; at < to; at++) {
      int c = peek(at);
      quoted ^= c == '"';
      field += !quoted && c == separator ? 1 : 0;
      if (field == key && c == ' ') {
        return false;
      }
      keyUnits += field == key && c != separator ? 1 : 0;
    }
    return field + 1 == columns && (key < 0 || keyUnits > 0);
  }

  /** Passes over the rest of a row that is longer than any may be. */
  private Row tooLong(List<String> fields, int from, boolean inQuotes) throws IOException {
    long began = line;
    pass(from);
    boolean quoted = inQuotes;
    int before = 0;
    for (int c = peek(0); c != END && (quoted || !isLineEnd(c)); c = peek(0)) {
      if (c != '"') {
        pass(1);
      } else if (!quoted) {
        quoted = before == separator;
        pass(1);
      } else if (peek(1) == '"') {
        pass(2);
      } else {
        quoted = !endsField(peek(1));
        pass(1);
      }
      before = c;
    }
    return new Row(fields, "too large: the row that begins in line " + began);
  }

  private boolean endsField(int c) {
    return c == separator || endsLine(c);
  }

  private static boolean endsLine(int c) {
    return c == END || isLineEnd(c);
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r';
  }

  private String string(int from, int to) {
    return new String(window, begin + from, to - from);
  }

  /** The unit so far from the first that was not passed; {@link #END} behind the last. */
  private int peek(int offset) throws IOException {
    while (begin + offset >= end) {
      if (ended) {
        return END;
      }
      fill();
    }
    return window[begin + offset];
  }

  private void fill() throws IOException {
    if (end == window.length) {
      // One unit in front stays, to tell what a row or line was passed with.
      int from = Math.max(0, begin - 1);
      int kept = end - from;
      char[] to = kept * 2 > window.length ? new char[window.length * 2] : window;
      System.arraycopy(window, from, to, 0, kept);
      window = to;
      begin -= from;
      end = kept;
    }
    int read = in.read(window, end, window.length - end);
    ended = read < 0;
    end += Math.max(0, read);
  }

  private void pass(int units) throws IOException {
    for (int i = 0; i < units; i++) {
      int c = peek(0);
      line += c == '\n' || c == '\r' && peek(1) != '\n' ? 1 : 0;
      begin++;
      passed++;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
