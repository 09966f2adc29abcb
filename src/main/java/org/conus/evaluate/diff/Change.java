package org.conus.evaluate.diff;

import java.util.List;
import java.util.Locale;

/**
 * One field that differs between two runs.
 *
 * @param field without numbers, for totals: {@code tumors.histology.icdO3}
 * @param at whose field: the tumor, the marker, the place in the text; empty for the document's own
 * @param before value of the old run, empty if it had none
 * @param after value of the new run, empty if it has none
 */
public record Change(
    Sort sort, String field, String at, String before, String after, Proof old, Proof current) {

  /** How it differs. */
  public enum Sort {
    ADDED,
    LOST,
    CHANGED,
    /** The value is the same, its evidence or rules are not. */
    PROOF;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What proves a value.
   *
   * @param evidence the mentions' words and places
   * @param rules ids of the rules that made it
   */
  public record Proof(List<String> evidence, List<String> rules) {
    public static final Proof NONE = new Proof(List.of(), List.of());

    public Proof {
      evidence = List.copyOf(evidence);
      rules = List.copyOf(rules);
    }
  }
}
