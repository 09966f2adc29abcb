package org.conus.findings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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
  private final NearPhrases precursor;

  /** What stands between names that share such a word. */
  private final WordTable<Boolean> lists;

  Parts(Knowledge knowledge) {
    Set<String> leading = new HashSet<>();
    Set<String> following = new HashSet<>();
    Set<String> precursors = new HashSet<>();
    Map<String, Boolean> between = new HashMap<>();
    for (Table.Row row : knowledge.table("part-words.tsv", "text", "relation").uniqueRows("text")) {
      String text = row.get("text");
      switch (row.need("relation")) {
        case "behind" -> following.add(text);
        case "before" -> leading.add(text);
        case "precursor" -> precursors.add(text);
        default -> between.put(text, true);
      }
    }
    lists = new WordTable<>(between);
    behind = new NearPhrases(following);
    before = new NearPhrases(leading);
    precursor = new NearPhrases(precursors);
  }

  boolean isPart(Fact tumor, Facts facts) {
    String text = facts.text();
    int from = Math.max(tumor.sentence().span().begin(), tumor.begin() - REACH);
    if (before.endAt(text, tumor.begin(), from)) {
      return true;
    }
    boolean benign = Statement.isBenign(Statement.valueOf(tumor));
    if (benign && precursor.endAt(text, tumor.begin(), from)) {
      return true;
    }
    Fact last = lastOfList(tumor, facts);
    int limit = Math.min(last.sentence().span().end(), last.end() + REACH);
    return behind.beginAt(text, last.end(), limit);
  }

  /** The last name of the list in which a name stands. */
  private Fact lastOfList(Fact tumor, Facts facts) {
    Fact last = tumor;
    int end = facts.endOfSentence(tumor);
    for (int i = tumor.index() + 1; i < end; i++) {
      Fact next = facts.all().get(i);
      if (next.is(MentionKind.TUMOR)
          && next.begin() >= last.end()
          && isList(facts.text(), last.end(), next.begin())) {
        last = next;
      }
    }
    return last;
  }

  private boolean isList(String text, int from, int to) {
    int begin = from;
    while (begin < to && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    int end = to;
    while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return lists.at(text, begin, end) != null;
  }
}
