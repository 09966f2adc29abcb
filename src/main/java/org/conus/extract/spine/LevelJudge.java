package org.conus.extract.spine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conus.extract.spine.LevelWord.Role;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/**
 * Tells levels from what only has their form, by points: how likely the code is by itself, its
 * shape, the words beside it (in full) and those in reach within its sentence (half).
 *
 * <p>Rules named: {@code level.shape} (different letters, or likely by itself), {@code
 * level.beside}, {@code level.in-sentence}, {@code level.in-document}.
 */
final class LevelJudge {
  private static final int REACH = 40;
  private static final int SKIPS = 6;
  private static final int SKIPS_BEFORE = 10;
  private static final int MOST_FROM_SENTENCE = 4;
  private static final int SMALL = 4;
  private static final int AT_HOME = 5;
  private static final int WEAK = 2;
  private static final int NEVER = -1000;

  /** What words without a noun gain where they stand for one. */
  private static final int NOUN = 6;

  /** The domain of the sequences of a scan. */
  private static final String IMAGING = "imaging";

  /** The domain of ordinals that count something else than levels. */
  private static final String BARE = "bare";

  /** The rule by which a phrase is none because of what is written onto it. */
  static final String TOUCHED = "level.touched";

  private static final String SHAPE = "level.shape";

  private final LevelLexicon words;

  LevelJudge(LevelLexicon words) {
    this.words = words;
  }

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
      List<Heard> before,
      List<Heard> after,
      List<LevelWord> sentence,
      boolean staged,
      boolean noun) {}

  /** A cue beside a group, and where it stands. */
  record Heard(LevelWord word, Match<LevelWord> place) {}

  /**
   * Points of a phrase.
   *
   * @param rule of the grammar
   * @param parts what gave or took points, in order
   */
  record Score(String rule, List<Part> parts) {
    /** Points by a rule of this class. */
    record Part(int points, String rule) {}

    static Score of(String rule) {
      return new Score(rule, List.of());
    }

    int points() {
      int points = 0;
      for (Part part : parts) {
        points += part.points;
      }
      return points;
    }

    Score plus(int more, String by) {
      if (more == 0) {
        return this;
      }
      List<Part> all = new ArrayList<>(parts);
      all.add(new Part(more, by));
      return new Score(rule, all);
    }

    /** Whether something is written onto it that no level has. */
    boolean isTouched() {
      for (Part part : parts) {
        if (part.rule.equals(TOUCHED)) {
          return true;
        }
      }
      return false;
    }

    /** Whether words near it speak for it, and none and nothing written onto it against it. */
    boolean isUnopposed() {
      boolean said = false;
      for (Part part : parts) {
        if (!part.rule.equals(SHAPE)) {
          if (part.points < 0) {
            return false;
          }
          said = true;
        }
      }
      return said;
    }

    /** The same for a phrase that another grammar rule read. */
    Score under(String otherRule) {
      return new Score(otherRule, parts);
    }

    /** The rules that made it a level. */
    List<String> because() {
      List<String> rules = new ArrayList<>(parts.size() + 1);
      rules.add(rule);
      for (Part part : parts) {
        if (part.points > 0) {
          rules.add(part.rule);
        }
      }
      return rules;
    }
  }

  /** How many words of a text are at home in the spine, at most {@code enough}. */
  int spinalWords(Tokens tokens, int enough) {
    int found = 0;
    int i = words.nextCue(tokens, 0);
    while (i < tokens.size() && found < enough) {
      Match<LevelWord> match = words.cueAt(tokens, i, tokens.size());
      if (match != null && match.value().role() == Role.FOR && match.value().weight() >= AT_HOME) {
        found++;
      }
      i = words.nextCue(tokens, match == null ? i + 1 : match.last() + 1);
    }
    return found;
  }

  /** Looks around a group within its sentence (half-open). */
  Surroundings around(Tokens tokens, LevelGroup group, int from, int limit) {
    int high = high(group, limit);
    List<Match<LevelWord>> left = left(tokens, group, from);
    List<Match<LevelWord>> right = words.cues(tokens, group.last() + 1, high);
    List<LevelWord> sentence = new ArrayList<>();
    addReaching(left, sentence);
    addReaching(right, sentence);
    return new Surroundings(
        before(tokens, left, group.first()),
        after(tokens, group.last() + 1, high),
        sentence,
        isStaged(tokens, group),
        isNoun(tokens, group));
  }

  /** Whether an article or a preposition leads to a group, and its phrase ends with it. */
  private boolean isNoun(Tokens tokens, LevelGroup group) {
    int next = group.last() + 1;
    boolean ends =
        next >= tokens.size()
            || tokens.kind(next) == TokenKind.MARK && ".,;:)".indexOf(tokens.firstChar(next)) >= 0
            || words.is(Role.VERB, tokens, next);
    return ends && words.is(Role.ARTICLE, tokens, group.first() - 1);
  }

  /** Adds each word once; there is one object for all rows that say the same. */
  private static void addReaching(List<Match<LevelWord>> cues, List<LevelWord> sentence) {
    for (int i = 0; i < cues.size(); i++) {
      Match<LevelWord> match = cues.get(i);
      for (int j = 0; j < match.size(); j++) {
        LevelWord cue = match.value(j);
        if (cue.reachesSentence() && !sentence.contains(cue)) {
          sentence.add(cue);
        }
      }
    }
  }

  /** The nearest cues; a mere preposition lets the one before it speak too. */
  private List<Heard> before(Tokens tokens, List<Match<LevelWord>> left, int first) {
    List<Heard> found = new ArrayList<>();
    int border = first;
    for (int i = left.size() - 1; i >= 0; i--) {
      Match<LevelWord> match = left.get(i);
      if (isLabel(tokens, match.first())) {
        continue;
      }
      if (border - match.last() > SKIPS_BEFORE || !areSkipped(tokens, match.last() + 1, border)) {
        break;
      }
      boolean weak = true;
      for (int j = 0; j < match.size(); j++) {
        LevelWord cue = match.value(j);
        if (cue.reachesBefore() && (border == first || cue.role() == Role.FOR)) {
          found.add(new Heard(cue, match));
          weak &= cue.role() == Role.FOR && cue.weight() <= WEAK;
        }
      }
      if (!weak) {
        break;
      }
      border = match.first();
    }
    return found;
  }

  private boolean areSkipped(Tokens tokens, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (!words.is(Role.SKIP, tokens, i) && !isLabel(tokens, i)) {
        return false;
      }
    }
    return true;
  }

  /** A capital that is no region's, or its number: {@code jars A1, B2, L5}. */
  private boolean isLabel(Tokens tokens, int at) {
    int letter = tokens.kind(at) == TokenKind.NUMBER ? at - 1 : at;
    return letter >= 0
        && letter + 1 < tokens.size()
        && tokens.kind(letter) == TokenKind.WORD
        && tokens.length(letter) == 1
        && Character.isUpperCase(tokens.firstChar(letter))
        && words.at(Role.LETTER, tokens, letter) == null
        && tokens.kind(letter + 1) == TokenKind.NUMBER
        && !tokens.spaceBefore(letter + 1);
  }

  private List<Heard> after(Tokens tokens, int from, int limit) {
    for (int i = from; i < Math.min(limit, from + SKIPS); i++) {
      List<Heard> cues = reachingAfter(tokens, i, Math.min(limit, i + SKIPS));
      if (!cues.isEmpty()) {
        return cues;
      }
      if (!words.is(Role.SKIP, tokens, i)) {
        break;
      }
    }
    return List.of();
  }

  /** The longest cue that begins with a token and speaks of what stands before it. */
  private List<Heard> reachingAfter(Tokens tokens, int at, int limit) {
    Match<LevelWord> match = words.cueAt(tokens, at, limit);
    while (match != null) {
      List<Heard> cues = reachingAfter(match);
      if (!cues.isEmpty()) {
        return cues;
      }
      match = words.cueAt(tokens, at, match.last());
    }
    return List.of();
  }

  private static List<Heard> reachingAfter(Match<LevelWord> match) {
    List<Heard> cues = new ArrayList<>(2);
    for (int i = 0; i < match.size(); i++) {
      LevelWord word = match.value(i);
      if (word.reachesAfter()) {
        cues.add(new Heard(word, match));
      }
    }
    return cues;
  }

  /** Whether a further part of a staging formula stands beside: {@code T3, N1}, {@code G2 L1}. */
  private boolean isStaged(Tokens tokens, LevelGroup group) {
    int next = group.last() + 1;
    next = tokens.is(next, ',') || tokens.is(next, '/') ? next + 1 : next;
    int before = group.first() - 1;
    before = tokens.is(before, ',') || tokens.is(before, '/') ? before - 1 : before;
    return isStagePart(tokens, next) || before > 0 && isStagePart(tokens, before - 1);
  }

  private boolean isStagePart(Tokens tokens, int at) {
    if (!words.is(Role.STAGE, tokens, at)) {
      return false;
    }
    boolean number =
        at + 1 < tokens.size()
            && !tokens.spaceBefore(at + 1)
            && tokens.kind(at + 1) == TokenKind.NUMBER;
    boolean unlettered = tokens.length(at) == 1 && tokens.firstChar(at) == 'L';
    return number && !unlettered || tokens.length(at) > 1 && tokens.text(at).endsWith("X");
  }

  /** Whether a group names a sequence of a scan, before what it shows: {@code T2: no edema}. */
  boolean isSequence(Tokens tokens, LevelGroup group) {
    LevelPhrase phrase = group.phrases().get(0);
    return group.phrases().size() == 1
        && !phrase.isRange()
        && tokens.is(group.last() + 1, ':')
        && phrase.codes().stream().anyMatch(code -> words.inDomain(code, IMAGING));
  }

  /** The points of a phrase without what the document says elsewhere. */
  Score score(Tokens tokens, LevelPhrase phrase, Surroundings around) {
    if (touches(tokens, phrase)) {
      return Score.of(phrase.rule()).plus(NEVER, TOUCHED);
    }
    Score score = Score.of(phrase.rule()).plus(shape(phrase), SHAPE);
    int beside = beside(around.before, phrase) + beside(around.after, phrase);
    int staged = around.staged && !phrase.crossesRegions() && !phrase.inWords() ? -9 : 0;
    if (phrase.bare() && phrase.inWords() && around.noun) {
      score = score.plus(NOUN, SHAPE);
    }
    return score
        .plus(beside + staged, "level.beside")
        .plus(sentence(around.sentence, phrase), "level.in-sentence");
  }

  private int shape(LevelPhrase phrase) {
    if (phrase.inWords()) {
      return phrase.bare() ? -2 : 4;
    }
    int prior = Integer.MIN_VALUE;
    for (String code : phrase.codes()) {
      prior = code.startsWith("~") ? prior : Math.max(prior, words.prior(standard(code)));
    }
    boolean noun = prior == Integer.MIN_VALUE && phrase.gaps() == 0;
    prior = noun ? SMALL : prior == Integer.MIN_VALUE ? 1 : prior;
    int range = phrase.crossesRegions() ? 5 - Math.min(prior, 0) : phrase.isRange() ? 3 : 0;
    return prior + range - Math.min(2, phrase.gaps()) - (phrase.small() ? SMALL : 0);
  }

  private static String standard(String code) {
    char first = code.charAt(0);
    boolean capital = first >= 'A' && first <= 'Z';
    return capital ? code : code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
  }

  private int beside(List<Heard> cues, LevelPhrase phrase) {
    int points = 0;
    for (Heard cue : cues) {
      points = strongest(points, weight(cue.word, phrase));
    }
    return points;
  }

  /** What a cue says of a phrase, in points of one that stands beside it. */
  int weight(LevelWord cue, LevelPhrase phrase) {
    return cue.role() == Role.FOR ? cue.weight() : against(cue, phrase);
  }

  /** The words for and against levels that are near enough to a group to speak. */
  List<Match<LevelWord>> near(Tokens tokens, LevelGroup group, int from, int limit) {
    List<Match<LevelWord>> near = new ArrayList<>(left(tokens, group, from));
    near.addAll(words.cues(tokens, group.last() + 1, high(group, limit)));
    return near;
  }

  private List<Match<LevelWord>> left(Tokens tokens, LevelGroup group, int from) {
    return words.cues(tokens, Math.max(from, group.first() - REACH), group.first());
  }

  private static int high(LevelGroup group, int limit) {
    return Math.min(limit, group.last() + 1 + REACH);
  }

  /** Evidence against beats evidence for where one word is both. */
  private static int strongest(int points, int more) {
    return more < 0
        ? Math.min(Math.min(points, 0), more)
        : points < 0 ? points : Math.max(points, more);
  }

  private int against(LevelWord cue, LevelPhrase phrase) {
    if (phrase.inWords()) {
      return phrase.bare() && cue.value().equals(BARE) ? -cue.weight() : 0;
    }
    for (String code : phrase.codes()) {
      if (words.inDomain(code, cue.value())) {
        return -cue.weight();
      }
    }
    return 0;
  }

  private int sentence(List<LevelWord> cues, LevelPhrase phrase) {
    int points = 0;
    int least = 0;
    for (LevelWord cue : cues) {
      if (cue.role() == Role.FOR) {
        points += cue.weight() / 2;
      } else {
        least = Math.min(least, against(cue, phrase) / 2);
      }
    }
    return Math.min(points, MOST_FROM_SENTENCE) + least;
  }

  /** Whether something is written onto the expression that no level has. */
  private boolean touches(Tokens tokens, LevelPhrase phrase) {
    return !phrase.inWords()
        && (touchesBefore(tokens, phrase.first()) || touchesAfter(tokens, phrase.last()));
  }

  private boolean touchesBefore(Tokens tokens, int first) {
    int before = first - 1;
    if (before < 0 || tokens.spaceBefore(first) || tokens.kind(first) == TokenKind.NUMBER) {
      return false;
    }
    if (tokens.isHyphen(before)) {
      return before > 0
          && !tokens.spaceBefore(before)
          && tokens.kind(before - 1) != TokenKind.MARK
          && !words.is(Role.PREFIX, tokens, before - 1);
    }
    if (tokens.is(before, '.')) {
      return before > 0 && !tokens.spaceBefore(before) && tokens.length(before - 1) < 3;
    }
    return tokens.kind(before) != TokenKind.MARK
        || "=*_@#$<>^".indexOf(tokens.firstChar(before)) >= 0;
  }

  private boolean touchesAfter(Tokens tokens, int last) {
    int next = last + 1;
    if (next >= tokens.size()
        || tokens.spaceBefore(next)
        || tokens.kind(last) != TokenKind.NUMBER) {
      return false;
    }
    if (CodeGrammar.touchesMore(tokens, last)) {
      return !words.is(Role.SUFFIX, tokens, next);
    }
    if (tokens.isHyphen(next) || tokens.is(next, '/')) {
      return isForeign(tokens, next + 1);
    }
    boolean plus =
        tokens.is(next, '+') && (next + 1 == tokens.size() || tokens.spaceBefore(next + 1));
    return plus || "=*_@#$>^".indexOf(tokens.firstChar(next)) >= 0;
  }

  private static boolean isGluedNumber(Tokens tokens, int at) {
    return at < tokens.size() && tokens.kind(at) == TokenKind.NUMBER && !tokens.spaceBefore(at);
  }

  /**
   * Whether a hyphen goes on with something that does not go with levels: {@code D2-40}, {@code
   * L1-L12}.
   */
  private boolean isForeign(Tokens tokens, int at) {
    if (at >= tokens.size() || tokens.spaceBefore(at)) {
      return false;
    }
    return switch (tokens.kind(at)) {
      case NUMBER -> true;
      case WORD ->
          isGluedNumber(tokens, at + 1) && words.at(Role.LETTER, tokens, at) != null
              || !words.is(Role.FOR, tokens, at)
                  && !words.is(Role.STRUCTURE, tokens, at)
                  && !words.is(Role.AGAINST, tokens, at)
                  && !words.is(Role.RANGE, tokens, at)
                  && words.at(Role.LETTER, tokens, at) == null;
      case MARK -> false;
    };
  }
}
