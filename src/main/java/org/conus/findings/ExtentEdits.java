package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks counts, percentages and stages against each other. */
final class ExtentEdits {
  private static final String LYMPH_NODES = "C77";

  private ExtentEdits() {}

  static void check(TumorFinding tumor, PatientCase patientCase, List<Problem> problems) {
    NodesFinding nodes = tumor.lymphNodes();
    Integer positive = nodes == null ? null : nodes.positive();
    if (nodes != null && positive != null) {
      checkNodes(tumor, nodes, positive, problems);
    }
    for (IhcFinding stain : tumor.ihc()) {
      if (isMoreThanAll(stain.percent())) {
        String message = tumor.id() + ": " + stain.marker() + " in more than 100 % of cells";
        problems.add(new Problem("edit.percent", message, stain.evidence()));
      }
    }
    StageFinding stage = tumor.stage();
    if (stage != null && isNone(stage.m(), 'M')) {
      checkMetastases(tumor, stage, patientCase, problems);
    }
  }

  private static void checkNodes(
      TumorFinding tumor, NodesFinding nodes, int positive, List<Problem> problems) {
    Integer examined = nodes.examined();
    if (examined != null && positive > examined) {
      String message = ": " + positive + " lymph nodes with tumor of " + examined;
      problems.add(new Problem("edit.nodes", tumor.id() + message, nodes.evidence()));
    }
    StageFinding stage = tumor.stage();
    if (stage != null && positive > 0 && isNone(stage.n(), 'N')) {
      List<String> evidence = new ArrayList<>(nodes.evidence());
      evidence.addAll(stage.evidence());
      String message = ": N0 with " + positive + " lymph nodes with tumor";
      problems.add(new Problem("edit.stage-nodes", tumor.id() + message, evidence));
    }
  }

  /** Metastases of lymph nodes may be regional, which is no M. */
  private static void checkMetastases(
      TumorFinding tumor, StageFinding stage, PatientCase patientCase, List<Problem> problems) {
    for (TumorFinding other : patientCase.tumors()) {
      boolean spread =
          tumor.id().equals(other.of())
              && other.role().equals("metastasis")
              && other.foundAt().stream().anyMatch(ExtentEdits::isDistant);
      if (spread) {
        List<String> evidence = new ArrayList<>(stage.evidence());
        evidence.addAll(other.histology().evidence());
        String message = ": M0 with metastases " + other.id();
        problems.add(new Problem("edit.stage-metastasis", tumor.id() + message, evidence));
      }
    }
  }

  private static boolean isDistant(SiteFinding site) {
    String code = site.icdO3Topography();
    return code != null && !code.startsWith(LYMPH_NODES);
  }

  /** {@code N0}, {@code pN0}; not {@code N0(i+)}, which says that cells were found. */
  private static boolean isNone(@Nullable String category, char letter) {
    return category != null && category.endsWith(letter + "0");
  }

  /** Whether a number of {@code 120}, {@code 5-10} or {@code <1} is above 100. */
  private static boolean isMoreThanAll(@Nullable String percent) {
    if (percent == null) {
      return false;
    }
    int number = 0;
    for (int i = 0; i < percent.length(); i++) {
      char c = percent.charAt(i);
      if (c == '.') {
        return number > 100;
      }
      boolean digit = c >= '0' && c <= '9';
      number = digit ? Math.min(number * 10 + c - '0', 1000) : 0;
      if (number > 100) {
        return true;
      }
    }
    return false;
  }
}
