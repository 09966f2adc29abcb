package org.conus.knowledge;

import org.conus.text.WordList;

/**
 * The words of a file with one lower-case word a line; a line that starts with {@code #} is a
 * comment. Immutable.
 *
 * <p>A word of up to twelve letters a to z is kept as a number, of five bits a letter, so that a
 * look-up goes to one place of memory; of longer ones it is kept where they begin in the file's
 * text. There is no object a word.
 */
public final class WordSet implements WordList {
  private static final int LONGEST_NUMBER = 12;
  private static final int BITS = 5;

  /** The number of a word that has none. */
  private static final long NONE = 0;

  private final String file;
  private final String content;
  private int size;

  /** By hash: the number of a word; {@link #NONE} is a free place. */
  private final long[] numbers;

  /** By hash: where a word without a number begins in the content, plus one; 0 is a free place. */
  private final int[] slots;

  private WordSet(String file, String content) {
    this.file = file;
    this.content = content;
    int lines = lines(content);
    int longLines = longLines(content);
    this.numbers = new long[places(lines - longLines)];
    this.slots = new int[places(longLines)];
    fill();
  }

  /**
   * Reads a list.
   *
   * @param file its name, for errors
   * @param content the whole text
   * @throws KnowledgeException if a line is no lower-case word or stands twice
   */
  public static WordSet parse(String file, String content) {
    return new WordSet(file, content.endsWith("\n") ? content : content + "\n");
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  @Override
  public boolean contains(char[] text, int begin, int end) {
    long number = number(text, begin, end);
    if (number == NONE) {
      return containsLong(text, begin, end);
    }
    int mask = numbers.length - 1;
    int slot = place(number) & mask;
    while (numbers[slot] != NONE && numbers[slot] != number) {
      slot = (slot + 1) & mask;
    }
    return numbers[slot] == number;
  }

  private boolean containsLong(char[] text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = hash * 31 + lower(text[i]);
    }
    int mask = slots.length - 1;
    for (int slot = spread(hash) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      if (stands(slots[slot] - 1, text, begin, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(int at, char[] text, int begin, int end) {
    int limit = at + end - begin;
    if (end == begin || limit >= content.length() || content.charAt(limit) != '\n') {
      return false;
    }
    for (int i = at; i < limit; i++) {
      if (content.charAt(i) != lower(text[begin + i - at])) {
        return false;
      }
    }
    return true;
  }

  /** The letters behind a bit that says how many there are; {@link #NONE} of other words. */
  private static long number(char[] text, int begin, int end) {
    if (end - begin > LONGEST_NUMBER) {
      return NONE;
    }
    long number = 1;
    for (int i = begin; i < end; i++) {
      char letter = lower(text[i]);
      if (letter < 'a' || letter > 'z') {
        return NONE;
      }
      number = number << BITS | letter - 'a' + 1;
    }
    return number;
  }

  private void fill() {
    char[] chars = content.toCharArray();
    int line = 1;
    for (int at = 0; at < chars.length; line++) {
      int end = at;
      boolean word = chars[at] != '#';
      for (; chars[end] != '\n'; end++) {
        char c = chars[end];
        if (word && (c < 'a' || c > 'z' && !Character.isLowerCase(c))) {
          throw error(line, "no lower-case word", at, content.indexOf('\n', end));
        }
      }
      if (word && end > at) {
        if (contains(chars, at, end)) {
          throw error(line, "duplicate word", at, end);
        }
        add(chars, at, end);
      }
      at = end + 1;
    }
  }

  private void add(char[] chars, int begin, int end) {
    size++;
    long number = number(chars, begin, end);
    if (number != NONE) {
      int slot = place(number) & (numbers.length - 1);
      while (numbers[slot] != NONE) {
        slot = (slot + 1) & (numbers.length - 1);
      }
      numbers[slot] = number;
    } else {
      int hash = 0;
      for (int i = begin; i < end; i++) {
        hash = hash * 31 + chars[i];
      }
      int slot = spread(hash) & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = begin + 1;
    }
  }

  private static int lines(String content) {
    int lines = 1;
    for (int at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) {
      lines++;
    }
    return lines;
  }

  /** How many lines are too long for a number, or hold a letter beyond a to z. */
  private static int longLines(String content) {
    int lines = 0;
    int begin = 0;
    for (int at = 0; at < content.length(); at++) {
      char c = content.charAt(at);
      if (c == '\n') {
        lines += at - begin > LONGEST_NUMBER ? 1 : 0;
        begin = at + 1;
      } else if (c >= 0x80) {
        begin = Math.min(begin, at - LONGEST_NUMBER);
      }
    }
    return lines;
  }

  /** A power of two, of which a half at most are taken. */
  private static int places(int words) {
    return Math.max(16, Integer.highestOneBit(words) << 2);
  }

  private KnowledgeException error(int line, String reason, int begin, int end) {
    return new KnowledgeException(file, line, reason + " " + content.substring(begin, end));
  }

  private static char lower(char c) {
    return c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c | 32) : c) : Character.toLowerCase(c);
  }

  private static int place(long number) {
    return (int) (number * 0x9E3779B97F4A7C15L >>> Integer.SIZE);
  }

  private static int spread(int hash) {
    int h = hash * 0x9E3779B9;
    return h ^ (h >>> 15);
  }
}
