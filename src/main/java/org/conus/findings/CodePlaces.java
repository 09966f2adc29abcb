package org.conus.findings;

import java.util.Arrays;
import org.conus.match.Tokens;

/**
 * The tokens of a text with which a code may begin: short ones with a first character that codes of
 * morphologies, of topographies or of spinal levels begin with, and what such codes go on with
 * right behind it. Looked up once for all of these. Immutable.
 */
final class CodePlaces {
  private static final String FIRST = "CDLMST89";

  /** {@code 8500} of {@code 8500/3}. */
  private static final int LONGEST = 4;

  /**
   * Digits, what scanners take for them, blanks, the hyphen of {@code M-8500/3} and the {@code h}
   * of {@code Th12}.
   */
  private static final String GO_ON = "0123456789OolIS -h";

  private static final byte BEGINS = 1;
  private static final byte GOES_ON = 2;

  /** By character below 0x80. */
  private static final byte[] ROLES = roles();

  private final Tokens tokens;
  private final int[] places;
  private final int size;

  private CodePlaces(Tokens tokens, int[] places, int size) {
    this.tokens = tokens;
    this.places = places;
    this.size = size;
  }

  private static byte[] roles() {
    byte[] roles = new byte[0x80];
    FIRST.chars().forEach(c -> roles[c] |= BEGINS);
    GO_ON.chars().forEach(c -> roles[c] |= GOES_ON);
    return roles;
  }

  private static boolean is(char c, byte role) {
    return c < ROLES.length && (ROLES[c] & role) != 0;
  }

  static CodePlaces of(Tokens tokens) {
    char[] chars = tokens.chars();
    int[] places = new int[16];
    int size = 0;
    int limit = tokens.size();
    for (int i = 0; i < limit; i++) {
      if (is(tokens.firstChar(i), BEGINS) && tokens.length(i) <= LONGEST) {
        int next = tokens.begin(i) + 1;
        if (next < chars.length && is(chars[next], GOES_ON)) {
          places = size == places.length ? Arrays.copyOf(places, size * 2) : places;
          places[size++] = tokens.begin(i);
        }
      }
    }
    return new CodePlaces(tokens, places, size);
  }

  /** The text in which they stand. */
  String text() {
    return tokens.text();
  }

  /** How many there are; they are numbered from 0, in the order of the text. */
  int size() {
    return size;
  }

  /** Where one begins. */
  int begin(int place) {
    return places[place];
  }

  /** Whether one begins with one of some characters. */
  boolean beginsWith(int place, String some) {
    return some.indexOf(text().charAt(places[place])) >= 0;
  }
}
