package org.conus.extract.measure;

import static org.conus.extract.measure.Verdict.by;

import java.util.BitSet;
import org.conus.extract.measure.WordRoles.Word;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Hears the words of one sentence from left to right and tells of each measure whether a lesion was
 * measured.
 *
 * <p>A measure counts if a word for a lesion, or a tumor, stands nearer than one for a specimen, an
 * instrument or a way: first behind it, then before it in the sentence. An organ behind a
 * preposition is the place of the lesion, not what is measured. Behind a segment or a vertebra and
 * a mark ({@code Segment 8, 23 x 21 mm}) the lesion in it is measured.
 */
final class SizeJudge {
  /** How many tokens behind a measure the thing measured may stand. */
  private static final int REACH_BEHIND = 7;

  /** The same where a bracket follows the measure: {@code 3 cm (AP) x 2 cm (TR) mass}. */
  private static final int REACH_OVER_BRACKET = 12;

  /** How many tokens before an organ the preposition may stand. */
  private static final int REACH_OF_LEAD = 5;

  /**
   * How many tokens behind the part that holds a lesion its measure stands: {@code 8 , 23 x 21}.
   */
  private static final int REACH_OF_SEAT = 3;

  /** How many tokens behind a measure an edge may stand: {@code 1 cm of the closest margin}. */
  private static final int REACH_TO_EDGE = 5;

  /** So many tokens into a sentence a measure may be of what the one before it spoke of. */
  private static final int REACH_OF_SENTENCE = 6;

  /** Nearer things are not looked at through an endoscope, nor are lesions often so large. */
  private static final int SHORTEST_WAY = 10;

  private final WordRoles words;
  private final Tokens tokens;
  private final BitSet tumors;
  private final int first;
  private final int limit;

  /** What the last thing named makes of a measure; null if nothing is named. */
  private @Nullable Verdict before;

  /**
   * What holds the lesion named last, in the same phrase: {@code specimen containing the tumor};
   * null if nothing does.
   */
  private @Nullable Verdict holder;

  /** Whether the last measure was an endoscope's way: {@code from 30 cm to 36 cm}. */
  private boolean onWay;

  private boolean changes;
  private int lead = -REACH_OF_LEAD;
  private @Nullable Match<Word> seat;
  private @Nullable Match<Word> distance;

  /**
   * @param tumors the tokens with which tumors begin
   * @param first the sentence's first token
   * @param limit the token behind its last
   */
  SizeJudge(WordRoles words, Tokens tokens, BitSet tumors, int first, int limit) {
    this.words = words;
    this.tokens = tokens;
    this.tumors = tumors;
    this.first = first;
    this.limit = limit;
  }

  /** What the last thing named so far makes of a measure; null if nothing is named. */
  @Nullable Verdict last() {
    return before;
  }

  /** Hears that a tumor begins with a token. */
  void hearTumor(int token) {
    before = new Verdict(true, token, token);
  }

  /** Hears a word of the table. */
  void hear(Match<Word> match) {
    Verdict known = before;
    for (int i = 0; i < match.size(); i++) {
      switch (match.value(i).role()) {
        case "lesion" -> before = by(true, match);
        case "other" -> before = by(false, match);
        case "organ" -> before = isPlace(match) ? before : by(false, match);
        case "thickness" -> before = known != null && known.lesion() ? before : by(false, match);
        case "holds" -> holder = known != null && !known.lesion() ? known : null;
        case "change" -> changes = true;
        case "lead" -> lead = match.first();
        case "distance" -> distance = match;
        case "seat" -> seat = match;
        default -> {}
      }
    }
  }

  /** {@code a mass of the left kidney}. */
  private boolean isPlace(Match<Word> organ) {
    return organ.first() - lead < REACH_OF_LEAD;
  }

  /**
   * What the words around a measure make of it; null if they say nothing.
   *
   * @param spokenOf what the sentence before makes of a measure that follows at once
   */
  @Nullable Verdict verdict(Measure measure, @Nullable Verdict spokenOf) {
    Verdict way = way(measure);
    onWay = way != null;
    if (way != null) {
      return way;
    }
    if (isOfHolder(measure)) {
      return holder;
    }
    Verdict behind = isOfLesion(measure) ? null : behind(measure.last() + 1, measure.product());
    if (behind != null || before != null) {
      return behind == null ? before : behind;
    }
    if (seat != null && measure.first() - seat.last() <= REACH_OF_SEAT) {
      return by(true, seat);
    }
    return measure.first() - first < REACH_OF_SENTENCE ? spokenOf : null;
  }

  /** The word that makes a measure a way between places or of an endoscope; null if none does. */
  private @Nullable Verdict way(Measure measure) {
    if (measure.product()) {
      return null;
    }
    if (distance != null
        && distance.last() == measure.first() - 1
        && lead != distance.first()
        && !isOfNext(measure.last() + 1)) {
      return by(false, distance);
    }
    boolean far =
        measure.unit().equals(Measure.CENTIMETER) && measure.dimensions().get(0) >= SHORTEST_WAY;
    return far && measure.first() > first ? endoscopic(measure.first() - 1) : null;
  }

  /** Whether a lesion stands right behind a measure: {@code by 3 cm nodules}. */
  private boolean isOfNext(int next) {
    return tumors.get(next) || words.at(tokens, next, limit, "lesion") != null;
  }

  /** The word before a measure by which it is an endoscope's way; null if there is none. */
  private @Nullable Verdict endoscopic(int before) {
    int last = before;
    while (last > first && words.at(tokens, last, limit, "about") != null) {
      last--;
    }
    Match<Word> at = words.at(tokens, last, limit, "way");
    Match<Word> from = changes ? null : words.at(tokens, last, limit, "begin");
    Match<Word> to = onWay ? words.at(tokens, last, limit, "to") : null;
    Match<Word> way = at != null ? at : from != null ? from : to;
    return way == null ? null : by(false, way);
  }

  /** {@code the specimen containing the tumor measured 8 cm}: what the verb says is measured. */
  private boolean isOfHolder(Measure measure) {
    int verb = measure.first() - 1;
    return holder != null
        && before != null
        && before.lesion()
        && before.last() == verb - 1
        && words.at(tokens, verb, limit, "finite") != null;
  }

  /**
   * Whether a lesion just before is measured, so that what follows says no more than where it is:
   * {@code a lesion of 38 x 14 mm from the endplate of L1}, {@code tumor measuring 3 cm}.
   */
  private boolean isOfLesion(Measure measure) {
    int word = measure.first() - 1;
    return before != null
        && before.lesion()
        && before.last() == word - 1
        && words.at(tokens, word, limit, "measuring") != null;
  }

  /** What the words behind a measure make of it; null if they say nothing. */
  private @Nullable Verdict behind(int from, boolean product) {
    boolean led = words.at(tokens, from, limit, "lead") != null;
    boolean bracket = tokens.is(from, '(');
    int reach = Math.min(limit, from + (bracket ? REACH_OVER_BRACKET : REACH_BEHIND));
    for (int i = from; i < reach; i++) {
      if (bracket && tokens.is(i, ')')) {
        bracket = false;
        continue;
      }
      if (isBorder(i) && !isAbbreviated(i, from)) {
        return null;
      }
      if (tumors.get(i)) {
        return new Verdict(true, i, i);
      }
      Match<Word> match = words.at(tokens, i, limit);
      if (match == null) {
        continue;
      }
      if (WordRoles.find(match, "clause") != null) {
        return null;
      }
      boolean different =
          WordRoles.find(match, "other") != null || WordRoles.find(match, "organ") != null;
      boolean distant = !product && WordRoles.find(match, "distance") != null;
      boolean edge = different && distant && led && i < from + REACH_TO_EDGE;
      if (distant && i == from || different && i < from + 2 || edge) {
        return by(false, match);
      }
      if (WordRoles.find(match, "lesion") != null) {
        return by(true, match);
      }
    }
    return null;
  }

  /** Whether a point right behind a unit is not the sentence's: {@code a 3 cm. mass}. */
  private boolean isAbbreviated(int point, int from) {
    return point == from
        && tokens.is(point, '.')
        && point + 1 < limit
        && Character.isLowerCase(tokens.firstChar(point + 1));
  }

  /** Whether a mark ends what is said of a measure. */
  private boolean isBorder(int at) {
    return tokens.kind(at) == TokenKind.MARK && ",;:).".indexOf(tokens.firstChar(at)) >= 0;
  }
}
