package org.conus.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conus.extract.DocumentKind;
import org.conus.extract.MentionKind;
import org.conus.knowledge.Code;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.jspecify.annotations.Nullable;

/** Finds where a tumor began, in the order of how much is to be trusted. */
final class Sites {
  private static final String UNKNOWN = "C80.9";

  /** How far behind a diagnosis, in UTF-16 units, a mass is still taken for what was diagnosed. */
  private static final int REACH_BEHIND = 150;

  private static final String PRINTED = "site.printed-code";

  /** The first site of the table with a topography code. */
  private final Map<String, Concept> byCode = new HashMap<>();

  private final DefaultSites defaults;
  private final SiteCodes codes;
  private final Origins origins;
  private final OperatedOrgans operated;
  private final SiteRefinement refinement;
  private final NamedSites names;
  private final SiteGroup illDefined;
  private final SiteGroup spinal;
  private final SiteVotes votes;
  private final UnlinkedSites unlinked;

  Sites(Knowledge knowledge) {
    Sides sides = new Sides(knowledge);
    for (Concept concept : knowledge.terms(TermKind.ANATOMY).concepts()) {
      concept.code(Code.ICD_O_3).ifPresent(code -> byCode.putIfAbsent(code, concept));
    }
    this.defaults = new DefaultSites(knowledge);
    this.codes = new SiteCodes(knowledge);
    this.origins = new Origins(knowledge);
    this.operated = new OperatedOrgans(knowledge, sides);
    this.illDefined = new SiteGroup(knowledge, SiteGroup.Trait.ILL_DEFINED);
    this.spinal = new SiteGroup(knowledge, SiteGroup.Trait.SPINAL);
    this.votes =
        new SiteVotes(
            defaults, codes, illDefined, new SiteGroup(knowledge, SiteGroup.Trait.SYSTEM));
    this.unlinked = new UnlinkedSites(knowledge, codes, operated, illDefined);
    this.names = new NamedSites(knowledge);
    this.refinement = new SiteRefinement(knowledge, codes, operated, sides);
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
    SiteFinding site = said(digits, statements, facts);
    if (site == null && mayGuess) {
      site = unlinked.mostNamed(digits, facts);
    }
    return site == null ? null : refinement.refined(digits, site, statements, facts);
  }

  /** The topography category of where the tumor began, without a guess; null where none is said. */
  @Nullable String category(int digits, List<Statement> statements, Facts facts) {
    SiteFinding site;
    if (defaults.isAlways(digits)) {
      site = defaults.of(digits, statements);
    } else {
      SiteFinding said = said(digits, statements, facts);
      site = said == null ? null : refinement.coded(digits, said, statements, facts);
    }
    String code = site == null ? null : site.icdO3Topography();
    return code == null ? null : code.substring(0, 3);
  }

  /** Whether primaries of a category have spinal levels of their own. */
  boolean isSpinal(String category) {
    return spinal.has(category);
  }

  /** Whether a category is that of a region of the body, which holds many organs. */
  boolean isRegion(String category) {
    return illDefined.has(category);
  }

  /** Whether a histology at a site, which it has no other code for, is no primary or seldom one. */
  boolean isDoubtful(int digits, String topography) {
    return !codes.knows(digits, topography)
        && (codes.doubts(digits, topography) || codes.excludes(digits, topography));
  }

  /** The category of the site that statements name; null where they name none, or a region. */
  @Nullable String stated(int digits, List<Statement> statements) {
    return votes.stated(digits, statements);
  }

  /** The category of the site that statements state, else of the organ in a tumor's short name. */
  @Nullable String organ(int digits, List<Statement> statements, Facts facts) {
    String stated = votes.stated(digits, statements);
    SiteFinding ofName = stated == null ? names.of(statements, facts) : null;
    String code = ofName == null ? null : ofName.icdO3Topography();
    return code == null ? stated : code.substring(0, 3);
  }

  /** Whether statements say where the tumor began. */
  boolean isStated(List<Statement> statements) {
    return votes.isStated(statements);
  }

  private @Nullable SiteFinding said(int digits, List<Statement> statements, Facts facts) {
    SiteFinding printed = printed(statements, facts);
    return printed == null ? ladder(digits, statements, facts) : printed;
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
      return SiteMentions.finding(same, facts, PRINTED);
    }
    Concept site = byCode.get(code);
    return site == null ? null : DefaultSites.named(site, List.of(tumor.id()), PRINTED, "certain");
  }

  /**
   * What cancers say, then tumors, masses, the report's own line, the tumor's short name, the
   * histology, and what stands before. A region of the body is taken only where none of these knows
   * an organ; the organ of a histology that lists it among its metastases, only after the masses.
   */
  private @Nullable SiteFinding ladder(int digits, List<Statement> all, Facts facts) {
    List<Statement> tumors = Statement.those(all, s -> !s.mass());
    boolean isSpreadAlone = isSpreadAlone(tumors);
    List<Statement> statements = isSpreadAlone ? tumors : all;
    SiteVotes.Weighed weighed = weighTumors(digits, tumors, facts);
    if (weighed.sure() != null && !isRegion(digits, weighed.sure())) {
      return SiteMentions.finding(weighed.sure().facts(), facts, "site.stated");
    }
    if (isUnknown(tumors, facts)) {
      return unknown(tumors);
    }
    SiteFinding ofName = names.of(tumors, facts);
    if (ofName != null) {
      return ofName;
    }
    boolean spread = Statement.any(statements, Statement::isMetastasis);
    SiteCandidate mass = mass(digits, statements, facts);
    SiteCandidate sure = mass == null ? weighed.sure() : mass;
    if (!spread && sure != null && !isRegion(digits, sure)) {
      return SiteMentions.finding(sure.facts(), facts, "site.stated");
    }
    SiteFinding other = withoutTumor(digits, statements, sure, facts);
    boolean toldLater = spread && !isSpreadFirst(statements) && weighed.doubtful() == null;
    if (other == null && (!spread || toldLater) && sure == null) {
      other = unlinked.besideLevel(digits, tumors, facts);
      List<Statement> own = Statement.those(tumors, s -> !s.isMetastasis());
      other =
          other == null
              ? unlinked.before(digits, own, SiteVotes.spreadTo(statements), facts)
              : other;
    }
    if (other == null && digits > 0) {
      other = unlinked.ofSpine(digits, facts);
    }
    if (other == null && sure != null) {
      other = SiteMentions.finding(sure.facts(), facts, "site.stated");
    }
    SiteCandidate later = other == null ? votes.weigh(digits, statements).sure() : null;
    if (later != null) {
      other = SiteMentions.finding(later.facts(), facts, "site.stated");
    }
    if (other == null && weighed.doubtful() != null) {
      other = SiteMentions.finding(weighed.doubtful().facts(), facts, "site.stated");
    }
    return other == null && isSpreadAlone ? sought(digits, all, facts) : other;
  }

  /**
   * Where the primary of metastases was found when it was sought: a mass behind the first of them
   * at a site that was not named before; else it is unknown.
   */
  private SiteFinding sought(int digits, List<Statement> statements, Facts facts) {
    List<Statement> tumors = Statement.those(statements, s -> !s.mass());
    int known = tumors.get(0).fact().sentence().span().end();
    Set<String> before = new HashSet<>();
    for (Fact site : facts.patients(MentionKind.ANATOMY)) {
      String category = site.begin() < known ? site.category() : null;
      if (category != null) {
        before.add(category);
      }
    }
    List<Statement> masses =
        Statement.those(
            statements,
            s ->
                s.mass()
                    && s.fact().begin() >= known
                    && s.links().stream().noneMatch(l -> before.contains(l.site().category())));
    SiteCandidate found = votes.weigh(digits, masses).sure();
    return found == null || isRegion(digits, found)
        ? unknown(tumors)
        : SiteMentions.finding(found.facts(), facts, "site.stated");
  }

  /**
   * What masses say: those that an operation took, else those seen before the diagnosis was made,
   * as what a report of a case finds behind it is likelier spread.
   */
  private @Nullable SiteCandidate mass(int digits, List<Statement> statements, Facts facts) {
    SiteCandidate any = votes.weigh(digits, statements).sure();
    if (any == null) {
      return null;
    }
    SiteFinding organ = operated.first(facts, null);
    String code = organ == null ? null : organ.icdO3Topography();
    List<Statement> ofOrgan =
        code == null
            ? List.of()
            : Statement.those(statements, s -> s.isLinkedTo(code.substring(0, 3)));
    SiteCandidate taken = votes.weigh(digits, ofOrgan).sure();
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
        Statement.those(statements, s -> !s.mass() || s.fact().begin() < made);
    return votes.weigh(digits, earlier).sure();
  }

  /**
   * What cancers and histologies say; what tumors without a type say where these are silent, and no
   * organ was taken out.
   */
  private SiteVotes.Weighed weighTumors(int digits, List<Statement> tumors, Facts facts) {
    SiteVotes.Weighed weighed = votes.weigh(digits, Statement.those(tumors, Statement::namesTumor));
    boolean named = weighed.sure() != null || operated.first(facts, null) != null;
    return named ? weighed : votes.weigh(digits, tumors);
  }

  private boolean isRegion(int digits, SiteCandidate candidate) {
    String code = candidate.facts().get(0).icdO3();
    return code != null && illDefined.has(codes.code(digits, code));
  }

  /** The site that a line of the report, the tumor's short name, or the histology gives. */
  private @Nullable SiteFinding withoutTumor(
      int digits, List<Statement> statements, @Nullable SiteCandidate mass, Facts facts) {
    SiteFinding other = unlinked.ofLine(digits, facts);
    if (other != null || digits == 0) {
      return other;
    }
    String category = defaults.category(digits);
    boolean elsewhere = category != null && SiteVotes.spreadTo(statements).contains(category);
    if (elsewhere && mass != null) {
      return SiteMentions.finding(mass.facts(), facts, "site.stated");
    }
    SiteFinding organ = elsewhere ? operated.first(facts, null) : null;
    if (organ == null && !facts.patients(MentionKind.COMPARTMENT).isEmpty()) {
      organ = unlinked.ofSpine(digits, facts);
    }
    organ = organ == null ? unlinked.besideLevel(digits, statements, facts) : organ;
    return organ == null ? defaults.of(digits, statements) : organ;
  }

  private boolean isUnknown(List<Statement> tumors, Facts facts) {
    int sentence = -1;
    for (Statement statement : tumors) {
      int own = facts.first(statement.fact());
      if (own != sentence && origins.isUnknown(statement.fact(), facts.text())) {
        return true;
      }
      sentence = own;
    }
    return false;
  }

  /** Whether a metastasis is told of before the tumor is: what stands before may be its site. */
  private static boolean isSpreadFirst(List<Statement> statements) {
    int named = Integer.MAX_VALUE;
    int spread = Integer.MAX_VALUE;
    for (Statement statement : statements) {
      int begin = statement.fact().begin();
      if (statement.isMetastasis()) {
        spread = Math.min(spread, begin);
      } else if (!statement.mass()) {
        named = Math.min(named, begin);
      }
    }
    return spread < named;
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
}
