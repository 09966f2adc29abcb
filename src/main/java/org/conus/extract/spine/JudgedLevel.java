package org.conus.extract.spine;

import org.conus.extract.Sentence;

/**
 * A phrase with what speaks for and against it.
 *
 * @param sentence in which it stands
 * @param block whether a word before it calls it a block or slide
 */
record JudgedLevel(
    LevelPhrase phrase, LevelGroup group, Sentence sentence, LevelScore score, boolean block) {

  int points() {
    return score.points();
  }

  boolean isAtHome() {
    return group.isAtHome(phrase);
  }

  JudgedLevel with(LevelScore other) {
    return new JudgedLevel(phrase, group, sentence, other, block);
  }
}
