package org.conus.findings;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.text.Span;

/** Tells whether a word of a table, with a given sense, stands in a span. */
final class WordSense {
  private final Map<String, String> senses = new HashMap<>();

  /** The letters with which the words begin; most words of a text need no further look. */
  private final BitSet initials = new BitSet();

  /**
   * @param word the column of the words, in lower case
   * @param sense the column of what they say
   */
  WordSense(Knowledge knowledge, String file, String word, String sense) {
    for (Table.Row row : knowledge.table(file, word, sense).uniqueRows(word)) {
      senses.put(row.get(word), row.need(sense));
      initials.set(row.get(word).charAt(0));
    }
  }

  boolean has(String text, Span span, String sense) {
    return of(text, span).contains(sense);
  }

  /** The senses of all words in a span. */
  Set<String> of(String text, Span span) {
    Set<String> found = new HashSet<>();
    int from = span.begin();
    for (int i = span.begin(); i <= span.end(); i++) {
      if (i == span.end() || !Character.isLetter(text.charAt(i))) {
        if (i > from && initials.get(Character.toLowerCase(text.charAt(from)))) {
          String sense = senses.get(text.substring(from, i).toLowerCase(Locale.ROOT));
          if (sense != null) {
            found.add(sense);
          }
        }
        from = i + 1;
      }
    }
    return found;
  }
}
