package org.conus.write.naaccr;

import java.util.LinkedHashSet;
import java.util.Set;
import org.conus.findings.TumorFinding;
import org.conus.findings.ValueFinding;
import org.jspecify.annotations.Nullable;

/** The mentions on which the findings of a row lean. */
final class RowEvidence {
  private final Set<String> ids = new LinkedHashSet<>();

  private RowEvidence() {}

  static Set<String> of(TumorFinding row) {
    RowEvidence evidence = new RowEvidence();
    evidence.ids.addAll(row.histology().evidence());
    if (row.primarySite() != null) {
      evidence.ids.addAll(row.primarySite().evidence());
    }
    row.foundAt().forEach(site -> evidence.ids.addAll(site.evidence()));
    evidence.addValues(row);
    if (row.levels() != null) {
      evidence.ids.addAll(row.levels().evidence());
    }
    row.sizes().forEach(size -> evidence.ids.addAll(size.evidence()));
    if (row.grade() != null) {
      evidence.ids.addAll(row.grade().evidence());
    }
    if (row.stage() != null) {
      evidence.ids.addAll(row.stage().evidence());
    }
    if (row.lymphNodes() != null) {
      evidence.ids.addAll(row.lymphNodes().evidence());
    }
    row.ihc().forEach(stain -> evidence.ids.addAll(stain.evidence()));
    return evidence.ids;
  }

  private void addValues(TumorFinding row) {
    add(row.compartment());
    add(row.laterality());
    add(row.margins());
    add(row.lymphovascularInvasion());
    add(row.perineuralInvasion());
  }

  private void add(@Nullable ValueFinding finding) {
    if (finding != null) {
      ids.addAll(finding.evidence());
    }
  }
}
