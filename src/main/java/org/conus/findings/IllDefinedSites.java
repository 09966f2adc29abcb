package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;

/** Regions and systems of organs, which a registry codes only where nothing better is known. */
final class IllDefinedSites {
  private final List<String> codes = new ArrayList<>();

  IllDefinedSites(Knowledge knowledge) {
    Table table = knowledge.table("ill-defined-sites.tsv", "topography");
    for (Table.Row row : table.uniqueRows("topography")) {
      codes.add(row.get("topography"));
    }
  }

  /** Whether a topography code is one. */
  boolean has(String topography) {
    for (String code : codes) {
      if (topography.startsWith(code)) {
        return true;
      }
    }
    return false;
  }
}
