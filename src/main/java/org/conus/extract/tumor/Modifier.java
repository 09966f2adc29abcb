package org.conus.extract.tumor;

import java.util.List;
import org.conus.knowledge.Table;

/**
 * A row of the table of modifiers.
 *
 * @param kind behavior, grade, differentiation, course, origin, type or size-or-appearance
 * @param value the behavior digit, the grade, ...
 * @param makesType whether a bare head becomes a tumor type by it
 * @param ofTypesAlone whether it says a type before the name of one and elsewhere how something
 *     spreads: {@code diffuse} in {@code diffuse liver metastases}
 */
record Modifier(String kind, String value, boolean makesType, boolean ofTypesAlone) {

  static Modifier of(Table.Row row) {
    List<String> flags = row.list("flags", ',');
    return new Modifier(
        row.need("role"),
        row.get("value"),
        flags.contains("makes-type"),
        flags.contains("types-only"));
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
