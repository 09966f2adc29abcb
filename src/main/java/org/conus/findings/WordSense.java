package org.conus.findings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.conus.extract.Sentence;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.match.Tokens;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells whether a word of a table, with a given sense, stands in a span. */
final class WordSense {
  /** Longer words count as this long. */
  private static final int MOST_LENGTH = 31;

  private final WordTable<String> senses;

  /** By the low bits of the first letter, which are the same in any case: a bit a length. */
  private final int[] lengths = new int[32];

  /**
   * @param word the column of the words, in lower case
   * @param sense the column of what they say
   */
  WordSense(Knowledge knowledge, String file, String word, String sense) {
    Map<String, String> byWord = new HashMap<>();
    for (Table.Row row : knowledge.table(file, word, sense).uniqueRows(word)) {
      byWord.put(row.get(word), row.need(sense));
      lengths[first(row.get(word).charAt(0))] |= length(row.get(word).length());
    }
    this.senses = new WordTable<>(byWord);
  }

  private static int first(char letter) {
    return letter & 31;
  }

  private static int length(int letters) {
    return 1 << Math.min(letters, MOST_LENGTH);
  }

  boolean has(String text, Span span, String sense) {
    return of(text, span).contains(sense);
  }

  boolean has(Tokens tokens, Sentence sentence, String sense) {
    return of(tokens, sentence).contains(sense);
  }

  /** The senses of all words in a sentence. */
  Set<String> of(Tokens tokens, Sentence sentence) {
    Set<String> found = Set.of();
    int limit = sentence.limit();
    for (int i = sentence.first(); i < limit; i++) {
      String sense = of(tokens, i);
      if (sense != null) {
        found = found.isEmpty() ? new HashSet<>() : found;
        found.add(sense);
      }
    }
    return found;
  }

  /** The sense of a word; null where the table does not have it. */
  @Nullable String of(Tokens tokens, int token) {
    return (lengths[first(tokens.firstChar(token))] & length(tokens.length(token))) == 0
        ? null
        : senses.at(tokens.text(), tokens.begin(token), tokens.end(token));
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
