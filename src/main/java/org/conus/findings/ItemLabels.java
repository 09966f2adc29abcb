package org.conus.findings;

import java.util.HashMap;
import java.util.Map;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads the labels of items: {@code A.}, {@code 2)}, {@code #3}, {@code Part 1:}, {@code Block B2:}
 * ({@code item-words.tsv}). Immutable.
 */
final class ItemLabels {
  private static final String BULLETS = "-*•·>";
  private static final String MARKS = ".):";
  private static final String DASHES = "-–—";

  /** The most digits of a number, and of a block. */
  private static final int DIGITS = 2;

  private static final char FIRST_LETTER = 'A';
  private static final char LAST_LETTER = 'Z';

  /**
   * The label of an item.
   *
   * @param value its letter or its number
   * @param firm whether a word says what it labels, or it is that of a block
   */
  record Label(int begin, int value, boolean letter, boolean firm) {
    /** Whether a list begins with it. */
    boolean opens() {
      return value == (letter ? FIRST_LETTER : 1);
    }
  }

  private final WordTable<Boolean> words;

  ItemLabels(Knowledge knowledge) {
    Map<String, Boolean> byText = new HashMap<>();
    for (Table.Row row : knowledge.table("item-words.tsv", "text").uniqueRows("text")) {
      byText.put(row.get("text"), true);
    }
    this.words = new WordTable<>(byText);
  }

  /** The label with which a span begins; null where it begins with none. */
  @Nullable Label at(String text, Span span) {
    int limit = span.end();
    int at = skip(text, span.begin(), limit, BULLETS);
    int word = lettersEnd(text, at, limit);
    boolean named = word - at > 1 && words.at(text, at, word) != null;
    if (word - at > 1 && !named) {
      return null;
    }
    int label = named ? skip(text, word, limit, "") : at;
    boolean hash = label < limit && text.charAt(label) == '#';
    label = hash ? skip(text, label + 1, limit, "") : label;
    int letters = lettersEnd(text, label, limit);
    int digits = digitsEnd(text, letters, limit);
    if (letters - label > 1 || digits - letters > DIGITS || digits == label) {
      return null;
    }
    boolean letter = letters > label;
    boolean block = letter && digits > letters;
    boolean open = hash || named && letter;
    if (letter && (text.charAt(label) < FIRST_LETTER || text.charAt(label) > LAST_LETTER)
        || !open && !isMarked(text, digits, limit, block)) {
      return null;
    }
    int value = letter ? text.charAt(label) : Integer.parseInt(text, label, digits, 10);
    return new Label(span.begin(), value, letter, named || block);
  }

  /** Whether a mark parts a label from its item; a block's is a colon. */
  private static boolean isMarked(String text, int from, int limit, boolean block) {
    if (from >= limit) {
      return false;
    }
    char mark = text.charAt(from);
    if (mark == ':' || !block && MARKS.indexOf(mark) >= 0) {
      return from + 1 == limit || Character.isWhitespace(text.charAt(from + 1));
    }
    int next = mark == ' ' && !block ? skip(text, from, limit, "") : limit;
    return next + 1 < limit
        && DASHES.indexOf(text.charAt(next)) >= 0
        && text.charAt(next + 1) == ' ';
  }

  private static int skip(String text, int from, int limit, String marks) {
    int at = from;
    while (at < limit
        && (Character.isWhitespace(text.charAt(at)) || marks.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  private static int lettersEnd(String text, int from, int limit) {
    int at = from;
    while (at < limit && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int digitsEnd(String text, int from, int limit) {
    int at = from;
    while (at < limit && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
