package org.conus.findings;

import java.util.HashSet;
import java.util.Set;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;

/** The sites of which a registry records the side. */
final class PairedSites {
  private final Set<String> codes = new HashSet<>();

  PairedSites(Knowledge knowledge) {
    for (Table.Row row :
        knowledge.table("paired-sites.tsv", "topography").uniqueRows("topography")) {
      codes.add(row.get("topography"));
    }
  }

  boolean isPaired(String topography) {
    return codes.contains(topography) || codes.contains(topography.substring(0, 3));
  }
}
