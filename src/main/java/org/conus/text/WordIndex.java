package org.conus.text;

/** All the words of {@link DocumentWords}, to be looked up. */
final class WordIndex {
  private static final char NO_LETTER = 0;

  /** The small letter of each character below 0x80. */
  private static final char[] SMALL = small();

  /** The {@link #letter} of each character below 0x80. */
  private static final char[] LETTERS = letters();

  /** Hashes of the words; 0 is a free place. A false positive in four billion does no harm. */
  private int[] slots = new int[1 << 11];

  private int size;

  private WordIndex() {}

  static WordIndex of(Lines lines) {
    WordIndex words = new WordIndex();
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
      char letter = letter(text[at]);
      at = letter == NO_LETTER ? at + 1 : addWord(text, at, last, letter);
    }
  }

  /** Adds the word, with all that hyphens join to it, and returns where it ends. */
  private int addWord(char[] text, int begin, int limit, char first) {
    int hash = first;
    int at = begin + 1;
    for (; at < limit; at++) {
      char letter = letter(text[at]);
      if (letter == NO_LETTER) {
        if (text[at] != '-' || at + 1 >= text.length || letter(text[at + 1]) == NO_LETTER) {
          break;
        }
        letter = '-';
      }
      hash = with(hash, letter);
    }
    boolean whole = at == limit || !Lines.isDigit(text[at]);
    if (at - begin > 2 && whole) {
      add(spread(hash));
    }
    return at;
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

  static char lower(char c) {
    return c < SMALL.length ? SMALL[c] : Character.toLowerCase(c);
  }

  private static char[] small() {
    char[] small = new char[0x80];
    for (char c = 0; c < small.length; c++) {
      small[c] = Character.toLowerCase(c);
    }
    return small;
  }

  /** A letter as a small one; {@link #NO_LETTER} for anything else. */
  private static char letter(char c) {
    return c < LETTERS.length ? LETTERS[c] : Lines.isLetter(c) ? lower(c) : NO_LETTER;
  }

  private static char[] letters() {
    char[] letters = new char[0x80];
    for (char c = 0; c < letters.length; c++) {
      letters[c] = Lines.isAsciiLetter(c) ? lower(c) : NO_LETTER;
    }
    return letters;
  }

  private static int spread(int hash) {
    int h = hash * 0x9E3779B9;
    int mixed = h ^ (h >>> 15);
    return mixed == 0 ? 1 : mixed;
  }
}
