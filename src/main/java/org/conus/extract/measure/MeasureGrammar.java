package org.conus.extract.measure;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.measure.WordRoles.Word;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of a measure. The words are roles of {@code size-words.tsv}.
 *
 * <pre>
 * size = [ bound ] factor { ( [ "-" ] by [ "-" ] [ axis ] | "-" | "to" ) factor } [ "-" ] unit
 *      | number "/" number "/" number unit
 * factor = number [ [ "-" ] unit ] [ axis ]
 * list = number { "," number } ( "and" | "," ) number unit       each number a size of that unit
 * </pre>
 *
 * <p>A number is one of {@link MeasureNumbers}. The work at a token is bounded.
 */
final class MeasureGrammar {
  private static final int MOST_DIMENSIONS = 4;

  /** No text names more sizes without the unit of each. */
  private static final int MOST_MEMBERS = 6;

  private static final String MILLIMOLAR = "mM";
  private static final double MM_IN_CM = 10;

  /** To so small a part a converted dimension is rounded. */
  private static final double PRECISION = 1000;

  private final WordRoles words;
  private final MeasureNumbers numbers;

  MeasureGrammar(WordRoles words, MeasureNumbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /**
   * The measure that begins with a token; null if none does.
   *
   * @param word the word of the table that begins with it; null if none does
   */
  @Nullable Measure at(Tokens tokens, int from, int limit, @Nullable Match<Word> word) {
    boolean isBound = word != null && WordRoles.find(word, "bound") != null;
    int first = word != null && isBound ? word.last() + 1 : from;
    return numbers.last(tokens, first, limit) < 0
        ? null
        : new Reading(tokens, limit, areSlashed(tokens, first, limit)).measure(from, first);
  }

  /** The reading of one measure from left to right. */
  private final class Reading {
    private final Tokens tokens;
    private final int limit;
    private final boolean slashes;
    private final List<Double> dimensions = new ArrayList<>(3);
    private @Nullable String unit;
    private int last = -1;
    private boolean product;

    Reading(Tokens tokens, int limit, boolean slashes) {
      this.tokens = tokens;
      this.limit = limit;
      this.slashes = slashes;
      this.product = slashes;
    }

    @Nullable Measure measure(int from, int first) {
      int at = first;
      while (at >= 0 && at < limit && dimensions.size() < MOST_DIMENSIONS) {
        at = read(at);
      }
      if (unit == null || dimensions.contains(Double.NaN)) {
        return null;
      }
      boolean powered = product && isPower(tokens, last + 1, limit, dimensions.size());
      return powered || isLength(tokens, last, limit)
          ? new Measure(from, powered ? last + 1 : last, dimensions, unit, product)
          : null;
    }

    /**
     * Reads a number and what belongs to it; returns where the next one begins, -1 if none does.
     */
    private int read(int at) {
      int end = numbers.last(tokens, at, limit);
      if (end < 0 || dimensions.isEmpty() && isGlued(tokens, at)) {
        return -1;
      }
      Match<Word> unitWord = unitBehind(end);
      int next = next(end, unitWord);
      if (unitWord == null && unit == null && next < 0) {
        return -1; // most numbers measure nothing: told before their value is read
      }
      dimensions.add(numbers.value(tokens, at, end, limit));
      if (unitWord != null) {
        convert(dimensions, unit, unitWord.value().value());
        unit = unitWord.value().value();
        last = unitWord.last();
      }
      return next;
    }

    private @Nullable Match<Word> unitBehind(int number) {
      Match<Word> word = words.at(tokens, behindHyphen(number + 1), limit, "unit");
      return word == null && !dimensions.isEmpty()
          ? words.at(tokens, behindAxis(tokens, number + 1, limit), limit, "unit")
          : word;
    }

    /** Where the next number of a product or range begins; -1 if none does. */
    private int next(int number, @Nullable Match<Word> unitWord) {
      int end = unitWord == null ? number + 1 : unitWord.last() + 1;
      int axis = behindAxis(tokens, end, limit);
      int by = unitWord != null && WordRoles.find(unitWord, "by") != null ? end : behindBy(axis);
      by = by < 0 ? behindBy(end) : by;
      if (by >= 0) {
        product = true;
        return by;
      }
      boolean goesOn =
          slashes && tokens.is(end, '/')
              || isRange(tokens, end, limit)
              || unitWord == null && words.at(tokens, end, limit, "to") != null;
      return goesOn ? end + 1 : -1;
    }

    /** Behind a sign of multiplication and the name of the next axis; -1 if there is no sign. */
    private int behindBy(int at) {
      int from = tokens.is(at, '.') ? at + 1 : behindHyphen(at);
      Match<Word> by = words.at(tokens, from, limit, "by");
      if (by == null) {
        return -1;
      }
      int next = behindHyphen(by.last() + 1);
      return numbers.last(tokens, next, limit) < 0 ? behindAxis(tokens, next, limit) : next;
    }

    private int behindHyphen(int at) {
      return at < limit && tokens.isHyphen(at) ? at + 1 : at;
    }
  }

  /**
   * The last number of a list whose unit stands behind it alone, with this unit: {@code of 3 and 4
   * mm}.
   *
   * @param last the number's first token
   */
  record Listed(int last, String unit) {}

  /** The list with one unit whose first number a token is; null if it is no such list. */
  @Nullable Listed listAt(Tokens tokens, int from, int limit) {
    int at = from;
    for (int members = 1; members <= MOST_MEMBERS; members++) {
      int end = Numbers.last(tokens, at, limit);
      Match<Word> unit = end < 0 ? null : words.at(tokens, end + 1, limit, "unit");
      if (end < 0 || unit != null) {
        return unit != null && isLength(tokens, unit.last(), limit)
            ? new Listed(at, unit.value().value())
            : null;
      }
      int comma = tokens.is(end + 1, ',') ? end + 2 : end + 1;
      Match<Word> and = words.at(tokens, comma, limit, "join");
      at = and == null ? comma : and.last() + 1;
      if (at == end + 1) {
        return null;
      }
    }
    return null;
  }

  /** Whether the unit of a product has as many factors as it: {@code 2.4 x 1.9 x 3.3 cm3}. */
  private static boolean isPower(Tokens tokens, int token, int limit, int factors) {
    if (token >= limit || factors < 2 || factors > 3) {
      return false;
    }
    char power = tokens.firstChar(token);
    boolean number = tokens.kind(token) == TokenKind.NUMBER && !tokens.spaceBefore(token);
    return number && tokens.length(token) == 1 && power == '0' + factors
        || power == (factors == 2 ? '\u00B2' : '\u00B3');
  }

  /**
   * Behind the name of the axis that was measured, with or without brackets: {@code 3.4 cm AP x 2.9
   * cm}, {@code 3.4 (AP) x 2.9 (TR) cm}; the token itself if none stands there.
   */
  private int behindAxis(Tokens tokens, int token, int limit) {
    boolean bracket = tokens.is(token, '(');
    Match<Word> axis = words.at(tokens, bracket ? token + 1 : token, limit, "axis");
    if (axis == null) {
      return token;
    }
    int next = axis.last() + 1;
    return !bracket ? next : tokens.is(next, ')') ? next + 1 : token;
  }

  /** Three numbers with slashes between: {@code 16/22/15 mm}. */
  private static boolean areSlashed(Tokens tokens, int first, int limit) {
    return first + 4 < limit
        && isSlashed(tokens, first + 1)
        && isSlashed(tokens, first + 3)
        && tokens.kind(first + 4) == TokenKind.NUMBER
        && !tokens.is(first + 5, '/');
  }

  private static boolean isSlashed(Tokens tokens, int slash) {
    return tokens.is(slash, '/')
        && !tokens.spaceBefore(slash)
        && !tokens.spaceBefore(slash + 1)
        && tokens.kind(slash + 1) == TokenKind.NUMBER;
  }

  /**
   * Gives the dimensions before the last one, which has another unit, the unit of the last: {@code
   * 8 mm x 1.2 cm} is 0.8 x 1.2 cm.
   */
  private static void convert(List<Double> dimensions, @Nullable String from, String to) {
    if (from == null || from.equals(to)) {
      return;
    }
    double factor = to.equals(Measure.CENTIMETER) ? 1 / MM_IN_CM : MM_IN_CM;
    for (int i = 0; i < dimensions.size() - 1; i++) {
      dimensions.set(i, Math.round(dimensions.get(i) * factor * PRECISION) / PRECISION);
    }
  }

  /** {@code 2-3 cm}: a hyphen between numbers. */
  private static boolean isRange(Tokens tokens, int token, int limit) {
    return token + 1 < limit
        && tokens.isHyphen(token)
        && tokens.kind(token + 1) == TokenKind.NUMBER;
  }

  /** A number that is part of a word: {@code T2}. */
  private static boolean isGlued(Tokens tokens, int token) {
    return token > 0
        && !tokens.spaceBefore(token)
        && tokens.kind(token - 1) == TokenKind.WORD
        && tokens.length(token - 1) > 1;
  }

  /**
   * Squares, cubes, rates ({@code cm3}, {@code mm/h}, {@code mm Hg}) and millimolar ({@code mM})
   * are no lengths.
   */
  private static boolean isLength(Tokens tokens, int last, int limit) {
    int next = last + 1;
    if (tokens.text(last).equals(MILLIMOLAR)) {
      return false;
    }
    if (next >= limit) {
      return true;
    }
    boolean glued = !tokens.spaceBefore(next);
    boolean power = glued && tokens.kind(next) == TokenKind.NUMBER || isSuperscript(tokens, next);
    return !power && !(glued && tokens.is(next, '/')) && !tokens.isWord(next, "hg");
  }

  private static boolean isSuperscript(Tokens tokens, int token) {
    return tokens.is(token, '\u00B2') || tokens.is(token, '\u00B3');
  }
}
