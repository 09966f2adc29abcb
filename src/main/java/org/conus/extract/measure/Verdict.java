package org.conus.extract.measure;

import org.conus.extract.measure.WordRoles.Word;
import org.conus.match.Match;

/**
 * What a word says of a measure near it.
 *
 * @param lesion whether a lesion was measured
 * @param first the word's first token
 * @param last its last token, included
 */
record Verdict(boolean lesion, int first, int last) {
  static Verdict by(boolean lesion, Match<Word> match) {
    return new Verdict(lesion, match.first(), match.last());
  }
}
