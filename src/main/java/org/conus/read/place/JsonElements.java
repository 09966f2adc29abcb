package org.conus.read.place;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.conus.read.UnreadableDocumentException;

/**
 * The characters of an array of JSON, so that no element fills the memory: a string that is longer
 * than any document is cut, and what goes on with other signs is refused.
 */
final class JsonElements extends FilterReader {
  /** What stands ahead in the buffers of a parser is of the next element at most. */
  private static final long LEAST = 1 << 16;

  /** A backslash counts one, {@code u} behind it five, its digits but the last four to two. */
  private static final int LONGEST_ESCAPE = 5;

  private final long most;
  private long inElement;
  private long inString;
  private boolean quoted;

  /** Whether what goes on is left out until the string ends. */
  private boolean dropping;

  /** How much of an escape is still to come. */
  private int escaped;

  private boolean cut;

  /**
   * @param most characters of an element
   */
  JsonElements(Reader json, long most) {
    super(json);
    this.most = Math.max(LEAST, most);
  }

  /**
   * How long a string can be that a parser sees, where elements have so many characters at most.
   */
  static long longestString(long most) {
    return Math.max(LEAST, most) + LONGEST_ESCAPE;
  }

  /** An element begins. */
  void begin() {
    inElement = 0;
    cut = false;
  }

  /** Whether a string of the element was cut. */
  boolean isCut() {
    return cut;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    int read = read(one, 0, 1);
    return read < 0 ? read : one[0];
  }

  @Override
  public int read(char[] to, int from, int length) throws IOException {
    int kept = 0;
    while (kept == 0 && length > 0) {
      int read = super.read(to, from, length);
      if (read < 0) {
        return read;
      }
      kept = keep(to, from, read);
    }
    inElement += kept;
    if (inElement > 2 * most) {
      throw new UnreadableDocumentException(
          "too large: an element of the JSON; what is behind it is not read");
    }
    return kept;
  }

  /** Moves together what stays. */
  private int keep(char[] chars, int from, int read) {
    int kept = from;
    for (int i = from; i < from + read; i++) {
      if (stays(chars[i])) {
        chars[kept++] = chars[i];
      }
    }
    return kept - from;
  }

  private boolean stays(char c) {
    if (!quoted) {
      quoted = c == '"';
      inString = 0;
      return true;
    }
    inString++;
    boolean ends = escaped == 0 && c == '"';
    dropping |= escaped == 0 && !ends && inString > most;
    cut |= dropping;
    escaped = escapedBehind(c);
    quoted = !ends;
    dropping &= quoted;
    return !dropping;
  }

  private int escapedBehind(char c) {
    if (escaped == 0) {
      return c == '\\' ? 1 : 0;
    }
    if (escaped == 1) {
      return c == 'u' ? LONGEST_ESCAPE : 0;
    }
    return escaped == 2 ? 0 : escaped - 1;
  }
}
