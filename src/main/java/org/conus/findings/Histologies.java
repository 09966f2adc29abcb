package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.Value;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;

/** What is known of morphologies: which general ones may stand for which special ones. */
final class Histologies {
  private static final int UNSPECIFIC = 8010;

  private record Family(int code, int from, int to) {}

  private final List<Family> families = new ArrayList<>();

  Histologies(Knowledge knowledge) {
    for (Table.Row row : knowledge.table("histology-families.tsv", "code", "from", "to").rows()) {
      families.add(
          new Family(
              Integer.parseInt(row.need("code")),
              Integer.parseInt(row.need("from")),
              Integer.parseInt(row.need("to"))));
    }
  }

  /**
   * Whether a mention says no histology: {@code metastasis}, {@code renal mass}, {@code cancer}.
   */
  static boolean isUnspecific(Value.Tumor value, Fact tumor) {
    return value.concept() == null || tumor.digits() < UNSPECIFIC;
  }

  /** Whether {@code special} is, or may be meant by, {@code general}. */
  boolean covers(int general, int special) {
    if (general == special) {
      return true;
    }
    for (Family family : families) {
      if (family.code() == general && family.from() <= special && special <= family.to()) {
        return true;
      }
    }
    return false;
  }
}
