package org.conus.extract.tumor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.conus.extract.MentionKind;
import org.conus.extract.Trace;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases of tumor types in the items of a sentence.
 *
 * <pre>
 * phrase  = { before } type [ "tumor" ]                       tumor.type
 *         | { before } type metastasis                        tumor.metastasis-of
 *         | { before } maker { before } head                  tumor.head
 *         | head                                              lesion.bare-head
 * before  = modifier | site | type
 * maker   = modifier that makes a type | site | type
 * shared  = before { ("," | "and" | "or" | "nor") before } ("and" | "or" | "nor") phrase
 *                                                             tumor.shared-head
 * </pre>
 *
 * <p>{@code shared} yields a mention for each member before the last one ({@code squamous cell and
 * basal cell carcinoma}, {@code lymph node and liver metastases}). Items of a phrase stand next to
 * each other, hyphens and one pair of brackets aside. The work is linear in the items.
 */
final class TumorParser {
  /** No text has more words of a tumor's phrase before its head, or more members of a list. */
  private static final int MOST_ITEMS = 16;

  private static final int MOST_IN_BRACKETS = 4;

  /** The behavior of what has spread. */
  private static final String SPREAD = "6";

  private static final Pattern SINGULAR = Pattern.compile("(?:as|is|ss|us|ns|ps)$");

  private final Tokens tokens;
  private final List<Item> items;
  private final Predicate<Item> meant;
  private final TumorNames names;
  private final Trace trace;
  private final ItemEnds ends;
  private final Predicate<Item> belonging = this::belongs;
  private final List<TumorPhrase> phrases = new ArrayList<>();

  /**
   * @param ends where the items end
   * @param meant whether an abbreviation that has other senses too is a tumor's here
   */
  TumorParser(
      Tokens tokens,
      List<Item> items,
      ItemEnds ends,
      Predicate<Item> meant,
      TumorNames names,
      Trace trace) {
    this.tokens = tokens;
    this.items = items;
    this.meant = meant;
    this.names = names;
    this.trace = trace;
    this.ends = ends;
  }

  List<TumorPhrase> parse() {
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (isHead(item) && isOfService(i)) {
        heldBack(item, "tumor.service", "a part of a service's name");
      } else if (isHead(item) && !isContinued(i)) {
        addPhrase(i);
      } else if (item.role() == Role.AMBIGUOUS && !isHead(item)) {
        heldBack(
            item,
            "tumor.type",
            "abbreviation out of context: no word of the sentence is of tumors, or a unit");
      } else if (item.role() == Role.BLOCK) {
        heldBack(item, "tumor.block", "a phrase that holds a tumor's word and names none");
      }
    }
    return phrases;
  }

  private void heldBack(Item item, String rule, String by) {
    if (!trace.isOn()) {
      return;
    }
    trace.heldBack(MentionKind.TUMOR, tokens.span(item.first(), item.last()), rule, by);
  }

  /** Whether the word behind makes the name of a clinic, a meeting or the like of it. */
  private boolean isOfService(int i) {
    Item item = items.get(i);
    for (int next = i + 1; next < items.size(); next++) {
      Item follower = items.get(next);
      if (follower.first() > item.last()) {
        return follower.role() == Role.SERVICE
            && follower.first() == item.last() + 1
            && tokens.linesBefore(follower.first()) == 0;
      }
    }
    return false;
  }

  private boolean isHead(Item item) {
    return item.role() == Role.TYPE
        || item.role() == Role.HEAD
        || item.role() == Role.AMBIGUOUS && meant.test(item);
  }

  /**
   * Whether the next item is a head too and takes this one as a word before it, modifiers between
   * them aside ({@code ATRT primary tumor}).
   */
  private boolean isContinued(int i) {
    Item item = items.get(i);
    int last = item.last();
    for (int next = i + 1; next < items.size(); next++) {
      Item follower = items.get(next);
      tokens.count(1);
      if (follower.first() > last + 2) {
        return false;
      }
      if (follower.role() == Role.MODIFIER && stands(follower, last)) {
        last = follower.last();
      } else if (isHead(follower) && stands(follower, last) && !follower.isProcess()) {
        return follower.role() == Role.HEAD
            || follower.isMetastasis()
            || item.isGeneric()
            || isJoined(item, follower);
      }
    }
    return false;
  }

  /** Whether a hyphen makes one type of two: {@code paraganglioma-ganglioneuroma}. */
  private boolean isJoined(Item type, Item follower) {
    return follower.first() == type.last() + 2
        && !tokens.spaceBefore(type.last() + 1)
        && !tokens.spaceBefore(follower.first());
  }

  private void addPhrase(int at) {
    Item head = items.get(at);
    List<Item> before = before(at);
    if (head.isProcess() && !before.isEmpty() && isHead(before.get(before.size() - 1))) {
      return;
    }
    if (head.role() == Role.HEAD && !anyMakesType(before)) {
      heldBack(head, "tumor.head", "no word before it makes it a type");
      phrases.add(
          new TumorPhrase(head.first(), head.last(), head, List.of(), TumorPhrase.BARE_HEAD));
      return;
    }
    int from = 0;
    while (from < before.size() && !opens(before.get(from), head)) {
      from++;
    }
    List<Item> own = from == 0 ? before : before.subList(from, before.size());
    int first = own.isEmpty() ? head.first() : own.get(0).first();
    addShared(at, own);
    List<Item> said = withSpread(at, own);
    phrases.add(new TumorPhrase(first, head.last(), head, said, rule(head, own)));
  }

  /**
   * The words before a type, and the one behind a comma that says that it has spread: {@code renal
   * cell carcinoma, metastatic}.
   */
  private List<Item> withSpread(int at, List<Item> before) {
    int comma = items.get(at).last() + 1;
    if (items.get(at).role() == Role.HEAD || !tokens.is(comma, ',')) {
      return before;
    }
    for (int i = at + 1; i < items.size() && items.get(i).first() <= comma + 1; i++) {
      Item item = items.get(i);
      boolean spread =
          item.first() == comma + 1
              && item.modifier() != null
              && item.modifier().kind() == Modifier.Kind.BEHAVIOR
              && item.modifier().value().equals(SPREAD)
              && tokens.linesBefore(item.first()) == 0;
      if (spread && !isBeforeOther(i)) {
        List<Item> said = new ArrayList<>(before);
        said.add(item);
        return said;
      }
    }
    return before;
  }

  /** Whether a word of another phrase stands right behind an item. */
  private boolean isBeforeOther(int i) {
    int next = i + 1;
    return next < items.size()
        && items.get(next).first() == items.get(i).last() + 1
        && belongs(items.get(next));
  }

  /** Whether a phrase with a head may begin with an item. */
  private static boolean opens(Item item, Item head) {
    boolean namesType = head.role() == Role.TYPE && !head.isMetastasis();
    boolean spreads = item.modifier() != null && item.modifier().ofTypesAlone();
    return item.role() != Role.HEAD && (namesType || !spreads);
  }

  private static String rule(Item head, List<Item> before) {
    if (head.role() == Role.HEAD) {
      return "tumor.head";
    }
    return head.isMetastasis() && hasType(before) ? "tumor.metastasis-of" : "tumor.type";
  }

  private static boolean hasType(List<Item> before) {
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).role() == Role.TYPE) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyMakesType(List<Item> before) {
    for (int i = 0; i < before.size(); i++) {
      if (makesType(before.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean makesType(Item item) {
    return item.role() == Role.SITE
        || item.role() == Role.TYPE
        || item.role() == Role.AMBIGUOUS
        || item.modifier() != null && item.modifier().makesType();
  }

  /** The words before a head that belong to its mention, in the order of the text. */
  private List<Item> before(int at) {
    Item item = longestBefore(items.get(at).first());
    if (item == null) {
      return List.of();
    }
    List<Item> before = new ArrayList<>(4);
    while (item != null && before.size() < MOST_ITEMS) {
      before.add(item);
      item = longestBefore(item.first());
    }
    Collections.reverse(before);
    return before;
  }

  /** The longest item that ends right before a token and belongs to a phrase; null if none does. */
  private @Nullable Item longestBefore(int begin) {
    int hyphens = begin > 1 && joins(begin - 1) ? 1 : 0;
    int last = begin - 1 - hyphens;
    if (tokens.linesBefore(begin) > 1) {
      return null;
    }
    if (ends.lastEndingWith(last) >= 0) {
      return longest(last, belonging);
    }
    int open = tokens.is(last, ')') ? openBefore(last) : -1;
    return open < 1 || ends.lastEndingWith(open - 1) < 0
        ? null
        : longest(open - 1, TumorParser::saysType);
  }

  /** The bracket that opens a remark within a name: {@code mucinous (colloid) carcinoma}. */
  private int openBefore(int close) {
    int limit = Math.max(0, close - MOST_IN_BRACKETS - 1);
    for (int i = close - 1; i >= limit && tokens.linesBefore(i + 1) == 0; i--) {
      if (tokens.is(i, '(')) {
        return i;
      }
    }
    return -1;
  }

  private static boolean saysType(Item item) {
    Modifier modifier = item.modifier();
    return modifier != null
        && (modifier.saysType()
            || modifier.saysDifferentiation()
            || modifier.kind() == Modifier.Kind.BEHAVIOR);
  }

  private @Nullable Item longest(int last, Predicate<Item> wanted) {
    Item longest = null;
    for (int i = ends.lastEndingWith(last); i >= 0; i = ends.sameEndBefore(i)) {
      Item item = items.get(i);
      tokens.count(1);
      if (wanted.test(item) && (longest == null || item.first() <= longest.first())) {
        longest = item;
      }
    }
    return longest;
  }

  private boolean belongs(Item item) {
    return switch (item.role()) {
      case MODIFIER, SITE, TYPE, HEAD -> true;
      case AMBIGUOUS -> meant.test(item);
      case APPEARANCE, PREPOSITION, ANNOUNCEMENT, SERVICE, BLOCK -> false;
    };
  }

  private boolean stands(Item follower, int last) {
    int gap = follower.first() - last - 1;
    return gap == 0 || gap == 1 && joins(last + 1);
  }

  /** Whether a token is a hyphen and no dash: not in {@code Left breast - invasive carcinoma}. */
  private boolean joins(int token) {
    return tokens.isHyphen(token)
        && !(tokens.spaceBefore(token)
            && token + 1 < tokens.size()
            && tokens.spaceBefore(token + 1));
  }

  /** {@code squamous cell and basal cell carcinoma}: the members before the last. */
  private void addShared(int at, List<Item> before) {
    if (before.isEmpty()) {
      addSharedWord(items.get(at));
      return;
    }
    if (!mayBeListed(before.get(0).first())) {
      return;
    }
    Item maker = before.get(before.size() - 1);
    Predicate<Item> wanted =
        item -> item.role() == maker.role() && sameKind(item.modifier(), maker.modifier());
    Item member = listedBefore(before.get(0).first(), wanted);
    if (member == null) {
      return;
    }
    List<TumorPhrase> members = new ArrayList<>();
    while (member != null && members.size() < MOST_ITEMS) {
      if (isGoverned(member) || isPluralSite(member)) {
        return;
      }
      members.add(
          0,
          new TumorPhrase(
              member.first(), member.last(), items.get(at), List.of(member), "tumor.shared-head"));
      member = listedBefore(member.first(), wanted);
    }
    phrases.addAll(members);
  }

  /**
   * The member before a name in the table that shares its last word: {@code squamous cell} in
   * {@code squamous cell and basal cell carcinoma}.
   */
  private void addSharedWord(Item head) {
    if (head.role() != Role.TYPE || head.first() == head.last() || !mayBeListed(head.first())) {
      return;
    }
    Predicate<Item> wanted = item -> item.modifier() != null || item.role() == Role.SITE;
    Item shared = listedBefore(head.first(), wanted);
    for (int i = 0; shared != null && i < MOST_ITEMS; i++) {
      TumorType type = names.ending(tokens, shared, head.last());
      if (type == null || isGoverned(shared) || isPluralSite(shared)) {
        return;
      }
      Item member = new Item(shared.first(), shared.last(), Role.TYPE, type, null, null);
      phrases.add(
          new TumorPhrase(shared.first(), shared.last(), member, List.of(), "tumor.shared-head"));
      shared = listedBefore(shared.first(), wanted);
    }
  }

  /**
   * Whether {@link #listedBefore} may find a member; false only if it does not: cheap, before it.
   */
  private boolean mayBeListed(int token) {
    return token > 0
        && (ends.lastEndingWith(token - 1) >= 0
            || ",aAoOnN".indexOf(tokens.firstChar(token - 1)) >= 0);
  }

  /**
   * The item of the same sort that stands before {@code and}, {@code or}, {@code nor} or a comma.
   */
  private @Nullable Item listedBefore(int token, Predicate<Item> wanted) {
    int end = beforeAppearance(token) - 1;
    int joint = end;
    while (end >= 0 && isJoint(end)) {
      end--;
    }
    if (end == joint || end < 0) {
      return null;
    }
    end -= end > 0 && tokens.isHyphen(end) ? 1 : 0;
    return longest(end, wanted);
  }

  /** A comma, {@code and}, {@code or}, {@code nor}, or the stroke of {@code and/or}. */
  private boolean isJoint(int token) {
    return tokens.is(token, ',')
        || tokens.isWord(token, "and")
        || tokens.isWord(token, "or")
        || tokens.isWord(token, "nor")
        || tokens.is(token, '/') && tokens.isWord(token - 1, "and");
  }

  /** Before a noun a site stands in the singular: {@code lymph nodes and liver metastases}. */
  private boolean isPluralSite(Item item) {
    String word = tokens.lower(item.last());
    return item.role() == Role.SITE && word.endsWith("s") && !SINGULAR.matcher(word).find();
  }

  /** Steps over words such as {@code multiple} that stand between {@code and} and a phrase. */
  private int beforeAppearance(int token) {
    int begin = token;
    while (ends.lastEndingWith(begin - 1) >= 0) {
      Item appearance = longest(begin - 1, item -> item.role() == Role.APPEARANCE);
      if (appearance == null) {
        break;
      }
      begin = appearance.first();
    }
    return begin;
  }

  /**
   * Whether a site belongs to what a preposition hangs on, rather than to a list: {@code cancer of
   * lung and liver metastases}, {@code resection of the colon and liver metastases}, but not {@code
   * progression of brain and liver metastases}.
   */
  private boolean isGoverned(Item item) {
    int token = item.site() == null ? item.first() : tokens.at(item.site().span().begin());
    Item bare = prepositionBefore(token);
    if (bare == null) {
      return prepositionBefore(token - 1) != null;
    }
    return bare.first() < bare.last()
        || longest(bare.first() - 1, other -> other.role().isName()) != null;
  }

  private @Nullable Item prepositionBefore(int token) {
    return longest(token - 1, item -> item.role() == Role.PREPOSITION);
  }

  private static boolean sameKind(@Nullable Modifier a, @Nullable Modifier b) {
    return a == null ? b == null : b != null && a.makesType() && a.kind() == b.kind();
  }
}
