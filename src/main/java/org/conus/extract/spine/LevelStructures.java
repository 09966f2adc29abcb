package org.conus.extract.spine;

import java.util.List;
import org.conus.extract.spine.LevelWord.Reach;
import org.conus.extract.spine.LevelWord.Role;
import org.conus.match.Match;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What structure a group of levels is of: the noun right behind it ({@code T4 and T5 vertebral
 * body}), else the last one before it that only linking words part from it ({@code body of T11}),
 * else, for the cord, a lesion in the cord earlier in the sentence.
 */
final class LevelStructures {
  static final String UNSPECIFIED = "unspecified";
  private static final String NONE = "none";
  private static final String CORD = "cord";
  private static final int REACH = 30;
  private static final int SKIPS = 6;

  private final LevelLexicon words;

  LevelStructures(LevelLexicon words) {
    this.words = words;
  }

  /**
   * The structure of a group in its sentence.
   *
   * @param from the sentence's first token
   * @param limit the token after its last
   */
  String of(Tokens tokens, LevelGroup group, int from, int limit) {
    String own = inside(tokens, group);
    if (own != null) {
      return own;
    }
    String after = after(tokens, group.last() + 1, limit);
    if (after != null) {
      return after;
    }
    String before = before(tokens, group, Math.max(from, group.first() - REACH));
    return before == null ? UNSPECIFIED : before;
  }

  /** The structure that a level in words names itself. */
  private @Nullable String inside(Tokens tokens, LevelGroup group) {
    int last = group.phrases().get(group.phrases().size() - 1).last();
    for (Match<LevelWord> match : words.structures(tokens, group.first(), last + 1)) {
      String value = value(match, Reach.AFTER);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private @Nullable String after(Tokens tokens, int from, int limit) {
    for (int i = from; i < Math.min(limit, from + SKIPS); i++) {
      Match<LevelWord> match = words.at(Role.STRUCTURE, tokens, i);
      if (match != null && match.last() < limit) {
        String found = value(match, Reach.AFTER);
        if (found != null) {
          return found;
        }
      }
      if (match != null) {
        i = match.last();
        continue;
      }
      if (isBorder(tokens, i) || !words.is(Role.SKIP, tokens, i)) {
        break;
      }
    }
    return null;
  }

  private static boolean isBorder(Tokens tokens, int at) {
    return tokens.is(at, ',') || tokens.is(at, ')') || tokens.is(at, ';');
  }

  private @Nullable String before(Tokens tokens, LevelGroup group, int from) {
    List<Match<LevelWord>> found = words.structures(tokens, from, group.first());
    for (int i = found.size() - 1; i >= 0; i--) {
      Match<LevelWord> match = found.get(i);
      String value = value(match, Reach.BEFORE);
      if (value == null) {
        continue;
      }
      if (areLinks(tokens, match.last() + 1, group.first())) {
        return value;
      }
      boolean lesion = value.equals(CORD) && isOpen(tokens, match.last() + 1, group.first());
      return lesion ? CORD : null;
    }
    return null;
  }

  private boolean areLinks(Tokens tokens, int from, int limit) {
    for (int i = from; i < limit; i++) {
      boolean link =
          words.is(Role.SKIP, tokens, i)
              || words.is(Role.RANGE, tokens, i)
              || words.is(Role.HEAD, tokens, i);
      if (!link) {
        return false;
      }
    }
    return true;
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

  private static @Nullable String value(Match<LevelWord> match, Reach side) {
    for (int i = 0; i < match.size(); i++) {
      LevelWord word = match.value(i);
      boolean reaches = side == Reach.AFTER ? word.reachesAfter() : word.reachesBefore();
      if (reaches && !word.value().equals(NONE)) {
        return word.value();
      }
    }
    return null;
  }
}
