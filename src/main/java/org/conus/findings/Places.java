package org.conus.findings;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.conus.extract.MentionKind;
import org.conus.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two tumors of one organ stand at different places of it, so that they are two: on
 * the two sides of a pair ({@code invasive carcinoma (right breast) and sarcoma (left breast)}), or
 * at two parts of the skin, each of which is a site of its own (SEER Solid Tumor Rules).
 */
final class Places {
  private static final String SKIN = "C44";
  private static final String SKIN_OF_NO_PART = "C44.9";
  private static final String BILATERAL = "bilateral";

  private final Sides sides;
  private final SiteGroup paired;

  Places(Knowledge knowledge) {
    this.sides = new Sides(knowledge);
    this.paired = new SiteGroup(knowledge, SiteGroup.Trait.PAIRED);
  }

  /**
   * @param category the topography category of both
   */
  boolean areApart(TumorGroup one, TumorGroup other, String category, Facts facts) {
    boolean ofSkin = category.equals(SKIN);
    return ofSkin && areDisjoint(parts(one), parts(other))
        || (ofSkin || paired.has(category))
            && areDisjoint(sides(one.statements(), facts), sides(other.statements(), facts));
  }

  private static boolean areDisjoint(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
  }

  /** The codes of the places where a tumor is seen, or named by. */
  private static Set<String> parts(TumorGroup group) {
    Set<String> parts = new HashSet<>();
    for (Statement statement : group.statements()) {
      if (!statement.isMetastasis()) {
        addParts(statement, parts);
      }
    }
    return parts;
  }

  private static void addParts(Statement statement, Set<String> parts) {
    for (SiteLinks.Link link : statement.links()) {
      String code = link.site().icdO3();
      if (code != null && !code.equals(SKIN_OF_NO_PART)) {
        parts.add(code);
      }
    }
  }

  /** The sides on which a tumor is seen; of one that stands on both, none. */
  private Set<String> sides(List<Statement> statements, Facts facts) {
    Set<String> found = new HashSet<>();
    for (Statement statement : statements) {
      if (!statement.isMetastasis()) {
        addSides(statement, facts, found);
      }
    }
    return found.contains(BILATERAL) ? Set.of() : found;
  }

  /** Whether tumors at two places of an organ are two: of the skin, or of an organ with sides. */
  boolean areDistinct(String category) {
    return category.equals(SKIN) || paired.has(category);
  }

  /**
   * The place at which a statement puts a tumor of such an organ: the side, and the part of the
   * skin; null where it says none, or both sides.
   */
  @Nullable String place(Statement statement, String category, Facts facts) {
    String side = side(statement, facts);
    if (!category.equals(SKIN)) {
      return side;
    }
    Set<String> parts = new TreeSet<>();
    addParts(statement, parts);
    String place = String.join(" ", parts);
    return place.isEmpty() ? side : side == null ? place : place + " " + side;
  }

  /**
   * Whether a tumor of the past, or the operation that its sentence names, was on one side and what
   * others speak of is on the other.
   */
  boolean areOnTwoSides(Statement past, List<Statement> present, Facts facts) {
    Set<String> own = new HashSet<>();
    addSides(past, facts, own);
    for (Fact operation : facts.beside(past.fact(), MentionKind.PROCEDURE)) {
      add(sides.ofOperation(operation, facts.text()), own);
    }
    return !own.contains(BILATERAL) && areDisjoint(own, sides(present, facts));
  }

  /** The side, left or right, that a statement puts a tumor on; null for none or both. */
  @Nullable String side(Statement statement, Facts facts) {
    Set<String> found = new HashSet<>();
    addSides(statement, facts, found);
    return found.size() != 1 || found.contains(BILATERAL) ? null : found.iterator().next();
  }

  /** Adds the sides in the words of a statement, else that of the specimen that heads its line. */
  private void addSides(Statement statement, Facts facts, Set<String> found) {
    String text = facts.text();
    int before = found.size();
    add(sides.ofTumor(statement.fact(), text), found);
    statement.links().forEach(link -> add(sides.of(link.site(), text), found));
    if (found.size() == before) {
      Fact head = ListHeads.siteOf(statement, facts);
      add(head == null ? null : sides.of(head, text), found);
    }
  }

  private static void add(@Nullable String side, Set<String> sides) {
    if (side != null) {
      sides.add(side);
    }
  }
}
