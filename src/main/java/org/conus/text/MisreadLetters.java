package org.conus.text;

import java.util.List;

/**
 * Letters that scanners take for others. Immutable.
 *
 * @param pairs each once
 */
public record MisreadLetters(List<Pair> pairs) {
  /** No letters: nothing is misread. */
  public static final MisreadLetters NONE = new MisreadLetters(List.of());

  /**
   * One or two small letters, or a sign, and what they may stand for.
   *
   * @param read as they were read
   * @param meant as they were meant
   * @param wide whether it is to be asked of scanned texts alone
   */
  public record Pair(String read, String meant, boolean wide) {}

  public MisreadLetters {
    pairs = List.copyOf(pairs);
  }
}
