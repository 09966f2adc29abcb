package org.conus.extract.tumor;

import java.util.List;
import java.util.Locale;
import org.conus.knowledge.Table;

/**
 * A row of the table of modifiers.
 *
 * @param kind what it says
 * @param value the behavior digit, the grade, ...
 * @param makesType whether a bare head becomes a tumor type by it
 * @param ofTypesAlone whether it says a type before the name of one and elsewhere how something
 *     spreads: {@code diffuse} in {@code diffuse liver metastases}
 */
record Modifier(Kind kind, String value, boolean makesType, boolean ofTypesAlone) {

  /** What a modifier says, in the table in small letters with hyphens. */
  enum Kind {
    BEHAVIOR(Role.MODIFIER),
    GRADE(Role.MODIFIER),
    DIFFERENTIATION(Role.MODIFIER),
    COURSE(Role.MODIFIER),
    ORIGIN(Role.MODIFIER),
    TYPE(Role.MODIFIER),
    SIZE_OR_APPEARANCE(Role.APPEARANCE),
    PREPOSITION(Role.PREPOSITION),
    ANNOUNCEMENT(Role.ANNOUNCEMENT),
    SERVICE(Role.SERVICE),
    /** Not a word before a tumor but an abbreviation of the table of tumors that has a rival. */
    RIVAL(Role.BLOCK),
    BLOCK(Role.BLOCK);

    private final Role role;

    Kind(Role role) {
      this.role = role;
    }
  }

  static Modifier of(Table.Row row) {
    List<String> flags = row.list("flags", ',');
    return new Modifier(
        kind(row), row.get("value"), flags.contains("makes-type"), flags.contains("types-only"));
  }

  private static Kind kind(Table.Row row) {
    try {
      return Kind.valueOf(row.need("role").replace('-', '_').toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.error("unknown role " + row.get("role"));
    }
  }

  Role role() {
    return kind.role;
  }

  /** Whether it says a grade, by a number or by words. */
  boolean saysGrade() {
    return kind == Kind.GRADE || kind == Kind.DIFFERENTIATION;
  }

  boolean saysDifferentiation() {
    return kind == Kind.DIFFERENTIATION;
  }

  /** Whether it says a type, itself or by what the tumor comes from. */
  boolean saysType() {
    return kind == Kind.TYPE || kind == Kind.ORIGIN && makesType;
  }
}
