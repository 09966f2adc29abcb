package org.conus.extract.spine;

import java.util.List;

/**
 * Level expressions in one list, of which the words around say the same.
 *
 * @param phrases in the order of the text
 * @param last the last token, with the bracket that closes behind the last member
 * @param spansRegions whether the codes have different letters, as a list of blocks or stages has
 *     not
 */
record LevelGroup(List<LevelPhrase> phrases, int last, boolean spansRegions) {
  LevelGroup {
    phrases = List.copyOf(phrases);
  }

  LevelGroup(List<LevelPhrase> phrases, int last) {
    this(phrases, last, spansRegions(phrases));
  }

  private static boolean spansRegions(List<LevelPhrase> phrases) {
    String first = Column.region(phrases.get(0).head());
    for (int i = 1; i < phrases.size(); i++) {
      if (!Column.region(phrases.get(i).head()).equals(first)) {
        return true;
      }
    }
    return false;
  }

  int first() {
    return phrases.get(0).first();
  }
}
