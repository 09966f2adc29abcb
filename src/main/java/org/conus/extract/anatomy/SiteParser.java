package org.conus.extract.anatomy;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.MentionKind;
import org.conus.extract.Trace;
import org.conus.match.Tokens;

/**
 * Finds the phrases of sites in the items of a sentence.
 *
 * <pre>
 * sites    = phrase - ( [ phrase "and" ] phrase service )             anatomy.service
 * phrase   = nominal { "of" [ determiner ] nominal | "of" level }     anatomy.chain
 * nominal  = { modifier } ( site | adjective | part )                 anatomy.site
 *            { { modifier } ( site | adjective | part | general ) }
 * modifier = side | direction | ordinal | combining "-" | level
 * shared   = { modifier } "and" phrase                                anatomy.shared-head
 * </pre>
 *
 * <p>A phrase holds a site or an adjective of one. {@code shared} yields the modifiers before
 * {@code and} as a mention of their own ({@code right and left lungs}), where the phrase behind
 * begins with one of the same sort. Items of a phrase stand next to each other, hyphens aside. Each
 * item is read a bounded number of times: a phrase has at most about {@value #MOST_ITEMS} of them.
 */
final class SiteParser {
  /** No text has a longer phrase; what is cut off begins another. */
  private static final int MOST_ITEMS = 24;

  private final Tokens tokens;
  private final Trace trace;
  private final List<Item> items = new ArrayList<>();
  private final List<SitePhrase> phrases = new ArrayList<>();

  SiteParser(Tokens tokens, Trace trace) {
    this.tokens = tokens;
    this.trace = trace;
  }

  /** The items of the sentence, to be filled before it is parsed. */
  List<Item> items() {
    return items;
  }

  /** The phrases of the items, good until the next sentence begins. */
  List<SitePhrase> parse() {
    for (int i = 0; i < items.size(); ) {
      int end = phraseEnd(i);
      if (end > i && isLinked(end) && items.get(end).role() == Role.SERVICE) {
        dropOfService(i, end);
        i = end + 1;
      } else if (end > i) {
        addShared(i);
        phrases.add(new SitePhrase(items, begin(i, end), end, rule(i, end)));
        i = end;
      } else {
        if (trace.isOn()) {
          tell(items.get(i));
        }
        i++;
      }
    }
    return phrases;
  }

  /** Makes ready for the next sentence. */
  void clear() {
    items.clear();
    phrases.clear();
  }

  /** The site before a service's word names none, nor does the one that {@code and} joins to it. */
  private void dropOfService(int from, int end) {
    int and = from - 1;
    int last = phrases.size() - 1;
    if (and > 0
        && items.get(and).role() == Role.AND
        && isLinked(from)
        && isLinked(and)
        && last >= 0
        && phrases.get(last).end() == and) {
      phrases.remove(last);
    }
    if (trace.isOn()) {
      trace.heldBack(
          MentionKind.ANATOMY,
          tokens.span(items.get(from).first(), items.get(end - 1).last()),
          "anatomy.service",
          "a part of a service's name");
    }
  }

  /** The index of a phrase's first item: before what is approached no direction is a site's. */
  private int begin(int from, int end) {
    int begin = from;
    if (isLinked(end) && items.get(end).role() == Role.APPROACH) {
      while (begin < end - 1 && items.get(begin).role() == Role.DIRECTION) {
        begin++;
      }
    }
    return begin;
  }

  /** Tells of an item that might have begun a phrase and did not. */
  private void tell(Item item) {
    String by =
        switch (item.role()) {
          case BLOCK -> "a phrase that holds a site's word and names none";
          case AMBIGUOUS -> "ambiguous name, and no other word of a site's phrase beside it";
          case PART, GENERAL -> "a part word without a site";
          default -> null;
        };
    if (by != null) {
      String rule = item.role() == Role.BLOCK ? "anatomy.block" : "anatomy.site";
      trace.heldBack(MentionKind.ANATOMY, tokens.span(item.first(), item.last()), rule, by);
    }
  }

  private String rule(int from, int end) {
    for (int i = from; i < end; i++) {
      if (items.get(i).role() == Role.OF) {
        return "anatomy.chain";
      }
    }
    return "anatomy.site";
  }

  /** The index after the phrase that begins at {@code from}; {@code from} if none does. */
  private int phraseEnd(int from) {
    int end = nominalEnd(from);
    if (end == from) {
      return from;
    }
    if (isLinked(end) && items.get(end).role() == Role.LEVEL && items.get(end - 1).isLeveled()) {
      end = levelEnd(end);
    }
    while (end - from < MOST_ITEMS
        && isLinked(end)
        && items.get(end).role() == Role.OF
        && canHead(items.get(end - 1))) {
      int next = end + 1;
      if (isLinked(next) && items.get(next).role() == Role.DETERMINER) {
        next++;
      }
      if (!isLinked(next)) {
        break;
      }
      int further = items.get(next).role() == Role.LEVEL ? levelEnd(next) : nominalEnd(next);
      boolean named = further > next && items.get(further - 1).role() != Role.ADJECTIVE;
      if (!named || !hasSite(from, further)) {
        break;
      }
      end = further;
    }
    return hasSite(from, end) ? end : from;
  }

  /** A level is part of the phrase, but not the first of a list of levels. */
  private int levelEnd(int at) {
    boolean listed =
        isLinked(at + 1)
            && items.get(at + 1).role() == Role.AND
            && isLinked(at + 2)
            && items.get(at + 2).role() == Role.LEVEL;
    return listed ? at : at + 1;
  }

  /** Of what a site or part may be: an adjective is not of anything. */
  private static boolean canHead(Item item) {
    return item.role() == Role.SITE || item.role().isPart();
  }

  private boolean hasSite(int from, int end) {
    boolean leveled = false;
    for (int i = from; i < end; i++) {
      leveled |= items.get(i).role() == Role.LEVEL;
    }
    for (int i = from; i < end; i++) {
      Item item = items.get(i);
      if (item.role() == Role.SITE
          || item.role() == Role.ADJECTIVE
          || item.role() == Role.AMBIGUOUS && end - from > 1
          || item.role() == Role.PART && (leveled && item.isLeveled() || isSitePart(i, from))) {
        return true;
      }
    }
    return false;
  }

  /** Whether its number, or a side or direction before it, makes a site of a part. */
  private boolean isSitePart(int i, int from) {
    Item part = items.get(i);
    Role before = i > from ? items.get(i - 1).role() : Role.BLOCK;
    boolean directed = before == Role.SIDE || before == Role.DIRECTION;
    return part.isNumbered() || directed && part.isDirected();
  }

  /** The index after modifiers and the sites or parts that follow them; {@code from} if none do. */
  private int nominalEnd(int from) {
    int end = from;
    int limit = Math.min(items.size(), from + MOST_ITEMS);
    for (int i = from; i < limit && (i == from || isLinked(i)); i++) {
      Item item = items.get(i);
      if (item.role().isSite()
          || item.role() == Role.PART
          || item.role() == Role.GENERAL && i > from) {
        end = i + 1;
      } else if (!item.role().isModifier() && !item.isNumbered() || !modifies(i)) {
        break;
      }
    }
    return end;
  }

  /** An ordinal counts before a counted site alone, a level or a combining form before a site. */
  private boolean modifies(int i) {
    Role role = items.get(i).role();
    if (role == Role.SIDE || role == Role.SIDED || role == Role.DIRECTION) {
      return true;
    }
    if (!isLinked(i + 1)) {
      return false;
    }
    Item next = items.get(i + 1);
    if (role == Role.COMBINING) {
      return next.first() == items.get(i).last() + 2 && next.role().isSite();
    }
    if (role == Role.NUMBERED) {
      return next.counted();
    }
    if (role == Role.GENERAL) {
      return next.role() == Role.SITE;
    }
    return next.role().isSite() && (!next.word().isGeneral() || next.isLeveled())
        || next.role() == Role.PART
        || next.role() == Role.SIDE
        || role == Role.LEVEL
            && next.role() == Role.DIRECTION
            && isAdjacent(i + 1)
            && isLinked(i + 2)
            && items.get(i + 2).isLeveled();
  }

  /** {@code right and left lungs}: the modifiers before the phrase that begins at {@code from}. */
  private void addShared(int from) {
    Item head = items.get(from);
    Role sort = head.role().isModifier() ? head.role() : head.opensWith();
    int and = from - 1;
    if (sort == null || sort == Role.LEVEL || !isLinked(from) || and < 1) {
      return;
    }
    if (items.get(and).role() != Role.AND || !isLinked(and)) {
      return;
    }
    Item shared = items.get(and - 1);
    int used = phrases.isEmpty() ? -1 : phrases.get(phrases.size() - 1).last();
    if (isShared(shared.role(), sort) && used < shared.last()) {
      int begin = and - 1;
      while (begin > 0 && isAdjacent(begin) && mayPrecede(items.get(begin - 1), used)) {
        begin--;
      }
      phrases.add(new SitePhrase(items, begin, and, "anatomy.shared-head"));
    }
  }

  private boolean isAdjacent(int i) {
    return isLinked(i) && items.get(i).first() == items.get(i - 1).last() + 1;
  }

  /** Whether a side or direction stands before a shared one: {@code left upper and lower lobes}. */
  private static boolean mayPrecede(Item item, int used) {
    return item.first() > used && (item.role() == Role.SIDE || item.role() == Role.DIRECTION);
  }

  /** Modifiers of one sort, or of place: {@code middle and left hepatic veins}. */
  private static boolean isShared(Role member, Role last) {
    boolean ofPlace = member == Role.SIDE || member == Role.DIRECTION;
    return member == last || ofPlace && (last == Role.SIDE || last == Role.DIRECTION);
  }

  /** Whether an item stands next to the one before it, with at most a hyphen between. */
  private boolean isLinked(int i) {
    if (i < 1 || i >= items.size()) {
      return false;
    }
    tokens.count(1);
    int last = items.get(i - 1).last();
    int first = items.get(i).first();
    boolean adjacent = first == last + 1 || first == last + 2 && tokens.isHyphen(last + 1);
    return adjacent && tokens.linesBefore(first) < 2;
  }
}
