package org.conus.text;

/**
 * The words that stand whole somewhere in a text, and the pairs that a hyphen joins there; the
 * first and last word of a line do not count, they may be halves.
 */
final class DocumentWords {
  /** Hashes of the words; 0 is a free place. A false positive in four billion does no harm. */
  private int[] slots = new int[1 << 11];

  private int size;

  private DocumentWords() {}

  static DocumentWords of(Lines lines) {
    DocumentWords words = new DocumentWords();
    for (int i = 0; i < lines.size(); i++) {
      words.addLine(lines.chars, lines.begin(i), lines.end(i));
    }
    return words;
  }

  private void addLine(char[] text, int begin, int end) {
    int first = begin;
    while (first < end && !Lines.isBlank(text[first])) {
      first++;
    }
    int last = end;
    while (last > first && !Lines.isBlank(text[last - 1])) {
      last--;
    }
    for (int at = first; at < last; ) {
      if (Lines.isLetter(text[at])) {
        at = addWord(text, at, last);
      } else {
        at++;
      }
    }
  }

  /** Adds the word, with all that hyphens join to it, and returns where it ends. */
  private int addWord(char[] text, int begin, int limit) {
    int hash = 0;
    int at = begin;
    for (; at < limit; at++) {
      char c = text[at];
      // Most of a text is small letters, which stand for themselves.
      if (c < 'a' || c > 'z') {
        if (!isWordPart(text, at)) {
          break;
        }
        c = lower(c);
      }
      hash = with(hash, c);
    }
    boolean whole = at == limit || !Character.isDigit(text[at]);
    if (at - begin > 2 && whole) {
      add(spread(hash));
    }
    return at;
  }

  private static boolean isWordPart(char[] text, int at) {
    char c = text[at];
    return Lines.isLetter(c) || c == '-' && at + 1 < text.length && Lines.isLetter(text[at + 1]);
  }

  private void add(int hash) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0) {
      if (slots[slot] == hash) {
        return;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = hash;
    if (++size * 2 > slots.length) {
      grow();
    }
  }

  private void grow() {
    int[] old = slots;
    slots = new int[old.length * 2];
    for (int hash : old) {
      int slot = hash & (slots.length - 1);
      while (hash != 0 && slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      if (hash != 0) {
        slots[slot] = hash;
      }
    }
  }

  /** Whether the word stands in the text, in any case. */
  boolean contains(char[] word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = with(hash, lower(word[i]));
    }
    int wanted = spread(hash);
    int slot = wanted & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != wanted) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slots[slot] == wanted;
  }

  /** The hash of a word with one more letter; a rotation is sooner done than a product. */
  private static int with(int hash, char letter) {
    return Integer.rotateLeft(hash, 5) ^ letter;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c | 32) : c < 128 ? c : Character.toLowerCase(c);
  }

  private static int spread(int hash) {
    int h = hash * 0x9E3779B9;
    int mixed = h ^ (h >>> 15);
    return mixed == 0 ? 1 : mixed;
  }
}
