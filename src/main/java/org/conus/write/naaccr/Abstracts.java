package org.conus.write.naaccr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conus.findings.PatientCase;
import org.conus.findings.TumorFinding;
import org.conus.write.Extracted;

/** Tells which rows of a record are tumors to a registry. Counts those that are left out. */
final class Abstracts {
  private final AmbiguousTerms terms = new AmbiguousTerms();
  private long uncertain;

  /** The primaries of a patient that a registry reports. */
  List<Abstract> of(Extracted document, PatientCase patientCase) {
    List<TumorFinding> rows = patientCase.tumors();
    Set<String> primaries = new HashSet<>();
    rows.stream().filter(row -> row.of() == null).forEach(row -> primaries.add(row.id()));
    List<Abstract> abstracts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (TumorFinding row : rows) {
      boolean ofAnother = row.of() != null && primaries.contains(row.of());
      if (ofAnother || !row.role().equals("primary") && !seen.add(tumor(row))) {
        continue;
      }
      if (terms.isReportable(row.histology(), document.report().mentions())) {
        abstracts.add(new Abstract(row, metastases(row, rows)));
      } else {
        uncertain++;
      }
    }
    return abstracts;
  }

  /** What two rows share that are of one unnamed primary. */
  private static String tumor(TumorFinding row) {
    String code = row.histology().icdO3();
    String site = row.primarySite() == null ? null : row.primarySite().icdO3Topography();
    return (code == null ? row.histology().name() : code.substring(0, 4)) + " " + site;
  }

  private static List<TumorFinding> metastases(TumorFinding of, List<TumorFinding> rows) {
    List<TumorFinding> metastases = new ArrayList<>();
    for (TumorFinding row : rows) {
      boolean same =
          row.id().equals(of.id())
              || of.id().equals(row.of())
              || row.of() == null && !of.role().equals("primary") && tumor(row).equals(tumor(of));
      if (same && row.role().equals("metastasis")) {
        metastases.add(row);
      }
    }
    return metastases;
  }

  List<String> remarks() {
    return uncertain == 0
        ? List.of()
        : List.of("naaccr: " + uncertain + " tumors are too uncertain to be reported; left out");
  }
}
