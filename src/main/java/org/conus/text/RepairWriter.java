package org.conus.text;

import java.util.Arrays;

/** Writes a repaired text and the segments of its map. Offsets given are those of the units. */
final class RepairWriter {
  private final Units units;
  private char[] out;
  private int length;
  private int size;
  private int[] repairedBegins = new int[64];
  private int[] sourceBegins = new int[64];
  private int[] sourceEnds = new int[64];

  /** Whether the last segment is a copy that more may be added to. */
  private boolean open;

  RepairWriter(Units units) {
    this.units = units;
    this.out = new char[units.chars.length + 16];
  }

  /** Begins with what has been written, until more is. */
  char[] written() {
    return out;
  }

  /** How much has been written, in UTF-16 units. */
  int length() {
    return length;
  }

  /** Copies units, half-open. */
  void copy(int from, int to) {
    if (from >= to) {
      return;
    }
    if (units.isSame()) {
      copyRun(from, to);
      append(from, to);
    } else {
      for (int unit = from; unit < to; unit++) {
        copyUnit(unit);
      }
    }
  }

  private void copyRun(int from, int to) {
    if (!open || sourceEnds[size - 1] != from) {
      segment(from, to);
      open = true;
    }
    sourceEnds[size - 1] = to;
  }

  private void copyUnit(int unit) {
    int begin = units.sourceBegin(unit);
    int end = units.sourceEnd(unit);
    boolean plain = units.isPlain(unit);
    if (plain && open && sourceEnds[size - 1] == begin) {
      sourceEnds[size - 1] = end;
    } else if (size == 0 || sourceBegins[size - 1] != begin || sourceEnds[size - 1] != end) {
      segment(begin, end);
      open = plain;
    }
    append(unit, unit + 1);
  }

  /** Writes other text for units, of which there is at least one. */
  void replace(int from, int to, String text) {
    if (units.isSame() && to - from == text.length()) {
      copyRun(from, to);
      append(text);
      return;
    }
    segment(units.sourceBegin(from), units.sourceEnd(to - 1));
    append(text);
    open = false;
  }

  private void append(int from, int to) {
    reserve(to - from);
    System.arraycopy(units.chars, from, out, length, to - from);
    length += to - from;
  }

  private void append(String text) {
    reserve(text.length());
    text.getChars(0, text.length(), out, length);
    length += text.length();
  }

  private void reserve(int more) {
    if (length + more > out.length) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, length + more));
    }
  }

  /** Begins a segment; one that shares a sign (a ligature) with the last goes on with it. */
  private void segment(int sourceBegin, int sourceEnd) {
    if (size > 0 && sourceBegin < sourceEnds[size - 1]) {
      sourceEnds[size - 1] = Math.max(sourceEnds[size - 1], sourceEnd);
      return;
    }
    if (size == repairedBegins.length) {
      repairedBegins = Arrays.copyOf(repairedBegins, size * 2);
      sourceBegins = Arrays.copyOf(sourceBegins, size * 2);
      sourceEnds = Arrays.copyOf(sourceEnds, size * 2);
    }
    repairedBegins[size] = length;
    sourceBegins[size] = sourceBegin;
    sourceEnds[size++] = sourceEnd;
  }

  /** The repaired text with its map; nothing can be written after. */
  RepairedText finish(int sourceLength) {
    if (size > 0 && !open) {
      segment(sourceLength, sourceLength);
    }
    OffsetMap map =
        new OffsetMap(
            Arrays.copyOf(repairedBegins, size),
            Arrays.copyOf(sourceBegins, size),
            Arrays.copyOf(sourceEnds, size));
    return new RepairedText(String.valueOf(out, 0, length), map);
  }
}
