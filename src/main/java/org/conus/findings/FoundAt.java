package org.conus.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the sites at which the statements of one row saw the tumor, each once. What a model alone
 * takes for a site is none, nor is what was merely looked at ({@code chest CT showed a mass}), but
 * an organ of which nothing else is told ({@code brain MRI showed metastases}).
 */
final class FoundAt {
  /** The most UTF-16 units of an examination's name behind its site. */
  private static final int REACH = 24;

  /** The rule of sites that a model proposes and no terminology need know. */
  private static final String LEARNED = "anatomy.model";

  private final Facts facts;
  private final NearPhrases examinations;
  private final Predicate<String> isRegion;
  private final Map<String, List<Fact>> byConcept = new LinkedHashMap<>();

  /**
   * @param examinations the words with which examinations begin
   * @param isRegion whether a topography category is that of a region of the body
   */
  FoundAt(Facts facts, NearPhrases examinations, Predicate<String> isRegion) {
    this.facts = facts;
    this.examinations = examinations;
    this.isRegion = isRegion;
  }

  /** Adds the sites of a statement of a primary or a recurrence, and the organ that names it. */
  void add(Statement statement) {
    for (SiteLinks.Link link : statement.links()) {
      if (isFound(link) || link.relation() == SiteLinks.Relation.NAMED) {
        add(link.site());
      }
    }
  }

  /**
   * Adds the sites of a statement of metastases. The organ in a tumor's name is its origin; in that
   * of a mass ({@code adrenal mass}) it is where it lies, unless the primary began there.
   *
   * @param origin the topography code of the primary; null if it is not known
   */
  void addSpread(Statement statement, @Nullable String origin) {
    for (SiteLinks.Link link : statement.links()) {
      String category = link.site().category();
      boolean isPrimary = origin != null && category != null && origin.startsWith(category);
      boolean isOfMass = statement.mass() && link.relation() == SiteLinks.Relation.NAMED;
      if (isFound(link) || isOfMass && !isPrimary) {
        add(link.site());
      }
    }
  }

  private static boolean isFound(SiteLinks.Link link) {
    return link.relation() == SiteLinks.Relation.FOUND
        || link.relation() == SiteLinks.Relation.SPECIMEN;
  }

  private void add(Fact site) {
    boolean known = site.icdO3() != null || !site.mention().because().contains(LEARNED);
    if (known && site.mention().value() instanceof Value.Anatomy value) {
      String key = value.concept() == null ? value.name() : value.concept();
      byConcept.computeIfAbsent(key, k -> new ArrayList<>()).add(site);
    }
  }

  List<SiteFinding> findings() {
    List<SiteFinding> findings = new ArrayList<>(byConcept.size());
    List<SiteFinding> examined = new ArrayList<>();
    for (List<Fact> mentions : byConcept.values()) {
      if (!isExamined(mentions)) {
        findings.add(SiteMentions.finding(mentions, facts, "site.found"));
      } else if (!isOfRegion(mentions.get(0))) {
        examined.add(SiteMentions.finding(mentions, facts, "site.found"));
      }
    }
    return findings.isEmpty() ? examined : findings;
  }

  private boolean isOfRegion(Fact site) {
    String category = site.category();
    return category != null && isRegion.test(category);
  }

  /** Whether all mentions of a site only say what an examination looked at. */
  private boolean isExamined(List<Fact> mentions) {
    String text = facts.text();
    for (Fact site : mentions) {
      int limit = Math.min(text.length(), site.end() + REACH);
      if (!examinations.beginAt(text, site.end(), limit)) {
        return false;
      }
    }
    return true;
  }
}
