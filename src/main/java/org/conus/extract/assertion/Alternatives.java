package org.conus.extract.assertion;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.Assertion.Certainty;
import org.conus.extract.Assertion.Polarity;
import org.conus.extract.Assertion.Subject;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.assertion.Cue.Direction;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Weight;
import org.conus.knowledge.Code;
import org.conus.knowledge.HistologyFamilies;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Two diagnoses of which one is meant, but not said which: {@code compatible with schwannoma or
 * meningioma}. Where a sentence denies something or speaks of others, {@code or} only goes on with
 * its list.
 *
 * <pre>
 *   alternatives = tumor { "," tumor } [ "," ] "or" { word } tumor        no more than two words
 * </pre>
 */
final class Alternatives {
  private static final int MOST_WORDS = 2;

  private final Analysis analysis;
  private final Tokens tokens;
  private final List<Mention> mentions;
  private final MentionPlaces places;
  private final List<Assertion> assertions;
  private final @Nullable Reading[] readings;
  private final HistologyFamilies families;

  private Alternatives(
      HistologyFamilies families,
      Analysis analysis,
      List<Mention> mentions,
      MentionPlaces places,
      List<Assertion> assertions,
      @Nullable Reading[] readings) {
    this.families = families;
    this.readings = readings;
    this.analysis = analysis;
    this.tokens = analysis.tokens();
    this.mentions = mentions;
    this.places = places;
    this.assertions = assertions;
  }

  /**
   * The assertions of mentions in the order of the text, with what is open between two.
   *
   * @param families tell which morphologies are those of one entity
   * @param readings of the sentences, by their index
   */
  static List<Assertion> opened(
      HistologyFamilies families,
      Analysis analysis,
      List<Mention> mentions,
      MentionPlaces places,
      List<Assertion> assertions,
      @Nullable Reading[] readings) {
    return new Alternatives(
            families, analysis, mentions, places, new ArrayList<>(assertions), readings)
        .opened();
  }

  private List<Assertion> opened() {
    int before = -1;
    int list = -1;
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).kind() == MentionKind.TUMOR) {
        if (before >= 0 && isEither(before, i)) {
          open(list, i);
        }
        list = before >= 0 && isListed(before, i) ? list : i;
        before = i;
      }
    }
    return assertions;
  }

  private void open(int from, int to) {
    for (int i = from; i <= to; i++) {
      Assertion said = assertions.get(i);
      if (mentions.get(i).kind() == MentionKind.TUMOR && isOpen(said)) {
        List<String> cues = new ArrayList<>(said.cues());
        cues.add("or");
        assertions.set(
            i,
            new Assertion(
                said.polarity(), Certainty.UNCERTAIN, said.temporality(), said.subject(), cues));
      }
    }
  }

  private static boolean isOpen(Assertion said) {
    return said.polarity() == Polarity.AFFIRMED
        && said.certainty() == Certainty.CERTAIN
        && said.subject() == Subject.PATIENT;
  }

  /** {@code a second cancer or a metastasis?}: what is doubted leaves the other open too. */
  private static boolean isDoubted(Assertion said) {
    return said.polarity() == Polarity.AFFIRMED
        && said.certainty() == Certainty.UNCERTAIN
        && said.subject() == Subject.PATIENT;
  }

  /** Whether a comma alone stands between two tumors. */
  private boolean isListed(int before, int next) {
    int comma = places.behind(before);
    return tokens.is(comma, ',') && places.first(next) == comma + 1;
  }

  private boolean isEither(int before, int next) {
    int or = places.behind(before);
    or = tokens.is(or, ',') ? or + 1 : or;
    if (!tokens.isWord(or, "or")) {
      return false;
    }
    int begin = places.first(next);
    if (begin <= or || begin > or + 1 + MOST_WORDS) {
      return false;
    }
    for (int i = or + 1; i < begin; i++) {
      if (tokens.kind(i) != TokenKind.WORD) {
        return false;
      }
    }
    boolean open = isOpen(assertions.get(next)) || isDoubted(assertions.get(next));
    return !isOneEntity(before, next) && isOpen(assertions.get(before)) && open && !isOpened(or);
  }

  /**
   * Whether two names are of one entity: they have the same codes, or their morphologies are of one
   * entity: {@code Ewing's sarcoma or primitive neuroectodermal tumor}.
   */
  private boolean isOneEntity(int before, int next) {
    List<Code> codes = mentions.get(before).codes();
    List<Code> others = mentions.get(next).codes();
    if (codes.isEmpty() || others.isEmpty()) {
      return false;
    }
    String morphology = morphology(codes);
    String other = morphology(others);
    return codes.equals(others)
        || morphology != null
            && other != null
            && behavior(morphology).equals(behavior(other))
            && families.areOne(digits(morphology), digits(other));
  }

  private static @Nullable String morphology(List<Code> codes) {
    for (Code code : codes) {
      if (code.system().equals(Code.ICD_O_3) && code.code().indexOf('/') > 0) {
        return code.code();
      }
    }
    return null;
  }

  private static int digits(String morphology) {
    return Integer.parseInt(morphology, 0, morphology.indexOf('/'), 10);
  }

  private static String behavior(String morphology) {
    return morphology.substring(morphology.indexOf('/') + 1);
  }

  /** Whether words of denial or of others stand before a token in its sentence. */
  private boolean isOpened(int or) {
    Reading reading = readings[analysis.sentenceIndexAt(tokens.begin(or))];
    if (reading == null) {
      return true;
    }
    for (Match<Cue> match : reading.cues()) {
      if (match.first() < or && isOpener(match)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpener(Match<Cue> match) {
    for (int i = 0; i < match.size(); i++) {
      Cue cue = match.value(i);
      boolean others = cue.weight() == Weight.STRONG || cue.weight() == Weight.CITED;
      if (cue.effect() == Effect.NEGATED || cue.direction() == Direction.PSEUDO || others) {
        return true;
      }
    }
    return false;
  }
}
