package org.conus.extract.anatomy;

import java.util.Locale;

/** What a word does in a site's phrase. */
enum Role {
  /** A site of the table, as a noun. */
  SITE,
  /** A site of the table, as an adjective. */
  ADJECTIVE,
  /** A name that is a site only beside other words of a site's phrase. */
  AMBIGUOUS,
  /** A part that says too little to begin a phrase: {@code area}, {@code side}. */
  GENERAL,
  /** A general word that is a site only together with one: {@code lobe}, {@code wall}. */
  PART,
  SIDE,
  /** A side that is in the span of a noun alone: {@code left-sided}. */
  SIDED,
  DIRECTION,
  /** An ordinal, which counts before {@link #COUNTED} sites alone. */
  NUMBERED,
  COUNTED,
  /** What an operation comes from a direction to: {@code anterior cervical discectomy}. */
  APPROACH,
  /**
   * What a site's name before it is only a part of: {@code spine unit}, {@code head and neck MDT}.
   */
  SERVICE,
  /** A form that a hyphen joins to a site: {@code cervico} in {@code cervico-vaginal}. */
  COMBINING,
  /** A word that a hyphen joins to a site, of which it names none: {@code bone-like}. */
  LIKENESS,
  OF,
  DETERMINER,
  AND,
  /** A spinal level that an earlier finder found. */
  LEVEL,
  /** A phrase that holds a site's word and names none. */
  BLOCK;

  static Role of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  boolean isModifier() {
    return this == SIDE
        || this == SIDED
        || this == DIRECTION
        || this == NUMBERED
        || this == COMBINING
        || this == LEVEL;
  }

  boolean isPart() {
    return this == PART || this == GENERAL;
  }

  boolean isSite() {
    return this == SITE || this == ADJECTIVE || this == AMBIGUOUS;
  }
}
