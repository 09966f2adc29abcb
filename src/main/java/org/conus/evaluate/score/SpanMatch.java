package org.conus.evaluate.score;

import org.conus.evaluate.model.Mark;
import org.conus.text.Span;

/**
 * When two marks of one kind stand in the same place. Each way holds wherever a stricter one does,
 * so exact &le; same-end &le; overlap in every count.
 */
public enum SpanMatch {
  /**
   * The same units: brateval's exact match, nervaluate's {@code strict} (a mark matches marks of
   * its own kind alone).
   */
  EXACT("exact") {
    @Override
    public boolean test(Mark a, Mark b) {
      return a.spans().equals(b.spans());
    }
  },

  /** They overlap and end together: the head is the same, what stands before it may differ. */
  SAME_END("same-end") {
    @Override
    public boolean test(Mark a, Mark b) {
      return a.end() == b.end() && overlap(a, b);
    }
  },

  /**
   * They share a unit: brateval's overlapping match, nervaluate's {@code type}; but one-to-one,
   * where those let one mark serve several.
   */
  OVERLAP("overlap") {
    @Override
    public boolean test(Mark a, Mark b) {
      return overlap(a, b);
    }
  };

  private final String label;

  SpanMatch(String label) {
    this.label = label;
  }

  public abstract boolean test(Mark a, Mark b);

  public String label() {
    return label;
  }

  /**
   * The way with a label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static SpanMatch of(String label) {
    for (SpanMatch match : values()) {
      if (match.label.equals(label)) {
        return match;
      }
    }
    throw new IllegalArgumentException("no way of matching: " + label);
  }

  private static boolean overlap(Mark a, Mark b) {
    if (!a.hull().overlaps(b.hull())) {
      return false;
    }
    for (Span span : a.spans()) {
      if (b.spans().stream().anyMatch(span::overlaps)) {
        return true;
      }
    }
    return false;
  }
}
