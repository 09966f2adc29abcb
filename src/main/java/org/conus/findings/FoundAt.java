package org.conus.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conus.extract.Value;

/** Gathers the sites at which the statements of one row saw the tumor, each once. */
final class FoundAt {
  private final Facts facts;
  private final Map<String, List<Fact>> byConcept = new LinkedHashMap<>();

  FoundAt(Facts facts) {
    this.facts = facts;
  }

  /** Adds the sites of a statement that are no origin. */
  void add(Statement statement, boolean namedToo) {
    for (SiteLinks.Link link : statement.links()) {
      boolean wanted =
          link.relation() == SiteLinks.Relation.FOUND
              || link.relation() == SiteLinks.Relation.SPECIMEN
              || namedToo && link.relation() == SiteLinks.Relation.NAMED;
      if (wanted && link.site().mention().value() instanceof Value.Anatomy value) {
        String key = value.concept() == null ? value.name() : value.concept();
        byConcept.computeIfAbsent(key, k -> new ArrayList<>()).add(link.site());
      }
    }
  }

  List<SiteFinding> findings() {
    List<SiteFinding> findings = new ArrayList<>(byConcept.size());
    for (List<Fact> mentions : byConcept.values()) {
      findings.add(SiteMentions.finding(mentions, facts, "site.found"));
    }
    return findings;
  }
}
