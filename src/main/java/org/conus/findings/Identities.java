package org.conus.findings;

import java.util.HashMap;
import java.util.Map;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;

/**
 * Tells whether words take a mass for the tumor that is named behind them ({@code
 * identity-words.tsv}): {@code a nodule of the adrenal gland, consistent with an adenoma}.
 * Immutable.
 */
final class Identities {
  /** What may part such words. */
  private static final String MARKS = ",(-–—:";

  /** The most UTF-16 units between the two names. */
  private static final int REACH = 60;

  private final WordTable<Boolean> words;

  Identities(Knowledge knowledge) {
    Map<String, Boolean> byWord = new HashMap<>();
    for (Table.Row row : knowledge.table("identity-words.tsv", "text", "role").uniqueRows("text")) {
      byWord.put(row.get("text"), row.need("role").equals("identity"));
    }
    this.words = new WordTable<>(byWord);
  }

  /** Whether such words, and no others, stand between two places. */
  boolean stand(String text, int from, int to) {
    if (to - from > REACH) {
      return false;
    }
    boolean found = false;
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        Boolean says = words.at(text, at, end);
        if (says == null) {
          return false;
        }
        found |= says;
        at = end;
      } else if (Character.isWhitespace(text.charAt(at)) || MARKS.indexOf(text.charAt(at)) >= 0) {
        at++;
      } else {
        return false;
      }
    }
    return found;
  }
}
