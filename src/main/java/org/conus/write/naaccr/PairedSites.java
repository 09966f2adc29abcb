package org.conus.write.naaccr;

import java.util.List;
import org.conus.write.CodeTable;

/** The sites for which a registry codes a side. */
final class PairedSites {
  private final List<CodeTable.Row> rows =
      CodeTable.load(PairedSites.class, "paired-sites.tsv").rows();

  /**
   * Whether a side is coded.
   *
   * @param topography of ICD-O-3: {@code C34.1}
   */
  boolean isPaired(String topography) {
    return rows.stream().anyMatch(row -> topography.startsWith(row.get("topography")));
  }
}
