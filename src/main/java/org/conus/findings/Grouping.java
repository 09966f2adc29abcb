package org.conus.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sorts statements into tumors: each special histology gathers its own statements, then those of
 * general ones that may stand for it ({@code carcinoma} for {@code squamous cell carcinoma}), which
 * go to the heaviest. A tumor in situ is part of the invasive one of its organ, as registries code
 * them (SEER Solid Tumor Rules).
 */
final class Grouping {
  /** So near do the categories of neighbouring organs stand, of which texts name now the one. */
  private static final int NEIGHBOURS = 2;

  private static final String BENIGN = "0";
  private static final String IN_SITU = "2";

  /** Below these digits are the carcinomas, with what is coded among them. */
  private static final int MELANOMAS = 8720;

  /**
   * A neurofibroma and a malignant tumor of the same digits are two, and so are a carcinoma in situ
   * and an invasive one.
   */
  private record Type(int digits, String behavior) {
    static Type of(Statement statement) {
      String behavior = statement.value().behavior();
      boolean apart = BENIGN.equals(behavior) || IN_SITU.equals(behavior);
      return new Type(statement.digits(), apart && behavior != null ? behavior : "");
    }
  }

  private final Histologies histologies;
  private final HistologyBySite bySite;
  private final Sites sites;
  private final Places places;
  private final OrganSplit organs;

  Grouping(Histologies histologies, HistologyBySite bySite, Sites sites, Places places) {
    this.histologies = histologies;
    this.bySite = bySite;
    this.sites = sites;
    this.places = places;
    this.organs = new OrganSplit(sites, places);
  }

  /** The groups, heaviest first; statements without a histology are in none. */
  List<TumorGroup> groups(List<Statement> statements, Facts facts) {
    Map<Type, TumorGroup> byType = new LinkedHashMap<>();
    for (Statement statement : statements) {
      if (statement.isSpecific()) {
        byType
            .computeIfAbsent(Type.of(statement), type -> new TumorGroup(type.digits()))
            .add(statement);
      }
    }
    List<TumorGroup> groups = new ArrayList<>();
    byType.values().forEach(group -> groups.addAll(organs.of(group, facts)));
    groups.sort(Comparator.comparingDouble(TumorGroup::weight).reversed());
    return absorbed(groups, facts);
  }

  /**
   * Whether two are said to have begun in organs that are no neighbours, or at two places of one.
   */
  private boolean areApart(TumorGroup general, TumorGroup special, Facts facts) {
    String one = sites.organ(general.digits(), general.statements(), facts);
    one = one == null && general.isBenign() ? seenAt(general) : one;
    String other = one == null ? null : sites.organ(special.digits(), special.statements(), facts);
    if (one == null || other == null) {
      return false;
    }
    if (general.isOfBlood()) {
      return false;
    }
    if (one.equals(other) && places.areApart(general, special, one, facts)) {
      return true;
    }
    if (general.isBenign() != special.isBenign()
        || general.isHistorical() != special.isHistorical()) {
      return !one.equals(other);
    }
    int apart = Integer.parseInt(one, 1, 3, 10) - Integer.parseInt(other, 1, 3, 10);
    return Math.abs(apart) > NEIGHBOURS;
  }

  /** The organ of the first site of a benign tumor, which lies where it began. */
  private @Nullable String seenAt(TumorGroup benign) {
    for (Statement statement : benign.statements()) {
      for (SiteLinks.Link link : statement.links()) {
        String category = link.site().category();
        if (category != null && !sites.isRegion(category)) {
          return category;
        }
      }
    }
    return null;
  }

  /** Whether a group speaks of the tumor of another one. */
  private boolean isOf(TumorGroup general, TumorGroup special, Facts facts) {
    if (!special.isCertain() && !isRecurrenceOf(special, general)
        || areApart(general, special, facts)) {
      return false;
    }
    if (general.isPrinted() != special.isPrinted()) {
      return special.isPrinted() && areOneKind(general, special);
    }
    if (general.isInSitu() && !special.isInSitu()) {
      return !special.isBenign() && areOneTissue(general, special);
    }
    if (general.digits() == special.digits() && general.isBenign() == special.isBenign()) {
      return false;
    }
    return (general.isBenign() || !special.isBenign())
        && (general.isInSitu() || !special.isInSitu())
        && (histologies.covers(general.digits(), special.digits())
            || isSameAtOrgan(general, special, facts));
  }

  /** Whether the organ of a special histology makes the general one the same. */
  private boolean isSameAtOrgan(TumorGroup general, TumorGroup special, Facts facts) {
    return bySite.make(general.digits(), special.digits())
        && bySite.make(
            general.digits(),
            special.digits(),
            sites.organ(special.digits(), special.statements(), facts));
  }

  /** Whether what is suspected is that a tumor of the past came back. */
  private static boolean isRecurrenceOf(TumorGroup suspected, TumorGroup past) {
    return past.isHistorical() && Statement.any(suspected.statements(), Statement::isRecurrence);
  }

  /** Whether a tumor in situ may be the precursor of an invasive one by its histology. */
  private static boolean areOneTissue(TumorGroup inSitu, TumorGroup invasive) {
    boolean carcinomas = inSitu.digits() < MELANOMAS && invasive.digits() < MELANOMAS;
    return carcinomas || inSitu.digits() >= MELANOMAS && invasive.digits() >= MELANOMAS;
  }

  /** Whether one histology may stand for the other, or both are of one organ and invasive. */
  private boolean areOneKind(TumorGroup one, TumorGroup other) {
    return !one.isBenign()
        && !other.isBenign()
        && (histologies.covers(one.digits(), other.digits())
            || histologies.covers(other.digits(), one.digits()));
  }

  private boolean isAt(TumorGroup group, String organ, Facts facts) {
    return organ.equals(sites.organ(group.digits(), group.statements(), facts));
  }

  private List<TumorGroup> absorbed(List<TumorGroup> groups, Facts facts) {
    List<TumorGroup> kept = new ArrayList<>(groups);
    for (TumorGroup general : groups) {
      TumorGroup special = special(general, kept, facts);
      if (special != null) {
        general.statements().forEach(special::add);
        kept.remove(general);
      }
    }
    kept.sort(Comparator.comparingDouble(TumorGroup::weight).reversed());
    return kept;
  }

  /**
   * The heaviest group of whose tumor a general one speaks, one of its own organ first, a benign
   * one rather of a benign; for a tumor in situ the one that is named nearest to it.
   */
  private @Nullable TumorGroup special(TumorGroup general, List<TumorGroup> groups, Facts facts) {
    TumorGroup found = null;
    String organ =
        groups.size() > 2 ? sites.organ(general.digits(), general.statements(), facts) : null;
    for (TumorGroup special : groups) {
      boolean better =
          found == null
              || general.isBenign() && !found.isBenign() && special.isBenign()
              || general.isInSitu() && general.distance(special) < general.distance(found);
      better |=
          organ != null
              && found != null
              && isAt(special, organ, facts)
              && !isAt(found, organ, facts);
      if (better && special != general && isOf(general, special, facts)) {
        found = special;
      }
    }
    return found;
  }
}
