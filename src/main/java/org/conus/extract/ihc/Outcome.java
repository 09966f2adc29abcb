package org.conus.extract.ihc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The result of a stain. */
enum Outcome {
  POSITIVE,
  NEGATIVE,
  EQUIVOCAL,
  NOT_PERFORMED,
  QUANTIFIED,
  OTHER;

  /** As records write it: {@code not-performed}. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static @Nullable Outcome of(String label) {
    for (Outcome outcome : values()) {
      if (outcome.label().equals(label)) {
        return outcome;
      }
    }
    return null;
  }

  /** The opposite of positive and negative; others are as they are. */
  Outcome negated() {
    return switch (this) {
      case POSITIVE, QUANTIFIED -> NEGATIVE;
      case NEGATIVE -> POSITIVE;
      default -> this;
    };
  }
}
