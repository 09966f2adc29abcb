package org.conus.extract.spine;

import java.util.List;

/**
 * Level expressions in one list, of which the words around say the same.
 *
 * @param phrases in the order of the text
 * @param last the last token, with the bracket that closes behind the last member
 */
record LevelGroup(List<LevelPhrase> phrases, int last) {
  LevelGroup {
    phrases = List.copyOf(phrases);
  }

  /** Whether the codes have different letters, as a list of blocks or stages has not. */
  boolean spansRegions() {
    return phrases.stream().map(p -> Column.region(p.head())).distinct().count() > 1;
  }

  int first() {
    return phrases.get(0).first();
  }
}
