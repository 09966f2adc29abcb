package org.conus.write.naaccr;

import java.util.List;
import java.util.Map;
import org.conus.findings.SiteFinding;
import org.conus.findings.StageFinding;
import org.conus.findings.TumorFinding;
import org.conus.write.CodeTable;
import org.jspecify.annotations.Nullable;

/** Where metastases are. */
final class MetastasisItems {
  private final List<CodeTable.Row> sites =
      CodeTable.load(MetastasisItems.class, "mets-sites.tsv").rows();

  void add(Abstract tumor, String primarySite, Map<String, String> items) {
    for (TumorFinding row : tumor.metastases()) {
      if (row.histology().certainty().equals("certain")) {
        row.foundAt().forEach(site -> add(site, primarySite, items));
      }
    }
    if (tumor.metastases().isEmpty() && hasNone(tumor.row().stage())) {
      for (CodeTable.Row row : sites) {
        if (!row.get("item").isEmpty()) {
          items.put(row.get("item"), "0");
        }
      }
    }
  }

  private static boolean hasNone(@Nullable StageFinding stage) {
    return stage != null && stage.m() != null && stage.m().endsWith("M0");
  }

  private void add(SiteFinding site, String primarySite, Map<String, String> items) {
    String code = site.icdO3Topography();
    if (code == null || !site.certainty().equals("certain")) {
      return;
    }
    String item = category(code).equals(category(primarySite)) ? "" : item(code);
    if (!item.isEmpty()) {
      items.put(item, "1");
    }
  }

  private String item(String code) {
    String item = "";
    int longest = 0;
    for (CodeTable.Row row : sites) {
      String begin = row.get("topography");
      if (code.startsWith(begin) && begin.length() > longest) {
        longest = begin.length();
        item = row.get("item");
      }
    }
    return item;
  }

  /** {@code C34}. */
  private static String category(String code) {
    return code.length() < 3 ? code : code.substring(0, 3);
  }
}
