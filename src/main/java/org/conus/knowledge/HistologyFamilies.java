package org.conus.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * Which general morphologies may stand for which special ones ({@code histology-families.tsv}), by
 * the four digits of ICD-O-3. Immutable.
 */
public final class HistologyFamilies {
  private record Family(int code, int from, int to) {}

  private final List<Family> families = new ArrayList<>();

  public HistologyFamilies(Knowledge knowledge) {
    for (Table.Row row : knowledge.table("histology-families.tsv", "code", "from", "to").rows()) {
      families.add(
          new Family(
              Integer.parseInt(row.need("code")),
              Integer.parseInt(row.need("from")),
              Integer.parseInt(row.need("to"))));
    }
  }

  /** Whether a special morphology is of the family of a general one. */
  public boolean have(int general, int special) {
    for (Family family : families) {
      if (family.code() == general && family.from() <= special && special <= family.to()) {
        return true;
      }
    }
    return false;
  }
}
