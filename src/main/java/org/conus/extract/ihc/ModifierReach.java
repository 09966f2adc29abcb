package org.conus.extract.ihc;

import org.conus.extract.ihc.Lookahead.Target;

/** Of which markers words of amount, strength and pattern speak: those before them or behind. */
final class ModifierReach {
  private final Line line;
  private final Lookahead ahead;

  ModifierReach(Line line, Lookahead ahead) {
    this.line = line;
    this.ahead = ahead;
  }

  /**
   * Whether {@code with} and words of strength stand before a marker, and its clause ends with it.
   */
  boolean isWithStrength(int marker) {
    int before = marker - 1;
    while (before >= 0
        && before > marker - 4
        && (line.kind(before).isModifier() || line.is(before, Kind.FILL))) {
      before--;
    }
    boolean with = before >= 0 && before < marker - 1 && line.at(before).is(Kind.FOR, "with");
    return with && ahead.ends(marker);
  }

  /** Whether a verb of showing, and words of amount, strength or pattern stand before a marker. */
  boolean isShown(int marker) {
    int before = marker - 1;
    while (before >= 0 && before > marker - 5 && line.kind(before).isModifier()) {
      before--;
    }
    return before < marker - 1 && line.is(before, Kind.SHOW);
  }

  /** Whether modifiers here belong to a result or a list that follows, not to one before. */
  boolean leadsOn(int modifier) {
    int limit = Math.min(line.size(), modifier + 7);
    if (isAside(modifier)) {
      return true;
    }
    for (int i = modifier + 1; i < limit; i++) {
      Kind kind = line.kind(i);
      switch (kind) {
        case MARKER, RESULT, EXPRESS, STAIN, PRESENT, NO -> {
          return true;
        }
        case FOR -> {
          int part = line.is(i + 1, Kind.FILL) ? i + 2 : i + 1;
          int head = line.is(part, Kind.PART) && line.is(part + 1, Kind.PART) ? part + 1 : part;
          boolean ofCells = line.is(head, Kind.PART) && endsFigure(head + 1); // adenoma cells
          return !ofCells && ahead.target(modifier) == Target.LINKED;
        }
        case AND -> {
          if (line.is(i + 1, Kind.MARKER)) {
            return false; // a membranous pattern, and B
          }
        }
        case FILL -> {
          if (line.is(i + 1, Kind.MARKER) && line.is(i + 2, Kind.BE)) {
            return false; // the A is positive 95 percent strong the B is negative
          }
        }
        case ADVERB, EXTENT, INTENSITY, PATTERN, DASH -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** {@code 80% of cells,}; {@code 80% of cells (nuclear),}. */
  private boolean endsFigure(int i) {
    boolean bracket = line.is(i, Kind.OPEN) && i + 1 < line.size();
    return line.is(i, Kind.COMMA) || bracket && line.kind(i + 1).isModifier();
  }

  /** {@code A and, only in part, B}. */
  private boolean isAside(int modifier) {
    int before = line.is(modifier - 1, Kind.ADVERB) ? modifier - 2 : modifier - 1;
    if (line.is(before, Kind.OPEN)) { // A and (weakly) B
      return (line.is(before - 1, Kind.AND) || line.is(before - 1, Kind.COMMA))
          && line.is(modifier + 1, Kind.CLOSE)
          && line.is(modifier + 2, Kind.MARKER);
    }
    return line.is(before, Kind.COMMA)
        && line.is(before - 1, Kind.AND)
        && line.is(modifier + 1, Kind.COMMA)
        && line.is(line.is(modifier + 2, Kind.FOR) ? modifier + 3 : modifier + 2, Kind.MARKER);
  }

  /** Whether modifiers here may belong to what stands before them. */
  boolean mayTrail(int modifier) {
    if (modifier + 1 < line.size()) {
      switch (line.kind(modifier + 1)) {
        case PART -> {
          return line.is(modifier - 1, Kind.IN) && line.kind(modifier) == Kind.EXTENT;
        }
        case WORDS, DASH, INDEX, SIGN -> { // A partial+
          return false;
        }
        default -> {}
      }
    }
    return !leadsOn(modifier);
  }

  /** Whether modifiers are all that is said before the next stop. */
  boolean modifiersEnd(int modifier) {
    int limit = Math.min(line.size(), modifier + 6);
    for (int i = modifier; i < limit; i++) {
      switch (line.kind(i)) {
        case EXTENT, INTENSITY, PATTERN, ADVERB -> {}
        case AND -> {
          if (line.is(i + 1, Kind.MARKER)) {
            return true;
          }
        }
        case COMMA, SEMI, STOP, BUT, CLOSE, LINE, IN, OPEN -> {
          return !line.is(i - 1, Kind.AND);
        }
        case INDEX -> {
          return i + 1 == line.size();
        }
        default -> {
          return false;
        }
      }
    }
    return limit == line.size();
  }

  /** The first word of amount between two symbols. */
  Modifiers amount(int from, int head) {
    for (int i = from + 1; i < head; i++) {
      if (line.is(i, Kind.EXTENT)) {
        return Modifiers.NONE.with(line.at(i));
      }
    }
    return Modifiers.NONE;
  }
}
