package org.conus.findings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.text.Span;

/** Tells whether a word of a table, with a given sense, stands in a span. */
final class WordSense {
  private final WordTable<String> senses;

  /**
   * @param word the column of the words, in lower case
   * @param sense the column of what they say
   */
  WordSense(Knowledge knowledge, String file, String word, String sense) {
    Map<String, String> byWord = new HashMap<>();
    for (Table.Row row : knowledge.table(file, word, sense).uniqueRows(word)) {
      byWord.put(row.get(word), row.need(sense));
    }
    this.senses = new WordTable<>(byWord);
  }

  boolean has(String text, Span span, String sense) {
    return of(text, span).contains(sense);
  }

  /** The senses of all words in a span. */
  Set<String> of(String text, Span span) {
    Set<String> found = Set.of();
    int end = span.end();
    for (int i = span.begin(); i < end; i++) {
      int from = i;
      while (i < end && isLetter(text.charAt(i))) {
        i++;
      }
      String sense = senses.at(text, from, i);
      if (sense != null) {
        found = found.isEmpty() ? new HashSet<>() : found;
        found.add(sense);
      }
    }
    return found;
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }
}
