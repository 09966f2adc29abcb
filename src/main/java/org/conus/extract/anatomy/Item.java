package org.conus.extract.anatomy;

import org.conus.knowledge.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A word or phrase of the tables in a sentence.
 *
 * @param first its first token
 * @param last its last token, included
 * @param word what the tables say of it
 * @param counted whether an ordinal may stand before it
 * @param opensWith what its first word alone is in a phrase, such as the side of {@code left colon}
 */
record Item(int first, int last, SiteWord word, boolean counted, @Nullable Role opensWith) {
  private static final String LEVELED = "leveled";
  private static final String DIRECTED = "directed";

  /** One of which nothing more is known. */
  Item(int first, int last, SiteWord word) {
    this(first, last, word, false, null);
  }

  Role role() {
    return word.role();
  }

  /** Of a site. */
  @Nullable Concept concept() {
    return word.concept();
  }

  /** Whether it is a part with its number: {@code segment 4}. */
  boolean isNumbered() {
    return SiteWord.NUMBERED.equals(word.value()) && last > first;
  }

  /** Whether a spinal level makes a site of it: {@code L5 root}. */
  boolean isLeveled() {
    return LEVELED.equals(word.value());
  }

  /** Whether a side or direction makes a site of it: {@code left lobe}. */
  boolean isDirected() {
    return DIRECTED.equals(word.value());
  }
}
