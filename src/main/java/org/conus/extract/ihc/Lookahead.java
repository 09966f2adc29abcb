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
    return with && ends(marker);
  }

  /** Whether a verb of showing, and words of amount, strength or pattern stand before a marker. */
  boolean isShown(int marker) {
    int before = marker - 1;
    while (before >= 0 && before > marker - 5 && line.kind(before).isModifier()) {
      before--;
    }
    return before < marker - 1 && line.is(before, Kind.SHOW);
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
          boolean ofCells = line.is(part, Kind.PART) && endsFigure(part + 1);
          return !ofCells && target(modifier) == Target.LINKED;
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

  /** Whether the phrase that ends here is what a verb or a result speaks of. */
  boolean isSubject(int head) {
    int limit = Math.min(line.size(), head + 4);
    for (int i = head + 1; i < limit; i++) {
      switch (line.kind(i)) {
        case BE, SHOW, EXPRESS, RESULT, WHICH, OPEN, COLON, NO, NOT, MARKER, IHC -> {
          return true;
        }
        case STAIN -> { // stain for A
          return line.at(i).is(Kind.STAIN, "verb") && isList(i);
        }
        case ADVERB, EXTENT, INTENSITY, FILL -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** {@code and the stroma for A}, {@code and the nests are positive for B}: a list of its own. */
  boolean isListedOf(int head) {
    int limit = Math.min(line.size(), head + 5);
    for (int i = head + 1; i < limit; i++) {
      switch (line.kind(i)) {
        case FOR -> {
          return target(i - 1) == Target.LINKED;
        }
        case OPEN, WHICH -> {
          return line.is(i + 1, Kind.MARKER) || line.is(i + 1, Kind.BE);
        }
        case MARKER -> {
          return true;
        }
        case COMMA -> {
          if (!line.is(i + 1, Kind.WHICH) && !line.is(i + 1, Kind.MARKER)) {
            return false;
          }
        }
        case RESULT, EXPRESS -> {
          return target(i) != Target.NONE;
        }
        case BE, ADVERB, EXTENT, INTENSITY -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** {@code stains for A}: a preposition and a marker follow at once. */
  boolean isList(int i) {
    return line.is(i + 1, Kind.FOR) && target(i) == Target.LINKED;
  }

  /** Whether words alone, of one phrase, stand between. */
  boolean isOnePhrase(int from, int head) {
    for (int i = from; i < head; i++) {
      if (!line.is(i, Kind.WORDS) && !line.is(i, Kind.DASH) && !line.is(i, Kind.PART)) {
        return false;
      }
    }
    return true;
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

  /** Over {@code germinal-center-like structures} to its last head. */
  private int endOfPart(int part, int limit) {
    int end = part;
    for (int i = part + 1; i < limit; i++) {
      if (line.is(i, Kind.FOR) && isOfPart(i)) {
        return i + 1;
      }
      if (line.is(i, Kind.WORDS) && line.is(i + 1, Kind.PART) && isBefore(i - 1)) {
        end = i + 1; // background small T cells
      } else if (line.is(i, Kind.PART) && isNoun(i)) {
        end = i;
      } else if (!line.is(i, Kind.DASH) && !(line.is(i, Kind.WORDS) && line.is(i - 1, Kind.DASH))) {
        break;
      }
    }
    return end;
  }

  private boolean isBefore(int part) {
    return line.at(part).is(Kind.PART, "before");
  }

  /** {@code of plasma cells}: what sheets or nests are made of. */
  private boolean isOfPart(int of) {
    return line.is(of + 1, Kind.PART)
        && (line.at(of + 1).value().isEmpty() || line.at(of + 1).is(Kind.PART, "blood"))
        && line.reads(of, "of");
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

  /**
   * {@code the primary}, not {@code was primary}: a word that is a noun behind an article alone.
   */
  boolean isNoun(int part) {
    return !line.at(part).is(Kind.PART, "article")
        || line.is(part - 1, Kind.FILL) && line.at(part - 1).is(Kind.FILL, "article");
  }

  /** The head of the phrase that follows a preposition or an article, or -1. */
  int part(int from) {
    int limit = Math.min(line.size(), from + 10);
    for (int i = from; i < limit; i++) {
      switch (line.kind(i)) {
        case PART -> {
          if (isNoun(i)) {
            return endOfPart(i, limit);
          }
        }
        case WORDS,
            FILL,
            EXTENT,
            INTENSITY,
            PATTERN,
            ADVERB,
            DASH,
            FOR,
            IN,
            PERCENT,
            STAIN,
            NOISE -> {}
        case RESULT -> { // an intact myoepithelial layer
          if (!line.at(i).is(Kind.RESULT, "kept") || i > from && !line.is(i - 1, Kind.FILL)) {
            return -1;
          }
        }
        case AND -> {
          if (i == from
              || i + 1 >= limit
              || !line.kind(i - 1).isModifier()
              || !line.kind(i + 1).isModifier()) {
            return -1;
          }
        }
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }
}
