package org.conus.extract.assertion;

import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.Assertion.Polarity;
import org.conus.extract.Assertion.Subject;
import org.conus.extract.Assertion.Temporality;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;

/**
 * Tumors of which a text says that they are known, and told before that they are of the past:
 * {@code mastectomy in 2011 for lobular carcinoma ... No metastasis of the known lobular
 * carcinoma}.
 */
final class Recalled {
  /** How many mentions before one may be told of it. */
  private static final int FAR = 64;

  private final List<Mention> mentions;
  private final List<Assertion> assertions;

  /**
   * @param mentions in the order of the text
   * @param assertions of them, of which those that are recalled are replaced
   */
  Recalled(List<Mention> mentions, List<Assertion> assertions) {
    this.mentions = mentions;
    this.assertions = assertions;
  }

  /** Gives every mention of what is known the time at which it was told. */
  void recall(CueLexicon lexicon, Analysis analysis, MentionPlaces places) {
    for (int i = 1; i < mentions.size(); i++) {
      if (isPresent(i)) {
        Sentence sentence = analysis.sentences().get(places.sentence(i));
        int first = places.first(i);
        int begin = lexicon.definiteBefore(analysis.tokens(), sentence.first(), first);
        if (begin >= 0 && begin < first - 1) {
          recall(i);
        }
      }
    }
  }

  /** Whether a mention is of a tumor that this patient has. */
  private boolean isPresent(int mention) {
    Assertion said = assertions.get(mention);
    return mentions.get(mention).kind() == MentionKind.TUMOR
        && !mentions.get(mention).codes().isEmpty()
        && said.polarity() == Polarity.AFFIRMED
        && said.subject() == Subject.PATIENT
        && said.temporality() == Temporality.CURRENT;
  }

  /** Takes the time of what was told last of the same type. */
  private void recall(int mention) {
    for (int i = mention - 1; i >= Math.max(0, mention - FAR); i--) {
      boolean same =
          mentions.get(i).kind() == MentionKind.TUMOR
              && assertions.get(i).subject() == Subject.PATIENT
              && assertions.get(i).polarity() == Polarity.AFFIRMED
              && mentions.get(i).codes().equals(mentions.get(mention).codes());
      if (same) {
        Assertion said = assertions.get(mention);
        assertions.set(
            mention,
            new Assertion(
                said.polarity(),
                said.certainty(),
                assertions.get(i).temporality(),
                said.subject(),
                said.cues()));
        return;
      }
    }
  }
}
