package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conus.extract.Mention;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
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

  /** The four digits of a mention's morphology, if it has one. */
  static Optional<Integer> digits(Mention tumor) {
    return tumor.codes().stream()
        .filter(code -> code.system().equals(Code.ICD_O_3))
        .map(code -> Integer.valueOf(code.code().substring(0, 4)))
        .findFirst();
  }

  /**
   * Whether a mention says no histology: {@code metastasis}, {@code renal mass}, {@code cancer}.
   */
  static boolean isUnspecific(Value.Tumor value, Mention tumor) {
    return value.concept() == null || digits(tumor).orElse(0) < UNSPECIFIC;
  }

  /** Whether {@code special} is, or may be meant by, {@code general}. */
  boolean covers(int general, int special) {
    if (general == special) {
      return true;
    }
    return families.stream()
        .anyMatch(f -> f.code() == general && f.from() <= special && special <= f.to());
  }
}
