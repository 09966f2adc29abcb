package org.conus.extract.spine;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.MentionKind;
import org.conus.extract.Trace;
import org.conus.extract.spine.LevelWord.Role;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a text that has the form of levels, in groups that stand in one list.
 *
 * <pre>
 * group = list [ "(" list ")" ]                                  the bracket after words alone
 * list  = member { JOIN ( member | tail ) | next | SLIP below }   next: the level below, behind a space alone
 * member = range of {@link CodeGrammar} | words of {@link WordGrammar}
 * </pre>
 *
 * Numbers alone at the end of a list count only if what follows may follow a level ({@code L1, 2
 * and 3 weeks} has none but {@code L1}).
 */
final class LevelGrammar {
  private final LevelLexicon words;
  private final CodeGrammar codes;
  private final WordGrammar ordinals;

  LevelGrammar(LevelLexicon words) {
    this.words = words;
    this.codes = new CodeGrammar(words);
    this.ordinals = new WordGrammar(words);
  }

  /** The groups in the order of the text; the work is linear. */
  List<LevelGroup> groups(Tokens tokens, Trace trace) {
    List<LevelGroup> groups = new ArrayList<>();
    int size = tokens.size();
    int from = 0;
    for (int at = words.nextOpening(tokens, 0); at < size; at = words.nextOpening(tokens, from)) {
      LevelGroup group = at > from ? groupAt(tokens, at - 1, trace) : null;
      group = group == null ? groupAt(tokens, at, trace) : group;
      if (group == null) {
        from = at + 1;
      } else {
        groups.add(group);
        from = group.last() + 1;
      }
    }
    return groups;
  }

  private @Nullable LevelGroup groupAt(Tokens tokens, int first, Trace trace) {
    List<LevelPhrase> phrases = listAt(tokens, first, trace);
    if (phrases.isEmpty()) {
      return null;
    }
    int last = phrases.get(phrases.size() - 1).last();
    if (phrases.get(0).inWords() && tokens.is(last + 1, '(')) {
      List<LevelPhrase> inner = listAt(tokens, last + 2, Trace.NONE);
      int close = inner.isEmpty() ? -1 : inner.get(inner.size() - 1).last() + 1;
      if (tokens.is(close, ')')) {
        phrases.addAll(inner);
        last = close;
      }
    }
    return new LevelGroup(phrases, last);
  }

  private List<LevelPhrase> listAt(Tokens tokens, int first, Trace trace) {
    if (!mayBegin(tokens, first)) {
      return List.of();
    }
    List<LevelPhrase> members = membersAt(tokens, first);
    if (members.isEmpty()) {
      return List.of();
    }
    List<LevelPhrase> phrases = new ArrayList<>(members);
    extend(tokens, phrases, trace);
    return phrases;
  }

  /** A word of the table begins a list, or the number before one: {@code 5th}. */
  private boolean mayBegin(Tokens tokens, int first) {
    return words.mayOpen(tokens, first)
        || words.mayOpen(tokens, first + 1) && tokens.kind(first) == TokenKind.NUMBER;
  }

  private List<LevelPhrase> membersAt(Tokens tokens, int first) {
    LevelPhrase code = codes.at(tokens, first);
    return code != null ? List.of(code) : ordinals.at(tokens, first);
  }

  /** The level below that is written behind a space alone: {@code C5 C6}; null if there is none. */
  private @Nullable LevelPhrase next(Tokens tokens, LevelPhrase before) {
    int at = before.last() + 1;
    if (before.inWords()
        || at >= tokens.size()
        || !tokens.spaceBefore(at)
        || tokens.linesBefore(at) > 0) {
      return null;
    }
    LevelPhrase code = words.mayOpen(tokens, at) ? codes.at(tokens, at) : null;
    boolean below = code != null && Column.areNeighbors(before.tail(), code.head());
    return below ? code : null;
  }

  /**
   * The level below, on which the one before has slipped: {@code C4 on C5}, {@code retrolisthesis
   * C3 on 4}; null if none is.
   */
  private @Nullable LevelPhrase slipped(Tokens tokens, int first, LevelPhrase before) {
    Match<LevelWord> slip = words.at(Role.SLIP, tokens, before.last() + 1);
    if (slip == null || before.inWords() || before.isRange()) {
      return null;
    }
    int at = slip.last() + 1;
    LevelPhrase code = codes.at(tokens, at);
    if (code == null) {
      return codes.slippedOn(tokens, first, before, at);
    }
    return !code.isRange() && Column.areNeighbors(before.tail(), code.head()) ? code : null;
  }

  /**
   * Whether a code names its neighbor again, as a list does only to tell of the next slip: not
   * {@code at T1, T1 hyperintense}, but {@code L2 on 3, L3 on 4}.
   */
  private boolean isAgain(Tokens tokens, LevelPhrase before, LevelPhrase next) {
    return !before.inWords()
        && !next.inWords()
        && before.head() == next.head()
        && before.tail() == next.tail()
        && !words.is(Role.SLIP, tokens, next.last() + 1);
  }

  /** Adds the further members of the list. */
  private void extend(Tokens tokens, List<LevelPhrase> phrases, Trace trace) {
    int sure = phrases.size();
    while (true) {
      LevelPhrase before = phrases.get(phrases.size() - 1);
      Match<LevelWord> join = words.at(Role.JOIN, tokens, before.last() + 1);
      LevelPhrase next = join == null ? next(tokens, before) : null;
      if (next != null) {
        phrases.add(next);
        sure = phrases.size();
        continue;
      }
      next = join == null ? slipped(tokens, phrases.get(0).first(), before) : null;
      if (next != null) {
        phrases.add(next);
        sure = phrases.size();
        continue;
      }
      if (join == null || tokens.linesBefore(join.first()) > 1) {
        break;
      }
      List<LevelPhrase> members = membersAt(tokens, join.last() + 1);
      if (!members.isEmpty() && isAgain(tokens, before, members.get(0))) {
        break;
      }
      LevelPhrase elided = members.isEmpty() ? codes.elided(tokens, before, join.last() + 1) : null;
      if (elided != null) {
        phrases.add(elided);
      } else if (!members.isEmpty()) {
        phrases.addAll(members);
        sure = phrases.size();
      } else {
        break;
      }
    }
    boolean elisions = phrases.size() > sure;
    if (elisions && !codes.mayFollow(tokens, phrases.get(phrases.size() - 1).last() + 1)) {
      List<LevelPhrase> numbers = phrases.subList(sure, phrases.size());
      numbers.forEach(
          number ->
              trace.heldBack(
                  MentionKind.SPINAL_LEVEL,
                  tokens.span(number.first(), number.last()),
                  LevelPhrase.ELIDED,
                  "a number alone, and what follows may not follow a level"));
      numbers.clear();
    }
  }
}
