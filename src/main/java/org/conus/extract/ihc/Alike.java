package org.conus.extract.ihc;

/**
 * Words as they look to a scanner: letters that it takes for one another are one (e and c; t, l, i
 * and 1; o and 0; s and 5; rn, in and m; cl and d; vv and w; li and h; ii and u).
 */
final class Alike {
  private static final int BEGINNING = 3;

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
      add(seen(c));
      if (c == 'h' || c == 'u') {
        add('i');
      }
    }
    return this;
  }

  private void add(char c) {
    char joined = length == 0 ? 0 : joined(letters[length - 1], c);
    if (joined == 0) {
      letters[length++] = c;
    } else {
      letters[length - 1] = joined;
    }
  }

  /** The letter that stands for all that look like one; the first half of an h or u. */
  private static char seen(char c) {
    return switch (c) {
      case 'e' -> 'c';
      case 't', 'l', '1', '|', 'h', 'u' -> 'i';
      case '0' -> 'o';
      case '5' -> 's';
      default -> c;
    };
  }

  /** What two letters look like together, or 0. */
  private static char joined(char last, char c) {
    return switch (c) {
      case 'n' -> last == 'r' || last == 'i' ? 'm' : 0;
      case 'i' -> last == 'c' ? 'd' : 0;
      case 'v' -> last == 'v' ? 'w' : 0;
      default -> 0;
    };
  }

  /**
   * A hash of a word as it looks, told without an object: it is asked of every unknown word of
   * lines about stains.
   */
  static int hash(String text, int begin, int end) {
    Hash hash = new Hash();
    hash.add(text, begin, end);
    return hash.value();
  }

  /**
   * A hash of the first three letters and digits as they look, blanks and other signs passed over;
   * -1 if there are fewer than four, of which the third may change with what follows.
   */
  static int beginning(String text, int begin, int end) {
    int hash = 0;
    int count = 0;
    char last = 0;
    for (int i = begin; i < end; i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (!Character.isLetterOrDigit(c)) {
        continue;
      }
      char seen = seen(c);
      for (int times = c == 'h' || c == 'u' ? 2 : 1; times > 0; times--) {
        char joined = joined(last, seen);
        if (joined == 0) {
          hash = hash * 31 + last;
          if (count++ == BEGINNING) {
            return hash;
          }
        }
        last = joined == 0 ? seen : joined;
      }
    }
    return -1;
  }

  /** The same hash of several pieces of a text behind each other. */
  static final class Hash {
    private int hash;
    private char last;

    void add(String text, int begin, int end) {
      for (int i = begin; i < end; i++) {
        char c = Character.toLowerCase(text.charAt(i));
        char seen = seen(c);
        for (int times = c == 'h' || c == 'u' ? 2 : 1; times > 0; times--) {
          char joined = joined(last, seen);
          hash = joined == 0 ? hash * 31 + last : hash;
          last = joined == 0 ? seen : joined;
        }
      }
    }

    int value() {
      return hash * 31 + last;
    }
  }

  @Override
  public String toString() {
    return new String(letters, 0, length);
  }
}
