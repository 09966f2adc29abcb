package org.conus.findings;

import java.util.HashSet;
import java.util.Set;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.text.Span;

/**
 * Tells where a text says that a site is where a tumor began, or that no such site is known ({@code
 * origin-words.tsv}).
 */
final class Origins {
  private static final int REACH = 60;

  private final NearPhrases behind;
  private final NearPhrases before;
  private final NearPhrases opening;
  private final NearPhrases denying;
  private final NearPhrases doubting;
  private final NearPhrases unknown;

  Origins(Knowledge knowledge) {
    Set<String> leading = new HashSet<>();
    Set<String> following = new HashSet<>();
    Set<String> names = new HashSet<>();
    Set<String> denials = new HashSet<>();
    Set<String> doubts = new HashSet<>();
    Set<String> unknowns = new HashSet<>();
    for (Table.Row row : knowledge.table("origin-words.tsv", "text", "relation").rows()) {
      Set<String> words =
          switch (row.need("relation")) {
            case "behind" -> following;
            case "before" -> leading;
            case "opening" -> names;
            case "denying" -> denials;
            case "doubting" -> doubts;
            default -> unknowns;
          };
      words.add(row.get("text"));
    }
    behind = new NearPhrases(following);
    before = new NearPhrases(leading);
    opening = new NearPhrases(names);
    denying = new NearPhrases(denials);
    doubting = new NearPhrases(doubts);
    unknown = new NearPhrases(unknowns);
  }

  /** Whether a tumor's name calls it the primary: {@code primary melanoma}. */
  boolean isPrimary(Fact tumor, String text) {
    return opening.beginAt(text, tumor.begin(), tumor.end());
  }

  /** Whether the words at a site say that the tumor began there. */
  boolean isOrigin(Fact site, String text) {
    return saysBehind(site, text) || saysBefore(site, text);
  }

  private boolean saysBehind(Fact site, String text) {
    int limit = Math.min(text.length(), Math.min(site.sentence().span().end(), site.end() + REACH));
    int from = Math.max(site.sentence().span().begin(), site.begin() - REACH);
    return behind.beginAt(text, site.end(), limit)
        && !doubting.beginAt(text, site.end(), limit)
        && !denying.endAt(text, site.begin(), from);
  }

  private boolean saysBefore(Fact site, String text) {
    int limit = Math.max(site.sentence().span().begin(), site.begin() - REACH);
    return before.endAt(text, site.begin(), limit);
  }

  /** Whether the sentence of a tumor says that no site is known. */
  boolean isUnknown(Fact tumor, String text) {
    Span sentence = tumor.sentence().span();
    return unknown.standsIn(text, sentence.begin(), sentence.end());
  }
}
