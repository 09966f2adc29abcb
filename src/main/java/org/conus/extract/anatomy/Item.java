package org.conus.extract.anatomy;

import org.conus.knowledge.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A word or phrase of the tables in a sentence.
 *
 * @param first its first token
 * @param last its last token, included
 * @param concept of a site
 * @param value of a side; of a part, what makes a site of it
 * @param counted whether an ordinal may stand before it
 * @param opensWith what its first word alone is in a phrase, such as the side of {@code left colon}
 */
record Item(
    int first,
    int last,
    Role role,
    @Nullable Concept concept,
    @Nullable String value,
    boolean counted,
    @Nullable Role opensWith) {

  /** Whether it is a part with its number: {@code segment 4}. */
  boolean isNumbered() {
    return NUMBERED.equals(value) && last > first;
  }

  /** Whether a spinal level makes a site of it: {@code L5 root}. */
  boolean isLeveled() {
    return LEVELED.equals(value);
  }

  /** Whether a side or direction makes a site of it: {@code left lobe}. */
  boolean isDirected() {
    return DIRECTED.equals(value);
  }

  /** What the table says of a part that a number may follow. */
  static final String NUMBERED = "numbered";

  private static final String LEVELED = "leveled";
  private static final String DIRECTED = "directed";
}
