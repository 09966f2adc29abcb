package org.conus.extract.spine;

import java.util.List;
import org.conus.match.Match;

/**
 * What the surroundings of a group say.
 *
 * @param before the cues of the nearest words before it
 * @param after the cues of the nearest words behind it
 * @param sentence the cues in reach within the sentence
 * @param staged whether a part of a staging formula stands beside it
 * @param noun whether it stands where a noun stands: {@code of the fifth lumbar was}
 */
record Surroundings(
    List<Heard> before, List<Heard> after, List<LevelWord> sentence, boolean staged, boolean noun) {

  /** A cue beside a group, and where it stands. */
  record Heard(LevelWord word, Match<LevelWord> place) {}
}
