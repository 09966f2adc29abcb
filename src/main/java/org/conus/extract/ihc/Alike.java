package org.conus.extract.ihc;

/**
 * Words as they look to a scanner: letters that it takes for one another are one (e and c; t, l, i
 * and 1; o and 0; s and 5; rn, in and m; cl and d; vv and w; li and h; ii and u).
 */
final class Alike {
  private final char[] letters;
  private int length;

  /**
   * @param longest the most letters of a word
   */
  Alike(int longest) {
    this.letters = new char[2 * longest];
  }

  /** Reads a word of at most the longest length. */
  Alike read(String text, int begin, int end) {
    length = 0;
    for (int i = begin; i < end; i++) {
      char c = Character.toLowerCase(text.charAt(i));
      switch (c) {
        case 'e' -> add('c');
        case 't', 'l', '1', '|' -> add('i');
        case '0' -> add('o');
        case '5' -> add('s');
        case 'h', 'u' -> {
          add('i');
          add('i');
        }
        default -> add(c);
      }
    }
    return this;
  }

  private void add(char c) {
    char last = length == 0 ? 0 : letters[length - 1];
    if (c == 'n' && (last == 'r' || last == 'i')) {
      letters[length - 1] = 'm';
    } else if (c == 'i' && last == 'c') {
      letters[length - 1] = 'd';
    } else if (c == 'v' && last == 'v') {
      letters[length - 1] = 'w';
    } else {
      letters[length++] = c;
    }
  }

  int hash() {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + letters[i];
    }
    return hash;
  }

  @Override
  public String toString() {
    return new String(letters, 0, length);
  }
}
