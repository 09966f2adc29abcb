package org.conus.extract.spine;

import java.util.List;
import java.util.Set;
import org.conus.extract.spine.LevelWord.Reach;
import org.conus.extract.spine.LevelWord.Role;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What structure a group of levels is of, by the first of these that speaks:
 *
 * <ol>
 *   <li>the noun right behind it ({@code T4 and T5 vertebral body});
 *   <li>the last noun before it that only linking words part from it ({@code body of T11}, {@code
 *       disc desiccation, most pronounced at L4-5});
 *   <li>a noun behind it that an article or {@code from} opens ({@code at T7 the cord is bright});
 *   <li>the first noun of what is said of it: {@code L3-4: mild disc bulge}, {@code at L4-5 there
 *       is a herniation};
 *   <li>a lesion in the cord earlier in the sentence.
 * </ol>
 */
final class LevelStructures {
  static final String UNSPECIFIED = "unspecified";
  private static final String NONE = "none";
  private static final String CORD = "cord";
  private static final int REACH = 30;
  private static final int SKIPS = 6;

  /** How far what is said of a level is followed, in tokens. */
  private static final int SAID = 14;

  /** What a bracket between a noun and its level may hold, in tokens. */
  private static final int BRACKET = 6;

  private static final Set<String> NERVES = Set.of("root", "dermatome");

  private static final Set<String> SOLID = Set.of("vertebra", "disc");

  private final LevelLexicon words;

  LevelStructures(LevelLexicon words) {
    this.words = words;
  }

  /**
   * The structure of a group in its sentence.
   *
   * @param before the group before it in the text; null if it is the first
   * @param from the sentence's first token
   * @param limit the token after its last
   */
  String of(Tokens tokens, LevelGroup group, @Nullable LevelGroup before, int from, int limit) {
    String named = named(tokens, group, before, from, limit);
    if (named != null) {
      return named;
    }
    int first = group.first();
    List<Match<LevelWord>> left = words.structures(tokens, Math.max(from, first - REACH), first);
    return isInLesionOfCord(tokens, left, first) ? CORD : UNSPECIFIED;
  }

  /** The structure that words beside a group name; null if none do. */
  @Nullable String named(
      Tokens tokens, LevelGroup group, @Nullable LevelGroup before, int from, int limit) {
    String own = inside(tokens, group);
    if (own != null) {
      return own;
    }
    int next = group.last() + 1;
    String after = after(tokens, next, limit);
    if (after != null && !words.is(Role.APART, tokens, next)) {
      return after;
    }
    List<Match<LevelWord>> left =
        words.structures(tokens, Math.max(from, group.first() - REACH), group.first());
    String linked = linked(tokens, left, before, group.first());
    if (linked != null) {
      return linked;
    }
    return after == null ? said(tokens, isFirst(tokens, group, from), next, limit) : after;
  }

  /**
   * Whether a group goes on with a list, of whose last member something stands in brackets: {@code
   * fractures of T7 (grade 1), T8 (grade 2)}.
   */
  boolean goesOn(Tokens tokens, LevelGroup before, LevelGroup group) {
    int open = before.last() + 1;
    int close = tokens.is(open, '(') ? endOfBracket(tokens, open, group.first()) : open;
    Match<LevelWord> join = close > open ? words.at(Role.JOIN, tokens, close + 1) : null;
    return join != null && join.last() + 1 == group.first();
  }

  /** The structure that a level in words names itself. */
  private @Nullable String inside(Tokens tokens, LevelGroup group) {
    int last = group.phrases().get(group.phrases().size() - 1).last();
    for (Match<LevelWord> match : words.structures(tokens, group.first(), last + 1)) {
      LevelWord word = word(match, Reach.AFTER);
      if (word != null) {
        return word.value();
      }
    }
    return null;
  }

  private @Nullable String after(Tokens tokens, int from, int limit) {
    for (int i = from; i < Math.min(limit, from + SKIPS); i++) {
      Match<LevelWord> match = words.at(Role.STRUCTURE, tokens, i);
      if (match != null && match.last() < limit) {
        LevelWord found = word(match, Reach.AFTER);
        if (found != null) {
          return found.value();
        }
      }
      if (match != null) {
        i = match.last();
        continue;
      }
      if (isBorder(tokens, i) || !words.is(Role.SKIP, tokens, i) && !isPercent(tokens, i)) {
        break;
      }
    }
    return null;
  }

  private static boolean isBorder(Tokens tokens, int at) {
    return tokens.is(at, ',') || tokens.is(at, ')') || tokens.is(at, ';');
  }

  private static boolean isPercent(Tokens tokens, int at) {
    return tokens.is(at, '%') || tokens.kind(at) == TokenKind.NUMBER && tokens.is(at + 1, '%');
  }

  /** The last noun before a group, if only linking words stand between. */
  private @Nullable String linked(
      Tokens tokens, List<Match<LevelWord>> left, @Nullable LevelGroup before, int first) {
    for (int i = left.size() - 1; i >= 0; i--) {
      LevelWord word = word(left.get(i), Reach.BEFORE);
      if (word != null) {
        int next = left.get(i).last() + 1;
        boolean heading = isHeading(tokens, next, first) && !SOLID.contains(word.value());
        return !heading
                && areLinks(tokens, next, first)
                && !isOwned(tokens, left.get(i), word, before)
            ? word.value()
            : null;
      }
    }
    return null;
  }

  /**
   * Whether a nerve is of the level right before it, as what lies where it leaves the canal is not:
   * {@code C8 nerve root at C7-T1}.
   */
  private boolean isOwned(
      Tokens tokens, Match<LevelWord> noun, LevelWord word, @Nullable LevelGroup before) {
    if (before == null || before.last() >= noun.first() || !NERVES.contains(word.value())) {
      return false;
    }
    for (int i = before.last() + 1; i < noun.first(); i++) {
      if (tokens.kind(i) == TokenKind.MARK || !words.is(Role.SKIP, tokens, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a colon stands between a noun and a level: {@code lumbar spine: at L4-5}. */
  private static boolean isHeading(Tokens tokens, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (tokens.is(i, ':')) {
        return true;
      }
    }
    return false;
  }

  private boolean areLinks(Tokens tokens, int from, int limit) {
    for (int i = from; i < limit; i++) {
      boolean link =
          words.is(Role.SKIP, tokens, i)
              || words.is(Role.LINK, tokens, i)
              || words.is(Role.RANGE, tokens, i)
              || words.is(Role.HEAD, tokens, i);
      if (!link) {
        return false;
      }
      i = tokens.is(i, '(') ? endOfBracket(tokens, i, limit) : i;
    }
    return true;
  }

  /** The token that closes a short bracket; the bracket itself if none does. */
  private static int endOfBracket(Tokens tokens, int open, int limit) {
    for (int i = open + 1; i < Math.min(limit, open + BRACKET); i++) {
      if (tokens.is(i, ')')) {
        return i;
      }
    }
    return open;
  }

  /** Whether a sentence begins with a group, before a preposition at most: {@code At L4-5, ...}. */
  private boolean isFirst(Tokens tokens, LevelGroup group, int from) {
    int first = group.first();
    return first == from || first == from + 1 && words.is(Role.SKIP, tokens, from);
  }

  /**
   * The first noun of what is said of a group, behind a comma if the group opens its sentence; null
   * if nothing is said or no noun named.
   */
  private @Nullable String said(Tokens tokens, boolean opens, int from, int limit) {
    Match<LevelWord> opening = words.at(Role.SAYS, tokens, from);
    if (opening == null && !isMark(tokens, from, opens ? ",:|" : ":|")) {
      return null;
    }
    int first = opening == null ? from + 1 : opening.last() + 1;
    for (int i = first; i < Math.min(limit, first + SAID); i++) {
      if (isMark(tokens, i, ".;:|") || words.is(Role.STOP, tokens, i)) {
        return null;
      }
      Match<LevelWord> match = words.at(Role.STRUCTURE, tokens, i);
      LevelWord word = match == null ? null : word(match, Reach.AFTER);
      if (match != null && word != null) {
        boolean counts = SOLID.contains(word.value()) || isLesionOfCord(word);
        return counts && match.last() < limit ? word.value() : UNSPECIFIED;
      }
      i = match == null ? i : match.last();
    }
    return null;
  }

  /** Whether a token is one of some marks, and not the point of a number. */
  private static boolean isMark(Tokens tokens, int at, String marks) {
    return at < tokens.size()
        && tokens.kind(at) == TokenKind.MARK
        && marks.indexOf(tokens.firstChar(at)) >= 0
        && !CodeNumbers.isDecimal(tokens, at);
  }

  /** Whether the last noun before a group is a lesion in the cord, and no clause ends between. */
  private static boolean isInLesionOfCord(Tokens tokens, List<Match<LevelWord>> left, int first) {
    for (int i = left.size() - 1; i >= 0; i--) {
      LevelWord word = word(left.get(i), Reach.BEFORE);
      if (word != null) {
        return isLesionOfCord(word) && isOpen(tokens, left.get(i).last() + 1, first);
      }
    }
    return false;
  }

  /** A lesion in the cord has a weight, the cord as a place none. */
  private static boolean isLesionOfCord(LevelWord word) {
    return word.value().equals(CORD) && word.weight() > 0;
  }

  /** Whether no clause ends between two tokens (half-open). */
  private static boolean isOpen(Tokens tokens, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (tokens.is(i, ';') || tokens.is(i, '.')) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable LevelWord word(Match<LevelWord> match, Reach side) {
    for (int i = 0; i < match.size(); i++) {
      LevelWord word = match.value(i);
      boolean reaches = side == Reach.AFTER ? word.reachesAfter() : word.reachesBefore();
      if (reaches && !word.value().equals(NONE)) {
        return word;
      }
    }
    return null;
  }
}
