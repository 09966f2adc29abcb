package org.conus.findings;

/** The great kinds of tumors by the digits of their morphology (ICD-O-3.2). */
enum Tissue {
  EPITHELIUM(8000),
  MELANOCYTES(8720),
  OTHER_SOLID(8800),
  BLOOD(9590);

  private final int first;

  Tissue(int first) {
    this.first = first;
  }

  /** The kind of four digits. */
  static Tissue of(int digits) {
    Tissue found = EPITHELIUM;
    for (Tissue tissue : values()) {
      found = tissue.first <= digits ? tissue : found;
    }
    return found;
  }
}
