package org.conus.findings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads sides ({@code side-words.tsv}): of a site with its side before or behind it ({@code Kidney,
 * left}), before an operation or a tumor, and in a report's own line for it. Sides are {@code
 * left}, {@code right} and {@code bilateral}.
 */
final class Sides {
  private static final int REACH = 24;

  /** The most UTF-16 units of an item's label and the blanks at a line's begin. */
  private static final int LABEL = 8;

  /** The most words of a part's name behind its side. */
  private static final int PART_WORDS = 3;

  /** The digits of a year. */
  private static final int YEAR = 4;

  private static final String SIDED = "sided";
  private static final String ON = "on";
  private static final String THE = "the";

  private final WordTable<String> sides;
  private final NearPhrases keys;

  Sides(Knowledge knowledge) {
    Set<String> phrases = new HashSet<>();
    Map<String, String> words = new HashMap<>();
    Table table = knowledge.table("side-words.tsv", "text", "role", "value");
    for (Table.Row row : table.uniqueRows("text")) {
      if (row.need("role").equals("side")) {
        words.put(row.get("text"), row.need("value"));
      } else {
        phrases.add(row.get("text"));
      }
    }
    this.sides = new WordTable<>(words);
    this.keys = new NearPhrases(phrases);
  }

  /** The side in a site's own words, else just behind it. */
  @Nullable String of(Fact site, String text) {
    String own =
        site.mention().value() instanceof Value.Anatomy anatomy ? anatomy.laterality() : null;
    return own == null ? behind(site, text) : own;
  }

  /**
   * The side behind a name and a mark, if its clause ends there: {@code BREAST, LEFT;}. A word may
   * stand between, which the name belongs to: {@code Pleural effusion, right}. Behind an operation
   * no mark is needed: {@code Orchiectomy right:}.
   */
  @Nullable String behind(Fact name, String text) {
    String side = behind(name, name.end(), text);
    return side == null && !name.is(MentionKind.PROCEDURE)
        ? behind(name, headEnd(text, name.end()), text)
        : side;
  }

  /** The end of the word behind a name. */
  private static int headEnd(String text, int end) {
    boolean blank = end < text.length() && text.charAt(end) == ' ';
    return blank ? wordEnd(text, end + 1) : end;
  }

  private @Nullable String behind(Fact name, int from, String text) {
    int at = from;
    boolean mark = name.is(MentionKind.PROCEDURE);
    while (at < text.length() && isGap(text.charAt(at))) {
      mark |= text.charAt(at) != ' ';
      at++;
    }
    int end = wordEnd(text, at);
    if (!mark || at == from) {
      return null;
    }
    boolean closed = isClosed(text, end) || isFirst(name) && isClosed(text, partEnd(text, end));
    return closed ? sides.at(text, at, end) : null;
  }

  private static boolean isClosed(String text, int end) {
    return end == text.length()
        || ",;:.)\n-".indexOf(text.charAt(end)) >= 0
        || text.startsWith(" (", end)
        || isYear(text, end + 1)
        || text.startsWith("  ", end);
  }

  private static boolean isYear(String text, int begin) {
    int end = begin;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - begin == YEAR;
  }

  /** Whether a name opens its line, the label of an item aside. */
  private static boolean isFirst(Fact name) {
    return name.begin() - name.sentence().span().begin() <= LABEL;
  }

  /** The end of the few words behind a side that name a part: {@code LUNG, LEFT UPPER LOBE,}. */
  private static int partEnd(String text, int end) {
    int at = end;
    for (int word = 0; word < PART_WORDS && at < text.length() && text.charAt(at) == ' '; word++) {
      int next = wordEnd(text, at + 1);
      if (next == at + 1) {
        return end;
      }
      at = next;
    }
    return at;
  }

  /** The last side in the few words before a name or at its begin. */
  @Nullable String before(Fact name, String text) {
    int from = Math.max(name.sentence().span().begin(), name.begin() - REACH);
    return last(text, from, name.end());
  }

  /** The side that the words just before an operation name, or the one behind it. */
  @Nullable String ofOperation(Fact operation, String text) {
    String side = before(operation, text);
    return side == null ? behind(operation, text) : side;
  }

  /** The side of the word just before a name: {@code left-sided renal cell carcinoma}. */
  @Nullable String adjacent(Fact name, String text) {
    int from = Math.max(name.sentence().span().begin(), name.begin() - REACH);
    int end = wordBack(text, name.begin(), from);
    int begin = wordBegin(text, end, from);
    if (end - begin == SIDED.length() && text.regionMatches(true, begin, SIDED, 0, end - begin)) {
      end = wordBack(text, begin, from);
      begin = wordBegin(text, end, from);
    }
    return sides.at(text, begin, end);
  }

  /**
   * The side of a tumor, in the word before its name, else behind it and its year: {@code renal
   * mass on the left}, {@code hilar mass (left)}, {@code breast cancer 2006 (right)}.
   */
  @Nullable String ofTumor(Fact name, String text) {
    String side = adjacent(name, text);
    if (side != null) {
      return side;
    }
    int from = yearEnd(text, name.end());
    side = behind(name, from, text);
    return side == null ? behindOn(text, from) : side;
  }

  /** The end of a number behind a place; the place where there is none. */
  private static int yearEnd(String text, int from) {
    int begin = skipBlanks(text, from);
    int end = begin;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end > begin ? end : from;
  }

  /** The side behind {@code on}, with or without an article. */
  private @Nullable String behindOn(String text, int from) {
    int on = skipBlanks(text, from);
    if (!isWord(text, on, ON)) {
      return null;
    }
    int begin = skipBlanks(text, on + ON.length());
    if (isWord(text, begin, THE)) {
      begin = skipBlanks(text, begin + THE.length());
    }
    return sides.at(text, begin, wordEnd(text, begin));
  }

  private static boolean isWord(String text, int at, String word) {
    return text.regionMatches(true, at, word, 0, word.length())
        && wordEnd(text, at) == at + word.length();
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The side that the lines for it give; null where there are none or they disagree. */
  @Nullable String ofLine(String text) {
    String found = null;
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      if (keys.endAt(text, colon, Math.max(0, colon - REACH))) {
        int at = colon + 1;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
          at++;
        }
        String side = sides.at(text, at, wordEnd(text, at));
        if (side != null && found != null && !side.equals(found)) {
          return null;
        }
        found = side == null ? found : side;
      }
    }
    return found;
  }

  private @Nullable String last(String text, int from, int to) {
    String found = null;
    int begin = from;
    for (int i = from; i <= to; i++) {
      if (i == to || !Character.isLetter(text.charAt(i))) {
        String side = sides.at(text, begin, i);
        found = side == null ? found : side;
        begin = i + 1;
      }
    }
    return found;
  }

  private static int wordBack(String text, int at, int limit) {
    int end = at;
    while (end > limit && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '-')) {
      end--;
    }
    return end;
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == ',' || c == ';' || c == '(';
  }

  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int wordBegin(String text, int end, int limit) {
    int begin = end;
    while (begin > limit && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }
}
