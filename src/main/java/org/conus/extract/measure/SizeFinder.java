package org.conus.extract.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Trace;
import org.conus.extract.Value;
import org.conus.extract.measure.NumberWords.Spoken;
import org.conus.extract.measure.WordRoles.Word;
import org.conus.knowledge.Knowledge;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds measures of lesions.
 *
 * <pre>
 * size = [ bound ] number [ [ "-" ] unit ] { [ axis ] ( "x" | "by" | "-" | "to" ) number [ unit ] } [ "-" ] unit [ axis ]     size.measure
 *      | number "/" number "/" number unit                                                                 size.measure
 *      | opens number { "," number } ( "and" | "," ) number unit       a mention each, of that unit        size.measure
 * </pre>
 *
 * <p>A number is of digits ({@link Numbers}) or words ({@link NumberWords}).
 *
 * <p>A measure counts if a word for a lesion, or a tumor, stands nearer than one for a specimen, an
 * instrument or a way: first behind it, then before it in the sentence. An organ behind a
 * preposition is the place of the lesion, not what is measured. Behind a segment or a vertebra and
 * a mark ({@code Segment 8, 23 x 21 mm}) the lesion in it is measured.
 */
public final class SizeFinder implements MentionFinder {
  /** How many tokens behind a measure the thing measured may stand. */
  private static final int REACH_BEHIND = 7;

  private static final int MOST_DIMENSIONS = 4;

  /** No text names more sizes without the unit of each. */
  private static final int MOST_MEMBERS = 6;

  /** How many tokens before an organ the preposition may stand. */
  private static final int REACH_OF_LEAD = 5;

  /**
   * How many tokens behind the part that holds a lesion its measure stands: {@code 8 , 23 x 21}.
   */
  private static final int REACH_OF_SEAT = 3;

  /** How many tokens behind a measure an edge may stand: {@code 1 cm of the closest margin}. */
  private static final int REACH_TO_EDGE = 5;

  private static final String MILLIMOLAR = "mM";

  /** Nearer things are not looked at through an endoscope, nor are lesions often so large. */
  private static final int SHORTEST_WAY = 10;

  /** What an endoscope's way is measured in: {@code a polyp at 35 cm}. */
  private static final String CENTIMETER = "cm";

  private static final double MM_IN_CM = 10;

  /** To so small a part a converted dimension is rounded. */
  private static final double PRECISION = 1000;

  private static final String FILE = "size-words.tsv";

  private final WordRoles words;
  private final NumberWords numbers;

  /** The units alone, without which a sentence has no measure. */
  private final PhraseMatcher<Word> units;

  public SizeFinder(Knowledge knowledge, Vocabulary vocabulary) {
    this.words = new WordRoles(knowledge, vocabulary, FILE);
    this.numbers = new NumberWords(knowledge, vocabulary);
    this.units = WordRoles.ofRoles(knowledge, vocabulary, FILE, Set.of("unit"));
  }

  /** So many tokens into a sentence a measure may be of what the one before it spoke of. */
  private static final int REACH_OF_SENTENCE = 6;

  /** So many sentences back, if those between name nothing. */
  private static final int SENTENCES_BACK = 2;

  /** Whether a lesion was measured, and the tokens of the word that says so, both included. */
  private record Verdict(boolean lesion, int first, int last) {}

  /**
   * @param product whether its numbers are multiplied, as those of no distance are
   */
  private record Measure(
      int first, int last, List<Double> dimensions, String unit, boolean product) {}

  /** It reads tumors, each of which is a lesion whether the table names it or not. */
  @Override
  public Set<MentionKind> reads() {
    return Set.of(MentionKind.TUMOR);
  }

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    Tokens tokens = analysis.tokens();
    if (!units.mayBeginBetween(tokens, 0, tokens.size())) {
      return List.of();
    }
    BitSet tumors = tumors(analysis);
    List<Mention> mentions = new ArrayList<>();
    List<Sentence> sentences = analysis.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (units.mayBeginBetween(tokens, sentence.first(), sentence.limit())) {
        Run run = new Run(tokens, tumors, sentence, trace);
        for (int back = 1; back <= SENTENCES_BACK && run.spokenOf == null && back <= i; back++) {
          Sentence before = sentences.get(i - back);
          if (before.section() != sentence.section()) {
            break;
          }
          run.spokenOf = new Run(tokens, tumors, before, Trace.NONE).last();
        }
        run.read(mentions);
      }
    }
    return mentions;
  }

  /** The reading of one sentence from left to right. */
  private final class Run {
    private final Tokens tokens;
    private final BitSet tumors;
    private final int first;
    private final int limit;
    private final Trace trace;

    /** What the last thing named makes of a measure; null if nothing is named. */
    private @Nullable Verdict before;

    /** What the sentence before makes of a measure that follows at once. */
    private @Nullable Verdict spokenOf;

    private int lead = -REACH_OF_LEAD;
    private @Nullable Match<Word> seat;

    /** The last number of a list that has one unit, and this unit. */
    private int listEnd;

    private String listUnit = "";

    private @Nullable Match<Word> distance;

    Run(Tokens tokens, BitSet tumors, Sentence sentence, Trace trace) {
      this.tokens = tokens;
      this.tumors = tumors;
      this.first = sentence.first();
      this.limit = sentence.limit();
      this.trace = trace;
    }

    void read(List<Mention> mentions) {
      for (int i = first; i < limit; ) {
        if (!mayMatter(i)) {
          i++;
          continue;
        }
        Match<Word> match = words.at(tokens, i, limit);
        Measure listed = listed(i);
        Measure measure = listed == null ? measureAt(tokens, i, limit, match) : listed;
        if (measure != null) {
          Verdict verdict = verdict(measure);
          if (verdict != null && verdict.lesion()) {
            mentions.add(mention(tokens, measure));
          } else {
            tell(tokens, measure, verdict, trace);
          }
          i = measure.last() + 1;
          continue;
        }
        if (tumors.get(i)) {
          before = new Verdict(true, i, i);
        }
        if (match != null) {
          judge(match);
        }
        i = match == null ? i + 1 : match.last() + 1;
      }
    }

    /** What the last thing that a sentence names makes of a measure; null if it names nothing. */
    @Nullable Verdict last() {
      read(new ArrayList<>());
      return before;
    }

    /** A number of a list whose unit stands behind its last one: {@code of 3 and 4 mm}. */
    private @Nullable Measure listed(int token) {
      if (tokens.kind(token) != TokenKind.NUMBER) {
        return null;
      }
      if (token > first && words.at(tokens, token - 1, limit, "opens") != null) {
        readList(token);
      }
      int last = token < listEnd ? Numbers.last(tokens, token, limit) : -1;
      return last < 0
          ? null
          : new Measure(token, last, List.of(Numbers.value(tokens, token, last)), listUnit, false);
    }

    private void readList(int from) {
      int at = from;
      for (int members = 1; members <= MOST_MEMBERS; members++) {
        int end = Numbers.last(tokens, at, limit);
        Match<Word> unit = end < 0 ? null : words.at(tokens, end + 1, limit, "unit");
        if (end < 0 || unit != null) {
          listEnd = unit != null && isLength(tokens, unit.last(), limit) ? at : 0;
          listUnit = unit == null ? "" : unit.value().value();
          return;
        }
        int comma = tokens.is(end + 1, ',') ? end + 2 : end + 1;
        Match<Word> and = words.at(tokens, comma, limit, "join");
        at = and == null ? comma : and.last() + 1;
        if (at == end + 1) {
          return;
        }
      }
    }

    /** Whether a measure, a word of the table or a tumor may begin with a token. */
    private boolean mayMatter(int token) {
      return words.mayBegin(tokens, token)
          || tokens.kind(token) == TokenKind.NUMBER
          || tokens.is(token, '.')
          || numbers.mayBegin(tokens, token)
          || Numbers.isMisread(tokens, token)
          || tumors.get(token);
    }

    private void judge(Match<Word> match) {
      boolean known = before != null && before.lesion();
      for (int i = 0; i < match.size(); i++) {
        Word word = match.value(i);
        switch (word.role()) {
          case "lesion" -> before = by(true, match);
          case "other" -> before = by(false, match);
          case "organ" -> before = isPlace(match) ? before : by(false, match);
          case "thickness" -> before = known ? before : by(false, match);
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

    private @Nullable Verdict verdict(Measure measure) {
      if (!measure.product()
          && distance != null
          && distance.last() == measure.first() - 1
          && lead != distance.first()) {
        return by(false, distance);
      }
      Match<Word> way =
          measure.product() || measure.first() == first
              ? null
              : words.at(tokens, measure.first() - 1, limit, "way");
      if (way != null
          && measure.unit().equals(CENTIMETER)
          && measure.dimensions().get(0) >= SHORTEST_WAY) {
        return by(false, way);
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
      for (int i = from; i < Math.min(limit, from + REACH_BEHIND); i++) {
        if (isBorder(i)) {
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

    /** Whether a mark ends what is said of a measure. */
    private boolean isBorder(int at) {
      return tokens.kind(at) == TokenKind.MARK && ",;:).".indexOf(tokens.firstChar(at)) >= 0;
    }
  }

  private static Verdict by(boolean lesion, Match<Word> match) {
    return new Verdict(lesion, match.first(), match.last());
  }

  /** The tokens with which tumors begin. */
  private static BitSet tumors(Analysis analysis) {
    BitSet begins = new BitSet();
    for (Mention mention : analysis.mentions()) {
      if (mention.kind() == MentionKind.TUMOR) {
        begins.set(analysis.tokens().at(mention.span().begin()));
      }
    }
    return begins;
  }

  private static void tell(Tokens tokens, Measure measure, @Nullable Verdict verdict, Trace trace) {
    if (trace.isOn()) {
      String by = "no word near it says what was measured";
      if (verdict != null) {
        String word = tokens.span(verdict.first(), verdict.last()).in(tokens.text());
        by = "'" + word + "' makes it the measure of a distance or of something else";
      }
      Span span = tokens.span(measure.first(), measure.last());
      trace.heldBack(MentionKind.SIZE, span, "size.measure", by);
    }
  }

  private static Mention mention(Tokens tokens, Measure measure) {
    return new Mention(
        MentionKind.SIZE,
        tokens.span(measure.first(), measure.last()),
        new Value.Size(measure.dimensions(), measure.unit()),
        List.of(),
        List.of("size.measure"));
  }

  /**
   * The measure that begins with a token; null if none does.
   *
   * @param word the word of the table that begins with it; null if none does
   */
  private @Nullable Measure measureAt(
      Tokens tokens, int from, int limit, @Nullable Match<Word> word) {
    boolean isBound = word != null && WordRoles.find(word, "bound") != null;
    int first = word != null && isBound ? word.last() + 1 : from;
    if (numberEnd(tokens, first, limit) < 0) {
      return null;
    }
    boolean slashes = areSlashed(tokens, first, limit);
    boolean product = slashes;
    List<Double> dimensions = new ArrayList<>();
    String unit = null;
    int last = -1;
    for (int i = first; i < limit && dimensions.size() < MOST_DIMENSIONS; ) {
      int end = numberEnd(tokens, i, limit);
      if (end < 0 || isGlued(tokens, i)) {
        break;
      }
      int unitAt = end + 1 < limit && tokens.isHyphen(end + 1) ? end + 2 : end + 1;
      Match<Word> unitWord = words.at(tokens, unitAt, limit, "unit");
      if (unitWord == null && dimensions.size() > 0) {
        unitWord = words.at(tokens, behindAxis(tokens, end + 1, limit), limit, "unit");
      }
      int next = unitWord == null ? end + 1 : unitWord.last() + 1;
      int axis = behindAxis(tokens, next, limit);
      int after = words.at(tokens, axis, limit, "by") == null ? next : axis;
      boolean by = words.at(tokens, after, limit, "by") != null;
      boolean goesOn =
          by
              || slashes && tokens.is(after, '/')
              || isRange(tokens, after, limit)
              || unitWord == null && words.at(tokens, after, limit, "to") != null;
      if (unitWord == null && unit == null && !goesOn) {
        return null; // most numbers measure nothing: told before their value is read
      }
      dimensions.add(value(tokens, i, end, limit));
      if (unitWord != null) {
        convert(dimensions, unit, unitWord.value().value());
        unit = unitWord.value().value();
        last = unitWord.last();
      }
      product |= by;
      if (!goesOn) {
        break;
      }
      i = after + 1;
    }
    if (unit == null || dimensions.contains(Double.NaN)) {
      return null;
    }
    boolean powered = product && isPower(tokens, last + 1, limit, dimensions.size());
    return powered || isLength(tokens, last, limit)
        ? new Measure(from, powered ? last + 1 : last, dimensions, unit, product)
        : null;
  }

  /** Whether the unit of a product has as many factors as it: {@code 2.4 x 1.9 x 3.3 cm3}. */
  private static boolean isPower(Tokens tokens, int token, int limit, int factors) {
    if (token >= limit || factors < 2 || factors > 3) {
      return false;
    }
    char power = tokens.firstChar(token);
    boolean number = tokens.kind(token) == TokenKind.NUMBER && !tokens.spaceBefore(token);
    return number && tokens.length(token) == 1 && power == '0' + factors
        || power == (factors == 2 ? '\u00B2' : '\u00B3');
  }

  /**
   * Behind the name of the axis that was measured, with or without brackets: {@code 3.4 cm AP x 2.9
   * cm}, {@code 3.4 (AP) x 2.9 (TR) cm}; the token itself if none stands there.
   */
  private int behindAxis(Tokens tokens, int token, int limit) {
    boolean bracket = tokens.is(token, '(');
    Match<Word> axis = words.at(tokens, bracket ? token + 1 : token, limit, "axis");
    if (axis == null) {
      return token;
    }
    int next = axis.last() + 1;
    return !bracket ? next : tokens.is(next, ')') ? next + 1 : token;
  }

  /** Three numbers with slashes between: {@code 16/22/15 mm}. */
  private static boolean areSlashed(Tokens tokens, int first, int limit) {
    return first + 4 < limit
        && isSlashed(tokens, first + 1)
        && isSlashed(tokens, first + 3)
        && tokens.kind(first + 4) == TokenKind.NUMBER
        && !tokens.is(first + 5, '/');
  }

  private static boolean isSlashed(Tokens tokens, int slash) {
    return tokens.is(slash, '/')
        && !tokens.spaceBefore(slash)
        && !tokens.spaceBefore(slash + 1)
        && tokens.kind(slash + 1) == TokenKind.NUMBER;
  }

  /**
   * Gives the dimensions before the last one, which has another unit, the unit of the last: {@code
   * 8 mm x 1.2 cm} is 0.8 x 1.2 cm.
   */
  private static void convert(List<Double> dimensions, @Nullable String from, String to) {
    if (from == null || from.equals(to)) {
      return;
    }
    double factor = to.equals(CENTIMETER) ? 1 / MM_IN_CM : MM_IN_CM;
    for (int i = 0; i < dimensions.size() - 1; i++) {
      dimensions.set(i, Math.round(dimensions.get(i) * factor * PRECISION) / PRECISION);
    }
  }

  /** The last token of the number, in digits or words, that begins with a token; -1 if none. */
  private int numberEnd(Tokens tokens, int token, int limit) {
    int end = Numbers.last(tokens, token, limit);
    if (end >= 0 || token >= limit || !numbers.mayBegin(tokens, token)) {
      return end;
    }
    Spoken spoken = numbers.at(tokens, token, limit);
    return spoken == null ? -1 : spoken.last();
  }

  private double value(Tokens tokens, int first, int last, int limit) {
    Spoken spoken =
        Numbers.last(tokens, first, limit) < 0 ? numbers.at(tokens, first, limit) : null;
    return spoken == null ? Numbers.value(tokens, first, last) : spoken.value();
  }

  /** {@code 2-3 cm}: a hyphen between numbers. */
  private static boolean isRange(Tokens tokens, int token, int limit) {
    return token + 1 < limit
        && tokens.isHyphen(token)
        && tokens.kind(token + 1) == TokenKind.NUMBER;
  }

  /** A number that is part of a word: {@code T2}. */
  private static boolean isGlued(Tokens tokens, int token) {
    return token > 0
        && !tokens.spaceBefore(token)
        && tokens.kind(token - 1) == TokenKind.WORD
        && tokens.length(token - 1) > 1;
  }

  /**
   * Squares, cubes, rates ({@code cm3}, {@code mm/h}, {@code mm Hg}) and millimolar ({@code mM})
   * are no lengths.
   */
  private static boolean isLength(Tokens tokens, int last, int limit) {
    int next = last + 1;
    if (tokens.text(last).equals(MILLIMOLAR)) {
      return false;
    }
    if (next >= limit) {
      return true;
    }
    boolean glued = !tokens.spaceBefore(next);
    boolean power = glued && tokens.kind(next) == TokenKind.NUMBER || isSuperscript(tokens, next);
    return !power && !(glued && tokens.is(next, '/')) && !tokens.isWord(next, "hg");
  }

  private static boolean isSuperscript(Tokens tokens, int token) {
    return tokens.is(token, '\u00B2') || tokens.is(token, '\u00B3');
  }
}
