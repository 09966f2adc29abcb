package org.conus.extract.learned;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.conus.match.Tokens;

/**
 * What follows from a word alone, added up once and kept for the words that came last. A word is
 * one row of longs, so that it lies together in memory. Safe for threads.
 */
final class WordRows {
  /** Where {@link Word#folded} stands in a row. */
  static final int FOLDED = 1;

  /** Where {@link Word#ending} stands. */
  static final int ENDING = 2;

  /** Where {@link Word#flags} stand. */
  static final int FLAGS = 3;

  /**
   * Where the sums begin that a word adds to the tokens around it: the one farthest behind it
   * first, and itself in the middle.
   */
  static final int PLACES = 4;

  private static final int FORM = 0;
  private static final int KEPT = 1 << 14;

  private final NameFeatures features;
  private final RowTable weights;

  /** A word has two places, so that two words of a text do not put each other out in turn. */
  private final AtomicReferenceArray<long[]> kept = new AtomicReferenceArray<>(KEPT);

  WordRows(NameFeatures features, RowTable weights) {
    this.features = features;
    this.weights = weights;
  }

  /** The row of a word, which nobody else has. */
  long[] of(Word word) {
    int width = weights.width();
    long[] row = new long[PLACES + (2 * Features.REACH + 1) * width];
    row[FORM] = word.form();
    row[FOLDED] = word.folded();
    row[ENDING] = word.ending();
    row[FLAGS] = word.flags();
    for (int offset = -Features.REACH; offset <= Features.REACH; offset++) {
      int at = PLACES + (offset + Features.REACH) * width;
      Features.ofWord(word, offset, f -> weights.addTo(f, row, at));
    }
    return row;
  }

  /** The row of a token's word; it may not be changed. */
  long[] of(Tokens tokens, int token) {
    long form = Word.form(tokens, token);
    int slot = (int) (form ^ form >>> 29) & (KEPT - 1);
    long[] first = kept.getAcquire(slot);
    if (first != null && first[FORM] == form) {
      return first;
    }
    long[] second = kept.getAcquire(slot ^ 1);
    if (second != null && second[FORM] == form) {
      return second;
    }
    long[] row = of(features.word(tokens, token));
    kept.setRelease(slot, row);
    if (first != null) {
      kept.setRelease(slot ^ 1, first);
    }
    return row;
  }

  /** The word of a row, as {@link Word#form} says. */
  static long form(long[] row) {
    return row[FORM];
  }
}
