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
  record Special(String morphology, String topography, String code, String name) {
    private boolean isOf(int general, int special) {
      return digits(morphology) == general && digits(code) == special;
    }

    private static int digits(String code) {
      return Integer.parseInt(code, 0, DIGITS, 10);
    }
  }

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

  /** Whether one histology is another somewhere, by their digits. */
  boolean make(int general, int special) {
    return make(general, special, null);
  }

  /**
   * Whether one histology is another at an organ, by their digits.
   *
   * @param category of the organ; null for any
   */
  boolean make(int general, int special, @Nullable String category) {
    for (Special rule : rules) {
      if (rule.isOf(general, special)
          && (category == null || rule.topography().startsWith(category))) {
        return true;
      }
    }
    return false;
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
