package org.conus.findings;

import org.conus.extract.Value;
import org.conus.knowledge.HistologyFamilies;
import org.conus.knowledge.Knowledge;

/** What is known of morphologies: which general ones may stand for which special ones. */
final class Histologies {
  private static final int UNSPECIFIC = 8010;

  private final HistologyFamilies families;

  Histologies(Knowledge knowledge) {
    this.families = new HistologyFamilies(knowledge);
  }

  /**
   * Whether a mention says no histology: {@code metastasis}, {@code renal mass}, {@code cancer}.
   */
  static boolean isUnspecific(Value.Tumor value, Fact tumor) {
    return value.concept() == null || tumor.digits() < UNSPECIFIC;
  }

  /** Whether {@code special} is, or may be meant by, {@code general}. */
  boolean covers(int general, int special) {
    return general == special || families.have(general, special);
  }
}
