package org.conus.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that a dictating person says for marks: {@code comma}, {@code open paren}. Immutable.
 */
public final class SpokenMarks {
  /** Where a mark stands between the words around it. */
  public enum Place {
    /** Right behind a word, apart from the next: a comma. */
    END,
    /** Right behind a word and right before the next: a slash. */
    JOIN,
    /** Apart from the word before it, right before the next: an opening bracket. */
    OPEN,
    /** Apart from both: a dash. */
    BETWEEN,
    /** A line end. */
    LINE,
    /** A decimal point, between two numbers alone. */
    POINT,
    /** A sign behind a code, where the phrase ends: a plus. */
    SIGN
  }

  /**
   * A mark.
   *
   * @param words in small letters, a blank between two
   * @param text what is written
   * @param sure whether the words are seldom said for anything else
   * @param notBehind words behind which these are words
   * @param notBefore words before which these are words
   */
  public record Mark(
      List<String> words,
      String text,
      Place place,
      boolean sure,
      Set<String> notBehind,
      Set<String> notBefore) {}

  private final Map<String, List<Mark>> byFirstWord = new HashMap<>();

  /**
   * @param marks each with at least one word
   */
  public SpokenMarks(List<Mark> marks) {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparingInt((Mark mark) -> mark.words().size()).reversed());
    for (Mark mark : sorted) {
      byFirstWord.computeIfAbsent(mark.words().get(0), word -> new ArrayList<>()).add(mark);
    }
  }

  /** The marks that begin with a word in small letters, those of most words first. */
  List<Mark> beginningWith(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }
}
