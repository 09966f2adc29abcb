package org.conus.extract.assertion;

import java.util.List;
import org.conus.extract.Assertion;
import org.conus.extract.Assertion.Certainty;
import org.conus.extract.Assertion.Polarity;
import org.conus.extract.Assertion.Subject;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Lets a doubt whose reach ends within a list of tumors go on to the end of the list: what is
 * doubted of the first is doubted of the last.
 *
 * <pre>
 *   list = tumor { joint [ "a" | "an" ] tumor }
 *   joint = "," | [ "," ] ( "and" | "or" | "including" )
 * </pre>
 */
final class CutLists {
  private final Tokens tokens;
  private final List<Mention> mentions;
  private final MentionPlaces places;
  private final List<Assertion> assertions;

  /**
   * @param assertions of the mentions, of which those in a list that was cut are replaced
   */
  CutLists(
      Tokens tokens, List<Mention> mentions, MentionPlaces places, List<Assertion> assertions) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.places = places;
    this.assertions = assertions;
  }

  /**
   * @param cues of the sentences, by their index; null where there are none
   */
  void extend(@Nullable SentenceCues[] cues) {
    int before = -1;
    boolean extended = false;
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).kind() != MentionKind.TUMOR) {
        continue;
      }
      SentenceCues spoken = cues.length == 0 ? null : cues[places.sentence(i)];
      extended =
          before >= 0
              && spoken != null
              && isPatients(before, Certainty.UNCERTAIN)
              && isPatients(i, Certainty.CERTAIN)
              && (extended || spoken.isCut(places.first(before), places.first(i)))
              && goesOn(spoken, before, i);
      if (extended) {
        extend(before, i);
      }
      before = i;
    }
  }

  private boolean isPatients(int mention, Certainty certainty) {
    Assertion said = assertions.get(mention);
    return said.certainty() == certainty
        && said.polarity() == Polarity.AFFIRMED
        && said.subject() == Subject.PATIENT;
  }

  private boolean goesOn(SentenceCues spoken, int before, int next) {
    int joint = places.behind(before);
    int at = tokens.is(joint, ',') ? joint + 1 : joint;
    boolean word =
        tokens.isWord(at, "and") || tokens.isWord(at, "or") || tokens.isWord(at, "including");
    at = word ? at + 1 : at;
    int begin = tokens.isWord(at, "a") || tokens.isWord(at, "an") ? at + 1 : at;
    return at > joint && begin == places.first(next) && !spoken.tellsOf(at, places.behind(next));
  }

  private void extend(int before, int next) {
    Assertion said = assertions.get(next);
    assertions.set(
        next,
        new Assertion(
            said.polarity(),
            Certainty.UNCERTAIN,
            said.temporality(),
            said.subject(),
            assertions.get(before).cues()));
  }
}
