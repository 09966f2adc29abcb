package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.knowledge.TermKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the region that a report names behind a tissue ({@code site-by-region.tsv}): {@code SKIN,
 * LEFT FOREARM} is the skin of the arm.
 */
final class RegionSites {
  /** How far behind the tissue, in UTF-16 units, the region stands. */
  private static final int REACH = 32;

  /**
   * A site's code made of a tissue's and a region's.
   *
   * @param place the one site of the region that it is of, null for every one
   */
  record Special(String tissue, String region, @Nullable String place, String code, String name) {
    boolean meets(Fact site) {
      String topography = site.icdO3();
      return topography != null
          && topography.startsWith(region)
          && (place == null
              || site.mention().value() instanceof Value.Anatomy value
                  && place.equals(value.concept()));
    }
  }

  /** A region and what it makes of the tissue. */
  record Found(Fact region, Special special) {}

  private final List<Special> rules = new ArrayList<>();

  RegionSites(Knowledge knowledge) {
    Table table =
        knowledge.table("site-by-region.tsv", "tissue", "region", "place", "code", "name");
    for (Table.Row row : table.rows()) {
      String place = row.get("place");
      rules.add(
          new Special(
              row.need("tissue"),
              row.need("region"),
              place.isEmpty() ? null : knowledge.terms(TermKind.ANATOMY).byId(place).id(),
              row.need("code"),
              row.need("name")));
    }
  }

  /** The first region behind a mention of the tissue in the same sentence; null if none is. */
  @Nullable Found of(SiteFinding tissue, Facts facts) {
    String code = tissue.icdO3Topography();
    if (code == null || rules.stream().noneMatch(rule -> rule.tissue().equals(code))) {
      return null;
    }
    for (String id : tissue.evidence()) {
      Fact mention = facts.byId(id);
      for (Fact region : facts.beside(mention, MentionKind.ANATOMY)) {
        Special special = special(code, region);
        int gap = region.begin() - mention.end();
        if (special != null && gap >= 0 && gap <= REACH && region.isPatients()) {
          return new Found(region, special);
        }
      }
    }
    return null;
  }

  private @Nullable Special special(String tissue, Fact region) {
    for (Special rule : rules) {
      if (rule.tissue().equals(tissue) && rule.meets(region)) {
        return rule;
      }
    }
    return null;
  }
}
