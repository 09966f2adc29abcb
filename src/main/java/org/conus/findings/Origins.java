package org.conus.findings;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;

/**
 * Tells where a text says that a site is where a tumor began, or that no such site is known ({@code
 * origin-words.tsv}).
 */
final class Origins {
  private static final int MOST_WORDS = 6;
  private static final int REACH = 60;

  private final Set<String> behind = new HashSet<>();
  private final Set<String> before = new HashSet<>();
  private final Set<String> unknown = new HashSet<>();

  Origins(Knowledge knowledge) {
    for (Table.Row row :
        knowledge.table("origin-words.tsv", "text", "relation").uniqueRows("text")) {
      Set<String> words =
          switch (row.need("relation")) {
            case "behind" -> behind;
            case "before" -> before;
            default -> unknown;
          };
      words.add(row.get("text"));
    }
  }

  /** Whether the words at a site say that the tumor began there. */
  boolean isOrigin(Fact site, String text) {
    return saysBehind(site, text) || saysBefore(site, text);
  }

  private boolean saysBehind(Fact site, String text) {
    int limit = Math.min(text.length(), Math.min(site.sentence().span().end(), site.end() + REACH));
    StringBuilder phrase = new StringBuilder();
    int words = 0;
    for (int at = site.end(); at < limit && words < MOST_WORDS; words++) {
      int from = skipGap(text, at, limit);
      int to = wordEnd(text, from, limit);
      if (to == from) {
        return false;
      }
      phrase.append(phrase.length() > 0 ? " " : "").append(text, from, to);
      if (behind.contains(phrase.toString().toLowerCase(Locale.ROOT))) {
        return true;
      }
      at = to;
    }
    return false;
  }

  private boolean saysBefore(Fact site, String text) {
    int limit = Math.max(site.sentence().span().begin(), site.begin() - REACH);
    int at = site.begin();
    for (int words = 0; words < MOST_WORDS && at > limit; words++) {
      int to = at;
      while (to > limit && isGap(text.charAt(to - 1))) {
        to--;
      }
      int from = to;
      while (from > limit && Character.isLetter(text.charAt(from - 1))) {
        from--;
      }
      if (from == to) {
        return false;
      }
      at = from;
      String phrase = text.substring(from, site.begin()).strip();
      if (before.contains(oneLine(phrase))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence of a tumor, or the one behind it, says that no site is known. */
  boolean isUnknown(Fact tumor, String text) {
    int from = tumor.sentence().span().begin();
    int to = tumor.sentence().span().end();
    String sentence = oneLine(text.substring(from, to));
    for (String phrase : unknown) {
      if (sentence.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  private static String oneLine(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static int skipGap(String text, int at, int limit) {
    int i = at;
    while (i < limit && isGap(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int wordEnd(String text, int from, int limit) {
    int i = from;
    while (i < limit && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '-' || c == ':';
  }
}
