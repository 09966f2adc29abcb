package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * Links a tumor to the sites that its sentence gives it: inside the mention, before or behind it.
 * The words between decide ({@link LinkWords}); a word that their table does not know ends the
 * link.
 */
final class SiteLinks {
  /** How a site belongs to a tumor. */
  enum Relation {
    /** The organ's name is part of the tumor's: {@code lung cancer}. */
    NAMED,
    FOUND,
    ORIGIN,
    /** The site heads the line of a diagnosis: {@code Colon, biopsy: adenocarcinoma}. */
    SPECIMEN
  }

  /** A site and how it belongs. */
  record Link(Fact site, Relation relation) {}

  private static final int FARTHEST = 60;

  /** How far behind a tumor, in UTF-16 units, a sentence may say where it began. */
  private static final int REACH_OF_ORIGIN = 300;

  /** How far behind a lymph node, in UTF-16 units, the region stands in which it lies. */
  private static final int REACH_OF_NODE = 24;

  private static final String NODES = "C77";
  private static final String OPENING = "([";
  private static final String CLOSING = ")]";
  private static final String METASTATIC = "6";
  private static final String BEFORE_DIAGNOSIS = "\n:)-•";
  private static final String BEHIND_SITE = "\n.,;(";

  /** The histology that an unnamed cancer most often has. */
  private static final int CARCINOMA = 8010;

  private final LinkWords words;
  private final SiteCodes codes;
  private final Origins origins;

  SiteLinks(Knowledge knowledge, Origins origins) {
    this.origins = origins;
    this.codes = new SiteCodes(knowledge);
    this.words = new LinkWords(knowledge);
  }

  /** The sites of a document of which their words say that a tumor began there, in order. */
  List<Fact> origins(Facts facts) {
    List<Fact> found = new ArrayList<>();
    for (Fact site : facts.all()) {
      if (site.is(MentionKind.ANATOMY)
          && site.isPatients()
          && site.icdO3() != null
          && origins.isOrigin(site, facts.text())) {
        found.add(site);
      }
    }
    return found;
  }

  /**
   * The sites of a tumor, in the order of the text.
   *
   * @param origins all of the document
   */
  List<Link> of(Fact tumor, List<Fact> origins, Facts facts) {
    List<Link> links = new ArrayList<>();
    List<Fact> sites = sites(tumor, facts);
    if (!sites.isEmpty()) {
      addNamed(tumor, sites, facts.text(), links);
      addListedBefore(sites, facts.text(), links);
      addBehind(tumor, sites, facts, links);
    }
    addOrigins(tumor, origins, facts, links);
    if (links.isEmpty()) {
      Fact holder = holder(tumor, sites, facts.text());
      if (holder != null) {
        links.add(new Link(holder, Relation.FOUND));
      }
    }
    if (links.isEmpty()) {
      Fact head = ListHeads.siteOf(tumor, facts);
      if (head != null) {
        links.add(new Link(head, Relation.SPECIMEN));
      }
    }
    return links;
  }

  /** Adds the sites in a tumor's name, then those that head its line. */
  private void addNamed(Fact tumor, List<Fact> sites, String text, List<Link> links) {
    List<Fact> specimens = new ArrayList<>();
    for (Fact site : sites) {
      if (isLikeness(tumor, site, text)) {
        continue;
      }
      if (site.overlaps(tumor)) {
        links.add(new Link(site, named(tumor, site, text)));
      } else if (site.end() <= tumor.begin() && isSpecimen(text, site, tumor)) {
        specimens.add(site);
      }
    }
    for (Fact site : ListHeads.ofLastItem(specimens, text)) {
      links.add(new Link(site, Relation.SPECIMEN));
    }
  }

  /**
   * Adds the sites of a list whose last names metastases: {@code bone, liver and lung metastases}.
   */
  private void addListedBefore(List<Fact> sites, String text, List<Link> links) {
    if (links.isEmpty() || links.get(0).relation() != Relation.FOUND) {
      return;
    }
    Fact last = links.get(0).site();
    for (int i = sites.indexOf(last) - 1; i >= 0; i--) {
      Fact before = sites.get(i);
      if (before.end() > last.begin() || !words.list(text, before.end(), last.begin())) {
        return;
      }
      links.add(0, new Link(before, Relation.FOUND));
      last = before;
    }
  }

  /**
   * The site that the sentence says to hold what it names behind: {@code in the left temporal lobe
   * there is a necrotic mass}, {@code the right ovary contains a cystic tumor}; but {@code vascular
   * structures} hold none.
   */
  private @Nullable Fact holder(Fact tumor, List<Fact> sites, String text) {
    Fact last = null;
    for (Fact site : sites) {
      last = site.end() <= tumor.begin() ? site : last;
    }
    return last != null
            && tumor.begin() - last.end() <= FARTHEST * 2
            && words.first(text, last.end(), tumor.begin()) != LinkWords.Says.LIKENESS
            && words.say(LinkWords.Says.HOLDS, text, last.end(), tumor.begin())
        ? last
        : null;
  }

  /** The sites of the sentence, without those that name another tumor. */
  private static List<Fact> sites(Fact tumor, Facts facts) {
    if (!facts.hasBeside(tumor, MentionKind.ANATOMY)) {
      return List.of();
    }
    List<Fact> sites = new ArrayList<>();
    int end = facts.endOfSentence(tumor);
    for (int i = facts.first(tumor); i < end; i++) {
      Fact site = facts.all().get(i);
      if (site.is(MentionKind.ANATOMY)
          && (tumor.contains(site) || !isInAnother(site, tumor, end, facts))) {
        sites.add(site);
      }
    }
    for (int i = sites.size() - 1; i > 0; i--) {
      if (isRegionOfNode(sites.get(i - 1), sites.get(i), facts.text())) {
        sites.remove(i);
      }
    }
    return sites;
  }

  /** Whether a site only says where the lymph nodes before it lie: {@code LYMPH NODE, CERVICAL}. */
  private static boolean isRegionOfNode(Fact node, Fact site, String text) {
    if (!NODES.equals(node.category())
        || site.begin() < node.end()
        || site.begin() - node.end() > REACH_OF_NODE) {
      return false;
    }
    int mark = node.end();
    while (mark < site.begin() && Character.isWhitespace(text.charAt(mark))) {
      mark++;
    }
    return mark < site.begin() && text.charAt(mark) == ',';
  }

  private static boolean isInAnother(Fact site, Fact tumor, int end, Facts facts) {
    for (int i = facts.first(tumor); i < end; i++) {
      Fact other = facts.all().get(i);
      if (other != tumor && other.is(MentionKind.TUMOR) && other.overlaps(site)) {
        return true;
      }
    }
    return false;
  }

  /**
   * In {@code liver metastases} and {@code hepatic metastatic paraganglioma} the organ is where it
   * was found, in {@code metastatic prostate cancer} its name; but a {@code metastatic bone cancer}
   * did not begin in the bone.
   */
  private Relation named(Fact tumor, Fact site, String text) {
    if (!(tumor.mention().value() instanceof Value.Tumor value)
        || !METASTATIC.equals(value.behavior())) {
      return Relation.NAMED;
    }
    String code = site.icdO3();
    boolean ofCancer =
        words.first(text, site.end(), tumor.end()) == LinkWords.Says.CANCER
            && code != null
            && !codes.doubts(CARCINOMA, code);
    if (ofCancer) {
      return Relation.NAMED;
    }
    if (words.say(LinkWords.Says.SPREAD, text, site.end(), tumor.end())) {
      return Relation.FOUND;
    }
    boolean ofOrgan =
        !Histologies.isUnspecific(value, tumor)
                && (code == null || !codes.doubts(tumor.digits(), code))
            || words.say(LinkWords.Says.CANCER, text, site.end(), tumor.end())
                && code != null
                && !codes.doubts(CARCINOMA, code);
    return ofOrgan ? Relation.NAMED : Relation.FOUND;
  }

  /**
   * Whether an organ in a tumor's name is no place: {@code mammary analogue secretory carcinoma},
   * {@code intestinal type adenocarcinoma}.
   */
  private boolean isLikeness(Fact tumor, Fact site, String text) {
    return site.end() < tumor.end()
        && site.begin() >= tumor.begin()
        && words.first(text, site.end(), tumor.end()) == LinkWords.Says.LIKENESS;
  }

  private static boolean isSpecimen(String text, Fact site, Fact tumor) {
    return tumor.begin() - site.end() <= FARTHEST * 2
        && ListHeads.isParted(text, site.end(), tumor.begin());
  }

  /**
   * Adds sites that the sentence, or one soon behind that names no tumor, calls those of the
   * origin. They speak of the last tumor before them.
   */
  private static void addOrigins(Fact tumor, List<Fact> origins, Facts facts, List<Link> links) {
    int first = facts.first(tumor);
    for (Fact site : origins) {
      boolean beside = facts.first(site) == first;
      if (!beside && site.begin() - tumor.end() > REACH_OF_ORIGIN) {
        return;
      }
      if (site.index() >= first && !tumor.contains(site) && isOfTumor(tumor, site, facts)) {
        links.removeIf(link -> link.site() == site);
        links.add(new Link(site, Relation.ORIGIN));
      }
    }
  }

  /** Whether a site's words speak of a tumor: the last before it that is of the patient. */
  private static boolean isOfTumor(Fact tumor, Fact site, Facts facts) {
    Fact last = null;
    for (int i = site.index() - 1; i >= 0; i--) {
      Fact fact = facts.all().get(i);
      boolean named = fact.is(MentionKind.TUMOR) && fact.isPatients() && fact.digits() > 0;
      if (named && !fact.contains(site)) {
        last = fact;
        break;
      }
    }
    if (last == null) {
      return tumor.sentence() == site.sentence();
    }
    return last == tumor
        || last.begin() < facts.all().get(facts.first(site)).begin()
            && tumor.sentence() == site.sentence();
  }

  /**
   * Adds the sites behind a tumor's name. Behind {@code metastases of a melanoma were found in}
   * stand the sites of the metastases.
   */
  private void addBehind(Fact tumor, List<Fact> sites, Facts facts, List<Link> links) {
    if (SpreadOf.spread(tumor, facts) != null) {
      return;
    }
    addBehind(tumor, tumor.end(), sites, facts.text(), links);
    Fact origin = SpreadOf.origin(tumor, facts);
    if (origin != null && links.isEmpty()) {
      addBehind(tumor, origin.end(), sites, facts.text(), links);
    }
  }

  private void addBehind(Fact tumor, int behind, List<Fact> sites, String text, List<Link> links) {
    int from = behindBracket(behind, sites, text);
    Relation relation = null;
    for (Fact site : sites) {
      if (site.begin() < from) {
        continue;
      }
      if (site.begin() - from > FARTHEST) {
        return;
      }
      Relation next = words.relation(text, from, site.begin(), relation);
      next = next == null && isApposed(tumor, site, text) ? Relation.FOUND : next;
      if (next == null) {
        return;
      }
      links.add(new Link(site, isOrigin(tumor, site, text) ? Relation.NAMED : next));
      relation = next;
      from = site.end();
    }
  }

  /**
   * Whether a diagnosis is its tumor, a comma and its site: {@code Melanoma, vulva.} The tumor
   * begins it, and nothing is said of the site.
   */
  private static boolean isApposed(Fact tumor, Fact site, String text) {
    return text.charAt(tumor.end()) == ','
        && text.substring(tumor.end() + 1, site.begin()).isBlank()
        && (tumor.begin() == tumor.sentence().span().begin()
            || BEFORE_DIAGNOSIS.indexOf(lastBefore(text, tumor.begin())) >= 0)
        && BEHIND_SITE.indexOf(firstFrom(text, site.end())) >= 0;
  }

  /** The last sign before a place that is no blank; a line end where there is none. */
  private static char lastBefore(String text, int end) {
    int at = end;
    while (at > 0 && text.charAt(at - 1) == ' ') {
      at--;
    }
    return at == 0 ? '\n' : text.charAt(at - 1);
  }

  /** The first sign from a place on that is no blank; a line end where there is none. */
  private static char firstFrom(String text, int begin) {
    int at = begin;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at == text.length() ? '\n' : text.charAt(at);
  }

  /**
   * Where a text goes on behind a bracket that names no site: {@code carcinoma (SCC) of the lung}.
   */
  private static int behindBracket(int from, List<Fact> sites, String text) {
    int open = from;
    while (open < text.length() && text.charAt(open) == ' ') {
      open++;
    }
    int kind = open < text.length() ? OPENING.indexOf(text.charAt(open)) : -1;
    int close = kind < 0 ? -1 : text.indexOf(CLOSING.charAt(kind), open);
    if (close < 0 || close > open + FARTHEST) {
      return from;
    }
    for (Fact site : sites) {
      if (site.begin() > open && site.begin() < close) {
        return from;
      }
    }
    return close + 1;
  }

  /**
   * Whether a metastatic tumor is named by its origin: {@code metastatic ductal adenocarcinoma of
   * the pancreas}.
   */
  private boolean isOrigin(Fact tumor, Fact site, String text) {
    String code = site.icdO3();
    return tumor.mention().value() instanceof Value.Tumor value
        && METASTATIC.equals(value.behavior())
        && !Histologies.isUnspecific(value, tumor)
        && code != null
        && !codes.doubts(tumor.digits(), code)
        && !codes.excludes(tumor.digits(), code)
        && words.beginWithOf(text, tumor.end(), site.begin());
  }
}
