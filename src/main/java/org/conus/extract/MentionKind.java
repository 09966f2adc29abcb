package org.conus.extract;

import java.util.Locale;

/** What a mention is a mention of. */
public enum MentionKind {
  ANATOMY,
  TUMOR,
  SPINAL_LEVEL,
  IHC_RESULT,
  /** A bare {@code mass} or {@code tumor}, which names no type but has a place and a size. */
  LESION,
  COMPARTMENT,
  SIZE,
  GRADE,
  STAGE,
  /** How the edges of a specimen are. */
  MARGIN,
  /** Of vessels or nerves. */
  INVASION,
  /** How many lymph nodes were examined, and how many held tumor. */
  LYMPH_NODES,
  AGE,
  SEX,
  PROCEDURE;

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name in records: {@code spinal-level}. */
  public String label() {
    return label;
  }

  /**
   * The kind with a {@link #label()}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static MentionKind of(String label) {
    for (MentionKind kind : values()) {
      if (kind.label().equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of mention: " + label);
  }
}
