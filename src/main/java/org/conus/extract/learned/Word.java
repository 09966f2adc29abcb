package org.conus.extract.learned;

import org.conus.match.Tokens;
import org.conus.match.Vocabulary;

/**
 * What is known of a word by itself, as numbers. Two words with the same {@link #form} are the same
 * word.
 *
 * @param form of the characters as written
 * @param folded of the characters in lower case and without accents
 * @param shape of capitals, small letters, digits and others, runs cut short, with its length up to
 *     a bound
 * @param flags what the lexicon says of it, see {@link LexiconWords}
 * @param prefixes of 2, 3 and 4 folded characters; 0 where the word is shorter
 * @param suffixes of 2, 3, 4 and 5 folded characters; 0 where the word is shorter
 */
record Word(long form, long folded, int shape, int flags, long[] prefixes, long[] suffixes) {
  private static final int LONGEST_PREFIX = 4;
  private static final int LONGEST_SUFFIX = 5;
  private static final int LONGEST_SHAPE = 6;
  private static final long PRIME = 0x100000001B3L;
  private static final long START = 0xCBF29CE484222325L;

  /** Before the first word of a sentence and behind its last. */
  static final Word NONE = new Word(0, 0, 0, 0, new long[3], new long[4]);

  /** The number of a token's characters, by which words are told apart. */
  static long form(Tokens tokens, int token) {
    String text = tokens.text();
    long hash = START;
    for (int i = tokens.begin(token), end = tokens.end(token); i < end; i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** The number of a word's folded characters. */
  static long folded(CharSequence word) {
    return folded(word, 0, word.length());
  }

  private static long folded(CharSequence text, int begin, int end) {
    long hash = START;
    for (int i = begin; i < end; i++) {
      hash = (hash ^ Vocabulary.folded(text.charAt(i))) * PRIME;
    }
    return hash;
  }

  static Word of(Tokens tokens, int token, int flags) {
    int begin = tokens.begin(token);
    int end = tokens.end(token);
    String text = tokens.text();
    long[] prefixes = new long[3];
    for (int n = 2; n <= Math.min(LONGEST_PREFIX, end - begin - 1); n++) {
      prefixes[n - 2] = folded(text, begin, begin + n);
    }
    long[] suffixes = new long[4];
    for (int n = 2; n <= Math.min(LONGEST_SUFFIX, end - begin - 1); n++) {
      suffixes[n - 2] = folded(text, end - n, end);
    }
    return new Word(
        form(tokens, token),
        folded(text, begin, end),
        shape(text, begin, end),
        flags,
        prefixes,
        suffixes);
  }

  private static int shape(String text, int begin, int end) {
    int shape = 1;
    int length = 0;
    int last = 0;
    for (int i = begin; i < end && length < LONGEST_SHAPE; i++) {
      int kind = kind(text.charAt(i));
      if (kind != last) {
        shape = shape * 5 + kind;
        last = kind;
        length++;
      }
    }
    return shape * 4 + Math.min(3, (end - begin) / 2);
  }

  private static int kind(char c) {
    return Character.isUpperCase(c) ? 1 : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : 4;
  }
}
