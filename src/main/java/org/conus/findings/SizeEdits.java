package org.conus.findings;

import java.util.List;

/** Checks that tumors are as large as tumors can be. */
final class SizeEdits {
  private final List<EditTable.Rule> limits;

  SizeEdits(EditTable table) {
    this.limits = table.of("size");
  }

  void check(TumorFinding tumor, List<Problem> problems) {
    for (SizeFinding size : tumor.sizes()) {
      for (double mm : size.millimeters()) {
        if (mm <= 0 || mm > largest(tumor)) {
          String message = tumor.id() + ": a dimension of " + mm + " mm";
          problems.add(new Problem("edit.size", message, size.evidence()));
          break;
        }
      }
    }
  }

  /** In mm; metastases may be anywhere. */
  private int largest(TumorFinding tumor) {
    SiteFinding site = tumor.primarySite();
    String code = site == null ? null : site.icdO3Topography();
    boolean there = code != null && !tumor.role().equals("metastasis");
    int largest = Integer.MAX_VALUE;
    for (EditTable.Rule limit : limits) {
      if (limit.isAt(there && code != null ? code : "C")) {
        largest = Math.min(largest, limit.to());
      }
    }
    return largest;
  }
}
