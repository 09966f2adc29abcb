package org.conus.extract.ihc;

import org.jspecify.annotations.Nullable;

/** The cells or part of the specimen of which a clause speaks. Lives while the line is parsed. */
final class ClauseCells {
  /** The cells or part of which the clause speaks, but for the tumor itself. */
  @Nullable String subject;

  /** The cells of which the clause speaks, if they may be the tumor itself. */
  @Nullable String candidate;

  /** Whether the cells are those of a bracket, and which were spoken of before it. */
  private boolean ofBracket;

  private @Nullable String outside;

  /** Cells of which the clause says the opposite: {@code A cells, but not B cells}. */
  @Nullable String opposed;

  /** The head of their name, which is no subject of its own. */
  int opposedAt = -1;

  /** The head of the place at the beginning of the clause, which is no subject. */
  int placeAt = -1;

  /** Keeps of which cells the clause speaks, while a bracket speaks of others. */
  void enterBracket() {
    outside = ofBracket ? outside : subject;
    ofBracket = true;
  }

  /** Speaks again of the cells before the bracket. */
  void leaveBracket() {
    if (ofBracket) {
      subject = outside;
      candidate = null;
      ofBracket = false;
    }
  }

  /** Speaks of no cells: a clause ended. */
  void forget() {
    subject = null;
    candidate = null;
    opposed = null;
  }
}
