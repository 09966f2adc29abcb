package org.conus.match;

import java.util.Arrays;

/** Cuts a text into {@link Tokens} in one pass. Safe for threads. */
public final class Tokenizer {
  private static final int SPACE = 0;
  private static final int LETTER = 1;
  private static final int DIGIT = 2;
  private static final int MARK = 3;

  /** The {@link #look} of each character below 0x80. */
  private static final int[] LOOKS = looks();

  /** Where a look has what a character adds to the number of its word, and the word's begin. */
  private static final int CODE = 8;

  private static final int FIRST = 16;

  /** The sign of a look: a word with this character has its number by all its letters alone. */
  private static final int ODD = Integer.MIN_VALUE;

  private final Vocabulary vocabulary;
  private final Misspellings misspellings;

  /** Every word has the id of its own. */
  public Tokenizer(Vocabulary vocabulary) {
    this(vocabulary, Misspellings.NONE);
  }

  /** Words that are misspelt have the ids of those that are meant. */
  public Tokenizer(Vocabulary vocabulary, Misspellings misspellings) {
    this.vocabulary = vocabulary;
    this.misspellings = misspellings;
  }

  /** The tokens of a whole text. */
  public Tokens tokenize(String text) {
    return new Run(text, vocabulary, misspellings).tokens();
  }

  private static int[] looks() {
    int[] looks = new int[0x80];
    for (char c = 0; c < looks.length; c++) {
      boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z';
      boolean digit = c >= '0' && c <= '9';
      looks[c] = look(c, c <= ' ' ? SPACE : letter ? LETTER : digit ? DIGIT : MARK);
    }
    return looks;
  }

  /** A character's kind, what it adds to its word's number, and what it begins that with. */
  private static int look(char c, int kind) {
    int first = WordKeys.first(Vocabulary.fold(c)) << WordKeys.BITS;
    return kind | WordKeys.code(Vocabulary.fold(c)) << CODE | first << FIRST;
  }

  private static int look(char c) {
    return c < LOOKS.length ? LOOKS[c] : lookBeyondAscii(c);
  }

  private static int lookBeyondAscii(char c) {
    int kind = kindBeyondAscii(c);
    char folded = Vocabulary.fold(c);
    boolean same = folded < LOOKS.length && (LOOKS[folded] & MARK) == kind;
    return same ? LOOKS[folded] : kind == SPACE ? SPACE : kind | ODD;
  }

  private static int kindBeyondAscii(char c) {
    if (Character.isLetter(c)) {
      return LETTER;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) ? SPACE : MARK;
  }

  /** The cutting of one text. */
  private static final class Run {
    private final String text;
    private final char[] chars;
    private final Words words;
    private int size;
    private int[] begins;
    private int[] ends;
    private int[] ids;

    Run(String text, Vocabulary vocabulary, Misspellings misspellings) {
      this.text = text;
      this.chars = text.toCharArray();
      int capacity = text.length() / 5 + 4;
      this.words = new Words(vocabulary, misspellings, chars, Math.min(capacity, Words.TOGETHER));
      this.begins = new int[capacity];
      this.ends = new int[capacity];
      this.ids = new int[capacity];
    }

    Tokens tokens() {
      cut();
      words.find(this);
      return new Tokens(text, chars, begins, ends, ids, size);
    }

    private void cut() {
      char[] chars = this.chars;
      for (int at = 0; at < chars.length; ) {
        int look = look(chars[at]);
        int kind = look & MARK;
        if (kind == SPACE) {
          at++;
          continue;
        }
        int begin = at;
        int odd = look;
        long key = look >>> FIRST & 0x7FFF | look >>> CODE & 0x7F;
        at++;
        for (; kind != MARK && at < chars.length; at++) {
          char c = chars[at];
          // Most of a text is small letters, which need no look.
          if (c >= 'a' && c <= 'z' && kind == LETTER) {
            key = key << WordKeys.BITS | c & 31;
          } else {
            look = look(c);
            if ((look & MARK) != kind) {
              break;
            }
            odd |= look;
            key = key << WordKeys.BITS | look >>> CODE & 0x7F;
          }
        }
        add(begin, at, odd < 0 || at - begin > WordKeys.LONGEST ? WordKeys.NONE : key);
      }
    }

    private void add(int begin, int end, long key) {
      if (size == begins.length) {
        grow();
      }
      begins[size] = begin;
      ends[size++] = end;
      if (words.add(key)) {
        words.find(this);
      }
    }

    private void grow() {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      ids = Arrays.copyOf(ids, size * 2);
    }
  }

  /**
   * Looks words of a text up, some dozens together: look-ups that follow each other go to far
   * places of memory at the same time, and not each behind the cutting of the next token.
   */
  private static final class Words {
    private static final int TOGETHER = 64;

    private final Vocabulary vocabulary;
    private final Misspellings misspellings;
    private final char[] chars;

    /** What {@link WordKeys} has of the last tokens; none where all letters must be seen. */
    private final long[] keys;

    private int count;

    /** A word, folded. */
    private char[] word = {};

    /**
     * @param together how many are looked up at a time
     */
    Words(Vocabulary vocabulary, Misspellings misspellings, char[] chars, int together) {
      this.vocabulary = vocabulary;
      this.misspellings = misspellings;
      this.chars = chars;
      this.keys = new long[together];
    }

    /** Adds the next token's word; returns whether all that were added must now be found. */
    boolean add(long key) {
      keys[count++] = key;
      return count == keys.length;
    }

    /** Finds the ids of the last tokens. */
    void find(Run run) {
      int token = run.size - count;
      for (int i = 0; i < count; i++, token++) {
        int begin = run.begins[token];
        int end = run.ends[token];
        int id = id(keys[i], begin, end);
        boolean mayBeMisspelt =
            id == Vocabulary.UNKNOWN
                && end - begin >= Misspellings.SHORTEST
                && (chars[begin] | 32) >= 'a';
        run.ids[token] = mayBeMisspelt ? meant(begin, end) : id;
      }
      count = 0;
    }

    private int id(long key, int begin, int end) {
      int length = end - begin;
      if (key == WordKeys.AMPERSAND) {
        return vocabulary.lookup(WordKeys.AND);
      }
      if (key == WordKeys.NONE) {
        return vocabulary.lookup(folded(begin, end), length);
      }
      int id = vocabulary.lookup(key);
      boolean british =
          id == Vocabulary.UNKNOWN && length > 4 && Spelling.mayDiffer(chars, begin, end);
      return british ? vocabulary.lookup(folded(begin, end), length) : id;
    }

    /** The id of what is meant by a word that no table has; a prefix with its hyphen is none. */
    private int meant(int begin, int end) {
      if (end + 1 < chars.length && chars[end] == '-' && Character.isLetter(chars[end + 1])) {
        return Vocabulary.UNKNOWN;
      }
      boolean capitalized =
          Character.isUpperCase(chars[begin]) && Character.isLowerCase(chars[begin + 1]);
      return misspellings.meant(folded(begin, end), end - begin, capitalized);
    }

    private char[] folded(int begin, int end) {
      if (end - begin > word.length) {
        word = new char[(end - begin) * 2];
      }
      for (int i = begin; i < end; i++) {
        word[i - begin] = Vocabulary.fold(chars[i]);
      }
      return word;
    }
  }
}
