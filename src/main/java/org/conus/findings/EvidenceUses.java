package org.conus.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which findings of a record lean on which mentions, and why others are no one's evidence. */
public final class EvidenceUses {
  private final Map<String, List<String>> uses = new HashMap<>();
  private final Map<String, String> rejected = new HashMap<>();

  public EvidenceUses(CaseReport report) {
    for (PatientCase patientCase : report.cases()) {
      Patient patient = patientCase.patient();
      if (patient.age() != null) {
        add("patient's age", patient.age().evidence());
      }
      if (patient.sex() != null) {
        add("patient's sex", patient.sex().evidence());
      }
      patientCase.tumors().forEach(this::add);
      patientCase.procedures().forEach(p -> add("procedure " + p.name(), p.evidence()));
    }
  }

  private void add(TumorFinding tumor) {
    String of = tumor.id() + " (" + tumor.role() + ") ";
    add(of + "histology", tumor.histology().evidence());
    if (tumor.primarySite() != null) {
      add(of + "primary site", tumor.primarySite().evidence());
    }
    tumor.foundAt().forEach(site -> add(of + "site where found", site.evidence()));
    if (tumor.levels() != null) {
      add(of + "levels", tumor.levels().evidence());
    }
    add(of + "compartment", tumor.compartment());
    add(of + "laterality", tumor.laterality());
    if (tumor.grade() != null) {
      add(of + "grade", tumor.grade().evidence());
    }
    if (tumor.stage() != null) {
      add(of + "stage", tumor.stage().evidence());
    }
    add(of + "margins", tumor.margins());
    add(of + "lymphovascular invasion", tumor.lymphovascularInvasion());
    add(of + "perineural invasion", tumor.perineuralInvasion());
    if (tumor.lymphNodes() != null) {
      add(of + "lymph nodes", tumor.lymphNodes().evidence());
    }
    tumor.sizes().forEach(size -> add(of + "size", size.evidence()));
    tumor.ihc().forEach(ihc -> add(of + "IHC " + ihc.marker(), ihc.evidence()));
    for (Rejected no : tumor.rejected()) {
      no.evidence().forEach(id -> rejected.put(id, no.field() + " rejected: " + no.reason()));
    }
  }

  private void add(String what, @Nullable ValueFinding finding) {
    if (finding != null) {
      add(what, finding.evidence());
    }
  }

  private void add(String what, List<String> evidence) {
    for (String id : evidence) {
      List<String> found = uses.computeIfAbsent(id, key -> new ArrayList<>());
      if (!found.contains(what)) {
        found.add(what);
      }
    }
  }

  /** The findings that a mention proves; none if no finding leans on it. */
  public List<String> of(RecordedMention mention) {
    return uses.getOrDefault(mention.id(), List.of());
  }

  /** Why a mention proves nothing; null if it proves something. */
  public @Nullable String whyNot(RecordedMention mention) {
    if (uses.containsKey(mention.id())) {
      return null;
    }
    String bar = Fact.bar(mention.assertion());
    String reason = rejected.get(mention.id());
    if (reason != null) {
      return bar == null ? reason : reason + " (" + bar + ")";
    }
    return bar == null ? "no finding took it up" : bar;
  }
}
