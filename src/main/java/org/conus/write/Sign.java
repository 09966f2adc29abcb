package org.conus.write;

/** The one-character signs of IHC results. */
final class Sign {
  private Sign() {}

  /**
   * {@code +}, {@code −}, {@code ±}, {@code ?} for a stain not done; none for a number or a pattern
   * that speaks for itself.
   */
  static String of(String result) {
    return switch (result) {
      case "positive" -> "+";
      case "negative" -> "\u2212";
      case "equivocal" -> "\u00B1";
      case "not-performed" -> "?";
      default -> "";
    };
  }
}
