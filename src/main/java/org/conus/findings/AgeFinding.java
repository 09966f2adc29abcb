package org.conus.findings;

import java.util.List;

/**
 * A patient's age.
 *
 * @param unit year, month, week or day
 * @param evidence ids of the mentions that prove it
 * @param because ids of the rules that made it
 */
public record AgeFinding(
    int value, String unit, List<String> evidence, String certainty, List<String> because) {
  public AgeFinding {
    evidence = List.copyOf(evidence);
    because = List.copyOf(because);
  }
}
