package org.conus.extract.ihc;

/**
 * What follows a place in a sentence, as far as {@link #FARTHEST} symbols.
 *
 * <pre>
 *   target  = { passed over | EXPRESS-noun | PART | WORDS } ( FOR | COLON | OPEN ) { passed over } MARKER   (linked)
 *           | { passed over } MARKER                                                                     (adjacent)
 * </pre>
 */
final class Lookahead {
  static final int FARTHEST = 16;

  /** How a list follows a cue. */
  enum Target {
    NONE,
    ADJACENT,
    LINKED,
    /** Linked, but words stand before the link. */
    DISTANT
  }

  private final Line line;

  Lookahead(Line line) {
    this.line = line;
  }

  /** Whether the symbol behind a place begins the list that a cue there speaks of. */
  Target target(int cue) {
    boolean linked = false;
    boolean barred = false;
    Target link = Target.NONE;
    int words = 0;
    int limit = Math.min(line.size(), cue + 1 + FARTHEST);
    for (int i = cue + 1; i < limit; i++) {
      Kind kind = line.kind(i);
      if (kind == Kind.MARKER) {
        return linked ? link : words == 0 ? Target.ADJACENT : Target.NONE;
      }
      barred |= kind == Kind.COLON && line.at(i).value().equals(Symbol.BAR);
      if (kind == Kind.FOR || kind == Kind.COLON || kind == Kind.OPEN) {
        boolean near = words == 0 && kind != Kind.OPEN;
        link = linked ? link : near ? Target.LINKED : Target.DISTANT;
        linked = true;
      } else if (kind == Kind.LINE && linked && (words > 0 || barred)) {
        return Target.NONE;
      } else if (kind == Kind.WORDS || kind == Kind.PART || kind == Kind.IN) {
        words++;
      } else if (!isBetween(i, kind, linked) || words > 7 || isToldWith(i)) {
        return Target.NONE;
      }
    }
    return Target.NONE;
  }

  /** {@code positive with dot-like accentuation, B}: what the comma ends was told of the first. */
  private boolean isToldWith(int comma) {
    return line.is(comma, Kind.COMMA)
        && (line.kind(comma - 1).isModifier() || line.at(comma - 1).is(Kind.ADVERB, "noun"));
  }

  private boolean isBetween(int i, Kind kind, boolean linked) {
    return switch (kind) {
      case DASH, LINE, CLOSE, PERCENT, NUMBER -> true;
      case NO -> linked || line.at(i).is(Kind.NO, "subject");
      case BE, PRESENT -> !linked;
      case COMMA -> linked;
      case AND -> !linked && isOfPhrases(i);
      default -> kind.isPassedOver();
    };
  }

  /** {@code positivity of the epithelium together with the stroma for A}. */
  private boolean isOfPhrases(int and) {
    boolean before = line.is(and - 1, Kind.PART) || line.is(and - 1, Kind.WORDS);
    boolean article = line.is(and + 1, Kind.FILL) && line.at(and + 1).is(Kind.FILL, "article");
    return before && (article || line.is(and + 1, Kind.WORDS) || line.is(and + 1, Kind.PART));
  }

  /** Whether the phrase behind a preposition names a control. */
  boolean isControl(int preposition) {
    int limit = Math.min(line.size(), preposition + 6);
    for (int i = preposition + 1; i < limit; i++) {
      switch (line.kind(i)) {
        case CONTROL -> {
          return true;
        }
        case FILL, ADVERB, WORDS, DASH -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** Whether the figure that follows says that nothing is there: {@code marks <1% blasts}. */
  boolean isNothing(int verb) {
    int i = verb + 1;
    while (i < line.size() && i < verb + 4 && line.kind(i).isPassedOver()) {
      i++;
    }
    return line.is(i, Kind.PERCENT) && Scores.isNothing(line.at(i).value());
  }

  /** Whether a word of result follows in the clause. */
  boolean leadsToCue(int i) {
    int limit = Math.min(line.size(), i + FARTHEST);
    for (int j = i + 1; j < limit; j++) {
      switch (line.kind(j)) {
        case STOP -> {
          return !line.is(j - 1, Kind.COMMA);
        }
        case RESULT, STAIN, PRESENT, EXPRESS, NO, SIGN, PERCENT -> {
          return true;
        }
        case SEMI, BUT -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether a word of result or a negative follows in the clause. */
  boolean leadsToResult(int i) {
    int limit = Math.min(line.size(), i + FARTHEST);
    for (int j = i + 1; j < limit; j++) {
      switch (line.kind(j)) {
        case RESULT, NO, NOT, SIGN, PERCENT -> {
          return true;
        }
        case SEMI, BUT, STOP -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether a word of result follows in the clause that may be of the markers before it. */
  boolean isToldElse(int marker) {
    int limit = Math.min(line.size(), marker + FARTHEST);
    for (int j = marker + 1; j < limit; j++) {
      switch (line.kind(j)) {
        case RESULT, STAIN, PRESENT, EXPRESS, SIGN, PERCENT -> {
          return true;
        }
        case NO -> { // bright A and no B
          if (!line.is(j + 1, Kind.MARKER)) {
            return true;
          }
        }
        case SEMI, BUT, STOP -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether the sentence ends without a verb, a word of result or another marker. */
  boolean isFragment(int preposition) {
    int limit = Math.min(line.size(), preposition + FARTHEST);
    for (int j = preposition; j < limit; j++) {
      switch (line.kind(j)) {
        case FOR, IN, FILL, WORDS, PART, DASH, ADVERB, EXTENT, INTENSITY, PATTERN, AND -> {}
        case STOP, SEMI -> {
          return true;
        }
        default -> {
          return false;
        }
      }
    }
    return limit == line.size();
  }

  /** Whether a noun of result follows, words of amount apart. */
  boolean nounOfResult(int i) {
    int next = i + 1;
    while (next < line.size() && (line.kind(next).isModifier() || line.is(next, Kind.FILL))) {
      next++;
    }
    return line.is(next, Kind.STAIN)
        || line.is(next, Kind.RESULT) && line.at(next).is(Kind.RESULT, "noun");
  }

  /** The noun of staining that a negator's phrase ends with, or -1. */
  int stainNoun(int negator) {
    int limit = Math.min(line.size(), negator + 6);
    for (int i = negator + 1; i < limit; i++) {
      Kind kind = line.kind(i);
      if (kind == Kind.STAIN) {
        return i;
      }
      boolean phrase = kind == Kind.WORDS || kind == Kind.PART || kind == Kind.DASH;
      if (!phrase && kind != Kind.FILL && !kind.isModifier()) {
        return -1;
      }
    }
    return -1;
  }

  /** {@code stains for A}: a preposition and a marker follow at once. */
  boolean isList(int i) {
    return line.is(i + 1, Kind.FOR) && target(i) == Target.LINKED;
  }

  /** Whether nothing more is said before the next stop. */
  boolean ends(int i) {
    if (i + 1 >= line.size()) {
      return true;
    }
    return switch (line.kind(i + 1)) {
      case COMMA, SEMI, STOP, BUT, CLOSE, LINE, AND, IN -> true;
      default -> false;
    };
  }
}
