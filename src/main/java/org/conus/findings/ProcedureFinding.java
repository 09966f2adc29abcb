package org.conus.findings;

import java.util.List;

/**
 * An operation on the patient.
 *
 * @param levels operated on, from head to tail
 * @param evidence ids of the mentions that prove it
 * @param because ids of the rules that made it
 */
public record ProcedureFinding(
    String name,
    List<String> levels,
    List<String> evidence,
    String certainty,
    List<String> because) {
  public ProcedureFinding {
    levels = List.copyOf(levels);
    evidence = List.copyOf(evidence);
    because = List.copyOf(because);
  }
}
