package org.conus.findings;

import java.util.List;

/**
 * One patient of a document.
 *
 * @param tumors the main one first
 */
public record PatientCase(
    Patient patient, List<TumorFinding> tumors, List<ProcedureFinding> procedures) {
  public PatientCase {
    tumors = List.copyOf(tumors);
    procedures = List.copyOf(procedures);
  }
}
