package org.conus.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** British spellings of medical words and their American ones. */
final class Spelling {
  private static final int O = 1 << ('o' & 31);
  private static final int A_O = O | 1 << ('a' & 31);
  private static final int E = 1 << ('e' & 31);
  private static final int U = 1 << ('u' & 31);
  private static final int R = 1 << ('r' & 31);

  private Spelling() {}

  /**
   * The word with {@code ae} and {@code oe} as {@code e} and {@code our} as {@code or}, until there
   * are none: {@code gastrooesophageal} is {@code gastroesophageal}.
   *
   * @param folded a text that went through {@link Vocabulary#fold}
   * @return null if it has none of them
   */
  static char @Nullable [] american(char[] folded, int begin, int end) {
    char[] american = once(folded, begin, end);
    for (char[] next = american; next != null; next = once(next, 0, next.length)) {
      american = next;
    }
    return american;
  }

  /**
   * Whether a stretch of a text, folded or not, may have letters that American spelling leaves out:
   * false only if it has none. Without a branch a letter, as most words have none.
   */
  static boolean mayDiffer(char[] text, int begin, int end) {
    int found = 0;
    int all = 0;
    int before = 0;
    int second = 0;
    for (int i = begin; i < end; i++) {
      char c = text[i];
      // A shift goes by the lower five bits, which the letters of both cases share.
      found |= A_O >>> before & E >>> c | second & R >>> c;
      second = O >>> before & U >>> c;
      all |= c;
      before = c;
    }
    return (found & 1) != 0 || all >= 0x80;
  }

  private static char @Nullable [] once(char[] folded, int begin, int end) {
    for (int second = begin + 1; second < end; second++) {
      boolean may = folded[second] == 'e' || folded[second] == 'u';
      if (may && skippedAt(folded, second - 1, end) >= 0) {
        return shortened(folded, begin, end);
      }
    }
    return null;
  }

  private static char[] shortened(char[] folded, int begin, int end) {
    char[] out = new char[end - begin];
    int size = 0;
    int skipped = -1;
    for (int i = begin; i < end; i++) {
      if (i + 1 < end && skipped != i) {
        skipped = skippedAt(folded, i, end);
      }
      if (skipped != i) {
        out[size++] = folded[i];
      }
    }
    return Arrays.copyOf(out, size);
  }

  /** Where the letter stands that American spelling leaves out of the pair at {@code i}, or -1. */
  private static int skippedAt(char[] folded, int i, int end) {
    char first = folded[i];
    if (first != 'a' && first != 'o') {
      return -1;
    }
    char second = folded[i + 1];
    if (second == 'e') {
      return i;
    }
    boolean our = first == 'o' && second == 'u' && i + 2 < end && folded[i + 2] == 'r';
    return our ? i + 1 : -1;
  }
}
