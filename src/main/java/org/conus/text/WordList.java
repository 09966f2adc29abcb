package org.conus.text;

/** Words in their usual spelling. Implementations disregard case and are safe for threads. */
public interface WordList {

  /** A list without words. */
  WordList NONE = (text, begin, end) -> false;

  /** Whether a stretch of a text (half-open, in UTF-16 units) is a word. */
  boolean contains(CharSequence text, int begin, int end);

  /** Whether the whole of a text is a word. */
  default boolean contains(CharSequence word) {
    return contains(word, 0, word.length());
  }
}
