package org.conus.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts statements into tumors: each special histology gathers its own statements, then those of
 * general ones that may stand for it ({@code carcinoma} for {@code squamous cell carcinoma}), which
 * go to the heaviest.
 */
final class Grouping {
  private final Histologies histologies;

  Grouping(Histologies histologies) {
    this.histologies = histologies;
  }

  /** The groups, heaviest first; statements without a histology are in none. */
  List<TumorGroup> groups(List<Statement> statements) {
    Map<Integer, TumorGroup> byDigits = new LinkedHashMap<>();
    for (Statement statement : statements) {
      if (statement.isSpecific()) {
        byDigits.computeIfAbsent(statement.digits(), TumorGroup::new).add(statement);
      }
    }
    List<TumorGroup> groups = new ArrayList<>(byDigits.values());
    groups.sort(Comparator.comparingDouble(TumorGroup::weight).reversed());
    return absorbed(groups);
  }

  private List<TumorGroup> absorbed(List<TumorGroup> groups) {
    List<TumorGroup> kept = new ArrayList<>(groups);
    for (TumorGroup general : groups) {
      for (TumorGroup special : kept) {
        boolean covers =
            special != general
                && special.isCertain()
                && (general.isBenign() || !special.isBenign())
                && histologies.covers(general.digits(), special.digits());
        if (covers) {
          general.statements().forEach(special::add);
          kept.remove(general);
          break;
        }
      }
    }
    kept.sort(Comparator.comparingDouble(TumorGroup::weight).reversed());
    return kept;
  }
}
