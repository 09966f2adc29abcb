package org.conus.write.naaccr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.conus.findings.GradeFinding;
import org.conus.findings.NodesFinding;
import org.conus.findings.SiteFinding;
import org.conus.findings.SizeFinding;
import org.conus.findings.StageFinding;
import org.conus.findings.TumorFinding;
import org.conus.findings.ValueFinding;
import org.conus.write.Numbers;
import org.jspecify.annotations.Nullable;

/** What is known of a tumor's extent, in words. */
final class StagingText {
  private final List<String> said = new ArrayList<>();

  private StagingText() {}

  static String of(Abstract tumor) {
    StagingText text = new StagingText();
    TumorFinding row = tumor.row();
    text.addStage(row.stage());
    GradeFinding grade = row.grade();
    if (grade != null) {
      text.said.add("grade " + grade.value() + " (" + grade.system() + ")");
    }
    text.addPlace(row, null);
    text.add("margins", row.margins());
    text.add("lymphovascular invasion", row.lymphovascularInvasion());
    text.add("perineural invasion", row.perineuralInvasion());
    text.addNodes(row.lymphNodes());
    for (TumorFinding metastasis : tumor.metastases()) {
      String sites =
          metastasis.foundAt().stream().map(SiteFinding::name).collect(Collectors.joining(", "));
      text.said.add(sites.isEmpty() ? "metastasis" : "metastasis: " + sites);
      text.addPlace(metastasis, row);
    }
    return String.join("; ", text.said);
  }

  /** Sizes, compartment and levels, unless they were said of the same row before. */
  private void addPlace(TumorFinding row, @Nullable TumorFinding before) {
    if (row.equals(before)) {
      return;
    }
    row.sizes().forEach(size -> said.add("size " + size(size)));
    add("compartment", row.compartment());
    if (row.levels() != null) {
      said.add("levels " + String.join(" ", row.levels().values()));
    }
  }

  private void addStage(@Nullable StageFinding stage) {
    if (stage == null) {
      return;
    }
    said.add("stage " + stage.value() + " (" + stage.system() + ")");
    if (stage.group() != null && !stage.group().equals(stage.value())) {
      said.add("group " + stage.group());
    }
    if (stage.figo() != null && !stage.figo().equals(stage.value())) {
      said.add("FIGO " + stage.figo());
    }
  }

  private void addNodes(@Nullable NodesFinding nodes) {
    if (nodes != null) {
      String positive = nodes.positive() == null ? "?" : nodes.positive().toString();
      String examined = nodes.examined() == null ? "?" : nodes.examined().toString();
      said.add("lymph nodes " + positive + " of " + examined);
    }
  }

  private void add(String name, @Nullable ValueFinding finding) {
    if (finding != null) {
      said.add(name + " " + finding.value());
    }
  }

  private static String size(SizeFinding size) {
    return size.dimensions().stream().map(Numbers::plain).collect(Collectors.joining(" x "))
        + " "
        + size.unit();
  }
}
