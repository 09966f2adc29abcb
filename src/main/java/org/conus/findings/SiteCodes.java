package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.knowledge.TermKind;
import org.jspecify.annotations.Nullable;

/**
 * Codes a site by the tissue in which a histology arises: a liposarcoma of the {@code thigh} is one
 * of soft tissue ({@code C49.2}), not of an ill-defined region ({@code C76.5}).
 */
final class SiteCodes {
  private static final String NEVER = "-";
  private static final String DOUBTFUL = "?";

  /**
   * @param place the name of the one site that it is of, null for every site of its topography
   */
  private record Rule(
      int from, int to, String topography, @Nullable String place, String code, String name) {
    boolean meets(int histology, String site, @Nullable String siteName) {
      return from <= histology
          && histology <= to
          && site.startsWith(topography)
          && (place == null || place.equals(siteName));
    }
  }

  /**
   * Rules in their order, by the category of the sites that they are of: every site of a document
   * is asked for with every histology.
   */
  private static final class Rules {
    private static final int CATEGORIES = 100;

    private final List<List<Rule>> byCategory = new ArrayList<>(CATEGORIES);

    Rules() {
      for (int i = 0; i < CATEGORIES; i++) {
        byCategory.add(new ArrayList<>(0));
      }
    }

    void add(Rule rule) {
      for (int i = 0; i < CATEGORIES; i++) {
        String category = "C" + i / 10 + i % 10;
        if (category.startsWith(rule.topography()) || rule.topography().startsWith(category)) {
          byCategory.get(i).add(rule);
        }
      }
    }

    @Nullable Rule first(int histology, String topography, @Nullable String name) {
      List<Rule> rules = byCategory.get(category(topography));
      for (int i = 0; i < rules.size(); i++) {
        if (rules.get(i).meets(histology, topography, name)) {
          return rules.get(i);
        }
      }
      return null;
    }

    /** The digits of a code's category; 0 for what is none, with which no rule of 0 begins. */
    private static int category(String code) {
      int tens = code.length() < 3 ? -1 : code.charAt(1) - '0';
      int ones = code.length() < 3 ? -1 : code.charAt(2) - '0';
      return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? 0 : tens * 10 + ones;
    }
  }

  private final Rules rules = new Rules();
  private final Rules never = new Rules();
  private final Rules doubtful = new Rules();

  SiteCodes(Knowledge knowledge) {
    Table table =
        knowledge.table(
            "site-by-histology.tsv", "from", "to", "topography", "place", "code", "name");
    for (Table.Row row : table.rows()) {
      String place = row.get("place");
      Rule rule =
          new Rule(
              Integer.parseInt(row.need("from")),
              Integer.parseInt(row.need("to")),
              row.need("topography"),
              place.isEmpty() ? null : knowledge.terms(TermKind.ANATOMY).byId(place).name(),
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
    return never.first(histology, topography, null) != null;
  }

  /** Whether a histology at a site is most often a metastasis. */
  boolean doubts(int histology, String topography) {
    return doubtful.first(histology, topography, null) != null;
  }

  /** Whether a rule says what a histology makes of a site's code. */
  boolean knows(int histology, String topography) {
    return rules.first(histology, topography, null) != null;
  }

  /** The code that a histology gives a site's code, whichever place of its region it is. */
  String code(int histology, String topography) {
    Rule rule = rules.first(histology, topography, null);
    return rule == null ? topography : rule.code();
  }

  /** The site, with the code and name that the histology gives it where a rule says so. */
  SiteFinding of(int histology, SiteFinding site) {
    String topography = site.icdO3Topography();
    Rule rule = topography == null ? null : rules.first(histology, topography, site.name());
    return rule == null ? site : coded(site, rule);
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
