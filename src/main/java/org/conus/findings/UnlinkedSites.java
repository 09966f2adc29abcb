package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.conus.extract.MentionKind;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a tumor began if none of its statements is linked to a site that may be it: in the
 * report's own line, before the tumor, in the spine, or in the organ named most.
 */
final class UnlinkedSites {
  private static final String SPINE = "C41.2";
  private static final double HALF = 0.5;
  private static final int REACH_BEFORE = 400;

  private final Concept spine;
  private final Concept sacrum;
  private final SiteCodes codes;
  private final SiteLines lines;
  private final OperatedOrgans operated;
  private final SiteGroup illDefined;

  UnlinkedSites(
      Knowledge knowledge, SiteCodes codes, OperatedOrgans operated, SiteGroup illDefined) {
    this.spine = knowledge.terms(TermKind.ANATOMY).byId("vertebral-column");
    this.sacrum = knowledge.terms(TermKind.ANATOMY).byId("sacrum");
    this.codes = codes;
    this.operated = operated;
    this.illDefined = illDefined;
    this.lines = new SiteLines(knowledge);
  }

  /** The site of the report's own line for it. */
  @Nullable SiteFinding ofLine(int digits, Facts facts) {
    for (Fact site : facts.patients(MentionKind.ANATOMY)) {
      String code = site.icdO3();
      if (code != null
          && !codes.excludes(digits, code)
          && !codes.doubts(digits, code)
          && lines.isAt(site, facts.text())) {
        return SiteMentions.finding(List.of(site), facts, "site.line");
      }
    }
    return null;
  }

  /** The organ that a document names most, where nothing says which one the tumor began in. */
  @Nullable SiteFinding mostNamed(int digits, Facts facts) {
    List<SiteCandidate> candidates = new ArrayList<>();
    for (Fact fact : facts.patients(MentionKind.ANATOMY)) {
      if (mayBegin(digits, fact, facts) && !isNamed(fact, facts)) {
        boolean besideLesion =
            facts.hasBeside(fact, MentionKind.LESION)
                || facts.hasBeside(fact, MentionKind.TUMOR)
                || facts.hasBeside(fact, MentionKind.PROCEDURE);
        SiteCandidate.of(Objects.requireNonNull(fact.category()), candidates)
            .add(fact, besideLesion ? 1 : HALF, false);
      }
    }
    SiteCandidate most = null;
    for (SiteCandidate candidate : candidates) {
      most = most == null || candidate.weight() > most.weight() ? candidate : most;
    }
    return most == null || most.weight() < 1
        ? null
        : SiteMentions.finding(most.facts(), facts, "site.most-named");
  }

  /** Whether a site is part of the name of a tumor, which then is another one. */
  private static boolean isNamed(Fact site, Facts facts) {
    for (Fact tumor : facts.beside(site, MentionKind.TUMOR)) {
      if (tumor.contains(site)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBegin(int digits, Fact site, Facts facts) {
    String code = site.icdO3();
    return code != null
        && facts.isOwn(site)
        && !codes.excludes(digits, code)
        && !codes.doubts(digits, code)
        && !illDefined.has(codes.code(digits, code));
  }

  /**
   * The site that stands nearest before a tumor whose own sentence names none: {@code a lump of the
   * left parotid gland. Excision revealed pleomorphic adenoma}; rather the organ that was operated
   * on.
   *
   * @param spreadTo categories of organs that were operated on for metastases
   */
  @Nullable SiteFinding before(
      int digits, List<Statement> tumors, Set<String> spreadTo, Facts facts) {
    SiteFinding organ = operated.first(facts, null);
    String code = organ == null ? null : organ.icdO3Topography();
    if (organ != null && (code == null || !spreadTo.contains(code.substring(0, 3)))) {
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
    return nearest == null ? null : SiteMentions.finding(List.of(nearest), facts, "site.before");
  }

  /**
   * The part of the spine in which a tumor lies whose own sentence gives its level: {@code a T11
   * hemangioma}, or a mass of no organ: {@code a mass centered on S4}.
   */
  @Nullable SiteFinding besideLevel(int digits, List<Statement> tumors, Facts facts) {
    if (!codes.knows(digits, SPINE)) {
      return null;
    }
    for (Statement statement : tumors) {
      List<Fact> levels = facts.beside(statement.fact(), MentionKind.SPINAL_LEVEL);
      if ((statement.digits() == digits || statement.mass()) && !levels.isEmpty()) {
        return atLevel(digits, levels.get(0));
      }
    }
    return null;
  }

  /** Tumors of the spine that the text places by a compartment or level alone. */
  @Nullable SiteFinding ofSpine(int digits, Facts facts) {
    if (!codes.knows(digits, SPINE)) {
      return null;
    }
    for (MentionKind kind : List.of(MentionKind.COMPARTMENT, MentionKind.SPINAL_LEVEL)) {
      List<Fact> places = facts.patients(kind);
      if (!places.isEmpty()) {
        return atLevel(digits, places.get(0));
      }
    }
    return null;
  }

  /** The spine, or the sacrum where a level is sacral and the histology one of bone. */
  private SiteFinding atLevel(int digits, Fact place) {
    boolean ofBone = codes.code(digits, SPINE).equals(SPINE);
    Concept bone = ofBone && SpinalLevels.isSacral(place) ? sacrum : spine;
    return codes.of(digits, DefaultSites.assumed(bone, List.of(place.id()), "site.by-level"));
  }

  private @Nullable Fact before(int digits, Fact tumor, Facts facts) {
    for (int i = tumor.index() - 1; i >= 0; i--) {
      Fact fact = facts.all().get(i);
      if (tumor.begin() - fact.end() > REACH_BEFORE) {
        return null;
      }
      if (fact.is(MentionKind.ANATOMY) && fact.isPatients() && mayBegin(digits, fact, facts)) {
        return facts.hasBeside(fact, MentionKind.TUMOR) ? null : fact;
      }
    }
    return null;
  }
}
