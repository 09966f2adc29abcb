package org.conus.extract.assertion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The phrases that a cell of {@code assertion-cues.tsv} stands for. Words with a slash between them
 * in brackets are alternatives, an empty one among them means that there may be none: {@code
 * (was/were) (also/) excluded} is four phrases.
 */
final class CuePhrases {
  private CuePhrases() {}

  /** The parts of the phrases in their order, each with its alternatives. */
  static List<List<String>> parts(String text) {
    List<List<String>> parts = new ArrayList<>();
    int from = 0;
    while (true) {
      int open = text.indexOf('(', from);
      int close = text.indexOf(')', open + 1);
      if (open < 0 || close < 0 || text.substring(open, close).indexOf('/') < 0) {
        break;
      }
      addPlain(text.substring(from, open), parts);
      parts.add(Arrays.asList(text.substring(open + 1, close).split("/", -1)));
      from = close + 1;
    }
    addPlain(text.substring(from), parts);
    return parts;
  }

  private static void addPlain(String text, List<List<String>> parts) {
    if (!text.isBlank()) {
      parts.add(List.of(text.strip()));
    }
  }

  /** The phrases, in order, without alternatives. */
  static List<String> of(String text) {
    List<String> phrases = List.of("");
    for (List<String> part : parts(text)) {
      List<String> longer = new ArrayList<>(phrases.size() * part.size());
      for (String phrase : phrases) {
        part.forEach(choice -> longer.add((phrase + " " + choice).strip()));
      }
      phrases = longer;
    }
    return phrases;
  }
}
