package org.conus.write.naaccr;

import java.util.List;
import org.conus.findings.TumorFinding;

/**
 * A primary with its metastases.
 *
 * @param row the primary; where it has no row of its own, that of its recurrence or metastases
 * @param metastases rows of its metastases, and {@code row} itself if that is one
 */
record Abstract(TumorFinding row, List<TumorFinding> metastases) {
  Abstract {
    metastases = List.copyOf(metastases);
  }

  /** Whether the row is of the primary itself. */
  boolean hasPrimaryRow() {
    return row.role().equals("primary");
  }
}
