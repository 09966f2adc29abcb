package org.conus.match;

import java.util.Arrays;

/** Cuts a text into {@link Tokens} in one pass. Safe for threads. */
public final class Tokenizer {
  private final Vocabulary vocabulary;

  public Tokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The tokens of a whole text. */
  public Tokens tokenize(String text) {
    int capacity = text.length() / 4 + 16;
    int[] begins = new int[capacity];
    int[] ends = new int[capacity];
    int[] ids = new int[capacity];
    int size = 0;
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      if (isSpace(c)) {
        at++;
        continue;
      }
      if (size == begins.length) {
        begins = Arrays.copyOf(begins, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        ids = Arrays.copyOf(ids, size * 2);
      }
      int end = endOfToken(text, at, c);
      begins[size] = at;
      ends[size] = end;
      ids[size++] = vocabulary.lookup(text, at, end);
      at = end;
    }
    return new Tokens(text, begins, ends, ids, size);
  }

  private static int endOfToken(String text, int begin, char first) {
    int end = begin + 1;
    if (isLetter(first)) {
      while (end < text.length() && isLetter(text.charAt(end))) {
        end++;
      }
    } else if (isDigit(first)) {
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private static boolean isLetter(char c) {
    return c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c);
  }

  private static boolean isDigit(char c) {
    return c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c >= 128 && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
