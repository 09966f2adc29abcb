package org.conus.extract.learned;

import org.conus.match.Tokens;
import org.conus.match.Vocabulary;

/**
 * What is known of a word by itself, as numbers. Two words with the same {@link #form} are the same
 * word. Folded characters are in lower case and without accents, and all digits are alike.
 *
 * @param form of the characters as written
 * @param folded of the folded characters
 * @param stem of the folded characters without the ending of a plural
 * @param shape of capitals, small letters, digits and others, runs cut short, with its length up to
 *     a bound
 * @param flags what the lexicon says of it, see {@link LexiconWords}
 * @param prefixes of 1 to 5 folded characters; 0 where the word is not longer
 * @param suffixes of 1 to 5 folded characters; 0 where the word is not longer
 */
record Word(
    long form, long folded, long stem, int shape, int flags, long[] prefixes, long[] suffixes) {
  /** How long the longest prefix and suffix are. */
  static final int AFFIXES = 5;

  private static final int LONGEST_SHAPE = 6;
  private static final long PRIME = 0x100000001B3L;
  private static final long START = 0xCBF29CE484222325L;

  /** Before the first word of a sentence and behind its last. */
  static final Word NONE = new Word(0, 0, 0, 0, 0, new long[AFFIXES], new long[AFFIXES]);

  /** The number of a token's characters, by which words are told apart. */
  static long form(Tokens tokens, int token) {
    return form(tokens.text(), tokens.begin(token), tokens.end(token));
  }

  static long form(String text, int begin, int end) {
    long form = START;
    for (int i = begin; i < end; i++) {
      form = form(form, text.charAt(i));
    }
    return form;
  }

  /** The number of a word with one character more. */
  static long form(long form, char next) {
    return (form ^ next) * PRIME;
  }

  /** Its last three folded characters; 0 where the word is not longer. */
  long ending() {
    return suffixes[2];
  }

  static Word of(Tokens tokens, int token, int flags) {
    int begin = tokens.begin(token);
    int end = tokens.end(token);
    String text = tokens.text();
    int stemEnd = stemEnd(text, begin, end);
    long[] prefixes = new long[AFFIXES];
    long[] suffixes = new long[AFFIXES];
    long folded = START;
    long stem = START;
    for (int i = begin; i < end; i++) {
      folded = form(folded, folded(text.charAt(i)));
      if (i - begin < AFFIXES && i + 1 < end) {
        prefixes[i - begin] = folded;
      }
      stem = i + 1 == stemEnd ? folded : stem;
    }
    long suffix = START;
    for (int n = 0; n < AFFIXES && n + 1 < end - begin; n++) {
      suffix = form(suffix, folded(text.charAt(end - 1 - n)));
      suffixes[n] = suffix;
    }
    int shape = shape(text, begin, end);
    return new Word(form(tokens, token), folded, stem, shape, flags, prefixes, suffixes);
  }

  private static char folded(char c) {
    char folded = Vocabulary.folded(c);
    return Character.isDigit(folded) ? '0' : folded;
  }

  /** Where a word ends without the {@code s} of a plural or the {@code e} of a Latin one. */
  private static int stemEnd(String text, int begin, int end) {
    if (end - begin < 4) {
      return end;
    }
    char before = text.charAt(end - 2);
    return switch (text.charAt(end - 1)) {
      case 's' -> before == 's' || before == 'u' || before == 'i' ? end : end - 1;
      case 'e' -> before == 'a' ? end - 1 : end;
      default -> end;
    };
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
