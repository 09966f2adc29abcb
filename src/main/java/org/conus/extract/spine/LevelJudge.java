package org.conus.extract.spine;

import java.util.List;
import java.util.Locale;
import org.conus.extract.spine.LevelWord.Role;
import org.conus.extract.spine.Surroundings.Heard;
import org.conus.match.Match;
import org.conus.match.Tokens;

/**
 * Tells levels from what only has their form, by points: how likely the code is by itself, its
 * shape, the words beside it (in full) and those in reach within its sentence (half).
 *
 * <p>Rules named: {@code level.shape} (different letters, or likely by itself), {@code
 * level.beside}, {@code level.in-sentence}, {@code level.in-document}.
 */
final class LevelJudge {
  private static final int MOST_FROM_SENTENCE = 4;
  private static final int SMALL = 2;
  private static final int NAMED = 4;
  private static final int AT_HOME = 5;
  private static final int NEVER = -1000;

  /** What words without a noun gain where they stand for one. */
  private static final int NOUN = 6;

  /** The domain of the sequences of a scan. */
  private static final String IMAGING = "imaging";

  /** The domain of the codes of blocks and slides. */
  private static final String BLOCK = "block";

  /** The domain of ordinals that count something else than levels. */
  private static final String BARE = "bare";

  private final LevelLexicon words;
  private final Touching touching;

  LevelJudge(LevelLexicon words) {
    this.words = words;
    this.touching = new Touching(words);
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

  /** Whether a group names a sequence of a scan, before what it shows: {@code T2: no edema}. */
  boolean isSequence(Tokens tokens, LevelGroup group) {
    return group.phrases().size() == 1
        && tokens.is(group.last() + 1, ':')
        && isSequence(group.phrases().get(0));
  }

  /** Whether a phrase has the form of a sequence's name. */
  boolean isSequence(LevelPhrase phrase) {
    return !phrase.isRange() && !phrase.inWords() && isOf(phrase, IMAGING);
  }

  /** Whether a word before a group calls it a block or slide: {@code block D7}. */
  static boolean isBlock(Surroundings around) {
    for (Heard cue : around.before()) {
      if (cue.word().role() == Role.AGAINST && cue.word().value().equals(BLOCK)) {
        return true;
      }
    }
    return false;
  }

  /** The points of a phrase without what the document says elsewhere. */
  LevelScore score(Tokens tokens, LevelPhrase phrase, Surroundings around) {
    if (touching.isOn(tokens, phrase)) {
      return LevelScore.of(phrase.rule()).plus(NEVER, LevelScore.TOUCHED);
    }
    LevelScore score = LevelScore.of(phrase.rule()).plus(shape(phrase), LevelScore.SHAPE);
    int beside = beside(around.before(), phrase) + beside(around.after(), phrase);
    int staged = around.staged() && !phrase.crossesRegions() && !phrase.inWords() ? -9 : 0;
    if (phrase.bare() && phrase.inWords() && around.noun()) {
      score = score.plus(NOUN, LevelScore.SHAPE);
    }
    return score
        .plus(beside + staged, "level.beside")
        .plus(sentence(around.sentence(), phrase), "level.in-sentence");
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
    prior = noun ? NAMED : prior == Integer.MIN_VALUE ? 2 : prior;
    int range = phrase.crossesRegions() ? 5 - Math.min(prior, 0) : phrase.isRange() ? 3 : 0;
    return prior + range - Math.min(2, phrase.gaps()) - (phrase.small() ? SMALL : 0);
  }

  /** What a phrase lost because its codes are not written as usual. */
  int lostByHabit(LevelPhrase phrase) {
    return Math.max(0, shape(phrase.asUsual()) - shape(phrase));
  }

  private static String standard(String code) {
    char first = code.charAt(0);
    boolean capital = first >= 'A' && first <= 'Z';
    return capital ? code : code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
  }

  private int beside(List<Heard> cues, LevelPhrase phrase) {
    int points = 0;
    for (Heard cue : cues) {
      points = strongest(points, weight(cue.word(), phrase));
    }
    return points;
  }

  /** What a cue says of a phrase, in points of one that stands beside it. */
  int weight(LevelWord cue, LevelPhrase phrase) {
    return cue.role() == Role.FOR ? cue.weight() : against(cue, phrase);
  }

  /** Evidence against beats evidence for where one word is both. */
  private static int strongest(int points, int more) {
    return more < 0
        ? Math.min(Math.min(points, 0), more)
        : points < 0 ? points : Math.max(points, more);
  }

  /** Whether a cue against levels can mean a member of a group. */
  boolean mayMean(LevelWord cue, LevelGroup group) {
    for (LevelPhrase phrase : group.phrases()) {
      if (against(cue, phrase) < 0) {
        return true;
      }
    }
    return false;
  }

  private int against(LevelWord cue, LevelPhrase phrase) {
    if (phrase.inWords()) {
      return phrase.bare() && cue.value().equals(BARE) ? -cue.weight() : 0;
    }
    return isOf(phrase, cue.value()) ? -cue.weight() : 0;
  }

  /**
   * Whether codes of a phrase can belong to a domain, all of two regions: C4-T1 is no sequence. A
   * number without a letter ({@code L2/3}) counts only where none has one.
   */
  private boolean isOf(LevelPhrase phrase, String domain) {
    boolean found = false;
    boolean lettered = phrase.isLettered();
    for (String code : phrase.codes()) {
      boolean in = !(lettered && code.startsWith("~")) && words.inDomain(standard(code), domain);
      if (!in && phrase.crossesRegions() && !code.startsWith("~")) {
        return false;
      }
      found |= in;
    }
    return found;
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
}
