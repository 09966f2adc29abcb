package org.conus.extract.spine;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.spine.LevelWord.Role;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Levels in words.
 *
 * <pre>
 * range   = words [ RANGE words ]
 * counted = END COUNT REGION HEAD                      level.words-range  first two sacral segments
 * words   = ordinal { ( JOIN | RANGE | "-" ) ordinal } REGION [ HEAD ]   level.words, level.words-range
 * ordinal = ORDINAL | NUMBER ( "st" | "nd" | "rd" | "th" )
 * </pre>
 *
 * <p>A list gives one phrase a member ({@code fourth}, {@code fifth cervical}), a range one over
 * all. A list has at most {@value #LONGEST} members.
 */
final class WordGrammar {
  private static final int LONGEST = 8;

  private final LevelLexicon words;

  WordGrammar(LevelLexicon words) {
    this.words = words;
  }

  private record Item(int first, int last, int number, boolean rangeBefore) {}

  /** The phrases of the expression that begins with a token; none if none does. */
  List<LevelPhrase> at(Tokens tokens, int first) {
    return continued(tokens, wordsAt(tokens, first));
  }

  private List<LevelPhrase> wordsAt(Tokens tokens, int first) {
    List<Item> items = items(tokens, first);
    List<LevelPhrase> counted = counted(tokens, first);
    if (items.isEmpty() || !counted.isEmpty()) {
      return counted;
    }
    int next = items.get(items.size() - 1).last + 1;
    next = isAbbreviated(tokens, next) ? next + 1 : next;
    Match<LevelWord> region = words.at(Role.REGION, tokens, next);
    if (region == null) {
      return List.of();
    }
    Match<LevelWord> head = words.at(Role.HEAD, tokens, region.last() + 1);
    int last = head == null ? region.last() : head.last();
    return phrases(items, region.value().value(), last, head == null);
  }

  /** Whether the point of an abbreviation stands before a region: {@code 8th. dorsal vertebra}. */
  private static boolean isAbbreviated(Tokens tokens, int at) {
    return at > 1
        && tokens.is(at, '.')
        && at + 1 < tokens.size()
        && tokens.kind(at + 1) == TokenKind.WORD
        && Character.isLowerCase(tokens.firstChar(at + 1))
        && tokens.kind(at - 2) == TokenKind.NUMBER;
  }

  /** {@code first two sacral segments}; the noun is needed. */
  private List<LevelPhrase> counted(Tokens tokens, int first) {
    Match<LevelWord> end = words.at(Role.END, tokens, first);
    Match<LevelWord> count = end == null ? null : words.at(Role.COUNT, tokens, end.last() + 1);
    Match<LevelWord> region =
        count == null ? null : words.at(Role.REGION, tokens, count.last() + 1);
    Match<LevelWord> head = region == null ? null : words.at(Role.HEAD, tokens, region.last() + 1);
    if (end == null || count == null || region == null || head == null) {
      return List.of();
    }
    int number = count.value().weight();
    int lowest = Column.last(region.value().value());
    int highest = Column.place(region.value().value(), 1);
    boolean above = end.value().weight() > 0;
    int from = above ? highest : lowest - number + 1;
    int to = above ? highest + number - 1 : lowest;
    return from < highest || to > lowest
        ? List.of()
        : List.of(phrase(first, head.last(), from, to, false, "level.words-range"));
  }

  /** With the other end of a range whose ends have regions of their own. */
  private List<LevelPhrase> continued(Tokens tokens, List<LevelPhrase> phrases) {
    if (phrases.size() != 1 || phrases.get(0).isRange()) {
      return phrases;
    }
    LevelPhrase from = phrases.get(0);
    Match<LevelWord> to = words.at(Role.RANGE, tokens, from.last() + 1);
    List<LevelPhrase> more = to == null ? List.of() : wordsAt(tokens, to.last() + 1);
    if (more.size() != 1) {
      return phrases;
    }
    LevelPhrase end = more.get(0);
    return List.of(
        phrase(
            from.first(),
            end.last(),
            Math.min(from.head(), end.head()),
            Math.max(from.tail(), end.tail()),
            end.bare(),
            "level.words-range"));
  }

  private static List<LevelPhrase> phrases(
      List<Item> items, String region, int last, boolean bare) {
    List<LevelPhrase> phrases = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item from = items.get(i);
      boolean range = i + 1 < items.size() && items.get(i + 1).rangeBefore;
      Item to = range ? items.get(++i) : from;
      int head = Column.place(region, Math.min(from.number, to.number));
      int tail = Column.place(region, Math.max(from.number, to.number));
      if (head < 0 || tail < 0) {
        return List.of();
      }
      int end = i + 1 == items.size() ? last : to.last;
      String rule = range ? "level.words-range" : "level.words";
      phrases.add(phrase(from.first, end, head, tail, bare, rule));
    }
    return phrases;
  }

  private static LevelPhrase phrase(
      int first, int last, int head, int tail, boolean bare, String rule) {
    return new LevelPhrase(first, last, head, tail, List.of(), 0, false, bare, rule);
  }

  private List<Item> items(Tokens tokens, int first) {
    List<Item> items = new ArrayList<>();
    int at = first;
    boolean range = false;
    while (items.size() < LONGEST) {
      Item item = itemAt(tokens, at, range);
      if (item == null) {
        break;
      }
      items.add(item);
      Match<LevelWord> to = words.at(Role.RANGE, tokens, item.last + 1);
      Match<LevelWord> and = words.at(Role.JOIN, tokens, item.last + 1);
      range = to != null || tokens.isHyphen(item.last + 1);
      at = to != null ? to.last() + 1 : and != null ? and.last() + 1 : item.last + 2;
      if (!range && and == null) {
        break;
      }
    }
    return items;
  }

  private @Nullable Item itemAt(Tokens tokens, int at, boolean range) {
    if (at >= tokens.size()) {
      return null;
    }
    if (tokens.kind(at) == TokenKind.NUMBER) {
      boolean ordinal =
          tokens.length(at) <= 2
              && at + 1 < tokens.size()
              && !tokens.spaceBefore(at + 1)
              && words.is(Role.ORDINAL, tokens, at + 1)
              && tokens.length(at + 1) == 2;
      return ordinal ? new Item(at, at + 1, Integer.parseInt(tokens.text(at)), range) : null;
    }
    Match<LevelWord> word = words.at(Role.ORDINAL, tokens, at);
    int number = word == null ? 0 : word.value().weight();
    return word == null || number == 0 ? null : new Item(at, word.last(), number, range);
  }
}
