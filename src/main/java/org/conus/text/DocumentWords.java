package org.conus.text;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The words that stand whole somewhere in a text, and the pairs that a hyphen joins there; the
 * first and last word of a line do not count, they may be halves. Not safe for threads.
 *
 * <p>Of most texts only a few words are asked for. These are sought in the text, as machines do
 * fast; only for more an index is made (measured: half the time on a report of 10,000 characters).
 */
final class DocumentWords {
  /**
   * So many searches take about as long as an index, and twice as long before they are compiled.
   */
  private static final int FEW = 8;

  private static final int SHORTEST = 3;

  private final Lines lines;
  private final char[] chars;
  private int asked;
  private @Nullable String folded;
  private @Nullable WordIndex index;

  /** The line of which it is known where its first word begins and its last one ends. */
  private int measured = -1;

  private int firstBegin;
  private int lastEnd;

  DocumentWords(Lines lines) {
    this.lines = lines;
    this.chars = lines.chars;
  }

  /**
   * Whether a word stands in the text, in any case.
   *
   * @param word begins with letters alone, or letters with a hyphen between two of them
   */
  boolean contains(char[] word, int length) {
    if (length < SHORTEST) {
      return false;
    }
    if (isAscii(word, length) && ++asked <= FEW) {
      return isFound(word, length);
    }
    WordIndex words = index;
    if (words == null) {
      words = WordIndex.of(lines);
      index = words;
    }
    return words.contains(word, length);
  }

  private boolean isFound(char[] word, int length) {
    String text = folded;
    if (text == null) {
      text = folded(lines.text());
      folded = text;
    }
    String sought = folded(String.valueOf(word, 0, length));
    int at = text.indexOf(sought);
    while (at >= 0 && !(isSame(word, at, length) && isWhole(at, at + length))) {
      at = text.indexOf(sought, at + 1);
    }
    return at >= 0;
  }

  /** A text in which letters of ASCII are the same in any case, as other characters may be. */
  private static String folded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] |= 0x20;
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static boolean isAscii(char[] word, int length) {
    for (int i = 0; i < length; i++) {
      if (word[i] >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private boolean isSame(char[] word, int at, int length) {
    for (int i = 0; i < length; i++) {
      if (WordIndex.lower(word[i]) != WordIndex.lower(chars[at + i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word begins and ends at places, inside a line. */
  private boolean isWhole(int begin, int end) {
    if (isLetter(begin - 1) || goesOn(end)) {
      return false;
    }
    int line = lines.lineAt(begin);
    if (line < 0) {
      return false;
    }
    measure(line);
    return begin >= firstBegin
        && end <= lastEnd
        && !(isLetter(begin - 2) && chars[begin - 1] == '-' && begin - 2 >= firstBegin);
  }

  /** Finds where the words of a line begin and end, once for all that is sought in it. */
  private void measure(int line) {
    if (line != measured) {
      measured = line;
      firstBegin = lines.begin(line) + lines.firstWord(line);
      lastEnd = lines.end(line) - lines.lastWord(line);
    }
  }

  private boolean goesOn(int end) {
    return end < chars.length
        && (isLetter(end) || Lines.isDigit(chars[end]) || chars[end] == '-' && isLetter(end + 1));
  }

  private boolean isLetter(int at) {
    return at >= 0 && at < chars.length && Lines.isLetter(chars[at]);
  }
}
