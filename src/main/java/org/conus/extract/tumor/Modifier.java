package org.conus.extract.tumor;

import org.conus.knowledge.Table;

/**
 * A row of the table of modifiers.
 *
 * @param kind behavior, grade, differentiation, course, origin, type or size-or-appearance
 * @param value the behavior digit, the grade, ...
 * @param makesType whether a bare head becomes a tumor type by it
 */
record Modifier(String kind, String value, boolean makesType) {

  static Modifier of(Table.Row row) {
    return new Modifier(
        row.need("role"), row.get("value"), row.list("flags", ',').contains("makes-type"));
  }

  Role role() {
    return switch (kind) {
      case "size-or-appearance" -> Role.APPEARANCE;
      case "preposition" -> Role.PREPOSITION;
      case "announcement" -> Role.ANNOUNCEMENT;
      case "block" -> Role.BLOCK;
      default -> Role.MODIFIER;
    };
  }

  boolean is(String wanted) {
    return kind.equals(wanted);
  }
}
