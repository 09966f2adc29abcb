package org.conus.match;

import java.util.Arrays;

/**
 * Numbers the words that tables use, regardless of case, accents and British spelling. Filled while
 * matchers are built, then only read; reading is safe for threads.
 */
public final class Vocabulary {
  /** The id of a word that stands in no table. */
  public static final int UNKNOWN = -1;

  private static final char[] FOLDED = foldings();

  private final PhraseTrie phrases = new PhraseTrie();
  private int size;
  private char[][] words = new char[1 << 12][];

  /** By hash: the hash in the upper half, the id plus one in the lower; 0 is a free place. */
  private long[] slots = new long[1 << 14];

  /** The id of a word, which is given one if it has none. */
  public int intern(String text, int begin, int end) {
    char[] word = folded(text, begin, end);
    int hash = hash(text, begin, end);
    int slot = find(word, hash);
    if (slots[slot] != 0) {
      return (int) slots[slot] - 1;
    }
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
    }
    words[size++] = word;
    slots[slot] = (long) hash << Integer.SIZE | size;
    if (size * 3 > slots.length) {
      grow();
    }
    return size - 1;
  }

  /** The id of a whole word, which is given one if it has none. */
  public int intern(String word) {
    return intern(word, 0, word.length());
  }

  /**
   * The id of a word or of its American spelling, or {@link #UNKNOWN}. Half-open, in UTF-16 units.
   */
  public int lookup(String text, int begin, int end) {
    int id = lookupAsWritten(text, begin, end);
    if (id == UNKNOWN && end - begin > 4) {
      String american = Spelling.american(text, begin, end);
      if (american != null) {
        id = lookupAsWritten(american, 0, american.length());
      }
    }
    return id;
  }

  private int lookupAsWritten(String text, int begin, int end) {
    int hash = hash(text, begin, end);
    int mask = slots.length - 1;
    for (int slot = hash & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      if ((int) (slots[slot] >>> Integer.SIZE) == hash
          && equal(words[(int) slots[slot] - 1], text, begin, end)) {
        return (int) slots[slot] - 1;
      }
    }
    return UNKNOWN;
  }

  /** The phrases of the tables whose words these are. */
  PhraseTrie phrases() {
    return phrases;
  }

  /** How many words have an id; ids are 0 to one below it. */
  public int size() {
    return size;
  }

  private static boolean equal(char[] word, String text, int begin, int end) {
    if (word.length != end - begin) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != fold(text.charAt(begin + i))) {
        return false;
      }
    }
    return true;
  }

  /** Where a word stands, or else the place for it. */
  private int find(char[] word, int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0
        && ((int) (slots[slot] >>> Integer.SIZE) != hash
            || !Arrays.equals(words[(int) slots[slot] - 1], word))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long entry : old) {
      if (entry != 0) {
        slots[find(words[(int) entry - 1], (int) (entry >>> Integer.SIZE))] = entry;
      }
    }
  }

  private static int hash(String text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = hash * 31 + fold(text.charAt(i));
    }
    int h = hash * 0x9E3779B9;
    return h ^ (h >>> 15);
  }

  private static char[] folded(String text, int begin, int end) {
    char[] word = new char[end - begin];
    for (int i = begin; i < end; i++) {
      word[i - begin] = fold(text.charAt(i));
    }
    return word;
  }

  /** Lower case without accents; typographic quotes and dashes as typewritten ones. */
  static char fold(char c) {
    return c < FOLDED.length ? FOLDED[c] : Character.toLowerCase(foldPunctuation(c));
  }

  private static char foldPunctuation(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u02BC', '\u2032' -> '\'';
      case '\u201C', '\u201D', '\u2033' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      case '\u2215', '\u2044' -> '/';
      default -> c;
    };
  }

  private static char[] foldings() {
    char[] table = new char[0x180];
    for (char c = 0; c < table.length; c++) {
      String base =
          java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFD);
      table[c] = Character.toLowerCase(base.charAt(0));
    }
    table['\u00B4'] = '\'';
    table['\u00AD'] = '-';
    return table;
  }
}
