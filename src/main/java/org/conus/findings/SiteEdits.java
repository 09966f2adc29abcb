package org.conus.findings;

import java.util.ArrayList;
import java.util.List;

/** Checks site, histology, behavior, side and the patient's sex against each other. */
final class SiteEdits {
  private static final char IN_SITU = '2';

  private final List<EditTable.Rule> only;
  private final List<EditTable.Rule> never;
  private final List<EditTable.Rule> sexes;
  private final SiteGroup paired;
  private final SiteGroup sided;
  private final SiteGroup ofAnyHistology;

  SiteEdits(EditTable table, SiteGroup paired, SiteGroup sided, SiteGroup ofAnyHistology) {
    this.only = table.of("only");
    this.never = table.of("never");
    this.sexes = table.of("sex");
    this.paired = paired;
    this.sided = sided;
    this.ofAnyHistology = ofAnyHistology;
  }

  void check(TumorFinding tumor, PatientCase patientCase, List<Problem> problems) {
    checkBehavior(tumor, patientCase, problems);
    SiteFinding site = tumor.primarySite();
    String topography = site == null ? null : site.icdO3Topography();
    if (site == null || topography == null || tumor.of() != null) {
      return; // the row of which it is has the same primary site
    }
    List<String> evidence = new ArrayList<>(tumor.histology().evidence());
    evidence.addAll(site.evidence());
    String code = tumor.histology().icdO3();
    if (code != null && isMorphology(code) && !beginsAt(code, topography)) {
      String message = ": ICD-O-3 " + code + " does not begin at " + topography;
      problems.add(new Problem("edit.site-histology", tumor.id() + message, evidence));
    }
    ValueFinding sex = patientCase.patient().sex();
    for (EditTable.Rule rule : sexes) {
      if (sex != null && rule.isAt(topography) && !rule.sex().equals(sex.value())) {
        evidence.addAll(sex.evidence());
        String message = ": " + topography + " in a " + sex.value() + " patient";
        problems.add(new Problem("edit.site-sex", tumor.id() + message, evidence));
      }
    }
    ValueFinding side = tumor.laterality();
    if (side != null && !paired.has(topography) && !sided.has(topography)) {
      String message = ": a side of " + topography + ", which is not paired";
      problems.add(new Problem("edit.laterality", tumor.id() + message, side.evidence()));
    }
  }

  private static boolean isMorphology(String code) {
    if (code.length() != 6 || code.charAt(4) != '/') {
      return false;
    }
    for (int i = 0; i < code.length(); i++) {
      if (i != 4 && (code.charAt(i) < '0' || code.charAt(i) > '9')) {
        return false;
      }
    }
    return true;
  }

  private boolean beginsAt(String code, String topography) {
    if (ofAnyHistology.has(topography)) {
      return true;
    }
    int histology = Integer.parseInt(code, 0, 4, 10);
    String behavior = code.substring(5);
    for (EditTable.Rule rule : never) {
      boolean meant = rule.behavior().isEmpty() || rule.behavior().equals(behavior);
      if (meant && rule.holds(histology) && rule.isAt(topography)) {
        return false;
      }
    }
    for (EditTable.Rule rule : only) {
      if (rule.holds(histology) && !rule.isAt(topography)) {
        return false;
      }
    }
    return true;
  }

  /** Behavior 6 is of metastases alone, and what has metastases is malignant. */
  private static void checkBehavior(
      TumorFinding tumor, PatientCase patientCase, List<Problem> problems) {
    String code = tumor.histology().icdO3();
    if (code == null || !isMorphology(code)) {
      return;
    }
    char behavior = code.charAt(5);
    boolean metastasis = tumor.role().equals("metastasis");
    if (metastasis != (behavior == '6')) {
      problems.add(
          new Problem(
              "edit.role-behavior",
              tumor.id() + ": behavior " + behavior + " of a " + tumor.role(),
              tumor.histology().evidence()));
    }
    for (TumorFinding other : patientCase.tumors()) {
      boolean spread = tumor.id().equals(other.of()) && other.role().equals("metastasis");
      if (spread && behavior <= IN_SITU) {
        problems.add(
            new Problem(
                "edit.metastasis-behavior",
                tumor.id() + ": behavior " + behavior + " with metastases " + other.id(),
                other.histology().evidence()));
      }
    }
  }
}
