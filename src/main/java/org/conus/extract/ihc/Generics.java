package org.conus.extract.ihc;

/**
 * Statements about a sort of tumor, not about this one: {@code chordomas express brachyury}, {@code
 * unlike most meningiomas, which are positive for EMA, ...}.
 *
 * <pre>
 *   generic = ( start | COMMA | SEMI | STOP ) { ADVERB | EXTENT | WORDS | PART } KIND [ IN ... ] [ COMMA WHICH ] { ADVERB } present
 *   KIND    = COHORT that names tumors of a sort, without article
 *           | MARKER BE { ADVERB } ( EXPRESS | RESULT | PRESENT ) ( IN | by ) bearers      BE in the present tense
 *           | MARKER ( EXPRESS | STAIN ) bearers                                           in the present tense
 *   bearers = { WORDS | PART | COMMA | AND | ADVERB } COHORT        without article, number or {@code both}
 *   present = BE | SHOW | EXPRESS | STAIN | NO        in the present tense
 * </pre>
 *
 * The statement ends with its sentence, with {@code but} before another subject, or, of a relative
 * clause, with the next comma.
 */
final class Generics {
  private static final String BARRED = "general statement: said of tumors of a sort";

  /** Symbols before a noun, or between it and its verb. */
  private static final int NEAR = 6;

  /** Symbols of a statement before the one about this case. */
  private static final int LONGEST = 40;

  private final Line line;

  private Generics(Line line) {
    this.line = line;
  }

  /** Bars the stains of such statements. */
  static void bar(Line line) {
    Generics generics = new Generics(line);
    for (int i = 0; i < line.size(); i++) {
      if (line.is(i, Kind.COHORT) && line.at(i).is(Kind.COHORT, "kind") && generics.isBare(i)) {
        i = generics.bar(i);
      } else if (line.at(i).is(Kind.GENERAL, "differential")) {
        i = generics.barFrom(i, false);
      } else if (line.is(i, Kind.COHORT) && generics.namedBy(i) >= 0) {
        i = Math.max(i, generics.barFrom(generics.namedBy(i), false));
      } else if (line.stains[i] != null && generics.bearers(i) > i) {
        generics.barBearers(i, generics.bearers(i));
      } else if (line.is(i, Kind.ADVERB) && line.at(i).is(Kind.ADVERB, Series.OWN)) {
        generics.barContrasted(i);
      }
    }
  }

  /**
   * {@code ER positive tumors do better}: the marker by which tumors of a sort are named, at the
   * beginning of a sentence; -1 if they are not.
   */
  private int namedBy(int noun) {
    int marker = line.is(noun - 2, Kind.DASH) ? noun - 3 : noun - 2;
    boolean named = line.is(noun - 1, Kind.RESULT) && line.is(marker, Kind.MARKER);
    boolean begins = marker == 0 || line.is(marker - 1, Kind.STOP);
    boolean said =
        line.is(noun + 1, Kind.WORDS)
            || line.is(noun + 1, Kind.GENERAL)
            || line.is(noun + 1, Kind.ADVERB)
            || isPresent(noun + 1);
    return named && begins && said ? marker : -1;
  }

  /**
   * {@code A is expressed by thyroid and renal tumors}, {@code A stains lung carcinomas}: the last
   * of the tumors that are said to have a marker; -1 if none are, or if the sentence goes on with
   * what was found.
   */
  private int bearers(int marker) {
    int last = marker;
    while (last + 1 < line.size() && line.taken[last + 1]) {
      last++;
    }
    boolean active =
        (line.is(last + 1, Kind.EXPRESS) || line.is(last + 1, Kind.STAIN)) && !isPast(last + 1);
    int from = active ? last + 2 : line.is(last + 1, Kind.BE) ? passive(last + 1) : -1;
    int head = from < 0 ? -1 : tumors(from);
    return head < 0 || goesOnInPast(head) ? -1 : head;
  }

  /** Behind {@code is expressed by}, {@code are positive in}; -1 if that is not said. */
  private int passive(int be) {
    int i = be + 1;
    while (line.is(i, Kind.ADVERB) && i < be + NEAR) {
      i++;
    }
    boolean told = line.is(i, Kind.EXPRESS) || line.is(i, Kind.RESULT) || line.is(i, Kind.PRESENT);
    int link = line.is(i + 1, Kind.ADVERB) ? i + 2 : i + 1;
    boolean by = line.is(link, Kind.FOR) && line.at(link).is(Kind.FOR, "with");
    return told && !isPast(be) && (by || line.is(link, Kind.IN)) ? link + 1 : -1;
  }

  /** The last noun of a list of tumors without article, or -1. */
  private int tumors(int from) {
    int head = -1;
    for (int i = from; i < line.size() && i < from + LONGEST / 2; i++) {
      switch (line.kind(i)) {
        case COHORT -> {
          if (line.at(i).is(Kind.COHORT, "specimen")) {
            return -1;
          }
          head = i;
        }
        case WORDS, PART, COMMA, AND, DASH -> {}
        case ADVERB, FILL -> {
          String flag = line.at(i).flag();
          if (!flag.isEmpty() && !flag.equals("most") && !flag.equals("neoplastic")) {
            return head;
          }
        }
        default -> {
          return head;
        }
      }
    }
    return head;
  }

  /** {@code A is expressed in lung carcinomas and was negative}. */
  private boolean goesOnInPast(int head) {
    for (int i = head + 1; line.isInClause(i) && i < head + LONGEST; i++) {
      if (line.is(i, Kind.MARKER) || line.is(i, Kind.BUT)) {
        return false;
      }
      if (line.is(i, Kind.BE) && isPast(i)) {
        return true;
      }
    }
    return false;
  }

  /** Bars a marker, those listed with it, and what is named up to the tumors. */
  private void barBearers(int marker, int head) {
    int from = marker;
    while (from > 1
        && (line.is(from - 1, Kind.AND) || line.is(from - 1, Kind.COMMA))
        && line.stains[from - 2] != null) {
      from -= 2;
    }
    for (int i = from; i <= head; i++) {
      Stain stain = line.stains[i];
      if (stain != null && stain.barredBy == null) {
        stain.barredBy = BARRED;
      }
    }
  }

  private boolean isPresent(int i) {
    boolean verb = line.is(i, Kind.BE) || line.is(i, Kind.SHOW) || line.is(i, Kind.EXPRESS);
    return verb && !isPast(i);
  }

  /** Bars what the statement says whose noun stands here; the last symbol of it. */
  private int bar(int noun) {
    int verb = verb(noun);
    if (verb < 0) {
      return noun;
    }
    boolean relative = false;
    for (int i = noun; i < verb; i++) {
      relative |= line.is(i, Kind.WHICH);
    }
    return barFrom(verb, relative);
  }

  /** {@code thymic carcinoma is A positive; in our case A was negative}: the first is general. */
  private void barContrasted(int own) {
    int limit = own - 1;
    boolean fill = line.is(limit, Kind.FILL) || line.is(limit, Kind.AND);
    limit = fill ? limit - 1 : limit;
    if (!line.is(limit, Kind.SEMI) && !line.is(limit, Kind.BUT) && !line.is(limit, Kind.COMMA)) {
      return;
    }
    boolean entity = false;
    int from = limit;
    while (from > 0 && limit - from < LONGEST && !line.is(from - 1, Kind.STOP)) {
      from--;
      boolean past = (line.is(from, Kind.BE) || line.is(from, Kind.SHOW)) && isPast(from);
      if (past) {
        return;
      }
      entity |= line.at(from).value().equals("entity") && isWithoutArticle(from);
    }
    for (int i = from; entity && i < limit; i++) {
      Stain stain = line.stains[i];
      if (stain != null && stain.barredBy == null) {
        stain.barredBy = BARRED;
      }
    }
  }

  /** {@code thymic carcinoma}, not {@code the thymic carcinoma}. */
  private boolean isWithoutArticle(int head) {
    int i = head - 1;
    while (i >= 0
        && head - i < NEAR
        && (line.is(i, Kind.WORDS)
            || line.is(i, Kind.DASH)
            || line.is(i, Kind.FILL) && !line.at(i).is(Kind.FILL, "article"))) {
      i--;
    }
    return i < 0 || !line.at(i).is(Kind.FILL, "article");
  }

  private int barFrom(int from, boolean relative) {
    int i = from;
    while (i < line.size() && !ends(i, relative)) {
      Stain stain = line.stains[i];
      if (stain != null && stain.barredBy == null) {
        stain.barredBy = BARRED;
      }
      i++;
    }
    return i;
  }

  private boolean ends(int i, boolean relative) {
    return switch (line.kind(i)) {
      case STOP, SEMI -> true;
      case COMMA -> relative;
      case BUT -> line.is(i + 1, Kind.FILL) && line.at(i + 1).is(Kind.FILL, "article");
      case WHICH -> !relative && line.is(i - 1, Kind.COMMA);
      default -> false;
    };
  }

  private boolean isBare(int noun) {
    for (int i = noun - 1; i >= 0 && i >= noun - NEAR; i--) {
      switch (line.kind(i)) {
        case COMMA, SEMI, STOP, BUT, COLON, GENERAL, EXCEPT -> {
          return true;
        }
        case WORDS, PART, EXTENT, INTENSITY, PATTERN, DASH, LINE, COHORT, AND -> {}
        case ADVERB -> {
          if (line.at(i).is(Kind.ADVERB, "most")) {
            return true;
          }
        }
        default -> {
          return false;
        }
      }
    }
    return noun < NEAR;
  }

  /** The verb of the present tense that a noun has, or -1. */
  private int verb(int noun) {
    boolean behindPreposition = false;
    for (int i = noun + 1; i < line.size() && i <= noun + NEAR; i++) {
      switch (line.kind(i)) {
        case BE, SHOW, EXPRESS, STAIN, NO -> {
          return isPast(i) ? -1 : i;
        }
        case IN, FOR -> behindPreposition = true;
        case WHICH, ADVERB, GENERAL, LINE, NOT, EXTENT, INTENSITY -> {}
        case COMMA -> {
          if (!line.is(i + 1, Kind.WHICH)) {
            return -1;
          }
        }
        case WORDS, PART, FILL -> {
          if (!behindPreposition) {
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

  private boolean isPast(int i) {
    Symbol verb = line.at(i);
    return verb.flag().equals("past") || line.endsWith(verb, "ed");
  }
}
