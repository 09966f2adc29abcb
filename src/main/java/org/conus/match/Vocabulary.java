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

  /** The letters of all words behind each other, so that a look-up goes to one place. */
  private char[] letters = new char[1 << 15];

  /** By id: where its word begins in the letters; it ends where the next one begins. */
  private int[] begins = new int[1 << 12];

  /** By hash: the hash in the upper half, the id plus one in the lower; 0 is a free place. */
  private long[] slots = new long[1 << 14];

  /**
   * The id of a word, which is given one if it has none. It is kept in American spelling, so that a
   * British name in one table does not hide the American ones of others.
   */
  public int intern(String text, int begin, int end) {
    char[] word = canonicalChars(text, begin, end);
    int hash = spread(hash(word, 0, word.length));
    int known = find(word, 0, word.length, hash);
    if (known != UNKNOWN) {
      return known;
    }
    append(word);
    put((long) hash << Integer.SIZE | size);
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
   * The id of a word or of its American spelling, or {@link #UNKNOWN}.
   *
   * @param folded a text of which every unit of the word went through {@link #fold}
   * @param hash made of the folded units from {@code begin} on, each added to 31 times the hash
   *     before, and {@link #spread}
   */
  int lookup(char[] folded, int begin, int end, int hash) {
    int id = find(folded, begin, end, hash);
    if (id == UNKNOWN && end - begin > 4) {
      char[] american = Spelling.american(folded, begin, end);
      if (american != null) {
        return find(american, 0, american.length, spread(hash(american, 0, american.length)));
      }
    }
    return id;
  }

  private int find(char[] folded, int begin, int end, int hash) {
    int mask = slots.length - 1;
    for (int slot = hash & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      if ((int) (slots[slot] >>> Integer.SIZE) == hash) {
        int id = (int) slots[slot] - 1;
        if (isWord(id, folded, begin, end)) {
          return id;
        }
      }
    }
    return UNKNOWN;
  }

  /** A plain loop: words are short, and what compares arrays begins slowly. */
  private boolean isWord(int id, char[] folded, int begin, int end) {
    int from = begins[id] - begin;
    if (begins[id + 1] - from != end) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      if (letters[from + i] != folded[i]) {
        return false;
      }
    }
    return true;
  }

  /** The phrases of the tables whose words these are. */
  PhraseTrie phrases() {
    return phrases;
  }

  /**
   * A word as words are compared: in lower case, without accents, in American spelling. Half-open,
   * in UTF-16 units.
   */
  public static String canonical(String text, int begin, int end) {
    return new String(canonicalChars(text, begin, end));
  }

  private static char[] canonicalChars(String text, int begin, int end) {
    char[] word = folded(text, begin, end);
    char[] american = word.length > 4 ? Spelling.american(word, 0, word.length) : null;
    return american == null ? word : american;
  }

  /** The word of an id, as words are compared. */
  public String word(int id) {
    return new String(letters, begins[id], begins[id + 1] - begins[id]);
  }

  /** How many words have an id; ids are 0 to one below it. */
  public int size() {
    return size;
  }

  private void append(char[] word) {
    int end = begins[size] + word.length;
    if (end > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(end, letters.length * 2));
    }
    if (size + 2 > begins.length) {
      begins = Arrays.copyOf(begins, begins.length * 2);
    }
    System.arraycopy(word, 0, letters, begins[size], word.length);
    begins[++size] = end;
  }

  private void put(long entry) {
    int mask = slots.length - 1;
    int slot = (int) (entry >>> Integer.SIZE) & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = entry;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long entry : old) {
      if (entry != 0) {
        put(entry);
      }
    }
  }

  private static int hash(char[] word, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = hash * 31 + word[i];
    }
    return hash;
  }

  /** A hash whose lower bits depend on all of it. */
  static int spread(int hash) {
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

  /** A character as words are compared: see {@link #fold}. */
  public static char folded(char c) {
    return fold(c);
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
