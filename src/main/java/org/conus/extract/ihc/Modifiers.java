package org.conus.extract.ihc;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a text says of a result beside the result itself; null where it is silent. */
record Modifiers(
    @Nullable String extent,
    @Nullable String intensity,
    @Nullable String percent,
    @Nullable String score,
    @Nullable String pattern) {

  /** Extents that what does not stain cannot have. */
  private static final Set<String> OF_ALL = Set.of("diffuse", "scattered");

  static final Modifiers NONE = new Modifiers(null, null, null, null, null);

  boolean isEmpty() {
    return equals(NONE);
  }

  /** Whether words or figures say how much stains. */
  boolean saysAmount() {
    return extent != null || intensity != null || percent != null || score != null;
  }

  /** Whether a percentage or a score is told. */
  boolean saysFigure() {
    return percent != null || score != null;
  }

  /** The percentage and the score alone. */
  Modifiers figures() {
    return percent == null && score == null
        ? NONE
        : new Modifiers(null, null, percent, score, null);
  }

  Modifiers withoutFigures() {
    return percent == null && score == null
        ? this
        : new Modifiers(extent, intensity, null, null, pattern);
  }

  /**
   * Of a stain that is negative: {@code completely absent} and {@code isolated loss} tell no
   * amount, {@code partial loss} does; a strength is one only where figures tell that something
   * stains.
   */
  Modifiers ofNegative() {
    boolean amount = extent != null && !OF_ALL.contains(extent);
    return extent == null && intensity == null || saysFigure()
        ? this
        : new Modifiers(amount ? extent : null, null, percent, score, pattern);
  }

  Modifiers withoutIntensity() {
    return intensity == null && pattern == null
        ? this
        : new Modifiers(extent, null, percent, score, null);
  }

  /** These, and those of {@code other} where these are silent. */
  Modifiers or(Modifiers other) {
    if (this == NONE) {
      return other;
    }
    return other == NONE
        ? this
        : new Modifiers(
            extent != null ? extent : other.extent,
            intensity != null ? intensity : other.intensity,
            percent != null ? percent : other.percent,
            score != null ? score : other.score,
            pattern != null ? pattern : other.pattern);
  }

  /** These and a further word; the first word of a sort wins, patterns are joined. */
  Modifiers with(Symbol symbol) {
    String value = symbol.value();
    return switch (symbol.kind()) {
      case EXTENT -> or(new Modifiers(value, null, null, null, null));
      case INTENSITY -> or(new Modifiers(null, value, null, null, null));
      case PERCENT -> or(new Modifiers(null, null, value, null, null));
      case SCORE -> or(new Modifiers(null, null, null, value, null));
      case PATTERN -> withPattern(value);
      default -> this;
    };
  }

  /** These with another pattern in the place of their own. */
  Modifiers ofPattern(String value) {
    return new Modifiers(extent, intensity, percent, score, value);
  }

  Modifiers withPattern(String value) {
    String joined = pattern == null || pattern.equals(value) ? value : pattern + " and " + value;
    return new Modifiers(extent, intensity, percent, score, joined);
  }
}
