package org.conus.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.conus.extract.DocumentKind;
import org.conus.extract.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the statements that name no histology. {@code lung cancer} goes to the group that began in
 * the lung; where none did and the main one began elsewhere, or it is of the past and the main one
 * no metastasis, it is a tumor of its own. A mass or metastasis goes to the main group.
 */
final class Unspecific {
  private final List<TumorGroup> groups;
  private final Function<TumorGroup, String> site;
  private final Predicate<String> isRegion;
  private final Places places;
  private List<Statement> all = List.of();
  private final Facts facts;
  private final List<Statement> ofMain = new ArrayList<>();
  private final Map<String, TumorGroup> others = new LinkedHashMap<>();

  /** The index of the only group that an item names, 0 for several; none before it is asked for. */
  private final Map<Integer, Integer> byItem = new HashMap<>();

  /** The topography categories of the groups; none before a statement asks for them. */
  private final List<String> sites = new ArrayList<>();

  /**
   * @param groups the heaviest, which is the main one, first
   * @param site the topography category of a group, empty where it is not known
   * @param isRegion whether a category is that of a region of the body
   */
  Unspecific(
      List<TumorGroup> groups,
      Function<TumorGroup, String> site,
      Predicate<String> isRegion,
      Places places,
      Facts facts) {
    this.groups = groups;
    this.site = site;
    this.isRegion = isRegion;
    this.places = places;
    this.facts = facts;
  }

  /** Sorts those of a document's statements that name no histology. */
  void sort(List<Statement> statements) {
    all = statements;
    for (Statement statement : statements) {
      if (!statement.isSpecific()) {
        sort(statement);
      }
    }
  }

  private void sort(Statement statement) {
    if (statement.mass() && groups.size() > 1) {
      int named = namedBeside(statement);
      named = named > 0 ? named : ofItem(statement);
      if (named > 0) {
        groups.get(named).addUnspecific(List.of(statement));
        return;
      }
    }
    if (statement.mass() && isOfOther(statement)) {
      return;
    }
    int origin = groups.size() > 1 ? origin(statement) : 0;
    if (origin > 0) {
      groups.get(origin).add(statement);
      return;
    }
    String organ = organ(statement);
    if (organ == null) {
      int other = groups.size() > 1 ? seenAt(statement) : 0;
      if (other > 0) {
        groups.get(other).addUnspecific(List.of(statement));
      } else {
        ofMain.add(statement);
      }
      return;
    }
    findSites();
    int same = sites.indexOf(organ);
    boolean isMainKnown = !sites.get(0).isEmpty();
    if (!statement.namesTumor()) {
      if (same > 0 && isMainKnown) {
        groups.get(same).addUnspecific(List.of(statement));
      } else {
        ofMain.add(statement);
      }
    } else if (same > 0) {
      groups.get(same).add(statement);
    } else if (same == 0 && isPastOfOtherSide(statement)) {
      others.computeIfAbsent(organ, code -> new TumorGroup(8000)).add(statement);
    } else if (same == 0 || !isMainKnown && (isOfNow(statement) || isSpread(groups.get(0)))) {
      ofMain.add(statement);
    } else {
      others.computeIfAbsent(organ, code -> new TumorGroup(8000)).add(statement);
    }
  }

  /**
   * The index of the only group that the sentence of a mass names ({@code a 2.4 cm nodule,
   * consistent with adenoma}), a sure one; 0 for the main one or none.
   */
  private int namedBeside(Statement mass) {
    int found = -1;
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).isNamedIn(mass.fact().sentence())) {
        if (found >= 0) {
          return 0;
        }
        found = i;
      }
    }
    boolean isOfNow = mass.fact().isHistorical() || found < 0 || !groups.get(found).isHistorical();
    return found > 0 && isOfNow && groups.get(found).isCertain() ? found : 0;
  }

  /**
   * Whether a report of images sees a mass in another organ than that in which the main tumor
   * began, and takes it for another tumor in the same sentence: {@code a nodule of the adrenal
   * gland, likely an adenoma}.
   */
  private boolean isOfOther(Statement mass) {
    if (facts.kind() != DocumentKind.RADIOLOGY || !namesOther(mass.fact())) {
      return false;
    }
    findSites();
    String main = sites.get(0);
    boolean elsewhere = false;
    for (SiteLinks.Link link : mass.links()) {
      String category = link.site().category();
      elsewhere |= category != null && !isRegion.test(category);
      if (main.equals(category)) {
        return false;
      }
    }
    return elsewhere && !main.isEmpty();
  }

  /** Whether the sentence of a mass names tumors, none of them a metastasis or of a group. */
  private boolean namesOther(Fact mass) {
    boolean names = false;
    for (Fact tumor : facts.beside(mass, MentionKind.TUMOR)) {
      if (tumor.isPatients() && tumor.digits() > 0) {
        if (Statement.isMetastasis(Statement.valueOf(tumor)) || isOfGroup(tumor)) {
          return false;
        }
        names = true;
      }
    }
    return names;
  }

  private boolean isOfGroup(Fact tumor) {
    for (TumorGroup group : groups) {
      if (group.isNamedBy(tumor)) {
        return true;
      }
    }
    return false;
  }

  /** The index of the only group that the item of a mass names; 0 for the main one or none. */
  private int ofItem(Statement mass) {
    int item = facts.items().of(mass.fact());
    if (item == Items.NONE) {
      return 0;
    }
    if (byItem.isEmpty()) {
      findItems();
    }
    int found = byItem.getOrDefault(item, 0);
    boolean mayBe = Items.isSpecimen(item) || !groups.get(found).isBenign();
    return found > 0 && mayBe && groups.get(found).isCertain() ? found : 0;
  }

  private void findItems() {
    for (int i = 0; i < groups.size(); i++) {
      int group = i;
      for (Statement statement : groups.get(i).statements()) {
        byItem.merge(facts.items().of(statement.fact()), i, (one, other) -> one == group ? one : 0);
      }
    }
  }

  /** The index of the group whose metastases a statement tells of by its name; 0 for none. */
  private int origin(Statement spread) {
    Fact tumor = SpreadOf.origin(spread.fact(), facts);
    if (tumor == null) {
      return 0;
    }
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).isNamedBy(tumor)) {
        return i;
      }
    }
    for (Fact site : facts.beside(tumor, MentionKind.ANATOMY)) {
      if (tumor.contains(site) && site.category() != null) {
        findSites();
        return Math.max(0, sites.indexOf(site.category()));
      }
    }
    return 0;
  }

  private void findSites() {
    if (sites.isEmpty()) {
      groups.forEach(group -> sites.add(site.apply(group)));
    }
  }

  /**
   * The index of the malignant group that began where a mass was seen ({@code a mass of the left
   * adrenal gland}), if the main one began elsewhere; 0 for none.
   */
  private int seenAt(Statement statement) {
    SiteLinks.Link found = statement.link(SiteLinks.Relation.FOUND);
    String category = found == null || statement.namesTumor() ? null : found.site().category();
    if (category == null) {
      return 0;
    }
    findSites();
    int same = sites.get(0).isEmpty() ? 0 : sites.indexOf(category);
    return same > 0
            && isNamedAt(groups.get(same), category)
            && isNamedAt(groups.get(0), sites.get(0))
        ? same
        : 0;
  }

  /** Whether a malignant tumor is named with a site of a category. */
  private static boolean isNamedAt(TumorGroup group, String category) {
    return !group.isBenign() && group.isNamedAt(category);
  }

  /** Whether a tumor of the past was on one side of the organ, and the main one is on the other. */
  private boolean isPastOfOtherSide(Statement statement) {
    return statement.fact().isHistorical()
        && !groups.get(0).isHistorical()
        && (places.areOnTwoSides(statement, groups.get(0).statements(), facts)
            || places.areOnTwoSides(statement, massesAt(sites.get(0)), facts));
  }

  /** The masses of today at sites of a category. */
  private List<Statement> massesAt(String category) {
    return Statement.those(
        all, s -> s.mass() && !s.fact().isHistorical() && s.isLinkedTo(category));
  }

  private static boolean isOfNow(Statement statement) {
    return !statement.fact().isHistorical() && !statement.fact().isUncertain();
  }

  /**
   * Whether a tumor is known by its metastases alone, of which a cancer of the past is the origin.
   */
  private static boolean isSpread(TumorGroup group) {
    return !Statement.any(group.statements(), s -> !s.isMetastasis());
  }

  /** The organ that names a tumor; null where none does, or a region of the body. */
  private @Nullable String organ(Statement statement) {
    SiteLinks.Link named = statement.link(SiteLinks.Relation.NAMED);
    String category = named == null ? null : named.site().category();
    return category == null || isRegion.test(category) ? null : category;
  }

  /** Those that speak of the main tumor. */
  List<Statement> ofMain() {
    return ofMain;
  }

  /** Tumors of which the text says no more than the organ. */
  List<TumorGroup> others() {
    return List.copyOf(others.values());
  }
}
