package org.conus.match;

import java.util.Locale;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text in its order: runs of letters, runs of digits, single other characters;
 * white space is none. So {@code CK7}, {@code CK-7} and {@code CK 7} differ in a hyphen alone.
 *
 * <p>Tokens are numbered from 0; offsets are UTF-16 units of {@link #text()}. Immutable by
 * contract: the arrays given are not copied.
 */
public final class Tokens {
  private final String text;
  private final char[] chars;
  private final int size;
  private final int[] begins;
  private final int[] ends;
  private final int[] ids;
  private final @Nullable Meter meter;

  /** What each token begins with, as a dozen readers ask for it. */
  private final char[] firsts;

  /** Found on first use and kept; whoever else finds them meanwhile finds the same. */
  private @Nullable Phrases phrases;

  /**
   * @param ids of each token's word in the vocabulary, or {@link Vocabulary#UNKNOWN}
   * @param size how many entries of the arrays count
   */
  public Tokens(String text, int[] begins, int[] ends, int[] ids, int size) {
    this(text, text.toCharArray(), begins, ends, ids, size);
  }

  /** Likewise, with the units of the text. */
  Tokens(String text, char[] chars, int[] begins, int[] ends, int[] ids, int size) {
    this(text, chars, begins, ends, ids, size, null, firsts(chars, begins, size));
  }

  private Tokens(
      String text,
      char[] chars,
      int[] begins,
      int[] ends,
      int[] ids,
      int size,
      @Nullable Meter meter,
      char[] firsts) {
    this.text = text;
    this.chars = chars;
    this.begins = begins;
    this.ends = ends;
    this.ids = ids;
    this.size = size;
    this.meter = meter;
    this.firsts = firsts;
  }

  private static char[] firsts(char[] chars, int[] begins, int size) {
    char[] firsts = new char[size];
    for (int i = 0; i < size; i++) {
      firsts[i] = chars[begins[i]];
    }
    return firsts;
  }

  /** The same tokens; every look at one is counted. */
  public Tokens metered(Meter counter) {
    return new Tokens(text, chars, begins, ends, ids, size, counter, firsts);
  }

  /** Counts work over something that was made of the tokens. */
  public void count(int steps) {
    if (meter != null) {
      meter.count(steps);
    }
  }

  public String text() {
    return text;
  }

  /** The units of the text, not to be changed: sooner read than those of a string. */
  public char[] chars() {
    return chars;
  }

  /** Every phrase of a trie in them; its words must be those of the ids. */
  Phrases phrases(PhraseTrie trie) {
    CompiledTrie compiled = trie.compiled();
    Phrases found = phrases;
    if (found == null || !found.isOf(compiled)) {
      found = new Phrases(compiled, this);
      phrases = found;
    }
    return found;
  }

  public int size() {
    return size;
  }

  public int begin(int token) {
    count(1);
    return begins[token];
  }

  public int end(int token) {
    count(1);
    return ends[token];
  }

  /** The vocabulary's id of the token's word, or {@link Vocabulary#UNKNOWN}. */
  public int id(int token) {
    count(1);
    return ids[token];
  }

  public int length(int token) {
    count(1);
    return ends[token] - begins[token];
  }

  public char firstChar(int token) {
    count(1);
    return firsts[token];
  }

  public TokenKind kind(int token) {
    char c = firstChar(token);
    if (c < 128) {
      boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z';
      return letter ? TokenKind.WORD : c >= '0' && c <= '9' ? TokenKind.NUMBER : TokenKind.MARK;
    }
    if (Character.isLetter(c)) {
      return TokenKind.WORD;
    }
    return Character.isDigit(c) ? TokenKind.NUMBER : TokenKind.MARK;
  }

  /** Whether the token is this one character; false beyond either end of the text. */
  public boolean is(int token, char mark) {
    count(1);
    return token >= 0 && token < size && firsts[token] == mark && ends[token] - begins[token] == 1;
  }

  /** Whether the token is a hyphen or a dash of any sort. */
  public boolean isHyphen(int token) {
    count(1);
    if (token < 0 || token >= size) {
      return false;
    }
    char c = firsts[token];
    return c == '-' || c >= 0x80 && ends[token] - begins[token] == 1 && Vocabulary.fold(c) == '-';
  }

  /** Whether white space stands between this token and the one before; true for the first. */
  public boolean spaceBefore(int token) {
    count(1);
    return token == 0 || begins[token] > ends[token - 1];
  }

  /** How many line feeds stand between this token and the one before. */
  public int linesBefore(int token) {
    int lines = 0;
    for (int i = token == 0 ? 0 : ends[token - 1]; i < begins[token]; i++) {
      if (chars[i] == '\n') {
        lines++;
      }
    }
    count(1 + (token == 0 ? begins[token] : begins[token] - ends[token - 1]));
    return lines;
  }

  /** Whether the token's text is {@code word}, in any case. */
  public boolean isWord(int token, String word) {
    count(1);
    return token >= 0
        && token < size
        && length(token) == word.length()
        && text.regionMatches(true, begins[token], word, 0, word.length());
  }

  /** The token as written. */
  public String text(int token) {
    count(length(token));
    return text.substring(begins[token], ends[token]);
  }

  /** The token in lower case. */
  public String lower(int token) {
    return text(token).toLowerCase(Locale.ROOT);
  }

  /** The span from the first token to the last one, both included. */
  public Span span(int first, int last) {
    count(1 + last - first);
    return new Span(begins[first], ends[last]);
  }

  /** The first token that ends after an offset; {@link #size()} if none does. */
  public int at(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The begins, for storage; the first {@link #size()} entries count. */
  public int[] begins() {
    return begins;
  }

  /** The ends, for storage; the first {@link #size()} entries count. */
  public int[] ends() {
    return ends;
  }

  /** The ids, for storage; the first {@link #size()} entries count. */
  public int[] ids() {
    return ids;
  }
}
