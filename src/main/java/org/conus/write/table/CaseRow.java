package org.conus.write.table;

import java.util.ArrayList;
import java.util.List;
import org.conus.findings.CaseReport;
import org.conus.findings.PatientCase;

/**
 * A patient of a document.
 *
 * @param number from 1, in the order of the record
 */
record CaseRow(CaseReport report, int number, PatientCase patientCase) {

  static List<CaseRow> of(CaseReport report) {
    List<CaseRow> rows = new ArrayList<>();
    for (PatientCase patientCase : report.cases()) {
      rows.add(new CaseRow(report, rows.size() + 1, patientCase));
    }
    return rows;
  }

  String documentId() {
    return report.document().id();
  }
}
