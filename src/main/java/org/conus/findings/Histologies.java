package org.conus.findings;

import org.conus.extract.Value;
import org.conus.knowledge.HistologyFamilies;
import org.conus.knowledge.Knowledge;

/** What is known of morphologies: which general ones may stand for which special ones. */
final class Histologies {
  private static final int UNSPECIFIC = 8010;
  private static final int FIRST_OF_GLANDS = 8140;
  private static final int LAST_OF_GLANDS = 8389;

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

  /** Whether digits are of the group of adenomas and adenocarcinomas (ICD-O-3.2, 814 to 838). */
  static boolean isOfGlands(int digits) {
    return digits >= FIRST_OF_GLANDS && digits <= LAST_OF_GLANDS;
  }

  /** Whether {@code special} is, or may be meant by, {@code general}. */
  boolean covers(int general, int special) {
    return general == special || families.have(general, special);
  }
}
