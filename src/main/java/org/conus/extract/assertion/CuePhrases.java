package org.conus.extract.assertion;

import java.util.ArrayList;
import java.util.List;

/**
 * The phrases that a cell of {@code assertion-cues.tsv} stands for. Words with a slash between them
 * in brackets are alternatives, an empty one among them means that there may be none: {@code
 * (was/were) (also/) excluded} is four phrases.
 */
final class CuePhrases {
  private CuePhrases() {}

  /** The phrases, in order, without alternatives. */
  static List<String> of(String text) {
    int open = text.indexOf('(');
    int close = text.indexOf(')', open + 1);
    if (open < 0 || close < 0 || text.substring(open, close).indexOf('/') < 0) {
      return List.of(text);
    }
    List<String> phrases = new ArrayList<>();
    for (String choice : text.substring(open + 1, close).split("/", -1)) {
      String phrase = text.substring(0, open) + choice + text.substring(close + 1);
      phrases.addAll(of(phrase.strip().replace("  ", " ")));
    }
    return phrases;
  }
}
