package org.conus.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final String LEFT = "left";
  private static final String RIGHT = "right";
  private static final String BOTH = "bilateral";

  private final SiteCodes codes;
  private final OperatedOrgans operated;
  private final SiteGroup paired;
  private final SiteGroup sided;
  private final SiteGroup spinal;
  private final Sides sides;
  private final RegionSites regions;

  SiteRefinement(Knowledge knowledge, SiteCodes codes, OperatedOrgans operated, Sides sides) {
    this.sides = sides;
    this.regions = new RegionSites(knowledge);
    this.codes = codes;
    this.operated = operated;
    this.paired = new SiteGroup(knowledge, SiteGroup.Trait.PAIRED);
    this.sided = new SiteGroup(knowledge, SiteGroup.Trait.SIDED);
    this.spinal = new SiteGroup(knowledge, SiteGroup.Trait.SPINAL);
  }

  /** The site with its part, tissue and side. */
  SiteFinding refined(int digits, SiteFinding found, List<Statement> statements, Facts facts) {
    SiteFinding site = coded(digits, found, statements, facts);
    return site.icdO3Topography() == null ? site : withSide(digits, site, found, statements, facts);
  }

  /** The site with its part and tissue, which its code says. */
  SiteFinding coded(int digits, SiteFinding found, List<Statement> statements, Facts facts) {
    SiteFinding site = codes.of(digits, found);
    String code = site.icdO3Topography();
    if (code == null || !code.endsWith(".9")) {
      return site;
    }
    Fact part = part(digits, code, sentences(site, statements, facts), facts);
    return part == null ? ofRegion(site, facts) : withPart(digits, site, part, facts);
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
    String organ = code.substring(0, 3);
    for (Fact fact : facts.patients(MentionKind.ANATOMY)) {
      if (sentences.get(facts.first(fact))) {
        String other = codeOf(digits, fact);
        if (other != null && !other.endsWith(".9") && other.startsWith(organ)) {
          return fact;
        }
      }
    }
    return null;
  }

  /** The site in the region that stands behind it, with its side. */
  private SiteFinding ofRegion(SiteFinding site, Facts facts) {
    RegionSites.Found found = regions.of(site, facts);
    if (found == null) {
      return site;
    }
    List<String> evidence = new ArrayList<>(site.evidence());
    evidence.add(found.region().id());
    List<String> because = new ArrayList<>(site.because());
    because.add("site.by-region");
    String side = sides.of(found.region(), facts.text());
    return new SiteFinding(
        site.text(),
        found.special().name(),
        found.special().code(),
        null,
        side == null ? site.laterality() : side,
        site.levels(),
        site.compartment(),
        evidence,
        site.certainty(),
        because);
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

  private SiteFinding withSide(
      int digits, SiteFinding site, SiteFinding found, List<Statement> statements, Facts facts) {
    String code = site.icdO3Topography();
    if (code == null || !paired.has(code) && !sided.has(code)) {
      return with(site, null, null);
    }
    boolean isPaired = paired.has(code);
    String ofLine = sides.ofLine(facts.text());
    if (ofLine != null) {
      return with(site, ofLine, null);
    }
    Sided said = ofNames(digits, code, statements, facts, false);
    said = said == null ? linked(digits, code, statements, facts) : said;
    said = said == null ? ofNames(digits, code, statements, facts, true) : said;
    if (said != null) {
      return with(site, said.side(), said.evidence().id());
    }
    if (!isPaired) {
      Sided beside = spinal.has(code) ? besideSpine(statements, facts) : null;
      return beside == null
          ? with(site, null, null)
          : with(site, beside.side(), beside.evidence().id());
    }
    Fact operation = operated.sided(facts, code.substring(0, 3));
    if (operation != null && !BOTH.equals(operated.side(operation, facts.text()))) {
      return with(site, operated.side(operation, facts.text()), operation.id());
    }
    BitSet sentences = sentences(found, statements, facts);
    Sided sided = sided(digits, site, code, sentences, items(statements, facts), facts);
    return sided == null ? site : with(site, sided.side(), sided.evidence().id());
  }

  /**
   * The side in the first name of the tumor that has one, of the types or of the masses; a mass in
   * another part of the organ ({@code right upper lobe nodule}) is another one.
   */
  private @Nullable Sided ofNames(
      int digits, String code, List<Statement> statements, Facts facts, boolean masses) {
    for (Statement statement : statements) {
      if (statement.mass() == masses && !statement.isMetastasis()) {
        String side = sides.ofTumor(statement.fact(), facts.text());
        if (side != null && isOf(statement, digits, code)) {
          return new Sided(side, statement.fact());
        }
      }
    }
    return null;
  }

  /** Whether a statement names no site, or one of the organ; a mass, none in another part of it. */
  private boolean isOf(Statement statement, int digits, String code) {
    boolean isOf = statement.links().isEmpty();
    for (SiteLinks.Link link : statement.links()) {
      String other = codeOf(digits, link.site());
      isOf |=
          other == null
              || other.startsWith(code.substring(0, 3))
                  && !(statement.mass() && isOtherPart(other, code));
    }
    return isOf;
  }

  private static boolean isOtherPart(String code, String other) {
    return !code.equals(other) && !code.endsWith(".9") && !other.endsWith(".9");
  }

  /** A side and the mention of a site, or of the tumor, that says it. */
  private record Sided(String side, Fact evidence) {}

  /**
   * The side of the organ, or of a part of it, to which all names of the tumor are linked, or which
   * heads their lines.
   */
  private @Nullable Sided linked(int digits, String code, List<Statement> statements, Facts facts) {
    Sided found = null;
    for (Statement statement : statements) {
      if (statement.mass() || statement.isMetastasis()) {
        continue;
      }
      Sided own = null;
      for (SiteLinks.Link link : statement.links()) {
        Sided sided = ofSite(digits, code, link.site(), facts);
        if (sided != null && found != null && !found.side().equals(sided.side())) {
          return null;
        }
        own = own == null ? sided : own;
        found = found == null ? sided : found;
      }
      Fact head = own == null ? ListHeads.siteOf(statement, facts) : null;
      found = found == null && head != null ? ofSite(digits, code, head, facts) : found;
    }
    return found;
  }

  /** The side of a site of the organ with a code. */
  private @Nullable Sided ofSite(int digits, String code, Fact site, Facts facts) {
    String other = codeOf(digits, site);
    boolean same = other == null || other.startsWith(code.substring(0, 3));
    String side = same ? sides.of(site, facts.text()) : null;
    return side == null ? null : new Sided(side, site);
  }

  /**
   * The side that most sites of the spine have in the sentences of the primary: {@code the mass sat
   * on the left lateral dura}.
   */
  private @Nullable Sided besideSpine(List<Statement> statements, Facts facts) {
    BitSet sentences = new BitSet();
    for (Statement statement : statements) {
      if (!statement.isMetastasis()) {
        sentences.set(facts.first(statement.fact()));
      }
    }
    Map<String, Sided> named = new HashMap<>();
    int balance = 0;
    for (Fact fact : facts.patients(MentionKind.ANATOMY)) {
      boolean beside = sentences.get(facts.first(fact)) && isOfSpine(fact, facts);
      String side = beside ? sides.of(fact, facts.text()) : null;
      if (side != null) {
        balance += side.equals(LEFT) ? 1 : side.equals(RIGHT) ? -1 : 0;
        named.putIfAbsent(side, new Sided(side, fact));
      }
    }
    return balance == 0 ? null : named.get(balance > 0 ? LEFT : RIGHT);
  }

  /** Whether a site is of the spine; a root that is named by its level has no code of its own. */
  private boolean isOfSpine(Fact site, Facts facts) {
    String code = site.icdO3();
    if (code != null) {
      return spinal.has(code);
    }
    int next = site.index() + 1;
    return next < facts.all().size()
        && facts.all().get(next).is(MentionKind.SPINAL_LEVEL)
        && site.contains(facts.all().get(next));
  }

  /**
   * A mention of the same organ with its side: in sentences of the tumor the side that most name,
   * else the one that all name. What stands in items of other tumors is of these.
   *
   * @param items those that name the tumor; empty where none does
   */
  private @Nullable Sided sided(
      int digits,
      SiteFinding site,
      String code,
      BitSet sentences,
      Set<Integer> items,
      Facts facts) {
    Set<String> places = new HashSet<>();
    for (String id : site.evidence()) {
      String place = facts.byId(id).icdO3();
      if (place != null) {
        places.add(place);
      }
    }
    String organ = code.substring(0, 3);
    Map<String, Sided> named = new HashMap<>();
    Sided anywhere = null;
    boolean oneMind = true;
    int balance = 0;
    for (Fact fact : facts.patients(MentionKind.ANATOMY)) {
      String other = codeOf(digits, fact);
      String side =
          other != null && other.startsWith(organ) && isSamePlace(fact, other, places)
              ? sides.of(fact, facts.text())
              : null;
      if (side == null || isOfOther(fact, items, facts)) {
        continue;
      }
      if (sentences.get(facts.first(fact))) {
        balance += side.equals(LEFT) ? 1 : side.equals(RIGHT) ? -1 : 0;
        named.putIfAbsent(side, new Sided(side, fact));
      }
      oneMind &= anywhere == null || side.equals(anywhere.side());
      anywhere = anywhere == null ? new Sided(side, fact) : anywhere;
    }
    if (named.isEmpty()) {
      return oneMind ? anywhere : null;
    }
    if (balance == 0 && !named.containsKey(LEFT)) {
      return named.get(BOTH);
    }
    return balance == 0 ? null : named.get(balance > 0 ? LEFT : RIGHT);
  }

  /** The items that name a tumor by its histology. */
  private static Set<Integer> items(List<Statement> statements, Facts facts) {
    Set<Integer> items = new HashSet<>();
    for (Statement statement : statements) {
      int item = statement.isSpecific() ? facts.items().of(statement.fact()) : Items.NONE;
      if (item != Items.NONE) {
        items.add(item);
      }
    }
    return items;
  }

  private static boolean isOfOther(Fact site, Set<Integer> items, Facts facts) {
    int item = items.isEmpty() ? Items.NONE : facts.items().of(site);
    return item != Items.NONE && !items.contains(item);
  }

  /** Whether a region that stands for a tissue is the one of the site. */
  private static boolean isSamePlace(Fact region, String tissue, Set<String> places) {
    String code = region.icdO3();
    return tissue.equals(code) || code != null && places.contains(code);
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
