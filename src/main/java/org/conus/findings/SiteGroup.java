package org.conus.findings;

import java.util.HashSet;
import java.util.Set;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;

/** Sites of which the same holds ({@code site-groups.tsv}). Immutable. */
final class SiteGroup {
  /** What holds of them. */
  enum Trait {
    /** Regions and systems of organs, coded only where nothing better is known. */
    ILL_DEFINED("ill-defined"),
    /** Systems of organs. */
    SYSTEM("system"),
    /** Every histology may be there. */
    ANY_HISTOLOGY("any-histology"),
    /** A registry records the side. */
    PAIRED("paired"),
    /** No registry asks for the side, and reports say it where there is one. */
    SIDED("sided"),
    /** Primaries there have spinal levels of their own. */
    SPINAL("spinal");

    private final String label;

    Trait(String label) {
      this.label = label;
    }

    private static Trait of(Table.Row row) {
      for (Trait trait : values()) {
        if (trait.label.equals(row.get("group"))) {
          return trait;
        }
      }
      throw row.error("unknown group " + row.get("group"));
    }
  }

  private static final int CATEGORY = 3;

  private final Set<String> codes = new HashSet<>();

  /**
   * @throws org.conus.knowledge.KnowledgeException if the table has a group that is no trait, or a
   *     code twice in one
   */
  SiteGroup(Knowledge knowledge, Trait trait) {
    for (Table.Row row : knowledge.table("site-groups.tsv", "topography", "group").rows()) {
      if (Trait.of(row) == trait && !codes.add(row.need("topography"))) {
        throw row.error("duplicate topography " + row.get("topography"));
      }
    }
  }

  /** Whether a topography code, or a category, is of the group. */
  boolean has(String topography) {
    return codes.contains(topography) || codes.contains(topography.substring(0, CATEGORY));
  }
}
