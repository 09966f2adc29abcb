package org.conus.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Links a tumor to the sites that its sentence gives it: inside the mention, before or behind it.
 * The words between decide ({@code site-links.tsv}); a word that the table does not know ends the
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

  /** How far below its head, in UTF-16 units, a line of a list may stand. */
  private static final int REACH_OF_HEAD = 400;

  /** How far behind a tumor, in UTF-16 units, a sentence may say where it began. */
  private static final int REACH_OF_ORIGIN = 300;

  private static final char COLON = ':';

  /** What the line that heads a list of diagnoses ends with. */
  private static final String HEAD_ENDS = ":-–";

  private static final String LABEL_ENDS = ".)";

  /** How far behind a lymph node, in UTF-16 units, the region stands in which it lies. */
  private static final int REACH_OF_NODE = 24;

  private static final String NODES = "C77";
  private static final String SPREAD = "spread";
  private static final String CANCER = "cancer";
  private static final String HOLDS = "holds";
  private static final String LIKENESS = "likeness";
  private static final String PASS = "pass";
  private static final String OF = "of";

  /** How words end that say only how something is: {@code deeply situated in}. */
  private static final String ADVERB = "ly";

  /** What says nothing of a site behind a tumor. */
  private static final Set<String> NO_LINK = Set.of(SPREAD, CANCER, HOLDS, LIKENESS);

  /** The histology that an unnamed cancer most often has. */
  private static final int CARCINOMA = 8010;

  private final Map<String, String> relations = new HashMap<>();
  private final SiteCodes codes;

  private final Origins origins;

  SiteLinks(Knowledge knowledge) {
    this.origins = new Origins(knowledge);
    this.codes = new SiteCodes(knowledge);
    for (Table.Row row : knowledge.table("site-links.tsv", "text", "relation").uniqueRows("text")) {
      relations.put(row.get("text"), row.need("relation"));
    }
  }

  /** The sites of a tumor, in the order of the text. */
  List<Link> of(Fact tumor, Facts facts) {
    List<Link> links = new ArrayList<>();
    List<Fact> sites = sites(tumor, facts);
    List<Fact> specimens = new ArrayList<>();
    for (Fact site : sites) {
      if (isLikeness(tumor, site, facts.text())) {
        continue;
      }
      if (tumor.mention().span().contains(site.mention().span())) {
        links.add(new Link(site, named(tumor, site, facts.text())));
      } else if (site.mention().span().overlaps(tumor.mention().span())) {
        links.add(new Link(site, named(tumor, site, facts.text())));
      } else if (site.end() <= tumor.begin() && isSpecimen(facts.text(), site, tumor)) {
        specimens.add(site);
      }
    }
    for (Fact site : lastNamed(specimens, facts.text())) {
      links.add(new Link(site, Relation.SPECIMEN));
    }
    addBehind(tumor, sites, facts.text(), links);
    addOrigins(tumor, facts, links);
    if (links.isEmpty()) {
      before(tumor, sites, facts.text())
          .ifPresent(site -> links.add(new Link(site, Relation.FOUND)));
    }
    if (links.isEmpty()) {
      headed(tumor, facts).ifPresent(site -> links.add(new Link(site, Relation.SPECIMEN)));
    }
    return links;
  }

  /**
   * The site that the sentence says to hold what it names behind: {@code in the left temporal lobe
   * there is a necrotic mass}, {@code the right ovary contains a cystic tumor}.
   */
  private Optional<Fact> before(Fact tumor, List<Fact> sites, String text) {
    Fact last = null;
    for (Fact site : sites) {
      last = site.end() <= tumor.begin() ? site : last;
    }
    if (last == null || tumor.begin() - last.end() > FARTHEST * 2) {
      return Optional.empty();
    }
    for (String word : words(text.substring(last.end(), tumor.begin()))) {
      String relation = relations.get(word);
      if (HOLDS.equals(relation)) {
        return Optional.of(last);
      }
    }
    return Optional.empty();
  }

  /**
   * Of the sites before a diagnosis, those with the fewest colons between: {@code UTERUS AND
   * OVARIES: ENDOMETRIUM: ADENOCARCINOMA} is of the endometrium.
   */
  private static List<Fact> lastNamed(List<Fact> specimens, String text) {
    if (specimens.size() < 2) {
      return specimens;
    }
    int end = specimens.get(specimens.size() - 1).begin();
    int from = text.lastIndexOf(COLON, end);
    return specimens.stream().filter(site -> site.begin() > from).toList();
  }

  /**
   * The site of the line that heads a diagnosis in a list: {@code B. LEFT BREAST, EXCISION:} above
   * {@code - INVASIVE DUCTAL CARCINOMA}.
   */
  private static Optional<Fact> headed(Fact tumor, Facts facts) {
    for (int i = tumor.index() - 1; i >= 0; i--) {
      Fact before = facts.all().get(i);
      if (tumor.begin() - before.end() > REACH_OF_HEAD
          || !before.section().equals(tumor.section())
          || !facts.isOwn(before)) {
        return Optional.empty();
      }
      if (before.is(MentionKind.ANATOMY)
          && before.sentence() != tumor.sentence()
          && isHead(facts.text(), before.sentence().span())) {
        return Optional.of(firstOfSentence(before, facts));
      }
    }
    return Optional.empty();
  }

  /** Whether a line heads a list: it ends with such a mark, the label of the first item aside. */
  private static boolean isHead(String text, Span sentence) {
    int last = lastInk(text, sentence.end(), sentence.begin());
    if (last > sentence.begin() && LABEL_ENDS.indexOf(text.charAt(last)) >= 0) {
      int label = last - 1;
      while (label > sentence.begin() && Character.isLetterOrDigit(text.charAt(label))) {
        label--;
      }
      boolean isLabel = last - label <= 3 && Character.isWhitespace(text.charAt(label));
      last = isLabel ? lastInk(text, label, sentence.begin()) : last;
    }
    return last >= sentence.begin() && HEAD_ENDS.indexOf(text.charAt(last)) >= 0;
  }

  private static int lastInk(String text, int end, int begin) {
    int last = end - 1;
    while (last >= begin && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return last;
  }

  private static Fact firstOfSentence(Fact site, Facts facts) {
    return facts.beside(site, MentionKind.ANATOMY).get(0);
  }

  /** The sites of the sentence, without those that name another tumor. */
  private static List<Fact> sites(Fact tumor, Facts facts) {
    List<Fact> tumors = facts.beside(tumor, MentionKind.TUMOR);
    List<Fact> sites = facts.beside(tumor, MentionKind.ANATOMY);
    sites.removeIf(
        site ->
            !tumor.mention().span().contains(site.mention().span())
                && isInAnother(site, tumor, tumors));
    for (int i = sites.size() - 1; i > 0; i--) {
      if (isRegionOfNode(sites.get(i - 1), sites.get(i), facts.text())) {
        sites.remove(i);
      }
    }
    return sites;
  }

  /** Whether a site only says where the lymph nodes before it lie: {@code LYMPH NODE, CERVICAL}. */
  private static boolean isRegionOfNode(Fact node, Fact site, String text) {
    if (!NODES.equals(node.category()) || site.begin() < node.end()) {
      return false;
    }
    int gap = site.begin() - node.end();
    return gap <= REACH_OF_NODE && text.substring(node.end(), site.begin()).strip().startsWith(",");
  }

  private static boolean isInAnother(Fact site, Fact tumor, List<Fact> tumors) {
    for (Fact other : tumors) {
      if (other != tumor && other.mention().span().overlaps(site.mention().span())) {
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
    if (!(tumor.mention().value() instanceof Value.Tumor value) || !"6".equals(value.behavior())) {
      return Relation.NAMED;
    }
    List<String> behind = words(text.substring(Math.min(site.end(), tumor.end()), tumor.end()));
    if (behind.stream().anyMatch(word -> SPREAD.equals(relations.get(word)))) {
      return Relation.FOUND;
    }
    String code = site.icdO3();
    boolean ofOrgan =
        !Histologies.isUnspecific(value, tumor)
                && (code == null || !codes.doubts(tumor.digits(), code))
            || behind.stream().anyMatch(word -> CANCER.equals(relations.get(word)))
                && code != null
                && !codes.doubts(CARCINOMA, code);
    return ofOrgan ? Relation.NAMED : Relation.FOUND;
  }

  /**
   * Whether an organ in a tumor's name is no place: {@code mammary analogue secretory carcinoma},
   * {@code intestinal type adenocarcinoma}.
   */
  private boolean isLikeness(Fact tumor, Fact site, String text) {
    if (site.end() >= tumor.end() || site.begin() < tumor.begin()) {
      return false;
    }
    List<String> behind = words(text.substring(site.end(), tumor.end()));
    return !behind.isEmpty() && LIKENESS.equals(relations.get(behind.get(0)));
  }

  private static boolean isSpecimen(String text, Fact site, Fact tumor) {
    return tumor.begin() - site.end() <= FARTHEST * 2
        && isParted(text.substring(site.end(), tumor.begin()));
  }

  /** Whether a colon, or a dash between blanks, parts a line's head from what it heads. */
  private static boolean isParted(String between) {
    return between.indexOf(COLON) >= 0 || between.contains(" - ") || between.contains(" – ");
  }

  /**
   * Adds sites that the sentence, or one soon behind that names no tumor, calls those of the
   * origin. They speak of the last tumor before them.
   */
  private void addOrigins(Fact tumor, Facts facts, List<Link> links) {
    List<Fact> all = facts.all();
    for (int i = facts.first(tumor); i < all.size(); i++) {
      Fact fact = all.get(i);
      boolean beside = fact.sentence() == tumor.sentence();
      if (!beside && fact.begin() - tumor.end() > REACH_OF_ORIGIN) {
        return;
      }
      if (fact.is(MentionKind.ANATOMY)
          && fact.isPatients()
          && fact.icdO3() != null
          && !tumor.mention().span().contains(fact.mention().span())
          && origins.isOrigin(fact, facts.text())
          && isOfTumor(tumor, fact, facts)) {
        links.removeIf(link -> link.site() == fact);
        links.add(new Link(fact, Relation.ORIGIN));
      }
    }
  }

  /** Whether a site's words speak of a tumor: the last before it that is of the patient. */
  private static boolean isOfTumor(Fact tumor, Fact site, Facts facts) {
    Fact last = null;
    for (int i = site.index() - 1; i >= 0; i--) {
      Fact fact = facts.all().get(i);
      boolean named = fact.is(MentionKind.TUMOR) && fact.isPatients() && fact.digits() > 0;
      if (named && !fact.mention().span().contains(site.mention().span())) {
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

  private void addBehind(Fact tumor, List<Fact> sites, String text, List<Link> links) {
    int from = tumor.end();
    Relation relation = null;
    for (Fact site : sites) {
      if (site.begin() < from) {
        continue;
      }
      if (site.begin() - from > FARTHEST) {
        return;
      }
      Relation next = relation(text.substring(from, site.begin()), relation);
      if (next == null) {
        return;
      }
      links.add(new Link(site, isOrigin(tumor, site, text) ? Relation.NAMED : next));
      relation = next;
      from = site.end();
    }
  }

  /**
   * Whether a metastatic tumor is named by its origin: {@code metastatic ductal adenocarcinoma of
   * the pancreas}.
   */
  private boolean isOrigin(Fact tumor, Fact site, String text) {
    String code = site.icdO3();
    return tumor.mention().value() instanceof Value.Tumor value
        && "6".equals(value.behavior())
        && !Histologies.isUnspecific(value, tumor)
        && code != null
        && !codes.doubts(tumor.digits(), code)
        && !codes.excludes(tumor.digits(), code)
        && OF.equals(words(text.substring(tumor.end(), site.begin())).get(0));
  }

  /** What the words between say, given the relation of the site before in a list; null: no link. */
  private @Nullable Relation relation(String between, @Nullable Relation before) {
    Relation found = null;
    boolean listed = false;
    for (String word : words(between)) {
      String relation = relations.getOrDefault(word, isAdverb(word) ? PASS : null);
      if (relation == null || NO_LINK.contains(relation)) {
        return null;
      }
      switch (relation) {
        case "found" -> found = found == Relation.ORIGIN ? found : Relation.FOUND;
        case "origin" -> found = Relation.ORIGIN;
        case "list" -> listed = true;
        default -> {}
      }
    }
    return found != null ? found : listed ? before : null;
  }

  private static boolean isAdverb(String word) {
    return word.length() > ADVERB.length() + 2 && word.endsWith(ADVERB);
  }

  private static List<String> words(String between) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String lower = between.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetter(c)) {
        word.append(c);
        continue;
      }
      flush(word, words);
      if (!Character.isWhitespace(c) && c != '-') {
        words.add(String.valueOf(c));
      }
    }
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
