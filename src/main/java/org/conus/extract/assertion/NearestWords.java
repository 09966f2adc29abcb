package org.conus.extract.assertion;

import java.util.List;
import java.util.Locale;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion.Subject;
import org.conus.extract.Sentence;
import org.conus.extract.assertion.Cue.Effect;
import org.conus.extract.assertion.Cue.Weight;
import org.conus.match.Match;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/** Of whom a mention is, by the words of its sentence that stand nearest to it. */
final class NearestWords {
  /** How far words may stand from a mention, in tokens, and still tell of whom it is. */
  private static final int FAR = 180;

  /** Those that speak of cited work and of patients in the plural. */
  private static final int CITING =
      Weight.LITERATURE.bit() | Weight.STRONG.bit() | Weight.CITED.bit();

  /** The same outside sections about others, where a word that may cite does not. */
  private static final int CITING_HERE = Weight.LITERATURE.bit() | Weight.STRONG.bit();

  /** Those that speak of others in any way. */
  private static final int OTHERS = CITING | Weight.GENERIC.bit();

  private NearestWords() {}

  /**
   * Whom a mention is about: where its sentence speaks of both, whom its own segment of the
   * sentence speaks of, by the nearest word before it, else by the nearest behind it; where that
   * says nothing, whom the part between semicolons speaks of.
   */
  static Said of(Analysis analysis, Sentence sentence, Reading reading, int token) {
    Tokens tokens = analysis.tokens();
    int first = Math.max(sentence.first(), token - FAR);
    int end = Math.min(sentence.limit(), token + FAR);
    Said said = null;
    if (reading.mixed()) {
      int from = begin(tokens, first, token, false);
      int limit = end(tokens, end, token, false);
      said = said(tokens, reading, token, from, limit);
      if (said == null && !has(tokens, reading, from, limit, Weight.PAST.bit())) {
        said = ofPart(tokens, reading, token, first, end);
      }
    } else if (reading.subject() == Subject.OTHER
        && !reading.others()
        && (!has(tokens, reading, first, end, CITING_HERE)
                && tellsApart(tokens, reading, token, first, end)
            || isJudged(tokens, reading, token, first, end))) {
      return new Said(Subject.PATIENT, null);
    }
    return said == null ? new Said(reading.subject(), null) : said;
  }

  /**
   * Whom the part between semicolons speaks of; null for nobody, or where there is no semicolon.
   */
  private static @Nullable Said ofPart(
      Tokens tokens, Reading reading, int token, int first, int end) {
    int from = begin(tokens, first, token, true);
    int limit = end(tokens, end, token, true);
    return from > first || limit < end ? said(tokens, reading, token, from, limit) : null;
  }

  /**
   * Whether the part of a general sentence between semicolons tells what was and says nothing in
   * general: {@code Such tumors are often positive; no teratoma was found}.
   */
  private static boolean tellsApart(Tokens tokens, Reading reading, int token, int first, int end) {
    int from = begin(tokens, first, token, true);
    int limit = end(tokens, end, token, true);
    return (from > first || limit < end)
        && has(tokens, reading, from, limit, Weight.PAST.bit())
        && said(tokens, reading, token, from, limit) == null;
  }

  /**
   * Whether a sentence begins with a judgement on a mention, and says behind it what is so in
   * general: {@code A metastasis is excluded, as such tumors are rare}.
   */
  private static boolean isJudged(Tokens tokens, Reading reading, int token, int first, int end) {
    int limit = end(tokens, end, token, false);
    if (limit == end || has(tokens, reading, first, limit, OTHERS)) {
      return false;
    }
    List<Match<Cue>> cues = reading.cues();
    for (int i = firstFrom(cues, token); i < cues.size() && cues.get(i).first() < limit; i++) {
      tokens.count(1);
      if (isJudgement(cues.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJudgement(Match<Cue> match) {
    for (int i = 0; i < match.size(); i++) {
      Cue cue = match.value(i);
      boolean polar = cue.effect() == Effect.NEGATED || cue.effect() == Effect.UNCERTAIN;
      if (polar && cue.goesBackward()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cue with one of some weights, given as bits, begins between two tokens. */
  private static boolean has(Tokens tokens, Reading reading, int from, int limit, int weights) {
    List<Match<Cue>> cues = reading.cues();
    for (int i = firstFrom(cues, from); i < cues.size() && cues.get(i).first() < limit; i++) {
      tokens.count(1);
      Match<Cue> match = cues.get(i);
      for (int j = 0; j < match.size(); j++) {
        if ((match.value(j).weight().bit() & weights) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** What the words between two tokens say of whom the mention at a token is; null for nothing. */
  private static @Nullable Said said(
      Tokens tokens, Reading reading, int token, int from, int limit) {
    Said before = null;
    boolean firm = false;
    List<Match<Cue>> cues = reading.cues();
    for (int i = firstFrom(cues, from); i < cues.size() && cues.get(i).first() < limit; i++) {
      tokens.count(1);
      Match<Cue> match = cues.get(i);
      Weight weight = Spoken.weight(match);
      Subject said = subject(weight, reading.others());
      if (said == null) {
        continue;
      }
      firm |= weight == Weight.FIRM || weight == Weight.NOUN;
      boolean weaker = weight == Weight.GENERIC || firm && weight == Weight.STRONG;
      if (before != null && (match.first() > token || weaker)) {
        continue;
      }
      before = new Said(said, match);
      if (match.first() > token) {
        break;
      }
    }
    return before;
  }

  /** The index of the first cue that begins with a token or behind it. */
  private static int firstFrom(List<Match<Cue>> cues, int token) {
    int low = 0;
    int high = cues.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cues.get(middle).first() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Why a mention is of the one of whom it is, with the words of its sentence that speak of it. */
  static String because(Analysis analysis, Sentence sentence, Reading reading, Said said) {
    Tokens tokens = analysis.tokens();
    StringBuilder out = new StringBuilder();
    if (reading.others()) {
      String kind = analysis.section(sentence).kind();
      out.append("section ").append(kind).append(" is about others; ");
    }
    if (said.by() != null) {
      String word = tokens.span(said.by().first(), said.by().last()).in(tokens.text());
      return out.append("the nearest word that says is '").append(word).append("'").toString();
    }
    out.append("of the sentence: ").append(reading.because());
    String separator = " (";
    for (Match<Cue> match : reading.cues()) {
      for (Cue cue : match.values()) {
        if (cue.weight() != Weight.NONE) {
          String word = tokens.span(match.first(), match.last()).in(tokens.text());
          String weight = cue.weight().name().toLowerCase(Locale.ROOT);
          out.append(separator).append(word).append(": ").append(weight);
          separator = ", ";
        }
      }
    }
    return separator.equals(", ") ? out.append(')').toString() : out.toString();
  }

  private static @Nullable Subject subject(Weight weight, boolean others) {
    return switch (weight) {
      case NONE, SINGLE, PAST, PRESENT, LETTER -> null;
      case FIRM, NOUN, KEEP -> Subject.PATIENT;
      case LITERATURE, STRONG, GENERIC -> Subject.OTHER;
      case CITED -> others ? Subject.OTHER : null;
    };
  }

  /**
   * Where the segment of a token begins.
   *
   * @param wide whether semicolons alone divide segments
   */
  private static int begin(Tokens tokens, int first, int token, boolean wide) {
    int begin = token;
    while (begin > first
        && (!isBorder(tokens, begin - 1, wide) || isRelative(tokens, begin))
        && (wide || !isSaid(tokens, begin - 1))) {
      begin--;
    }
    return begin;
  }

  private static int end(Tokens tokens, int limit, int token, boolean wide) {
    int end = token;
    while (end < limit && !isBorder(tokens, end, wide)) {
      end++;
    }
    return end;
  }

  /** Whether what is said or asked begins behind a token: {@code She asked whether ...}. */
  private static boolean isSaid(Tokens tokens, int at) {
    return tokens.isWord(at, "that")
        || tokens.isWord(at, "whether")
        || tokens.isWord(at, "why")
        || tokens.isWord(at, "how");
  }

  /** Whether a comma belongs to a relative clause, which goes on with what stands before it. */
  private static boolean isRelative(Tokens tokens, int at) {
    return tokens.is(at - 1, ',') && (tokens.isWord(at, "who") || tokens.isWord(at, "whose"));
  }

  private static boolean isBorder(Tokens tokens, int at, boolean wide) {
    if (tokens.is(at, ';') || tokens.isWord(at, "whereas")) {
      return true;
    }
    return !wide
        && (tokens.is(at, ',')
            || tokens.is(at, ':') && at > 0 && Clauses.isCapitals(tokens, at - 1));
  }
}
