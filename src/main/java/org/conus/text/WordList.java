package org.conus.text;

/** Words in their usual spelling. Implementations disregard case and are safe for threads. */
@FunctionalInterface
public interface WordList {

  /** A list without words. */
  WordList NONE = (text, begin, end) -> false;

  /** Whether a stretch of a text (half-open, in UTF-16 units) is a word. */
  boolean contains(char[] text, int begin, int end);

  /** Whether the whole of a text is a word. */
  default boolean contains(String word) {
    return contains(word.toCharArray(), 0, word.length());
  }
}
