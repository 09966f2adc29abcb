package org.conus.extract.ihc;

import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures:
 *
 * <pre>
 *   percent  = [ bound ] number [ [ "%" ] ( "-" | "to" ) number ] "%"
 *            | number ( "of" | "/" ) number "cells"
 *   score    = digit [ "-" digit ] "+" [ "/" digit ] | digit "plus" | digit "/" ( 3 | 8 | 12 )
 *   clone    = "1:" digits                                  of a dilution
 *   number   = digits [ "." digits ]
 *   bound    = "&lt;" | "&gt;" | "≤" | "≥" | a word of class bound
 * </pre>
 */
final class Measures {
  private final PhraseMatcher<Lexeme> words;
  private final SpokenNumbers numbers;

  Measures(PhraseMatcher<Lexeme> words, SpokenNumbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** Whether a figure could begin with this token. */
  static boolean mayBegin(Tokens tokens, int at, int limit) {
    char c = tokens.firstChar(at);
    return Character.isDigit(c)
        || "<>≤≥⩽⩾≦≧".indexOf(c) >= 0
        || ScannedFigures.end(tokens, at, limit) >= 0
        || ScannedFigures.isOne(tokens, at, limit);
  }

  /** {@code twenty five percent}; null if no such words begin with a token. */
  @Nullable Symbol spoken(Tokens tokens, int at, int limit) {
    return spoken(tokens, at, at, limit, "");
  }

  /** {@code less than five percent}, {@code eighty-five to ninety percent}. */
  private @Nullable Symbol spoken(Tokens tokens, int from, int at, int limit, String bound) {
    int last = numbers.end(tokens, at, limit);
    if (last < 0) {
      return null;
    }
    String number = bound + numbers.number(tokens, at, last);
    int lowEnd = isPercent(tokens, last + 1, limit) ? percentEnd(tokens, last + 1, limit) : last;
    int high = spokenRange(tokens, from, lowEnd + 1, limit);
    int highLast = high < 0 ? -1 : numbers.end(tokens, high, limit);
    if (highLast >= 0 && (lowEnd == last || isPercent(tokens, highLast + 1, limit))) {
      number += "-" + numbers.number(tokens, high, highLast);
      last = highLast;
    }
    if (isPercent(tokens, last + 1, limit)) {
      return new Symbol(Kind.PERCENT, from, percentEnd(tokens, last + 1, limit), number);
    }
    int whole = outOf(tokens, last + 1, limit);
    if (whole > 0 && bound.isEmpty()) {
      int all = numbers.end(tokens, whole, limit);
      return new Symbol(Kind.SCORE, from, all, number + "/" + numbers.number(tokens, whole, all));
    }
    boolean score = number.length() == 1 && number.charAt(0) <= '4' && last == from;
    return score && isSpokenPlus(tokens, last + 1, limit)
        ? new Symbol(Kind.SCORE, from, last + 1, number + "+")
        : null;
  }

  /** Behind {@code to}, or the {@code and} of {@code between}, that joins two numbers; or -1. */
  private static int spokenRange(Tokens tokens, int from, int at, int limit) {
    boolean between = from > 0 && tokens.isWord(from - 1, "between");
    boolean joins =
        at + 1 < limit && (tokens.isWord(at, "to") || between && tokens.isWord(at, "and"));
    return joins ? at + 1 : -1;
  }

  /** The whole of {@code eight out of eight}, or -1. */
  private int outOf(Tokens tokens, int at, int limit) {
    boolean out = at + 2 < limit && tokens.isWord(at, "out") && tokens.isWord(at + 1, "of");
    boolean whole = out && (tokens.isWord(at + 2, "eight") || tokens.isWord(at + 2, "three"));
    return whole ? at + 2 : -1;
  }

  /** {@code two plus,}: a score, as nothing follows that could be added. */
  private boolean isSpokenPlus(Tokens tokens, int plus, int limit) {
    if (plus >= limit || !tokens.isWord(plus, "plus")) {
      return false;
    }
    int next = plus + 1;
    if (next >= limit || tokens.kind(next) == TokenKind.MARK && !tokens.is(next, '/')) {
      return true;
    }
    Match<Lexeme> word = words.longestAt(tokens, next, limit);
    return word != null
        && switch (word.value().kind()) {
          case RESULT, STAIN, IN, AND, BUT -> true;
          case FOR -> tokens.isWord(next, "by");
          default -> false;
        };
  }

  /** The figure that begins with a token; null if none does. */
  @Nullable Symbol at(Tokens tokens, int from, int limit) {
    int at = from;
    String bound = "";
    String sign = boundSign(tokens, at, limit);
    if (!sign.isEmpty()) {
      bound = sign;
      at += tokens.is(at + 1, '=') ? 2 : 1;
    } else {
      Match<Lexeme> word = words.longestAt(tokens, at, limit);
      if (word != null && word.value().kind() == Kind.BOUND) {
        bound = word.value().value();
        at = word.last() + 1;
      }
    }
    if (ScannedFigures.isOne(tokens, at, limit)) {
      return new Symbol(Kind.SCORE, from, at + 1, bound + "1+");
    }
    if (at >= limit
        || tokens.kind(at) != TokenKind.NUMBER && ScannedFigures.end(tokens, at, limit) < 0) {
      boolean word = at > from && at < limit && tokens.kind(at) == TokenKind.WORD;
      return word ? spoken(tokens, from, at, limit, bound) : null;
    }
    return figure(tokens, from, at, limit, bound);
  }

  private Symbol figure(Tokens tokens, int from, int at, int limit, String bound) {
    int last = numberEnd(tokens, at, limit);
    String low = digits(tokens, at, last);
    Symbol score = bound.isEmpty() ? score(tokens, at, last, limit) : null;
    if (score != null) {
      return score;
    }
    if (bound.isEmpty() && isDilution(tokens, at, limit)) {
      return new Symbol(Kind.CLONE, from, at + 2, "");
    }
    if (bound.isEmpty()
        && last == at
        && tokens.length(at) == 1
        && tokens.firstChar(at) <= '4'
        && isSpokenPlus(tokens, at + 1, limit)) {
      return new Symbol(Kind.SCORE, from, at + 1, low + "+");
    }
    int afterLow = isPercent(tokens, last + 1, limit) ? percentEnd(tokens, last + 1, limit) : last;
    boolean between = from > 0 && tokens.isWord(from - 1, "between");
    int second = rangeNumber(tokens, afterLow + 1, limit, between);
    if (second >= 0) {
      int secondLast = numberEnd(tokens, second, limit);
      if (isPercent(tokens, secondLast + 1, limit)) {
        String range = bound + low + "-" + digits(tokens, second, secondLast);
        return new Symbol(Kind.PERCENT, from, percentEnd(tokens, secondLast + 1, limit), range);
      }
    }
    if (afterLow > last) {
      return new Symbol(Kind.PERCENT, from, afterLow, bound + low);
    }
    Symbol share = shareOfCells(tokens, from, at, last, limit);
    return share != null ? share : new Symbol(Kind.NUMBER, from, last, bound + low);
  }

  /** {@code 1:150}: how far an antibody was diluted. */
  private static boolean isDilution(Tokens tokens, int at, int limit) {
    return at + 2 < limit
        && tokens.isWord(at, "1")
        && tokens.is(at + 1, ':')
        && tokens.kind(at + 2) == TokenKind.NUMBER
        && tokens.length(at + 2) > 1
        && !tokens.spaceBefore(at + 1)
        && !tokens.spaceBefore(at + 2);
  }

  private static String boundSign(Tokens tokens, int at, int limit) {
    if (at >= limit || tokens.length(at) != 1) {
      return "";
    }
    boolean orEqual = tokens.is(at + 1, '=');
    return switch (tokens.firstChar(at)) {
      case '<' -> orEqual ? "<=" : "<";
      case '>' -> orEqual ? ">=" : ">";
      case '≤', '⩽', '≦' -> "<=";
      case '≥', '⩾', '≧' -> ">=";
      default -> "";
    };
  }

  private static int numberEnd(Tokens tokens, int at, int limit) {
    int scanned = ScannedFigures.end(tokens, at, limit);
    if (scanned >= 0) {
      return scanned;
    }
    boolean fraction =
        at + 2 < limit
            && (tokens.is(at + 1, '.') || tokens.is(at + 1, ','))
            && !tokens.spaceBefore(at + 1)
            && !tokens.spaceBefore(at + 2)
            && tokens.kind(at + 2) == TokenKind.NUMBER;
    return fraction ? at + 2 : at;
  }

  private static String digits(Tokens tokens, int first, int last) {
    boolean fraction = last == first + 2 && tokens.kind(first + 1) == TokenKind.MARK;
    return fraction
        ? tokens.text(first) + "." + tokens.text(last)
        : ScannedFigures.digits(tokens, first, last);
  }

  private boolean isPercent(Tokens tokens, int at, int limit) {
    if (at >= limit) {
      return false;
    }
    Match<Lexeme> word = words.longestAt(tokens, at, limit);
    return word != null && word.value().kind() == Kind.PERCENT_WORD;
  }

  private int percentEnd(Tokens tokens, int at, int limit) {
    Match<Lexeme> word = words.longestAt(tokens, at, limit);
    return word == null ? at : word.last();
  }

  /** The number after a hyphen or {@code to}, or after the {@code and} of between; or -1. */
  private static int rangeNumber(Tokens tokens, int at, int limit, boolean between) {
    boolean joins =
        at + 1 < limit
            && (tokens.isHyphen(at)
                || tokens.isWord(at, "to")
                || tokens.is(at, '~')
                || between && tokens.isWord(at, "and"));
    boolean number =
        joins
            && (tokens.kind(at + 1) == TokenKind.NUMBER
                || ScannedFigures.end(tokens, at + 1, limit) >= 0);
    return number ? at + 1 : -1;
  }

  private static @Nullable Symbol score(Tokens tokens, int at, int last, int limit) {
    if (last != at || tokens.length(at) > 2) {
      return null;
    }
    Symbol sum = sum(tokens, at, limit);
    if (sum != null) {
      return sum;
    }
    if (isOutOf(tokens, at + 1, limit)) {
      return new Symbol(Kind.SCORE, at, at + 3, tokens.text(at) + "/" + tokens.text(at + 3));
    }
    int plus = at + 1;
    int high = at;
    if (plus + 1 < limit && tokens.isHyphen(plus) && tokens.kind(plus + 1) == TokenKind.NUMBER) {
      high = plus + 1;
      plus += 2;
    }
    if (plus < limit
        && tokens.is(plus, '+')
        && !tokens.spaceBefore(plus)
        && tokens.length(at) == 1
        && tokens.firstChar(at) <= '4'
        && !isSummand(tokens, plus + 1, limit)) {
      String range = high == at ? "" : tokens.text(at) + "-";
      int end = denominator(tokens, plus + 1, limit);
      return new Symbol(Kind.SCORE, at, end < 0 ? plus : end, range + tokens.text(high) + "+");
    }
    int end = denominator(tokens, at + 1, limit);
    return end < 0
        ? null
        : new Symbol(Kind.SCORE, at, end, tokens.text(at) + "/" + tokens.text(end));
  }

  /** Whether a number stands right behind a plus: {@code Gleason 4+5}. */
  private static boolean isSummand(Tokens tokens, int at, int limit) {
    return at < limit && tokens.kind(at) == TokenKind.NUMBER && !tokens.spaceBefore(at);
  }

  /** {@code out of 8}: behind a number, the whole of an Allred score. */
  private static boolean isOutOf(Tokens tokens, int at, int limit) {
    return at + 2 < limit
        && tokens.isWord(at, "out")
        && tokens.isWord(at + 1, "of")
        && tokens.isWord(at + 2, "8");
  }

  /** {@code 5+3=8}, {@code 5 + 3 = 8/8}: a score by its parts. */
  private static @Nullable Symbol sum(Tokens tokens, int at, int limit) {
    boolean sum =
        at + 4 < limit
            && tokens.is(at + 1, '+')
            && tokens.kind(at + 2) == TokenKind.NUMBER
            && tokens.is(at + 3, '=')
            && tokens.kind(at + 4) == TokenKind.NUMBER;
    if (!sum) {
      return null;
    }
    int whole = denominator(tokens, at + 5, limit);
    String value = tokens.text(at + 4);
    return whole < 0
        ? new Symbol(Kind.SCORE, at, at + 4, value)
        : new Symbol(Kind.SCORE, at, whole, value + "/" + tokens.text(whole));
  }

  /** The last token of {@code /3}, {@code /8} or {@code /12}, or -1. */
  private static int denominator(Tokens tokens, int slash, int limit) {
    if (slash + 1 >= limit || !tokens.is(slash, '/') || tokens.spaceBefore(slash)) {
      return -1;
    }
    boolean known =
        tokens.isWord(slash + 1, "3")
            || tokens.isWord(slash + 1, "8")
            || tokens.isWord(slash + 1, "12");
    boolean goesOn =
        slash + 2 < limit && (tokens.is(slash + 2, '/') || tokens.isWord(slash + 2, "hpf"));
    return known && !goesOn ? slash + 1 : -1;
  }

  /** {@code 40 of 100 cells}. */
  private static @Nullable Symbol shareOfCells(
      Tokens tokens, int from, int at, int last, int limit) {
    int of = last + 1;
    boolean share =
        last == at
            && of + 2 < limit
            && (tokens.isWord(of, "of") || tokens.is(of, '/'))
            && tokens.kind(of + 1) == TokenKind.NUMBER
            && (tokens.isWord(of + 2, "cells") || tokens.isWord(of + 3, "cells"))
            && tokens.length(at) < 6
            && tokens.length(of + 1) < 6;
    if (!share) {
      return null;
    }
    int whole = Integer.parseInt(tokens.text(of + 1));
    int part = Integer.parseInt(tokens.text(at));
    return whole == 0 || part > whole
        ? null
        : new Symbol(Kind.PERCENT, from, of + 1, String.valueOf(part * 100 / whole));
  }
}
