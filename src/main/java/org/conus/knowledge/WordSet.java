package org.conus.knowledge;

import org.conus.text.WordList;

/**
 * The words of a file with one lower-case word a line; a line that starts with {@code #} is a
 * comment. Holds the file's text and where each word begins in it, no object a word. Immutable.
 */
public final class WordSet implements WordList {
  private final String file;
  private final String content;
  private final int size;

  /** By hash: where a word begins in the content, plus one; 0 is a free place. */
  private final int[] slots;

  private WordSet(String file, String content) {
    this.file = file;
    this.content = content;
    this.slots = new int[Math.max(16, Integer.highestOneBit(lines(content)) << 2)];
    this.size = fill();
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

  /** The words that ship with the program or with {@code knowledge}. */
  public static WordSet of(Knowledge knowledge) {
    return parse("words.txt", knowledge.content("words.txt"));
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  @Override
  public boolean contains(CharSequence text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = hash * 31 + lower(at(text, i));
    }
    int mask = slots.length - 1;
    for (int slot = spread(hash) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      if (stands(slots[slot] - 1, text, begin, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(int at, CharSequence text, int begin, int end) {
    int limit = at + end - begin;
    if (end == begin || limit >= content.length() || content.charAt(limit) != '\n') {
      return false;
    }
    for (int i = at; i < limit; i++) {
      if (content.charAt(i) != lower(at(text, begin + i - at))) {
        return false;
      }
    }
    return true;
  }

  private int fill() {
    char[] chars = content.toCharArray();
    int words = 0;
    int line = 1;
    for (int at = 0; at < chars.length; line++) {
      int end = at;
      int hash = 0;
      boolean word = chars[at] != '#';
      for (; chars[end] != '\n'; end++) {
        char c = chars[end];
        hash = hash * 31 + c;
        if (word && (c < 'a' || c > 'z' && !Character.isLowerCase(c))) {
          throw error(line, "no lower-case word", at, content.indexOf('\n', end));
        }
      }
      if (word && end > at) {
        add(at, end, hash, line);
        words++;
      }
      at = end + 1;
    }
    return words;
  }

  private void add(int begin, int end, int hash, int line) {
    int slot = spread(hash) & (slots.length - 1);
    while (slots[slot] != 0) {
      if (stands(slots[slot] - 1, content, begin, end)) {
        throw error(line, "duplicate word", begin, end);
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = begin + 1;
  }

  private static int lines(String content) {
    int lines = 1;
    for (int at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) {
      lines++;
    }
    return lines;
  }

  private KnowledgeException error(int line, String reason, int begin, int end) {
    return new KnowledgeException(file, line, reason + " " + content.substring(begin, end));
  }

  /** What is asked for most is a string, whose characters are had without a look for the method. */
  private static char at(CharSequence text, int index) {
    return text instanceof String string ? string.charAt(index) : text.charAt(index);
  }

  private static char lower(char c) {
    return c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c | 32) : c) : Character.toLowerCase(c);
  }

  private static int spread(int hash) {
    int h = hash * 0x9E3779B9;
    return h ^ (h >>> 15);
  }
}
