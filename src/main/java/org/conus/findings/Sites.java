package org.conus.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.conus.extract.DocumentKind;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.jspecify.annotations.Nullable;

/** Weighs the sites that statements name, and writes them as findings. */
final class Sites {
  private static final Map<SiteLinks.Relation, Double> WEIGHTS =
      Map.of(
          SiteLinks.Relation.NAMED, 2.0,
          SiteLinks.Relation.FOUND, 1.5,
          SiteLinks.Relation.ORIGIN, 3.0,
          SiteLinks.Relation.SPECIMEN, 1.0);

  private static final String SPINE = "C41.2";
  private static final String UNKNOWN = "C80.9";
  private static final double OF_REGION = 0.2;
  private static final double OF_DEFAULT = 3;
  private static final double HALF = 0.5;

  /** What the organ in a metastasis's name weighs, which may be where it was found. */
  private static final double OF_SPREAD = 0.25;

  private static final int REACH_BEFORE = 400;

  /** How far behind a diagnosis, in UTF-16 units, a mass is still taken for what was diagnosed. */
  private static final int REACH_BEHIND = 150;

  private static final String BENIGN = "0";

  /** From these digits on the benign tumors of a range begin wherever malignant ones spread to. */
  private static final int SOFT_TISSUE = 8800;

  private static final String PRINTED = "site.printed-code";

  private final Concept spine;

  /** The first site of the table with a topography code. */
  private final Map<String, Concept> byCode = new HashMap<>();

  private final DefaultSites defaults;
  private final SiteCodes codes;
  private final SiteLines lines;
  private final Origins origins;
  private final OperatedOrgans operated;
  private final SiteRefinement refinement;
  private final NamedSites names;
  private final IllDefinedSites illDefined;

  Sites(Knowledge knowledge) {
    Sides sides = new Sides(knowledge);
    this.spine = knowledge.terms(TermKind.ANATOMY).byId("vertebral-column");
    for (Concept concept : knowledge.terms(TermKind.ANATOMY).concepts()) {
      concept.code(Code.ICD_O_3).ifPresent(code -> byCode.putIfAbsent(code, concept));
    }
    this.defaults = new DefaultSites(knowledge);
    this.codes = new SiteCodes(knowledge);
    this.lines = new SiteLines(knowledge);
    this.origins = new Origins(knowledge);
    this.operated = new OperatedOrgans(knowledge, sides);
    this.illDefined = new IllDefinedSites(knowledge);
    this.names = new NamedSites(knowledge);
    this.refinement = new SiteRefinement(knowledge, codes, operated, sides);
  }

  /** A site with all that speaks for it. */
  private static final class Candidate {
    private final List<Fact> facts = new ArrayList<>();
    private double weight;

    private boolean doubtful = true;

    void add(Fact site, double more, boolean doubt) {
      facts.add(site);
      weight += more;
      doubtful &= doubt;
    }
  }

  /**
   * Where the tumor began; null where neither the text nor the histology says it.
   *
   * @param mayGuess whether the organ that the document names most may stand for one that nothing
   *     names
   */
  @Nullable SiteFinding primary(
      int digits, List<Statement> statements, Facts facts, boolean mayGuess) {
    if (defaults.isAlways(digits)) {
      return defaults.of(digits, statements);
    }
    SiteFinding site = printed(statements, facts);
    if (site == null) {
      site = ladder(digits, statements, facts);
    }
    if (site == null && mayGuess) {
      site = mostNamed(digits, facts);
    }
    return site == null ? null : refinement.refined(digits, site, statements, facts);
  }

  /**
   * The site whose code the report prints, as a mention of the same organ names it; null where none
   * is printed or nothing has it.
   */
  private @Nullable SiteFinding printed(List<Statement> statements, Facts facts) {
    for (Statement statement : statements) {
      String code = facts.printedSite(statement.fact());
      if (code != null) {
        return ofCode(code, statement.fact(), facts);
      }
    }
    return null;
  }

  private @Nullable SiteFinding ofCode(String code, Fact tumor, Facts facts) {
    List<Fact> same = new ArrayList<>();
    for (Fact fact : facts.patients(MentionKind.ANATOMY)) {
      if (facts.isOwn(fact) && code.equals(fact.icdO3())) {
        same.add(fact);
      }
    }
    if (!same.isEmpty()) {
      return finding(same, facts, PRINTED);
    }
    Concept site = byCode.get(code);
    return site == null ? null : DefaultSites.named(site, List.of(tumor.id()), PRINTED, "certain");
  }

  /**
   * What cancers say, then tumors, masses, the report's own line, the tumor's short name, the
   * histology, and what stands before. A region of the body is taken only where none of these knows
   * an organ; the organ of a histology that lists it among its metastases, only after the masses.
   */
  private @Nullable SiteFinding ladder(int digits, List<Statement> statements, Facts facts) {
    List<Statement> tumors = statements.stream().filter(s -> !s.mass()).toList();
    Weighed weighed = weighTumors(digits, tumors, facts);
    if (weighed.sure() != null && !isRegion(digits, weighed.sure())) {
      return finding(weighed.sure().facts, facts, "site.stated");
    }
    if (isUnknown(tumors, facts)) {
      return unknown(tumors);
    }
    SiteFinding ofName = names.of(tumors, facts);
    if (ofName != null) {
      return ofName;
    }
    boolean spread = statements.stream().anyMatch(Statement::isMetastasis);
    Candidate mass = mass(digits, statements, facts);
    Candidate sure = mass == null ? weighed.sure() : mass;
    if (!spread && sure != null && !isRegion(digits, sure)) {
      return finding(sure.facts, facts, "site.stated");
    }
    SiteFinding other = withoutTumor(digits, statements, sure, facts);
    if (other == null && !spread && sure == null) {
      other = before(digits, tumors, facts);
    }
    if (other == null && digits > 0) {
      other = ofSpine(digits, facts);
    }
    if (other == null && sure != null) {
      other = finding(sure.facts, facts, "site.stated");
    }
    Candidate later = other == null ? weigh(digits, statements).sure() : null;
    if (later != null) {
      other = finding(later.facts, facts, "site.stated");
    }
    if (other == null && weighed.doubtful() != null) {
      other = finding(weighed.doubtful().facts, facts, "site.stated");
    }
    return other == null && isSpreadAlone(tumors) ? unknown(tumors) : other;
  }

  /**
   * What masses say: those that an operation took, else those seen before the diagnosis was made,
   * as what a report of a case finds behind it is likelier spread.
   */
  private @Nullable Candidate mass(int digits, List<Statement> statements, Facts facts) {
    Candidate any = weigh(digits, statements).sure();
    if (any == null) {
      return null;
    }
    SiteFinding organ = operated.first(facts, null);
    String code = organ == null ? null : organ.icdO3Topography();
    List<Statement> ofOrgan =
        code == null
            ? List.of()
            : statements.stream().filter(s -> isAt(s, code.substring(0, 3))).toList();
    Candidate taken = weigh(digits, ofOrgan).sure();
    if (taken != null || facts.kind() == DocumentKind.PATHOLOGY) {
      return taken == null ? any : taken;
    }
    int diagnosis = Integer.MAX_VALUE;
    for (Statement statement : statements) {
      if (statement.isSpecific() && !statement.fact().isUncertain()) {
        diagnosis = Math.min(diagnosis, statement.fact().sentence().span().end());
      }
    }
    int made = diagnosis < Integer.MAX_VALUE ? diagnosis + REACH_BEHIND : diagnosis;
    List<Statement> earlier =
        statements.stream().filter(s -> !s.mass() || s.fact().begin() < made).toList();
    return weigh(digits, earlier).sure();
  }

  private static boolean isAt(Statement statement, String category) {
    return statement.links().stream().anyMatch(l -> category.equals(l.site().category()));
  }

  /**
   * What cancers and histologies say; what tumors without a type say where these are silent, and no
   * organ was taken out.
   */
  private Weighed weighTumors(int digits, List<Statement> tumors, Facts facts) {
    Weighed weighed = weigh(digits, tumors.stream().filter(Statement::namesTumor).toList());
    boolean named = weighed.sure() != null || operated.first(facts, null) != null;
    return named ? weighed : weigh(digits, tumors);
  }

  private boolean isRegion(int digits, Candidate candidate) {
    String code = candidate.facts.get(0).icdO3();
    return code != null && illDefined.has(codes.code(digits, code));
  }

  /** The site that a line of the report, the tumor's short name, or the histology gives. */
  private @Nullable SiteFinding withoutTumor(
      int digits, List<Statement> statements, @Nullable Candidate mass, Facts facts) {
    SiteFinding other = ofLine(digits, facts);
    if (other != null || digits == 0) {
      return other;
    }
    String category = defaults.category(digits);
    boolean elsewhere = category != null && spreadTo(statements).contains(category);
    if (elsewhere && mass != null) {
      return finding(mass.facts, facts, "site.stated");
    }
    SiteFinding organ = elsewhere ? operated.first(facts, null) : null;
    return organ == null ? defaults.of(digits, statements) : organ;
  }

  /** The organ that a document names most, where nothing says which one the tumor began in. */
  private @Nullable SiteFinding mostNamed(int digits, Facts facts) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (Fact fact : facts.patients(MentionKind.ANATOMY)) {
      String code = fact.icdO3();
      if (code == null || !facts.isOwn(fact) || !mayBegin(digits, code) || isNamed(fact, facts)) {
        continue;
      }
      boolean besideLesion =
          !facts.beside(fact, MentionKind.LESION).isEmpty()
              || !facts.beside(fact, MentionKind.TUMOR).isEmpty()
              || !facts.beside(fact, MentionKind.PROCEDURE).isEmpty();
      candidates
          .computeIfAbsent(code.substring(0, 3), key -> new Candidate())
          .add(fact, besideLesion ? 1 : HALF, false);
    }
    Candidate most = null;
    for (Candidate candidate : candidates.values()) {
      most = most == null || candidate.weight > most.weight ? candidate : most;
    }
    return most == null || most.weight < 1 ? null : finding(most.facts, facts, "site.most-named");
  }

  /** Whether a site is part of the name of a tumor, which then is another one. */
  private static boolean isNamed(Fact site, Facts facts) {
    for (Fact tumor : facts.beside(site, MentionKind.TUMOR)) {
      if (tumor.mention().span().contains(site.mention().span())) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBegin(int digits, String code) {
    return !codes.excludes(digits, code)
        && !codes.doubts(digits, code)
        && !illDefined.has(codes.code(digits, code));
  }

  private boolean isUnknown(List<Statement> tumors, Facts facts) {
    for (Statement statement : tumors) {
      if (origins.isUnknown(statement.fact(), facts.text())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a tumor is known by its metastases alone. */
  private static boolean isSpreadAlone(List<Statement> tumors) {
    boolean spread = false;
    for (Statement statement : tumors) {
      if (!statement.isMetastasis()) {
        return false;
      }
      spread |= !statement.fact().isUncertain();
    }
    return spread;
  }

  private SiteFinding unknown(List<Statement> tumors) {
    return new SiteFinding(
        "unknown primary",
        "Unknown primary site",
        UNKNOWN,
        null,
        null,
        List.of(),
        null,
        List.of(tumors.get(0).fact().id()),
        "uncertain",
        List.of("site.unknown"));
  }

  /**
   * The site that stands nearest before a tumor whose own sentence names none: {@code a lump of the
   * left parotid gland. Excision revealed pleomorphic adenoma}.
   */
  private @Nullable SiteFinding before(int digits, List<Statement> tumors, Facts facts) {
    SiteFinding organ = operated.first(facts, null);
    if (organ != null) {
      return organ;
    }
    Fact nearest = null;
    double heaviest = 0;
    for (Statement statement : tumors) {
      Fact site = before(digits, statement.fact(), facts);
      if (site != null && statement.weight() > heaviest) {
        nearest = site;
        heaviest = statement.weight();
      }
    }
    return nearest == null ? null : finding(List.of(nearest), facts, "site.before");
  }

  /** Tumors of the cord, its nerves and meninges that the text places by a level alone. */
  private @Nullable SiteFinding ofSpine(int digits, Facts facts) {
    String code = codes.code(digits, SPINE);
    if (code.equals(SPINE)) {
      return null;
    }
    for (MentionKind kind : List.of(MentionKind.COMPARTMENT, MentionKind.SPINAL_LEVEL)) {
      List<Fact> places = facts.patients(kind);
      if (!places.isEmpty()) {
        return codes.of(
            digits, DefaultSites.assumed(spine, List.of(places.get(0).id()), "site.by-level"));
      }
    }
    return null;
  }

  private @Nullable Fact before(int digits, Fact tumor, Facts facts) {
    for (int i = tumor.index() - 1; i >= 0; i--) {
      Fact fact = facts.all().get(i);
      if (tumor.begin() - fact.end() > REACH_BEFORE) {
        return null;
      }
      String code = fact.icdO3();
      if (fact.is(MentionKind.ANATOMY)
          && fact.isPatients()
          && facts.isOwn(fact)
          && code != null
          && mayBegin(digits, code)) {
        return facts.beside(fact, MentionKind.TUMOR).isEmpty() ? fact : null;
      }
    }
    return null;
  }

  private @Nullable SiteFinding ofLine(int digits, Facts facts) {
    return lines
        .first(facts, code -> !codes.excludes(digits, code) && !codes.doubts(digits, code))
        .map(site -> finding(List.of(site), facts, "site.line"))
        .orElse(null);
  }

  /**
   * The site that most speaks for.
   *
   * @param sure of the sites at which the histology may well begin
   * @param doubtful of those at which it is most often a metastasis
   */
  private record Weighed(@Nullable Candidate sure, @Nullable Candidate doubtful) {}

  /**
   * Sites at which metastases were seen too count only where no other does: a sarcoma of a bone may
   * skip within it.
   */
  private Weighed weigh(int digits, List<Statement> statements) {
    Set<String> spread = spreadTo(statements);
    Weighed weighed = weigh(digits, statements, spread);
    if (weighed.sure() != null || spread.isEmpty()) {
      return weighed;
    }
    List<Statement> primaries =
        statements.stream().filter(s -> s.namesTumor() && !s.isMetastasis()).toList();
    Weighed anywhere = weigh(digits, primaries, Set.of());
    return anywhere.sure() == null ? weighed : anywhere;
  }

  private Weighed weigh(int digits, List<Statement> statements, Set<String> spread) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (Statement statement : statements) {
      for (SiteLinks.Link link : statement.links()) {
        if (saysOrigin(statement, link)
            && isPossible(digits, statement.isSpecific(), link, spread)) {
          add(digits, candidates, statement, link);
        }
      }
    }
    Candidate sure = null;
    Candidate doubtful = null;
    for (Candidate candidate : candidates.values()) {
      if (candidate.doubtful) {
        doubtful = doubtful == null || candidate.weight > doubtful.weight ? candidate : doubtful;
      } else {
        sure = sure == null || candidate.weight > sure.weight ? candidate : sure;
      }
    }
    return new Weighed(sure, doubtful);
  }

  /** The category of the site that statements name; null where they name none, or a region. */
  @Nullable String stated(int digits, List<Statement> statements) {
    Candidate sure = weigh(digits, statements).sure();
    String code = sure == null ? null : sure.facts.get(0).icdO3();
    return code == null || illDefined.has(code) ? null : code.substring(0, 3);
  }

  /** Whether statements say where the tumor began. */
  boolean isStated(List<Statement> statements) {
    List<Statement> tumors = statements.stream().filter(s -> !s.mass()).toList();
    Weighed named = weigh(0, tumors.isEmpty() ? statements : tumors);
    return named.sure() != null || weigh(0, statements).sure() != null;
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
        boolean spread =
            statement.isMetastasis()
                && !statement.fact().isUncertain()
                && link.relation() == SiteLinks.Relation.FOUND;
        String category = link.site().category();
        if (spread && category != null) {
          categories.add(category);
        }
      }
    }
    return categories;
  }

  /** A site at which metastases were seen counts only where the tumor is named by it. */
  private boolean isPossible(
      int digits, boolean specific, SiteLinks.Link link, Set<String> spread) {
    String code = link.site().icdO3();
    if (code == null || codes.excludes(digits, code)) {
      return false;
    }
    boolean found =
        link.relation() == SiteLinks.Relation.FOUND
            || link.relation() == SiteLinks.Relation.SPECIMEN
            || link.relation() == SiteLinks.Relation.NAMED && !specific;
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
      case ORIGIN, NAMED -> true;
      case FOUND, SPECIMEN -> !statement.isMetastasis();
    };
  }

  private void add(
      int digits, Map<String, Candidate> candidates, Statement statement, SiteLinks.Link link) {
    String code = Objects.requireNonNull(link.site().icdO3());
    double weight = statement.weight() * trust(statement);
    boolean spreadNamed = statement.isMetastasis() && link.relation() == SiteLinks.Relation.NAMED;
    weight *= spreadNamed ? OF_SPREAD : 1;
    weight *= WEIGHTS.getOrDefault(link.relation(), 1.0) + (isSpecial(link) ? 0.1 : 0);
    if (illDefined.has(codes.code(digits, code))) {
      weight *= OF_REGION;
    } else if (code.substring(0, 3).equals(defaults.category(digits))) {
      weight *= OF_DEFAULT;
    }
    candidates
        .computeIfAbsent(code.substring(0, 3), key -> new Candidate())
        .add(link.site(), weight, isDoubtful(digits, statement, link));
  }

  /** Whether a site is a part of an organ; of a specimen's the first is the one it is about. */
  private static boolean isSpecial(SiteLinks.Link link) {
    String code = link.site().icdO3();
    return code != null && !code.endsWith(".9") && link.relation() != SiteLinks.Relation.SPECIMEN;
  }

  /** Whether the site is likelier that of a metastasis, although the text does not say so. */
  private boolean isDoubtful(int digits, Statement statement, SiteLinks.Link link) {
    String code = Objects.requireNonNull(link.site().icdO3());
    if (link.relation() == SiteLinks.Relation.ORIGIN || statement.primary()) {
      return false;
    }
    boolean elsewhere =
        defaults.isUsual(digits)
            && link.relation() != SiteLinks.Relation.NAMED
            && !code.substring(0, 3).equals(defaults.category(digits));
    boolean named =
        link.relation() == SiteLinks.Relation.NAMED && !statement.mass()
            || digits >= SOFT_TISSUE && BENIGN.equals(statement.value().behavior());
    return elsewhere || !named && codes.doubts(digits, code);
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
        side(mentions),
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

  private static @Nullable String side(List<Fact> mentions) {
    for (Fact fact : mentions) {
      String side = ((Value.Anatomy) fact.mention().value()).laterality();
      if (side != null) {
        return side;
      }
    }
    return null;
  }
}
