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
  private static final int LAST_OF_STAGES = Column.place("T", 4);
  private static final int LAST_THORACIC = Column.place("T", 13);

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

  /** Whether a member is a level even where nothing else is of the spine: a range, {@code T10}. */
  boolean isAtHome(LevelPhrase member) {
    int place = member.head();
    return member.isRange() || spansRegions || place > LAST_OF_STAGES && place <= LAST_THORACIC;
  }

  int first() {
    return phrases.get(0).first();
  }
}
