package org.conus.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermTable;
import org.jspecify.annotations.Nullable;

/** Weighs the sites that statements name, and writes them as findings. */
final class Sites {
  private static final Map<SiteLinks.Relation, Double> WEIGHTS =
      Map.of(
          SiteLinks.Relation.NAMED, 2.0,
          SiteLinks.Relation.FOUND, 1.5,
          SiteLinks.Relation.ORIGIN, 3.0,
          SiteLinks.Relation.SPECIMEN, 1.0);

  private final TermTable anatomy;
  private final Map<Integer, String> defaults = new HashMap<>();
  private final Set<Integer> always = new HashSet<>();
  private final SiteCodes codes;
  private final SiteLines lines;

  Sites(Knowledge knowledge) {
    this.anatomy = knowledge.terms(TermKind.ANATOMY);
    this.codes = new SiteCodes(knowledge);
    this.lines = new SiteLines(knowledge);
    Table table = knowledge.table("default-sites.tsv", "morphology", "site", "when");
    for (Table.Row row : table.uniqueRows("morphology")) {
      anatomy.byId(row.need("site"));
      defaults.put(Integer.valueOf(row.need("morphology")), row.need("site"));
      if (row.get("when").equals("always")) {
        always.add(Integer.valueOf(row.need("morphology")));
      }
    }
  }

  /** A site with all that speaks for it. */
  private static final class Candidate {
    private final List<Fact> facts = new ArrayList<>();
    private double weight;

    void add(Fact site, double more) {
      facts.add(site);
      weight += more;
    }
  }

  /** Where the tumor began; null where neither the text nor the histology says it. */
  @Nullable SiteFinding primary(int digits, List<Statement> statements, Facts facts) {
    if (always.contains(digits)) {
      return byDefault(digits, statements);
    }
    boolean spread = statements.stream().anyMatch(Statement::isMetastasis);
    List<Statement> tumors = statements.stream().filter(s -> !s.mass()).toList();
    SiteFinding stated = stated(digits, tumors, facts);
    if (stated == null && !spread) {
      stated = stated(digits, statements, facts);
    }
    if (stated == null) {
      stated = ofLine(digits, facts);
    }
    SiteFinding assumed = stated == null ? byDefault(digits, statements) : null;
    if (stated == null && assumed == null) {
      stated = stated(digits, statements, facts);
    }
    return stated == null ? assumed : codes.of(digits, stated);
  }

  private @Nullable SiteFinding ofLine(int digits, Facts facts) {
    return lines
        .first(facts, code -> !codes.excludes(digits, code))
        .map(site -> finding(List.of(site), facts, "site.line"))
        .orElse(null);
  }

  /** The site that tumors name, else the one that masses do. */
  private @Nullable SiteFinding named(int digits, List<Statement> statements, Facts facts) {
    SiteFinding named = stated(digits, statements.stream().filter(s -> !s.mass()).toList(), facts);
    return named == null ? stated(digits, statements, facts) : named;
  }

  /** The site that most speaks for; null where none is named. */
  private @Nullable SiteFinding stated(int digits, List<Statement> statements, Facts facts) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    Set<String> spread = spreadTo(statements);
    for (Statement statement : statements) {
      for (SiteLinks.Link link : statement.links()) {
        if (saysOrigin(statement, link) && isPossible(digits, link, spread)) {
          add(candidates, link, statement.weight() * trust(statement));
        }
      }
    }
    Candidate best = null;
    for (Candidate candidate : candidates.values()) {
      best = best == null || candidate.weight > best.weight ? candidate : best;
    }
    return best == null ? null : finding(best.facts, facts, "site.stated");
  }

  /** Whether statements say where the tumor began. */
  boolean isStated(List<Statement> statements, Facts facts) {
    return named(0, statements, facts) != null;
  }

  /** A histology's site is trusted more than that of a cancer, and that more than a mass's. */
  private static double trust(Statement statement) {
    return statement.isSpecific() ? 1 : statement.namesTumor() ? 0.6 : 0.3;
  }

  /** The categories of sites at which metastases were seen. */
  private static Set<String> spreadTo(List<Statement> statements) {
    Set<String> categories = new HashSet<>();
    for (Statement statement : statements) {
      for (SiteLinks.Link link : statement.links()) {
        boolean spread = statement.isMetastasis() && link.relation() == SiteLinks.Relation.FOUND;
        String category = link.site().category();
        if (spread && category != null) {
          categories.add(category);
        }
      }
    }
    return categories;
  }

  /** A site at which metastases were seen counts only where the tumor is named by it. */
  private boolean isPossible(int digits, SiteLinks.Link link, Set<String> spread) {
    String code = link.site().icdO3();
    if (code == null || codes.excludes(digits, code)) {
      return false;
    }
    boolean found =
        link.relation() == SiteLinks.Relation.FOUND
            || link.relation() == SiteLinks.Relation.SPECIMEN;
    return !found || !spread.contains(code.substring(0, 3));
  }

  /**
   * A metastasis was found somewhere else; what is named or said of its origin is the primary's.
   */
  private static boolean saysOrigin(Statement statement, SiteLinks.Link link) {
    if (!(link.site().mention().value() instanceof Value.Anatomy) || link.site().icdO3() == null) {
      return false;
    }
    return switch (link.relation()) {
      case ORIGIN -> true;
      case NAMED -> statement.isSpecific() || !statement.isMetastasis();
      case FOUND, SPECIMEN -> !statement.isMetastasis();
    };
  }

  private static void add(
      Map<String, Candidate> candidates, SiteLinks.Link link, double statementWeight) {
    String code = Objects.requireNonNull(link.site().icdO3());
    String category = code.substring(0, 3);
    double specific = !code.endsWith(".9") ? 0.1 : 0;
    double relation = WEIGHTS.getOrDefault(link.relation(), 1.0);
    candidates
        .computeIfAbsent(category, key -> new Candidate())
        .add(link.site(), statementWeight * (relation + specific));
  }

  private @Nullable SiteFinding byDefault(int digits, List<Statement> statements) {
    String id = defaults.get(digits);
    if (id == null) {
      return null;
    }
    Concept concept = anatomy.byId(id);
    List<String> evidence =
        statements.isEmpty() ? List.of() : List.of(statements.get(0).fact().id());
    return new SiteFinding(
        concept.name().toLowerCase(java.util.Locale.ROOT),
        concept.name(),
        concept.code(Code.ICD_O_3).orElse(null),
        concept.code(Code.UBERON).orElse(null),
        null,
        List.of(),
        null,
        evidence,
        "uncertain",
        List.of("site.by-histology"));
  }

  /**
   * A site's finding out of all its mentions; the most special one gives the words and the code.
   */
  SiteFinding finding(List<Fact> mentions, Facts facts, String rule) {
    Fact best = mentions.get(0);
    for (Fact fact : mentions) {
      best = specificity(fact) > specificity(best) ? fact : best;
    }
    Value.Anatomy value = (Value.Anatomy) best.mention().value();
    return new SiteFinding(
        facts.words(best),
        value.name(),
        best.icdO3(),
        best.code(Code.UBERON),
        laterality(mentions),
        List.of(),
        null,
        Evidence.ids(mentions),
        Evidence.certainty(mentions),
        List.of(rule));
  }

  private static int specificity(Fact fact) {
    String code = fact.icdO3();
    return code == null ? 0 : code.endsWith(".9") ? 1 : 2;
  }

  private static @Nullable String laterality(List<Fact> mentions) {
    for (Fact fact : mentions) {
      String side = ((Value.Anatomy) fact.mention().value()).laterality();
      if (side != null) {
        return side;
      }
    }
    return null;
  }
}
