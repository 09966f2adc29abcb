package org.conus.extract.ihc;

import org.conus.extract.ihc.Lookahead.Target;

/** Phrases that name cells or a part of the specimen, and whether a clause speaks of them. */
final class PartPhrases {
  private final Line line;
  private final Lookahead ahead;

  PartPhrases(Line line, Lookahead ahead) {
    this.line = line;
    this.ahead = ahead;
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
          return line.at(i).is(Kind.STAIN, "verb") && ahead.isList(i);
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
          return ahead.target(i - 1) == Target.LINKED;
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
          return ahead.target(i) != Target.NONE;
        }
        case BE, ADVERB, EXTENT, INTENSITY -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
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
