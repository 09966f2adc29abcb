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
  private static final int PREFIX = 3;

  private final Map<String, String> senses = new HashMap<>();

  /** How the words begin; most words of a text need no further look. */
  private final BitSet beginnings = new BitSet();

  /**
   * @param word the column of the words, in lower case
   * @param sense the column of what they say
   */
  WordSense(Knowledge knowledge, String file, String word, String sense) {
    for (Table.Row row : knowledge.table(file, word, sense).uniqueRows(word)) {
      String text = row.get(word);
      senses.put(text, row.need(sense));
      beginnings.set(beginning(text, 0, text.length()));
    }
  }

  /**
   * A small number for the first letters, upper case or lower, of a word and whether there are
   * more.
   */
  private static int beginning(String text, int from, int to) {
    int hash = Math.min(to - from, PREFIX + 1);
    for (int i = from; i < Math.min(to, from + PREFIX); i++) {
      hash = hash << 5 ^ (text.charAt(i) & 0x1F);
    }
    return hash & 0x1FFFF;
  }

  boolean has(String text, Span span, String sense) {
    return of(text, span).contains(sense);
  }

  /** The senses of all words in a span. */
  Set<String> of(String text, Span span) {
    Set<String> found = Set.of();
    int from = span.begin();
    for (int i = span.begin(); i <= span.end(); i++) {
      if (i == span.end() || !isLetter(text.charAt(i))) {
        if (i > from && beginnings.get(beginning(text, from, i))) {
          String sense = senses.get(text.substring(from, i).toLowerCase(Locale.ROOT));
          if (sense != null) {
            found = found.isEmpty() ? new HashSet<>() : found;
            found.add(sense);
          }
        }
        from = i + 1;
      }
    }
    return found;
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }
}
