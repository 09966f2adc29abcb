package org.conus.findings;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.conus.extract.MentionKind;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;

/**
 * Tells which names of tumors name a part of another tumor ({@code part-words.tsv}): {@code
 * carcinosarcoma with chondrosarcoma and high grade serous carcinoma components}.
 */
final class Parts {
  private static final int REACH = 40;

  private final NearPhrases behind;
  private final NearPhrases before;
  private final Set<String> lists = new HashSet<>();

  Parts(Knowledge knowledge) {
    Set<String> leading = new HashSet<>();
    Set<String> following = new HashSet<>();
    for (Table.Row row : knowledge.table("part-words.tsv", "text", "relation").uniqueRows("text")) {
      Set<String> words =
          switch (row.need("relation")) {
            case "behind" -> following;
            case "before" -> leading;
            default -> lists;
          };
      words.add(row.get("text"));
    }
    behind = new NearPhrases(following);
    before = new NearPhrases(leading);
  }

  boolean isPart(Fact tumor, Facts facts) {
    String text = facts.text();
    int from = Math.max(tumor.sentence().span().begin(), tumor.begin() - REACH);
    if (before.endAt(text, tumor.begin(), from)) {
      return true;
    }
    Fact last = lastOfList(tumor, facts);
    int limit = Math.min(last.sentence().span().end(), last.end() + REACH);
    return behind.beginAt(text, last.end(), limit);
  }

  /** The last name of the list in which a name stands. */
  private Fact lastOfList(Fact tumor, Facts facts) {
    List<Fact> tumors = facts.beside(tumor, MentionKind.TUMOR);
    Fact last = tumor;
    for (Fact next : tumors) {
      if (next.begin() >= last.end() && isList(facts.text().substring(last.end(), next.begin()))) {
        last = next;
      }
    }
    return last;
  }

  private boolean isList(String between) {
    return lists.contains(between.strip().toLowerCase(Locale.ROOT));
  }
}
