package org.conus.write.naaccr;

import java.util.List;
import java.util.Map;
import org.conus.findings.GradeFinding;
import org.conus.findings.StageFinding;
import org.conus.findings.TumorFinding;
import org.conus.write.CodeTable;
import org.jspecify.annotations.Nullable;

/** Codes of grades, where the site's table has the system that the text names. */
final class GradeItems {
  private final List<CodeTable.Row> grades = CodeTable.load(GradeItems.class, "grades.tsv").rows();

  void add(TumorFinding row, String site, Map<String, String> items) {
    GradeFinding grade = row.grade();
    String histology = row.histology().icdO3();
    if (grade == null || histology == null || !grade.certainty().equals("certain")) {
      return;
    }
    String code = code(grade, site, Integer.parseInt(histology.substring(0, 4)));
    if (code != null) {
      items.put(isOfResection(row) ? "gradePathological" : "gradeClinical", code);
    }
  }

  private @Nullable String code(GradeFinding grade, String site, int histology) {
    for (CodeTable.Row row : grades) {
      boolean fits =
          row.get("system").equals(grade.system())
              && row.get("value").equals(grade.value())
              && Integer.parseInt(row.get("from")) <= histology
              && histology <= Integer.parseInt(row.get("to"));
      if (fits
          && List.of(row.get("topography").split(" ", -1)).stream().anyMatch(site::startsWith)) {
        return row.get("code");
      }
    }
    return null;
  }

  private static boolean isOfResection(TumorFinding row) {
    StageFinding stage = row.stage();
    boolean pathological = stage != null && stage.t() != null && stage.t().startsWith("p");
    return row.margins() != null || row.lymphNodes() != null || pathological;
  }
}
