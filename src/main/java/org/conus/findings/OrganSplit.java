package org.conus.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.conus.extract.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Parts the statements of one histology that are of two organs: a squamous cell carcinoma of the
 * lung in a patient who had a laryngeal one. Only a tumor named by its organ, or one of the past,
 * is taken for another than the one in the specimen, or one that a sentence lists beside it ({@code
 * adenocarcinoma of the gallbladder and adenocarcinoma of the bile duct}); what is of no organ
 * stays with the heaviest. A tumor of the past on one side of the body and one of today on the
 * other are two as well, and so are those of two specimens of the two sides of an organ.
 */
final class OrganSplit {
  /** So near do the categories of neighbouring organs stand, of which texts name now the one. */
  private static final int NEIGHBOURS = 1;

  private static final String OVARY = "C56";

  private final Sites sites;
  private final Places places;

  OrganSplit(Sites sites, Places places) {
    this.sites = sites;
    this.places = places;
  }

  /** The group, or the groups of its organs or sides. */
  List<TumorGroup> of(TumorGroup group, Facts facts) {
    Parted organs = parted(group, statement -> organ(group.digits(), statement));
    if (organs.placed().size() == 2 && areTwo(organs.placed())) {
      return groups(group.digits(), organs);
    }
    Parted sides = parted(group, statement -> side(statement, facts));
    if (sides.placed().size() == 2 && isOnePast(sides.placed())) {
      return groups(group.digits(), sides);
    }
    Parted specimens = specimens(group, facts);
    return specimens.placed().size() > 1 ? groups(group.digits(), specimens) : List.of(group);
  }

  /**
   * The statements of specimens that are two by the places they were taken from: the two sides of
   * an organ, or parts of the skin. Both ovaries are mostly of one tumor.
   */
  private Parted specimens(TumorGroup group, Facts facts) {
    Parted none = new Parted(Map.of(), List.of());
    if (group.isBenign() || group.isOfBlood() || !facts.items().areThere()) {
      return none;
    }
    String organ = sites.organ(group.digits(), group.statements(), facts);
    if (organ == null || organ.equals(OVARY) || !places.areDistinct(organ)) {
      return none;
    }
    Map<Integer, String> byItem = new HashMap<>();
    for (Statement statement : group.statements()) {
      int item = isSure(statement) ? facts.items().of(statement.fact()) : Items.NONE;
      String place = item == Items.NONE ? null : places.place(statement, organ, facts);
      if (place != null) {
        byItem.putIfAbsent(item, place);
      }
    }
    return byItem.size() < 2
        ? none
        : parted(group, statement -> placeOfItem(statement, byItem, facts));
  }

  /** The place of a statement's item, or of its side. */
  private @Nullable String placeOfItem(
      Statement statement, Map<Integer, String> byItem, Facts facts) {
    String place = byItem.get(facts.items().of(statement.fact()));
    String side = place == null ? places.side(statement, facts) : null;
    return side != null && byItem.containsValue(side) ? side : place;
  }

  private static boolean isSure(Statement statement) {
    return !statement.isMetastasis()
        && !statement.isRecurrence()
        && !statement.fact().isUncertain()
        && !statement.fact().isHistorical();
  }

  /** Statements by the place that they tell, and those that tell none. */
  private record Parted(Map<String, List<Statement>> placed, List<Statement> elsewhere) {}

  private static Parted parted(TumorGroup group, Function<Statement, @Nullable String> place) {
    Parted parted = new Parted(new LinkedHashMap<>(), new ArrayList<>());
    for (Statement statement : group.statements()) {
      String own = place.apply(statement);
      List<Statement> same =
          own == null
              ? parted.elsewhere()
              : parted.placed().computeIfAbsent(own, o -> new ArrayList<>());
      same.add(statement);
    }
    return parted;
  }

  private static List<TumorGroup> groups(int digits, Parted parted) {
    List<TumorGroup> groups = new ArrayList<>();
    parted.placed().values().forEach(statements -> groups.add(group(digits, statements)));
    TumorGroup heaviest = groups.get(0);
    for (TumorGroup group : groups) {
      heaviest = group.weight() > heaviest.weight() ? group : heaviest;
    }
    parted.elsewhere().forEach(heaviest::add);
    return groups;
  }

  private @Nullable String side(Statement statement, Facts facts) {
    return statement.isMetastasis() || statement.isRecurrence()
        ? null
        : places.side(statement, facts);
  }

  /** Whether one place is that of a tumor of the past, and the other of a sure one of today. */
  private static boolean isOnePast(Map<String, List<Statement>> placed) {
    int past = 0;
    int current = 0;
    for (List<Statement> statements : placed.values()) {
      boolean isPast = statements.stream().allMatch(s -> s.fact().isHistorical());
      boolean isCurrent =
          statements.stream().noneMatch(s -> s.fact().isHistorical())
              && statements.stream().anyMatch(s -> !s.fact().isUncertain());
      past += isPast ? 1 : 0;
      current += isCurrent ? 1 : 0;
    }
    return past == 1 && current == 1;
  }

  private static TumorGroup group(int digits, List<Statement> statements) {
    TumorGroup group = new TumorGroup(digits);
    statements.forEach(group::add);
    return group;
  }

  private static boolean areTwo(Map<String, List<Statement>> placed) {
    if (areListed(placed.values())) {
      return true;
    }
    List<String> organs = new ArrayList<>(placed.keySet());
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

  /** Whether a sentence names a sure tumor at each of the places. */
  private static boolean areListed(Collection<List<Statement>> placed) {
    Set<Sentence> common = null;
    for (List<Statement> statements : placed) {
      Set<Sentence> sure = new HashSet<>();
      for (Statement statement : statements) {
        if (!statement.fact().isUncertain()) {
          sure.add(statement.fact().sentence());
        }
      }
      if (common != null) {
        sure.retainAll(common);
      }
      common = sure;
    }
    return common != null && !common.isEmpty();
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
