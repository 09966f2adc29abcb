package org.conus.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.conus.knowledge.Table;

/**
 * Phrases of letters and blanks, sought just before or just behind a place, in any case and over
 * any white space. Makes no strings, as every site of a document is asked about. Immutable.
 */
final class NearPhrases {
  private static final int BUCKETS = 0x80;
  private static final String[] NONE = {};

  /** By the low bits of their first character, and of their last. */
  private final String[][] byFirst = new String[BUCKETS][];

  private final String[][] byLast = new String[BUCKETS][];

  /**
   * @param phrases in lower case, with one blank between words
   */
  NearPhrases(Collection<String> phrases) {
    Arrays.fill(byFirst, NONE);
    Arrays.fill(byLast, NONE);
    for (String phrase : phrases) {
      add(byFirst, phrase.charAt(0), phrase);
      add(byLast, phrase.charAt(phrase.length() - 1), phrase);
    }
  }

  /** Those in the column {@code text} of a table. */
  static NearPhrases of(Table table) {
    List<String> phrases = new ArrayList<>();
    for (Table.Row row : table.uniqueRows("text")) {
      phrases.add(row.get("text"));
    }
    return new NearPhrases(phrases);
  }

  private static void add(String[][] buckets, char key, String phrase) {
    String[] old = of(buckets, key);
    String[] more = Arrays.copyOf(old, old.length + 1);
    more[old.length] = phrase;
    buckets[key & BUCKETS - 1] = more;
  }

  private static String[] of(String[][] buckets, char key) {
    return buckets[key & BUCKETS - 1];
  }

  /**
   * Whether a phrase ends at {@code place}, white space aside, and begins a word.
   *
   * @param limit the begin of what may be read
   */
  boolean endAt(String text, int place, int limit) {
    int end = place;
    while (end > limit && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end <= limit) {
      return false;
    }
    for (String phrase : of(byLast, lower(text, end - 1))) {
      int begin = beginOf(phrase, text, end, limit);
      if (begin >= 0 && (begin == limit || !Character.isLetter(text.charAt(begin - 1)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a phrase begins at {@code place}, gaps aside, and ends a word. Hyphens and colons are
   * gaps too.
   *
   * @param limit the end of what may be read
   */
  boolean beginAt(String text, int place, int limit) {
    int begin = skipGap(text, place, limit, true);
    if (begin >= limit) {
      return false;
    }
    for (String phrase : of(byFirst, lower(text, begin))) {
      int end = endOf(phrase, text, begin, limit, true);
      if (end >= 0 && (end == limit || !Character.isLetter(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase stands between two places, within words too; white space alone is a gap. */
  boolean standsIn(String text, int from, int limit) {
    for (int i = from; i < limit; i++) {
      for (String phrase : of(byFirst, lower(text, i))) {
        int end = endOf(phrase, text, i, limit, false);
        if (end >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where a phrase begins that ends at {@code end}; -1 if it does not stand there. */
  private static int beginOf(String phrase, String text, int end, int limit) {
    int at = end;
    for (int i = phrase.length() - 1; i >= 0; i--) {
      if (phrase.charAt(i) == ' ') {
        int gap = at;
        while (at > limit && isSpace(text.charAt(at - 1))) {
          at--;
        }
        if (at == gap) {
          return -1;
        }
      } else if (at <= limit || lower(text, --at) != phrase.charAt(i)) {
        return -1;
      }
    }
    return at;
  }

  /**
   * Where a phrase ends that begins at {@code begin}; -1 if it does not stand there.
   *
   * @param marks whether hyphens and colons are gaps
   */
  private static int endOf(String phrase, String text, int begin, int limit, boolean marks) {
    int at = begin;
    for (int i = 0; i < phrase.length(); i++) {
      if (phrase.charAt(i) == ' ') {
        int gap = at;
        at = skipGap(text, at, limit, marks);
        if (at == gap) {
          return -1;
        }
      } else if (at >= limit || lower(text, at++) != phrase.charAt(i)) {
        return -1;
      }
    }
    return at;
  }

  private static int skipGap(String text, int from, int limit, boolean marks) {
    int at = from;
    while (at < limit && (isSpace(text.charAt(at)) || marks && isMark(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static char lower(String text, int at) {
    return Character.toLowerCase(text.charAt(at));
  }

  private static boolean isMark(char c) {
    return c == '-' || c == ':';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
