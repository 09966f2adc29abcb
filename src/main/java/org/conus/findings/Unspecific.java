package org.conus.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the statements that name no histology. {@code lung cancer} goes to the group that began in
 * the lung; where none did and the main one began elsewhere, or it is of the past and the main one
 * no metastasis, it is a tumor of its own. A mass or metastasis goes to the main group.
 */
final class Unspecific {
  private final List<Statement> ofMain = new ArrayList<>();
  private final Map<String, TumorGroup> others = new LinkedHashMap<>();

  /**
   * @param groups the heaviest, which is the main one, first
   * @param site the topography category of a group, where it is known
   */
  Unspecific(
      List<TumorGroup> groups,
      List<Statement> statements,
      Function<TumorGroup, Optional<String>> site) {
    List<Optional<String>> sites = groups.stream().map(site).toList();
    for (Statement statement : statements) {
      if (!statement.isSpecific()) {
        sort(statement, groups, sites);
      }
    }
  }

  private void sort(Statement statement, List<TumorGroup> groups, List<Optional<String>> sites) {
    String organ = organ(statement);
    int same = organ == null ? -1 : sites.indexOf(Optional.of(organ));
    if (organ == null || !statement.namesTumor()) {
      if (same > 0 && sites.get(0).isPresent()) {
        groups.get(same).addUnspecific(List.of(statement));
      } else {
        ofMain.add(statement);
      }
    } else if (same > 0) {
      groups.get(same).add(statement);
    } else if (same == 0
        || sites.get(0).isEmpty() && (isOfNow(statement) || isSpread(groups.get(0)))) {
      ofMain.add(statement);
    } else {
      others.computeIfAbsent(organ, code -> new TumorGroup(8000)).add(statement);
    }
  }

  private static boolean isOfNow(Statement statement) {
    return !statement.fact().isHistorical() && !statement.fact().isUncertain();
  }

  /**
   * Whether a tumor is known by its metastases alone, of which a cancer of the past is the origin.
   */
  private static boolean isSpread(TumorGroup group) {
    return group.statements().stream().allMatch(Statement::isMetastasis);
  }

  private static @Nullable String organ(Statement statement) {
    SiteLinks.Link named = statement.link(SiteLinks.Relation.NAMED);
    return named == null ? null : named.site().category();
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
