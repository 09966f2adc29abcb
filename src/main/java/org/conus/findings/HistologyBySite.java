package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.jspecify.annotations.Nullable;

/**
 * The histology that a general one is at an organ: a papillary carcinoma of the thyroid is 8260.
 */
final class HistologyBySite {
  /** A morphology with its behavior, and its name. */
  record Special(String morphology, String topography, String code, String name) {}

  private static final int DIGITS = 4;

  private final List<Special> rules = new ArrayList<>();

  HistologyBySite(Knowledge knowledge) {
    Table table =
        knowledge.table("histology-by-site.tsv", "morphology", "topography", "code", "name");
    for (Table.Row row : table.rows()) {
      rules.add(
          new Special(
              row.need("morphology"), row.need("topography"), row.need("code"), row.need("name")));
    }
  }

  /** What a morphology is at a site; null where it stays what it is. */
  @Nullable Special of(String morphology, String topography) {
    for (Special rule : rules) {
      boolean same = morphology.regionMatches(0, rule.morphology(), 0, DIGITS);
      boolean behaves =
          morphology.charAt(DIGITS + 1) == rule.morphology().charAt(DIGITS + 1)
              || morphology.endsWith("6");
      if (same && behaves && topography.startsWith(rule.topography())) {
        return rule;
      }
    }
    return null;
  }
}
