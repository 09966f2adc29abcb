package org.conus.extract.anatomy;

import java.util.List;
import org.conus.knowledge.Concept;
import org.jspecify.annotations.Nullable;

/**
 * What the tables say of a word or phrase, with what the grammar asks of it worked out once.
 *
 * @param concept of a site
 * @param value of a side; of a part, what makes a site of it
 * @param takesNumber whether a number may follow that belongs to it: {@code segment 4}
 * @param modifier what it is as a modifier; null if it is none
 * @param isGeneral whether its concept is a general one such as skin or vessel
 * @param isRegion whether its concept is a region
 */
record SiteWord(
    Role role,
    @Nullable Concept concept,
    @Nullable String value,
    boolean takesNumber,
    @Nullable Role modifier,
    boolean isGeneral,
    boolean isRegion) {

  /** What the table says of a part that a number may follow. */
  static final String NUMBERED = "numbered";

  /** A spinal level that an earlier finder found. */
  static final SiteWord LEVEL = of(Role.LEVEL, null, null);

  /** A phrase that holds a site's word and names none. */
  static final SiteWord BLOCK = of(Role.BLOCK, null, null);

  /** What one row says. */
  static SiteWord of(Role role, @Nullable Concept concept, @Nullable String value) {
    return new SiteWord(
        role,
        concept,
        value,
        NUMBERED.equals(value),
        role.isModifier() ? role : null,
        concept != null && concept.is("general"),
        concept != null && concept.is("region"));
  }

  /**
   * What several rows say together: a word of both tables is the site, unless the other table says
   * that it only looks like one.
   */
  static SiteWord whole(List<SiteWord> words) {
    SiteWord best = words.get(0);
    if (words.size() == 1) {
      return best.role == Role.BLOCK && best.value != null ? BLOCK : best;
    }
    String value = best.value;
    boolean takesNumber = best.takesNumber;
    Role modifier = best.modifier;
    for (int i = 1; i < words.size(); i++) {
      SiteWord word = words.get(i);
      if (word.role.ordinal() < best.role.ordinal() && best.role != Role.BLOCK
          || word.role == Role.BLOCK) {
        best = word;
      }
      value = value == null ? word.value : value;
      takesNumber |= word.takesNumber;
      modifier = modifier == null ? word.modifier : modifier;
    }
    return new SiteWord(
        best.role,
        best.concept,
        best.role == Role.BLOCK ? null : value,
        takesNumber,
        modifier,
        best.isGeneral,
        best.isRegion);
  }

  /** The same with those codes of another's concept of whose systems its own has none. */
  SiteWord withCodesOf(SiteWord other) {
    return concept == null || other.concept == null
        ? this
        : new SiteWord(
            role,
            concept.withCodesOf(other.concept),
            value,
            takesNumber,
            modifier,
            isGeneral,
            isRegion);
  }

  /** Whether it is a side or a name with one in it: {@code RUL}. */
  boolean saysSide() {
    return role == Role.SIDE || role == Role.SIDED || modifier == Role.SIDE;
  }

  /** Whether its concept has a code. */
  boolean hasCodes() {
    return concept != null && !concept.codes().isEmpty();
  }

  /** Whether its concept has a code and is no general one. */
  boolean saysMuch() {
    return hasCodes() && !isGeneral;
  }
}
