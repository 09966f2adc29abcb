package org.conus.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parts the statements of one histology that are of two organs: a squamous cell carcinoma of the
 * lung in a patient who had a laryngeal one. Only a tumor named by its organ, or one of the past,
 * is taken for another than the one in the specimen; what is of no organ stays with the heaviest.
 */
final class OrganSplit {
  /** So near do the categories of neighbouring organs stand, of which texts name now the one. */
  private static final int NEIGHBOURS = 1;

  private final Sites sites;

  OrganSplit(Sites sites) {
    this.sites = sites;
  }

  /** The group, or the groups of its organs. */
  List<TumorGroup> of(TumorGroup group) {
    Map<String, List<Statement>> placed = new LinkedHashMap<>();
    List<Statement> elsewhere = new ArrayList<>();
    for (Statement statement : group.statements()) {
      String organ = organ(group.digits(), statement);
      (organ == null ? elsewhere : placed.computeIfAbsent(organ, o -> new ArrayList<>()))
          .add(statement);
    }
    if (placed.size() != 2) {
      return List.of(group);
    }
    List<String> organs = new ArrayList<>(placed.keySet());
    if (!areTwo(organs, placed)) {
      return List.of(group);
    }
    TumorGroup one = group(group.digits(), placed.get(organs.get(0)));
    TumorGroup other = group(group.digits(), placed.get(organs.get(1)));
    TumorGroup heavier = one.weight() >= other.weight() ? one : other;
    elsewhere.forEach(heavier::add);
    return List.of(one, other);
  }

  private static TumorGroup group(int digits, @Nullable List<Statement> statements) {
    TumorGroup group = new TumorGroup(digits);
    if (statements != null) {
      statements.forEach(group::add);
    }
    return group;
  }

  private static boolean areTwo(List<String> organs, Map<String, List<Statement>> placed) {
    int apart =
        Integer.parseInt(organs.get(0), 1, 3, 10) - Integer.parseInt(organs.get(1), 1, 3, 10);
    if (Math.abs(apart) <= NEIGHBOURS) {
      return false;
    }
    boolean named = false;
    for (List<Statement> statements : placed.values()) {
      boolean own =
          isNamed(statements) || statements.stream().allMatch(s -> s.fact().isHistorical());
      named |= own;
      if (!own && statements.stream().noneMatch(OrganSplit::isOfSpecimen)) {
        return false;
      }
    }
    return named;
  }

  private static boolean isNamed(List<Statement> statements) {
    return statements.stream().anyMatch(s -> s.link(SiteLinks.Relation.NAMED) != null);
  }

  private static boolean isOfSpecimen(Statement statement) {
    return statement.link(SiteLinks.Relation.SPECIMEN) != null && !statement.fact().isUncertain();
  }

  /** The organ in which a statement that tells of no spread puts the tumor. */
  private @Nullable String organ(int digits, Statement statement) {
    boolean silent =
        statement.links().isEmpty() || statement.isMetastasis() || statement.isRecurrence();
    return silent ? null : sites.stated(digits, List.of(statement));
  }
}
