package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/**
 * What one place of the text says of a tumor of the patient.
 *
 * @param value what the mention says; a bare mass says nothing
 * @param metastasis whether it tells of a metastasis
 * @param digits of its morphology, 0 where it says none
 * @param mass whether it names a thing seen ({@code mass}) rather than a tumor
 * @param primary whether its words call it the primary
 * @param neoplasm whether it names a neoplasm without saying its type: {@code bile duct tumor}
 * @param part whether it names a part of another tumor
 * @param weight of its section, its certainty and the proof that its sentence names
 * @param links to sites
 */
record Statement(
    Fact fact,
    Value.Tumor value,
    boolean metastasis,
    int digits,
    boolean mass,
    boolean primary,
    boolean neoplasm,
    boolean part,
    double weight,
    List<SiteLinks.Link> links) {

  private static final String METASTATIC = "6";
  private static final String BENIGN = "0";
  private static final Value.Tumor NOTHING = new Value.Tumor(null, "Mass", null, null, null, null);

  /** Those of some statements for which a condition holds. */
  static List<Statement> those(List<Statement> statements, Predicate<Statement> condition) {
    List<Statement> found = new ArrayList<>(statements.size());
    for (Statement statement : statements) {
      if (condition.test(statement)) {
        found.add(statement);
      }
    }
    return found;
  }

  /** Whether a condition holds for one of some statements. */
  static boolean any(List<Statement> statements, Predicate<Statement> condition) {
    for (Statement statement : statements) {
      if (condition.test(statement)) {
        return true;
      }
    }
    return false;
  }

  /** What a mention says of a tumor; a bare mass says nothing. */
  static Value.Tumor valueOf(Fact fact) {
    return fact.mention().value() instanceof Value.Tumor tumor ? tumor : NOTHING;
  }

  /** Whether what is said of a tumor tells of a metastasis. */
  static boolean isMetastasis(Value.Tumor value) {
    return METASTATIC.equals(value.behavior());
  }

  /** Whether what is said of a tumor tells of a benign one. */
  static boolean isBenign(Value.Tumor value) {
    return BENIGN.equals(value.behavior());
  }

  boolean isMetastasis() {
    return metastasis;
  }

  boolean isRecurrence() {
    return "recurrent".equals(value.course());
  }

  boolean isSpecific() {
    return digits >= 8010;
  }

  /** Whether the report prints its morphology. */
  boolean isPrinted() {
    return fact.mention().because().contains(PrintedCodes.RULE);
  }

  /** Whether it names a tumor at all, rather than a mass that may turn out to be anything. */
  boolean namesTumor() {
    return digits > 0;
  }

  /** By the number of its fact, as that is the only one that speaks there. */
  @Override
  public int hashCode() {
    return fact.index();
  }

  /** Adds the topography categories of the sites to which it is linked. */
  void addCategoriesTo(Set<String> categories) {
    for (SiteLinks.Link link : links) {
      String category = link.site().category();
      if (category != null) {
        categories.add(category);
      }
    }
  }

  /** Whether it is linked to a site of a topography category. */
  boolean isLinkedTo(String category) {
    for (SiteLinks.Link link : links) {
      if (category.equals(link.site().category())) {
        return true;
      }
    }
    return false;
  }

  /** Its first link of a relation; null if it has none. */
  SiteLinks.@Nullable Link link(SiteLinks.Relation relation) {
    for (SiteLinks.Link link : links) {
      if (link.relation() == relation) {
        return link;
      }
    }
    return null;
  }
}
