package org.conus.extract;

import java.util.Arrays;
import org.conus.match.Tokens;

/**
 * Where the full stops, exclamation marks, question marks and colons of a text stand, in its order:
 * sections and sentences are sought there and nowhere else. Immutable.
 */
final class Stops {
  private final int size;
  private final int[] offsets;

  private Stops(int[] offsets, int size) {
    this.offsets = offsets;
    this.size = size;
  }

  static Stops of(Tokens tokens) {
    int[] offsets = new int[tokens.size() / 8 + 16];
    int size = 0;
    for (int i = 0; i < tokens.size(); i++) {
      char c = tokens.firstChar(i);
      if (isStop(c) || c == ':') {
        if (size == offsets.length) {
          offsets = Arrays.copyOf(offsets, size * 2);
        }
        offsets[size++] = tokens.begin(i);
      }
    }
    return new Stops(offsets, size);
  }

  static boolean isStop(char c) {
    return c == '.' || c == '?' || c == '!';
  }

  /** How many there are; they are numbered from 0. */
  int size() {
    return size;
  }

  int offset(int stop) {
    return offsets[stop];
  }

  /** The first that stands at an offset or behind it, from one on that is not behind that one. */
  int from(int offset, int earliest) {
    int stop = earliest;
    while (stop < size && offsets[stop] < offset) {
      stop++;
    }
    return stop;
  }
}
