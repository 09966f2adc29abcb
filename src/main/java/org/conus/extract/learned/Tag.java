package org.conus.extract.learned;

/** What a token is to a name, in the order in which a finder reads: from its end to its begin. */
enum Tag {
  START,
  CONT,
  LAST,
  UNIT,
  OUT;

  /** The tag of an outcome such as {@code tumor-start}. */
  static Tag of(String outcome) {
    String name = outcome.substring(outcome.lastIndexOf('-') + 1);
    return switch (name) {
      case "start" -> START;
      case "cont" -> CONT;
      case "last" -> LAST;
      case "unit" -> UNIT;
      case "other" -> OUT;
      default -> throw new IllegalArgumentException("outcome " + outcome);
    };
  }

  /** Whether a name goes on behind it. */
  boolean isOpen() {
    return this == START || this == CONT;
  }

  /** Whether it may stand where a name is open or is not. */
  boolean fits(boolean open) {
    return open == (this == CONT || this == LAST);
  }
}
