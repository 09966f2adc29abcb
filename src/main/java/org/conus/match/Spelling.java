package org.conus.match;

import org.jspecify.annotations.Nullable;

/** British spellings of medical words and their American ones. */
final class Spelling {
  private Spelling() {}

  /**
   * The word with {@code ae} and {@code oe} as {@code e} and {@code our} as {@code or}.
   *
   * @return null if it has none of them
   */
  static @Nullable String american(String text, int begin, int end) {
    StringBuilder out = null;
    int copied = begin;
    for (int i = begin; i + 1 < end; i++) {
      int skipped = skippedAt(text, i, end);
      if (skipped >= 0) {
        out = out == null ? new StringBuilder(end - begin) : out;
        out.append(text, copied, skipped);
        copied = skipped + 1;
        i = skipped;
      }
    }
    return out == null ? null : out.append(text, copied, end).toString();
  }

  /** Where the letter stands that American spelling leaves out of the pair at {@code i}, or -1. */
  private static int skippedAt(String text, int i, int end) {
    char first = Vocabulary.fold(text.charAt(i));
    char second = Vocabulary.fold(text.charAt(i + 1));
    if ((first == 'a' || first == 'o') && second == 'e') {
      return i;
    }
    boolean our =
        first == 'o' && second == 'u' && i + 2 < end && Vocabulary.fold(text.charAt(i + 2)) == 'r';
    return our ? i + 1 : -1;
  }
}
