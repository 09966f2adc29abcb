package org.conus.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * Which general morphologies may stand for which special ones ({@code histology-families.tsv}), by
 * the four digits of ICD-O-3. Immutable.
 */
public final class HistologyFamilies {
  private record Family(int code, int from, int to, boolean one) {

    boolean has(int general, int special) {
      return code == general && from <= special && special <= to;
    }
  }

  private final List<Family> families = new ArrayList<>();

  public HistologyFamilies(Knowledge knowledge) {
    for (Table.Row row :
        knowledge.table("histology-families.tsv", "code", "from", "to", "one").rows()) {
      families.add(
          new Family(
              Integer.parseInt(row.need("code")),
              Integer.parseInt(row.need("from")),
              Integer.parseInt(row.need("to")),
              row.get("one").equals("yes")));
    }
  }

  /** Whether a special morphology is of the family of a general one. */
  public boolean have(int general, int special) {
    for (Family family : families) {
      if (family.has(general, special)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two morphologies are names of one entity, in either order. */
  public boolean areOne(int some, int other) {
    for (Family family : families) {
      if (family.one() && (family.has(some, other) || family.has(other, some))) {
        return true;
      }
    }
    return some == other;
  }
}
