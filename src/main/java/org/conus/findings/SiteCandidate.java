package org.conus.findings;

import java.util.ArrayList;
import java.util.List;

/** A site where a tumor may have begun, by its topography category, with all that speaks for it. */
final class SiteCandidate {
  private final String category;
  private final List<Fact> facts = new ArrayList<>();
  private double weight;
  private boolean doubtful = true;

  private SiteCandidate(String category) {
    this.category = category;
  }

  /** The candidate of a category among others, to which it is added if it is not yet. */
  static SiteCandidate of(String category, List<SiteCandidate> candidates) {
    for (SiteCandidate candidate : candidates) {
      if (candidate.category.equals(category)) {
        return candidate;
      }
    }
    SiteCandidate added = new SiteCandidate(category);
    candidates.add(added);
    return added;
  }

  void add(Fact site, double more, boolean doubt) {
    facts.add(site);
    weight += more;
    doubtful &= doubt;
  }

  /** The mentions of the site. */
  List<Fact> facts() {
    return facts;
  }

  double weight() {
    return weight;
  }

  /** Whether nothing speaks for it without doubt. */
  boolean isDoubtful() {
    return doubtful;
  }
}
