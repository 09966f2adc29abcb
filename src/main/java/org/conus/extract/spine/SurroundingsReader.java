package org.conus.extract.spine;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.spine.LevelWord.Role;
import org.conus.extract.spine.Surroundings.Heard;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/** Reads what stands around a group: the nearest cues on both sides, and those in its sentence. */
final class SurroundingsReader {
  private static final int REACH = 40;
  private static final int SKIPS = 6;
  private static final int SKIPS_BEFORE = 10;
  private static final int WEAK = 2;

  private final LevelLexicon words;
  private final LevelJudge judge;

  SurroundingsReader(LevelLexicon words, LevelJudge judge) {
    this.words = words;
    this.judge = judge;
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
        before(tokens, left, group),
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

  /**
   * The nearest cues; a mere preposition lets the one before it speak too, and so does what is said
   * of other codes: {@code stenosis at both L4 and L5}.
   */
  private List<Heard> before(Tokens tokens, List<Match<LevelWord>> left, LevelGroup group) {
    int first = group.first();
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
        if (!cue.reachesBefore() || cue.role() == Role.AGAINST && !judge.mayMean(cue, group)) {
          continue;
        }
        if (border == first || cue.role() == Role.FOR) {
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
}
