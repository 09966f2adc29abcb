package org.conus.match;

import java.util.Arrays;

/**
 * Numbers the words that tables use, regardless of case, accents and British spelling; {@code &} is
 * the word {@code and}. Filled while matchers are built, then only read; reading is safe for
 * threads.
 */
public final class Vocabulary {
  /** The id of a word that stands in no table. */
  public static final int UNKNOWN = -1;

  private static final char[] FOLDED = foldings();
  private static final char[] NO_LETTERS = {};
  private static final char[] AND = {'a', 'n', 'd'};

  private final PhraseTrie phrases = new PhraseTrie();
  private int size;

  /** The letters of all words behind each other, so that a look-up goes to one place. */
  private char[] letters = new char[1 << 15];

  /** By id: where its word begins in the letters; it ends where the next one begins. */
  private int[] begins = new int[1 << 12];

  /**
   * By hash: what {@link WordKeys} has of a word, and behind it the word's id. One place of memory
   * a look-up, whereas the letters are far off (measured: a quarter of what cutting a text took).
   */
  private long[] slots = new long[1 << 14];

  /**
   * The id of a word, which is given one if it has none. It is kept in American spelling, so that a
   * British name in one table does not hide the American ones of others.
   */
  public int intern(String text, int begin, int end) {
    char[] word = canonicalChars(text, begin, end);
    long key = WordKeys.of(word, 0, word.length);
    int known = find(key, word, word.length);
    if (known != UNKNOWN) {
      return known;
    }
    append(word);
    put(slots, key, size - 1);
    if (size * 4 > slots.length) {
      grow();
    }
    return size - 1;
  }

  /** The id of a whole word, which is given one if it has none. */
  public int intern(String word) {
    return intern(word, 0, word.length());
  }

  /** The id of the word whose number of {@link WordKeys} says all of it, or {@link #UNKNOWN}. */
  int lookup(long key) {
    return find(key, NO_LETTERS, 0);
  }

  /**
   * The id of a word or of its American spelling, or {@link #UNKNOWN}.
   *
   * @param folded begins with the units of the word, each of which went through {@link #fold}
   */
  int lookup(char[] folded, int length) {
    int id = find(WordKeys.of(folded, 0, length), folded, length);
    if (id == UNKNOWN && length > 4) {
      char[] american = Spelling.american(folded, 0, length);
      if (american != null) {
        return find(WordKeys.of(american, 0, american.length), american, american.length);
      }
    }
    return id;
  }

  private int find(long key, char[] folded, int length) {
    int mask = slots.length - 2;
    for (int slot = slot(key) & mask; slots[slot] != WordKeys.NONE; slot = (slot + 2) & mask) {
      if (slots[slot] == key) {
        int id = (int) slots[slot + 1];
        if (!WordKeys.isShared(key) || isWord(id, folded, length)) {
          return id;
        }
      }
    }
    return UNKNOWN;
  }

  /** A plain loop: words are short, and what compares arrays begins slowly. */
  private boolean isWord(int id, char[] folded, int length) {
    int from = begins[id];
    if (begins[id + 1] - from != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
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
    if (end - begin == 1 && text.charAt(begin) == '&') {
      return AND.clone();
    }
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

  /** How many units the word of an id has. */
  int length(int id) {
    return begins[id + 1] - begins[id];
  }

  /** A unit of the word of an id. */
  char letter(int id, int at) {
    return letters[begins[id] + at];
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

  private static void put(long[] slots, long key, long id) {
    int mask = slots.length - 2;
    int slot = slot(key) & mask;
    while (slots[slot] != WordKeys.NONE) {
      slot = (slot + 2) & mask;
    }
    slots[slot] = key;
    slots[slot + 1] = id;
  }

  private void grow() {
    long[] more = new long[slots.length * 2];
    for (int i = 0; i < slots.length; i += 2) {
      if (slots[i] != WordKeys.NONE) {
        put(more, slots[i], slots[i + 1]);
      }
    }
    slots = more;
  }

  /** An even number whose lower bits depend on all of the key. */
  private static int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> Integer.SIZE) << 1;
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
