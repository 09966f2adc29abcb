package org.conus.match;

import java.util.Arrays;

/** Cuts a text into {@link Tokens} in one pass. Safe for threads. */
public final class Tokenizer {
  private static final byte SPACE = 0;
  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte MARK = 3;

  private static final byte[] KINDS = kinds();

  private final Vocabulary vocabulary;

  public Tokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The tokens of a whole text. */
  public Tokens tokenize(String text) {
    return new Run(text).tokens(vocabulary);
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[128];
    for (char c = 0; c < kinds.length; c++) {
      boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z';
      kinds[c] = c <= ' ' ? SPACE : letter ? LETTER : c >= '0' && c <= '9' ? DIGIT : MARK;
    }
    return kinds;
  }

  private static byte kind(char c) {
    return c < KINDS.length ? KINDS[c] : kindBeyondAscii(c);
  }

  private static byte kindBeyondAscii(char c) {
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

    /** The text; folded as far as it has been cut. */
    private final char[] chars;

    private int size;
    private int[] begins;
    private int[] ends;

    /** By token: its hash, and in the end its id. */
    private int[] ids;

    Run(String text) {
      this.text = text;
      this.chars = text.toCharArray();
      int capacity = text.length() / 4 + 16;
      this.begins = new int[capacity];
      this.ends = new int[capacity];
      this.ids = new int[capacity];
    }

    /**
     * Cuts all tokens, then looks all words up: look-ups that follow each other go to far places of
     * memory at the same time, and not each behind the cutting of the next token.
     */
    Tokens tokens(Vocabulary vocabulary) {
      cut();
      for (int i = 0; i < size; i++) {
        ids[i] = vocabulary.lookup(chars, begins[i], ends[i], ids[i]);
      }
      return new Tokens(text, begins, ends, ids, size);
    }

    private void cut() {
      int length = chars.length;
      for (int at = 0; at < length; ) {
        byte kind = kind(chars[at]);
        if (kind == SPACE) {
          at++;
          continue;
        }
        int begin = at;
        int hash = chars[at] = Vocabulary.fold(chars[at]);
        at++;
        if (kind != MARK) {
          for (; at < length; at++) {
            char c = chars[at];
            // Most of a text is small letters, which are folded as they stand.
            if (c < 'a' || c > 'z' || kind != LETTER) {
              if (kind(c) != kind) {
                break;
              }
              c = Vocabulary.fold(c);
              chars[at] = c;
            }
            hash = hash * 31 + c;
          }
        }
        add(begin, at, Vocabulary.spread(hash));
      }
    }

    private void add(int begin, int end, int hash) {
      if (size == begins.length) {
        begins = Arrays.copyOf(begins, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        ids = Arrays.copyOf(ids, size * 2);
      }
      begins[size] = begin;
      ends[size] = end;
      ids[size++] = hash;
    }
  }
}
