package org.conus.extract.learned;

import java.util.Arrays;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/**
 * The abbreviations that a text defines in brackets: what the last word of the long form is. A
 * bracket defines one if its last capital is that word's initial.
 */
final class Definitions {
  /** What {@link #head} says of a word that the text does not define. */
  static final int NONE = -1;

  private static final int LONGEST = 8;

  private final Tokens tokens;
  private int size;

  /** The abbreviations by {@link Word#form}, each with its plural behind it. */
  private long[] forms = new long[16];

  /** By abbreviation or plural, the last word of what it stands for. */
  private int[] heads = new int[16];

  /** A bit for the lowest bits of each form: most words of a text are told by it. */
  private long known;

  Definitions(Tokens tokens) {
    this.tokens = tokens;
    for (int i = 1; i + 2 < tokens.size(); i++) {
      if (tokens.is(i, '(') && tokens.is(i + 2, ')') && tokens.kind(i - 1) == TokenKind.WORD) {
        define(i - 1, i + 1);
      }
    }
  }

  private void define(int head, int abbreviation) {
    int begin = tokens.begin(abbreviation);
    int end = capitalsEnd(abbreviation);
    if (end - begin > 1
        && Character.toUpperCase(tokens.firstChar(head)) == tokens.text().charAt(end - 1)) {
      long form = Word.form(tokens.text(), begin, end);
      add(form, head);
      add(Word.form(form, 's'), head);
    }
  }

  private void add(long form, int head) {
    if (size == forms.length) {
      forms = Arrays.copyOf(forms, 2 * size);
      heads = Arrays.copyOf(heads, 2 * size);
    }
    known |= 1L << form;
    forms[size] = form;
    heads[size++] = head;
  }

  /** Where a word of capitals ends without the ending of its plural; its begin if it is none. */
  private int capitalsEnd(int token) {
    int begin = tokens.begin(token);
    int length = tokens.length(token);
    if (length < 2 || length > LONGEST || !Character.isUpperCase(tokens.firstChar(token))) {
      return begin;
    }
    String text = tokens.text();
    int end = tokens.end(token);
    end -= text.charAt(end - 1) == 's' ? 1 : 0;
    for (int i = begin + 1; i < end; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return begin;
      }
    }
    return end;
  }

  /**
   * The last word of what an abbreviation stands for; {@link #NONE} if the text does not say.
   *
   * @param form of the abbreviation, see {@link Word#form}
   */
  int head(long form) {
    if ((known & 1L << form) != 0) {
      for (int i = 0; i < size; i++) {
        if (forms[i] == form) {
          return heads[i];
        }
      }
    }
    return NONE;
  }
}
