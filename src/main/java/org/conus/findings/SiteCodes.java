package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;

/**
 * Codes a site by the tissue in which a histology arises: a liposarcoma of the {@code thigh} is one
 * of soft tissue ({@code C49.2}), not of an ill-defined region ({@code C76.5}).
 */
final class SiteCodes {
  private static final String NEVER = "-";
  private static final String DOUBTFUL = "?";

  private record Rule(int from, int to, String topography, String code, String name) {
    boolean meets(int histology) {
      return from <= histology && histology <= to;
    }

    boolean is(String site) {
      return site.startsWith(topography);
    }
  }

  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule> never = new ArrayList<>();
  private final List<Rule> doubtful = new ArrayList<>();

  SiteCodes(Knowledge knowledge) {
    Table table =
        knowledge.table("site-by-histology.tsv", "from", "to", "topography", "code", "name");
    for (Table.Row row : table.rows()) {
      Rule rule =
          new Rule(
              Integer.parseInt(row.need("from")),
              Integer.parseInt(row.need("to")),
              row.need("topography"),
              row.need("code"),
              row.need("name"));
      switch (rule.code()) {
        case NEVER -> never.add(rule);
        case DOUBTFUL -> doubtful.add(rule);
        default -> rules.add(rule);
      }
    }
  }

  /** Whether a histology does not begin at a site. */
  boolean excludes(int histology, String topography) {
    return meets(never, histology, topography);
  }

  /** Whether a histology at a site is most often a metastasis. */
  boolean doubts(int histology, String topography) {
    return meets(doubtful, histology, topography);
  }

  private static boolean meets(List<Rule> some, int histology, String topography) {
    for (Rule rule : some) {
      if (rule.meets(histology) && rule.is(topography)) {
        return true;
      }
    }
    return false;
  }

  /** The code that a histology gives a site's code. */
  String code(int histology, String topography) {
    for (Rule rule : rules) {
      if (rule.meets(histology) && rule.is(topography)) {
        return rule.code();
      }
    }
    return topography;
  }

  /** The site, with the code and name that the histology gives it where a rule says so. */
  SiteFinding of(int histology, SiteFinding site) {
    String topography = site.icdO3Topography();
    if (topography == null) {
      return site;
    }
    for (Rule rule : rules) {
      if (rule.meets(histology) && rule.is(topography)) {
        return coded(site, rule);
      }
    }
    return site;
  }

  private static SiteFinding coded(SiteFinding site, Rule rule) {
    List<String> because = new ArrayList<>(site.because());
    because.add("site.by-tissue");
    return new SiteFinding(
        site.text(),
        rule.name(),
        rule.code(),
        site.uberon(),
        site.laterality(),
        site.levels(),
        site.compartment(),
        site.evidence(),
        site.certainty(),
        because);
  }
}
