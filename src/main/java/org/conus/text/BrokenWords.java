package org.conus.text;

import java.util.Locale;
import java.util.Set;

/**
 * Words into which a scanner put a blank: {@code carcin oma}, {@code IMMUNO PEROXIDASE}. Two pieces
 * are joined where they make a word of the list and one of them is none.
 */
final class BrokenWords {
  /** The fewest letters of a word that is mended; shorter ones come about by chance. */
  private static final int SHORTEST = 6;

  private static final int LONGEST = 40;

  private final WordList words;
  private final Set<String> shortWords;

  /**
   * @param shortWords words of one or two letters, of which the list has none
   */
  BrokenWords(WordList words, Set<String> shortWords) {
    this.words = words;
    this.shortWords = shortWords;
  }

  /** Whether the blank at a place of a line stands inside a word. */
  boolean isBroken(char[] chars, int blank, int lineBegin, int lineEnd) {
    int begin = blank;
    while (begin > lineBegin && blank - begin < LONGEST && Lines.isLetter(chars[begin - 1])) {
      begin--;
    }
    int end = blank + 1;
    while (end < lineEnd && end - blank < LONGEST && Lines.isLetter(chars[end])) {
      end++;
    }
    return begin < blank
        && end > blank + 1
        && end - begin > SHORTEST
        && isOneCase(chars, blank)
        && !(isWord(chars, begin, blank) && isWord(chars, blank + 1, end))
        && words.contains(joined(chars, begin, blank, end));
  }

  private boolean isWord(char[] chars, int begin, int end) {
    return end - begin > 2
        ? words.contains(chars, begin, end)
        : shortWords.contains(String.valueOf(chars, begin, end - begin).toLowerCase(Locale.ROOT));
  }

  /** Whether the second piece goes on in the case in which the first one ends. */
  private static boolean isOneCase(char[] chars, int blank) {
    return blank + 1 < chars.length
        && Character.isUpperCase(chars[blank - 1]) == Character.isUpperCase(chars[blank + 1]);
  }

  private static String joined(char[] chars, int begin, int blank, int end) {
    return String.valueOf(chars, begin, blank - begin)
        + String.valueOf(chars, blank + 1, end - blank - 1);
  }
}
