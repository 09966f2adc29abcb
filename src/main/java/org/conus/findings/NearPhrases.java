package org.conus.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases of letters and blanks, sought just before or just behind a place, in any case and over
 * any white space. Makes no strings, as every site of a document is asked about. Immutable.
 */
final class NearPhrases {
  private final Map<Character, List<String>> byFirst = new HashMap<>();
  private final Map<Character, List<String>> byLast = new HashMap<>();

  /**
   * @param phrases in lower case, with one blank between words
   */
  NearPhrases(Collection<String> phrases) {
    for (String phrase : phrases) {
      byFirst.computeIfAbsent(phrase.charAt(0), key -> new ArrayList<>()).add(phrase);
      char last = phrase.charAt(phrase.length() - 1);
      byLast.computeIfAbsent(last, key -> new ArrayList<>()).add(phrase);
    }
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
    for (String phrase : byLast.getOrDefault(lower(text, end - 1), List.of())) {
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
    int begin = skipGap(text, place, limit);
    if (begin >= limit) {
      return false;
    }
    for (String phrase : byFirst.getOrDefault(lower(text, begin), List.of())) {
      int end = endOf(phrase, text, begin, limit);
      if (end >= 0 && (end == limit || !Character.isLetter(text.charAt(end)))) {
        return true;
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

  /** Where a phrase ends that begins at {@code begin}; -1 if it does not stand there. */
  private static int endOf(String phrase, String text, int begin, int limit) {
    int at = begin;
    for (int i = 0; i < phrase.length(); i++) {
      if (phrase.charAt(i) == ' ') {
        int gap = at;
        at = skipGap(text, at, limit);
        if (at == gap) {
          return -1;
        }
      } else if (at >= limit || lower(text, at++) != phrase.charAt(i)) {
        return -1;
      }
    }
    return at;
  }

  private static int skipGap(String text, int from, int limit) {
    int at = from;
    while (at < limit && (isSpace(text.charAt(at)) || isMark(text.charAt(at)))) {
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
