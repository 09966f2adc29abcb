package org.conus.extract.tumor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.conus.extract.Sentence;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Names of tumors that are written from the head on, as classifications and synoptic reports write
 * them: {@code carcinoma, small cell}; {@code lymphoma, large B-cell, diffuse}.
 *
 * <pre>
 * reversed = head "," part { "," part }
 *          | head "ex" head
 * </pre>
 *
 * <p>Such a name is one where its parts before the head, the last first or in their order, are
 * another type of the table than the head alone. A part goes as far as the next mark, line or
 * preposition; a grade is none, nor is what is called a type ({@code clear cell type}) or is one of
 * its own ({@code lung cancer, carcinoid}), and nothing behind it is; the last part is no site. The
 * most parts are taken that make a name.
 */
final class ReversedNames {
  private static final int MOST_PARTS = 3;
  private static final int MOST_TOKENS = 8;

  /** The names of the table. */
  interface Names {
    /** The type that words name without doubt; null if they name none. */
    @Nullable TumorType named(String words);

    /** Whether some name may begin with the words of two tokens; false only if none does. */
    boolean mayBegin(Tokens tokens, int first, int second);
  }

  private final Names names;

  ReversedNames(Names names) {
    this.names = names;
  }

  /**
   * A part of a name behind its head.
   *
   * @param last its last token, included
   */
  private record Part(int first, int last) {}

  /** The items of a sentence with its reversed names as types, each in place of its parts. */
  List<Item> join(Tokens tokens, Sentence sentence, List<Item> items) {
    List<Item> joined = items;
    int end = -1;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Item whole = item.first() <= end ? null : whole(tokens, sentence.limit(), items, i);
      whole = whole == null && item.first() > end ? outOf(tokens, items, i) : whole;
      if (whole != null) {
        joined = joined == items ? new ArrayList<>(items.subList(0, i)) : joined;
        joined.add(whole);
        end = whole.last();
      } else if (joined != items && item.first() > end) {
        joined.add(item);
      }
    }
    return joined;
  }

  /** The reversed name that begins with an item; null if none does. */
  private @Nullable Item whole(Tokens tokens, int limit, List<Item> items, int at) {
    Item head = items.get(at);
    boolean mayBe = head.role() == Role.TYPE || head.role() == Role.HEAD;
    if (!mayBe || head.last() + 1 >= limit || !tokens.is(head.last() + 1, ',')) {
      return null;
    }
    List<Part> parts = parts(tokens, limit, items.subList(at + 1, items.size()), head.last() + 1);
    for (int n = parts.size(); n > 0; n--) {
      TumorType type = named(tokens, head, parts.subList(0, n));
      if (type != null) {
        return new Item(head.first(), parts.get(n - 1).last(), Role.TYPE, type, null, null);
      }
    }
    return null;
  }

  /**
   * The type of a tumor that arose out of another one: {@code sarcomatoid carcinoma ex pleomorphic
   * adenoma}, by the last word of the first.
   */
  private @Nullable Item outOf(Tokens tokens, List<Item> items, int at) {
    Item head = items.get(at);
    if (head.role() != Role.TYPE || !tokens.isWord(head.last() + 1, "ex")) {
      return null;
    }
    int first = head.last() + (tokens.isHyphen(head.last() + 2) ? 3 : 2);
    for (int i = at + 1; i < items.size() && items.get(i).first() <= first; i++) {
      Item source = items.get(i);
      if (source.first() == first && source.role() == Role.TYPE) {
        String words =
            text(tokens, head.last(), head.last()) + " ex " + text(tokens, first, source.last());
        TumorType type = names.named(words);
        return type == null
            ? null
            : new Item(head.first(), source.last(), Role.TYPE, type, null, null);
      }
    }
    return null;
  }

  /** The type that a head and parts name in either order, where the head alone is another. */
  private @Nullable TumorType named(Tokens tokens, Item head, List<Part> parts) {
    TumorType type = named(tokens, reversed(parts), head);
    if (type == null && parts.size() > 1) {
      type = named(tokens, parts, head);
    }
    return type == null || type.concept().equals(head.concept()) ? null : type;
  }

  private static List<Part> reversed(List<Part> parts) {
    List<Part> reversed = new ArrayList<>(parts);
    Collections.reverse(reversed);
    return reversed;
  }

  private @Nullable TumorType named(Tokens tokens, List<Part> parts, Item head) {
    if (!mayName(tokens, parts, head)) {
      return null;
    }
    StringBuilder words = new StringBuilder();
    for (Part part : parts) {
      words.append(text(tokens, part.first(), part.last())).append(' ');
    }
    return names.named(words.append(text(tokens, head.first(), head.last())).toString());
  }

  /** Whether the first two words may begin a name: cheap, before the words are put together. */
  private boolean mayName(Tokens tokens, List<Part> parts, Item head) {
    Part part = parts.get(0);
    int second = part.first() + 1;
    while (tokens.isHyphen(second)) {
      second++;
    }
    if (second > part.last()) {
      second = parts.size() > 1 ? parts.get(1).first() : head.first();
    }
    return tokens.isHyphen(part.first())
        || tokens.isHyphen(second)
        || names.mayBegin(tokens, part.first(), second);
  }

  private static String text(Tokens tokens, int first, int last) {
    return tokens.span(first, last).in(tokens.text());
  }

  /** The parts behind a comma, up to the first that is none. */
  private static List<Part> parts(Tokens tokens, int limit, List<Item> items, int comma) {
    List<Part> parts = new ArrayList<>();
    int mark = comma;
    while (parts.size() < MOST_PARTS && mark < limit && tokens.is(mark, ',')) {
      int end = end(tokens, limit, items, mark + 1);
      boolean isProse = tokens.isWord(end - 1, "type");
      if (end == mark + 1
          || isProse
          || isGrade(items, mark + 1, end - 1)
          || isType(items, mark + 1, end - 1)) {
        break;
      }
      parts.add(new Part(mark + 1, end - 1));
      mark = end;
    }
    while (!parts.isEmpty() && isSite(items, parts.get(parts.size() - 1))) {
      parts.remove(parts.size() - 1);
    }
    return parts;
  }

  /** Where a part that begins with a token ends (exclusive): the same token if none begins. */
  private static int end(Tokens tokens, int limit, List<Item> items, int first) {
    int most = Math.min(limit, first + MOST_TOKENS);
    int end = first;
    while (end < most
        && (tokens.kind(end) != TokenKind.MARK || tokens.isHyphen(end))
        && !isCode(tokens, end)
        && tokens.linesBefore(end) == 0
        && !isPreposition(items, end)) {
      end++;
    }
    return end;
  }

  /** A number before a slash is a morphology code that stands behind a name. */
  private static boolean isCode(Tokens tokens, int at) {
    return tokens.kind(at) == TokenKind.NUMBER && at + 1 < tokens.size() && tokens.is(at + 1, '/');
  }

  private static boolean isPreposition(List<Item> items, int token) {
    for (Item item : items) {
      if (item.first() >= token) {
        return item.first() == token && item.role() == Role.PREPOSITION;
      }
    }
    return false;
  }

  private static boolean isGrade(List<Item> items, int first, int last) {
    return isAny(
        items,
        first,
        last,
        item -> item.modifier() != null && item.modifier().kind() == Modifier.Kind.GRADE);
  }

  /** Whether a part is the name of another tumor: the next one of a list. */
  private static boolean isType(List<Item> items, int first, int last) {
    return isAny(items, first, last, item -> item.role() == Role.TYPE);
  }

  /** Whether a part is a site: no name ends with one ({@code carcinoma, thyroid}). */
  private static boolean isSite(List<Item> items, Part part) {
    return isAny(items, part.first(), part.last(), item -> item.role() == Role.SITE);
  }

  private static boolean isAny(List<Item> items, int first, int last, Predicate<Item> wanted) {
    for (Item item : items) {
      if (item.first() > first) {
        return false;
      }
      if (item.last() >= last && wanted.test(item)) {
        return true;
      }
    }
    return false;
  }
}
