package org.conus.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
import org.conus.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * Makes the site of a primary as special as the text allows: its part, its tissue's code, its side.
 * Only sentences that speak of the tumor, or that gave the site, are asked for a part; for a side
 * the whole document, as long as it is of one mind.
 */
final class SiteRefinement {
  private final SiteCodes codes;
  private final OperatedOrgans operated;
  private final PairedSites paired;

  SiteRefinement(Knowledge knowledge, SiteCodes codes, OperatedOrgans operated) {
    this.codes = codes;
    this.operated = operated;
    this.paired = new PairedSites(knowledge);
  }

  SiteFinding refined(int digits, SiteFinding found, List<Statement> statements, Facts facts) {
    SiteFinding site = codes.of(digits, found);
    String code = site.icdO3Topography();
    if (code == null) {
      return site;
    }
    BitSet sentences = sentences(site, statements, facts);
    if (code.endsWith(".9")) {
      Fact part = part(digits, code, sentences, facts);
      site = part == null ? site : withPart(digits, site, part, facts);
    }
    return withSide(digits, site, sentences, facts);
  }

  /** The sentences of the statements and of what gave the site, by their first facts. */
  private static BitSet sentences(SiteFinding site, List<Statement> statements, Facts facts) {
    BitSet sentences = new BitSet();
    for (Statement statement : statements) {
      sentences.set(facts.first(statement.fact()));
      for (SiteLinks.Link link : statement.links()) {
        sentences.set(facts.first(link.site()));
      }
    }
    for (String id : site.evidence()) {
      sentences.set(facts.first(facts.byId(id)));
    }
    return sentences;
  }

  /** The first part of the same organ, or region that tells the part of a tissue. */
  private @Nullable Fact part(int digits, String code, BitSet sentences, Facts facts) {
    for (Fact fact : facts.patients(MentionKind.ANATOMY)) {
      if (sentences.get(facts.first(fact))) {
        String other = codeOf(digits, fact);
        if (other != null && !other.endsWith(".9") && other.startsWith(code.substring(0, 3))) {
          return fact;
        }
      }
    }
    return null;
  }

  private @Nullable String codeOf(int digits, Fact fact) {
    String code = fact.icdO3();
    return code == null ? null : codes.code(digits, code);
  }

  private SiteFinding withPart(int digits, SiteFinding site, Fact part, Facts facts) {
    List<String> evidence = new ArrayList<>(site.evidence());
    if (!evidence.contains(part.id())) {
      evidence.add(part.id());
    }
    Value.Anatomy value = (Value.Anatomy) part.mention().value();
    SiteFinding special =
        new SiteFinding(
            facts.words(part),
            value.name(),
            part.icdO3(),
            part.code(Code.UBERON),
            value.laterality() == null ? site.laterality() : value.laterality(),
            List.of(),
            null,
            evidence,
            site.certainty(),
            site.because());
    return codes.of(digits, special);
  }

  private SiteFinding withSide(int digits, SiteFinding site, BitSet sentences, Facts facts) {
    String code = site.icdO3Topography();
    if (code == null || !paired.isPaired(code)) {
      return with(site, null, null);
    }
    Fact sided = operated.sided(facts, code.substring(0, 3));
    if (sided == null) {
      sided = sided(digits, code, sentences, facts);
    }
    if (sided == null) {
      return site;
    }
    String side =
        sided.mention().value() instanceof Value.Anatomy anatomy
            ? anatomy.laterality()
            : OperatedOrgans.side(sided, facts.text());
    return with(site, side, sided.id());
  }

  /**
   * A mention of the same organ with its side: in sentences of the tumor the side that most name,
   * else the one that all name.
   */
  private @Nullable Fact sided(int digits, String code, BitSet sentences, Facts facts) {
    Fact left = null;
    Fact right = null;
    Fact anywhere = null;
    boolean oneMind = true;
    int balance = 0;
    for (Fact fact : facts.patients(MentionKind.ANATOMY)) {
      String side = ((Value.Anatomy) fact.mention().value()).laterality();
      String other = side == null ? null : codeOf(digits, fact);
      if (other == null || !other.startsWith(code.substring(0, 3))) {
        continue;
      }
      if (sentences.get(facts.first(fact))) {
        boolean isLeft = "left".equals(side);
        balance += isLeft ? 1 : "right".equals(side) ? -1 : 0;
        left = isLeft && left == null ? fact : left;
        right = !isLeft && right == null ? fact : right;
      }
      oneMind &= anywhere == null || side == null || side.equals(sideOf(anywhere));
      anywhere = anywhere == null ? fact : anywhere;
    }
    if (left != null || right != null) {
      return right == null || balance > 0 ? left : left == null || balance < 0 ? right : null;
    }
    return oneMind ? anywhere : null;
  }

  private static @Nullable String sideOf(Fact site) {
    return ((Value.Anatomy) site.mention().value()).laterality();
  }

  private static SiteFinding with(
      SiteFinding site, @Nullable String side, @Nullable String evidence) {
    List<String> ids = new ArrayList<>(site.evidence());
    if (evidence != null && !ids.contains(evidence)) {
      ids.add(evidence);
    }
    return new SiteFinding(
        site.text(),
        site.name(),
        site.icdO3Topography(),
        site.uberon(),
        side,
        site.levels(),
        site.compartment(),
        ids,
        site.certainty(),
        site.because());
  }
}
