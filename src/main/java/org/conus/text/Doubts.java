package org.conus.text;

/**
 * Tells the places inside a line at which something may have to be mended from all others, by a
 * character and its two neighbours: a misprint, a citation, or a hyphen that a line end left.
 *
 * <p>Each reason is a bit; a place is doubtful if a character may have the reason before it, the
 * place itself may have it, and the character behind may have it behind. So no character of a text
 * is asked more than one question (measured: a third of what a question a reason took).
 */
final class Doubts {
  /** Says nothing of a neighbour. */
  static final int UNKNOWN = -1;

  /** {@code rn} for {@code m}. */
  private static final int JOINED = 1;

  /** An {@code l} between a capital and no small letter. */
  private static final int BEHIND_CAPITAL = 1 << 1;

  private static final int BEFORE_CAPITAL = 1 << 2;

  /** A digit that looks like a letter, beside one. */
  private static final int BEHIND_LETTER = 1 << 3;

  private static final int BEFORE_LETTER = 1 << 4;

  /** A digit behind a small letter. */
  private static final int CITED = 1 << 5;

  /** Whatever the neighbours are. */
  private static final int ANYWHERE = 1 << 6;

  /** A hyphen between a letter and a blank. */
  private static final int HYPHEN = 1 << 7;

  private static final int PLACE = 8;
  private static final int BEHIND = 16;

  private static final int[] ASCII = ascii();

  private Doubts() {}

  private static int[] ascii() {
    int[] table = new int[0x80];
    for (char c = 0; c < table.length; c++) {
      table[c] = bits(c);
    }
    return table;
  }

  /** What a character says of its place, and of those beside it. */
  static int of(char c) {
    return c < ASCII.length ? ASCII[c] : bits(c);
  }

  private static int bits(char c) {
    return before(c) | place(c) << PLACE | behind(c) << BEHIND;
  }

  /**
   * Whether a place is doubtful, by what {@link #of} says of the character before, that at the
   * place and that behind.
   */
  static boolean at(int before, int place, int behind) {
    return (before & place >>> PLACE & behind >>> BEHIND & 0xFF) != 0;
  }

  private static int place(char c) {
    return switch (c) {
      case 'r' -> JOINED;
      case 'l' -> BEHIND_CAPITAL | BEFORE_CAPITAL;
      case '|' -> BEHIND_LETTER | BEFORE_LETTER;
      case '0', '1', '5' -> BEHIND_LETTER | BEFORE_LETTER | CITED;
      case '-' -> HYPHEN;
      default -> !Citations.mayBegin(c) ? 0 : c >= '0' && c <= '9' ? CITED : ANYWHERE;
    };
  }

  /** The reasons that a place may have behind a character. */
  private static int before(char c) {
    int bits = JOINED | BEFORE_LETTER | ANYWHERE;
    bits |= Character.isUpperCase(c) ? BEHIND_CAPITAL : 0;
    bits |= isSmall(c) ? 0 : BEFORE_CAPITAL;
    bits |= Character.isLetter(c) ? BEHIND_LETTER | HYPHEN : 0;
    return bits | (c >= 'a' && c <= 'z' ? CITED : 0);
  }

  /** The reasons that a place may have before a character. */
  private static int behind(char c) {
    int bits = BEHIND_LETTER | CITED | ANYWHERE;
    bits |= c == 'n' ? JOINED : 0;
    bits |= isSmall(c) ? 0 : BEHIND_CAPITAL;
    bits |= Character.isUpperCase(c) ? BEFORE_CAPITAL : 0;
    bits |= Character.isLetter(c) ? BEFORE_LETTER : 0;
    return bits | (c == ' ' ? HYPHEN : 0);
  }

  private static boolean isSmall(char c) {
    return c != 'l' && Character.isLowerCase(c);
  }
}
