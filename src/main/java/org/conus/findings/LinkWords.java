package org.conus.findings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words between a tumor and a site ({@code site-links.tsv}). A word is a run of letters
 * or a mark that is no hyphen. Immutable.
 */
final class LinkWords {
  /** What a word between a tumor and a site says of them. */
  enum Says {
    FOUND,
    ORIGIN,
    LIST,
    PASS,
    HOLDS,
    SPREAD,
    CANCER,
    LIKENESS;

    /** Whether a site behind a tumor may belong to it with this word between. */
    boolean mayLink() {
      return compareTo(PASS) <= 0;
    }
  }

  private static final String OF = "of";

  /** The most blanks of a gap between words; wider ones part columns. */
  private static final int GAP = 2;

  /** How words end that say only how something is: {@code deeply situated in}. */
  private static final String ADVERB = "ly";

  private final WordTable<Says> table;

  LinkWords(Knowledge knowledge) {
    Map<String, Says> byWord = new HashMap<>();
    for (Table.Row row : knowledge.table("site-links.tsv", "text", "relation").uniqueRows("text")) {
      byWord.put(row.get("text"), says(row));
    }
    this.table = new WordTable<>(byWord);
  }

  private static Says says(Table.Row row) {
    String relation = row.need("relation");
    for (Says says : Says.values()) {
      if (says.name().toLowerCase(Locale.ROOT).equals(relation)) {
        return says;
      }
    }
    throw row.error("unknown relation " + relation);
  }

  /** Whether a word that says it stands between two places. */
  boolean say(Says wanted, String text, int from, int to) {
    for (int begin = begin(text, from, to); begin < to; ) {
      int end = end(text, begin, to);
      if (table.at(text, begin, end) == wanted) {
        return true;
      }
      begin = begin(text, end, to);
    }
    return false;
  }

  /** Whether words that list further things, and no others, stand between two places. */
  boolean list(String text, int from, int to) {
    int begin = begin(text, from, to);
    boolean listed = begin < to;
    while (begin < to && listed) {
      int end = end(text, begin, to);
      listed = table.at(text, begin, end) == Says.LIST;
      begin = begin(text, end, to);
    }
    return listed;
  }

  /** What the first word between two places says; null if there is none that the table has. */
  @Nullable Says first(String text, int from, int to) {
    int begin = begin(text, from, to);
    return begin < to ? table.at(text, begin, end(text, begin, to)) : null;
  }

  /** Whether the first word between two places is {@code of}. */
  boolean beginWithOf(String text, int from, int to) {
    int begin = begin(text, from, to);
    return begin < to
        && end(text, begin, to) - begin == OF.length()
        && text.regionMatches(true, begin, OF, 0, OF.length());
  }

  /**
   * How a site behind a tumor belongs to it by the words between; null if they part them. Notes
   * leave out the word: {@code carcinoma left breast}.
   *
   * @param before how the site before it in a list does
   */
  SiteLinks.@Nullable Relation relation(
      String text, int from, int to, SiteLinks.@Nullable Relation before) {
    if (before == null && isGapAlone(text, from, to)) {
      return SiteLinks.Relation.FOUND;
    }
    SiteLinks.Relation found = null;
    boolean listed = false;
    for (int begin = begin(text, from, to); begin < to; ) {
      int end = end(text, begin, to);
      Says says = table.at(text, begin, end);
      if (says == null ? !isAdverb(text, begin, end) : !says.mayLink()) {
        return null;
      }
      if (says == Says.ORIGIN) {
        found = SiteLinks.Relation.ORIGIN;
      } else if (says == Says.FOUND && found == null) {
        found = SiteLinks.Relation.FOUND;
      }
      listed |= says == Says.LIST;
      begin = begin(text, end, to);
    }
    return found == null && listed ? before : found;
  }

  private static boolean isGapAlone(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != ' ') {
        return false;
      }
    }
    return to > from && to - from <= GAP;
  }

  private static boolean isAdverb(String text, int begin, int end) {
    return end - begin > ADVERB.length() + 2
        && text.regionMatches(true, end - ADVERB.length(), ADVERB, 0, ADVERB.length());
  }

  private static int begin(String text, int from, int to) {
    int begin = from;
    while (begin < to && isGap(text.charAt(begin))) {
      begin++;
    }
    return begin;
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '-' || Character.isWhitespace(c);
  }

  private static int end(String text, int begin, int to) {
    int end = begin + 1;
    if (Character.isLetter(text.charAt(begin))) {
      while (end < to && Character.isLetter(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }
}
