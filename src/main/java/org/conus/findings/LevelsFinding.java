package org.conus.findings;

import java.util.List;

/**
 * The spinal levels of a tumor.
 *
 * @param values from head to tail, each once
 * @param evidence ids of the mentions that prove it
 * @param because ids of the rules that made it
 */
public record LevelsFinding(
    List<String> values, List<String> evidence, String certainty, List<String> because) {
  public LevelsFinding {
    values = List.copyOf(values);
    evidence = List.copyOf(evidence);
    because = List.copyOf(because);
  }
}
