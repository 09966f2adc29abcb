package org.conus.findings;

import java.util.List;

/**
 * A finding that one word says: sex, compartment, laterality, grade, stage.
 *
 * @param evidence ids of the mentions that prove it
 * @param because ids of the rules that made it
 */
public record ValueFinding(
    String value, List<String> evidence, String certainty, List<String> because) {
  public ValueFinding {
    evidence = List.copyOf(evidence);
    because = List.copyOf(because);
  }
}
