package org.conus.extract.ihc;

/**
 * Sentences about many patients, tumors or cases, and studies:
 *
 * <pre>
 *   series = ... COHORT ... GENERAL ...                          in one sentence, in any order
 *          | ... NUMBER { WORDS } COHORT ...                     five or more of them
 *          | ... NUMBER of NUMBER { WORDS } COHORT ...           of people
 *          | ... most { WORDS } COHORT ...
 *          | ... PERCENT { FOR | WORDS | PERFORMED } COHORT ...  a share of them
 *          | ... NUMBER "(" PERCENT ")" ( BE | RESULT | EXPRESS ) ...
 *          | ... COHORT ... PERFORMED IN NUMBER ...
 *          | ... GENERAL that speaks of cases or a study ...
 * </pre>
 */
final class Series {
  private static final int NEAR = 6;
  private static final int FEWEST = 5;

  /** The flag of {@code in our case}. */
  static final String OWN = "own";

  private final Line line;

  private Series(Line line) {
    this.line = line;
  }

  /** Which symbols stand in such sentences. */
  static boolean[] of(Line line) {
    Series series = new Series(line);
    boolean[] many = new boolean[line.size()];
    boolean study = false;
    int from = 0;
    for (int i = 0; i <= line.size(); i++) {
      if (i == line.size() || line.is(i, Kind.STOP) || line.is(i, Kind.LINE)) {
        boolean speaks = series.speaksOfMany(from, i);
        int limit = speaks ? series.ownCase(from, i) : i;
        for (int j = from; j < limit; j++) {
          many[j] = speaks;
        }
        from = i + 1;
      } else {
        study |= line.is(i, Kind.GENERAL) && line.at(i).is(Kind.GENERAL, "study");
      }
    }
    for (int i = 0; study && i < many.length; i++) {
      many[i] = true;
    }
    return many;
  }

  /** Where a clause about this case begins; the limit if none does. */
  private int ownCase(int from, int limit) {
    for (int i = limit - 1; i >= from; i--) {
      if (line.is(i, Kind.ADVERB) && line.at(i).is(Kind.ADVERB, OWN)) {
        int begin = i;
        while (begin > from && !line.is(begin, Kind.SEMI) && !line.is(begin, Kind.BUT)) {
          begin--;
        }
        return begin == from ? i : begin;
      }
    }
    return limit;
  }

  private boolean speaksOfMany(int from, int limit) {
    boolean people = false;
    boolean general = false;
    for (int i = from; i < limit; i++) {
      switch (line.kind(i)) {
        case COHORT -> {
          people = true;
          if (isCounted(i, from) || isShareOf(i, from)) {
            return true;
          }
        }
        case GENERAL -> {
          if (line.at(i).is(Kind.GENERAL, "cases")) {
            return true;
          }
          general = true;
        }
        case PERFORMED -> general |= line.is(i + 1, Kind.IN) && line.is(i + 2, Kind.NUMBER);
        case PERCENT -> {
          if (isShare(i, limit) || isCount(i)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return people && general;
  }

  /** {@code 38 cases}, {@code most soft tissue sarcomas}. */
  private boolean isCounted(int cohort, int from) {
    for (int i = cohort - 1; i >= Math.max(from, cohort - NEAR); i--) {
      switch (line.kind(i)) {
        case NUMBER -> {
          return isMany(line.at(i).value());
        }
        case ADVERB -> {
          if (line.at(i).is(Kind.ADVERB, "most")) {
            return true;
          }
        }
        case WORDS, PART, DASH, FOR, FILL -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** {@code two of three cases}. */
  private boolean isShareOf(int cohort, int from) {
    if (!line.at(cohort).is(Kind.COHORT, "people")) {
      return false;
    }
    int whole = cohort - 1;
    while (whole > Math.max(from, cohort - NEAR)
        && (line.is(whole, Kind.WORDS) || line.is(whole, Kind.PART))) {
      whole--;
    }
    int of = line.is(whole - 1, Kind.FILL) ? whole - 2 : whole - 1;
    return isNumber(whole) && line.is(of, Kind.FOR) && isNumber(of - 1);
  }

  private boolean isNumber(int i) {
    return line.is(i, Kind.NUMBER)
        || line.is(i, Kind.ADVERB) && line.at(i).is(Kind.ADVERB, "number");
  }

  private static boolean isMany(String number) {
    return number.length() > 1 && number.chars().allMatch(Character::isDigit)
        || number.length() == 1 && Character.digit(number.charAt(0), 10) >= FEWEST;
  }

  /** {@code 98% of breast cancers}. */
  private boolean isShare(int percent, int limit) {
    for (int i = percent + 1; i < Math.min(limit, percent + 1 + NEAR); i++) {
      switch (line.kind(i)) {
        case COHORT -> {
          return true;
        }
        case FOR, FILL, WORDS, PERFORMED, ADVERB, IN, PART -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** {@code 21 (54%) were positive}. */
  private boolean isCount(int percent) {
    return isNumber(percent - 2)
        && line.is(percent - 1, Kind.OPEN)
        && line.is(percent + 1, Kind.CLOSE)
        && (line.is(percent + 2, Kind.BE)
            || line.is(percent + 2, Kind.RESULT)
            || line.is(percent + 2, Kind.EXPRESS)
            || line.is(percent + 2, Kind.SHOW));
  }
}
