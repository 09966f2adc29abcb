package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What figures mean. HER2 follows ASCO/CAP: 0 and 1+ negative, 2+ equivocal, 3+ positive. A
 * proliferation index is quantified. Any other marker is positive but at 0 or below 1.
 */
final class Scores {
  private Scores() {}

  /** The result that the figures alone tell. */
  static Outcome outcome(MarkerName name, Modifiers modifiers) {
    String score = modifiers.score();
    if (name.is("her2") && score != null) {
      return her2(score);
    }
    String percent = modifiers.percent();
    if (percent != null) {
      return name.is("proliferation")
          ? Outcome.QUANTIFIED
          : isNothing(percent) ? Outcome.NEGATIVE : Outcome.POSITIVE;
    }
    return score != null && isNothing(score) ? Outcome.NEGATIVE : Outcome.POSITIVE;
  }

  /** The result that the words tell, once the figures are looked at. */
  static Outcome refined(MarkerName name, Outcome told, Modifiers modifiers) {
    boolean index =
        name.is("proliferation")
            && modifiers.percent() != null
            && (told != Outcome.NEGATIVE || !isNothing(modifiers.percent()));
    if (index) {
      return Outcome.QUANTIFIED;
    }
    String score = modifiers.score();
    if (told == Outcome.POSITIVE && name.is("her2") && score != null && isOfHer2(score)) {
      return her2(score);
    }
    if (told == Outcome.POSITIVE && (isNothing(modifiers.percent()) || isNothing(score))) {
      return Outcome.NEGATIVE;
    }
    return told == Outcome.QUANTIFIED ? Outcome.POSITIVE : told;
  }

  /**
   * Joins the name of a score and its figure: {@code H-score of 80}, {@code Allred score 8/8}.
   * Where a marker stands between them ({@code CPS for A is 5}) the figure alone takes both.
   */
  static List<Symbol> named(List<Symbol> symbols) {
    List<Symbol> out = new ArrayList<>(symbols.size());
    for (int i = 0; i < symbols.size(); i++) {
      Symbol name = symbols.get(i);
      int figure = name.is(Kind.SCORE_NAME) ? figureAfter(symbols, i) : -1;
      if (figure < 0) {
        out.add(name);
        continue;
      }
      int marker = markerBetween(symbols, i, figure);
      if (marker > 0) {
        out.addAll(symbols.subList(i + 1, figure));
        out.add(named(symbols.get(figure), name, symbols.get(figure)));
      } else {
        out.add(named(name, name, symbols.get(figure)));
      }
      i = figure;
    }
    return out;
  }

  private static int markerBetween(List<Symbol> symbols, int name, int figure) {
    for (int i = name + 1; i < figure; i++) {
      if (symbols.get(i).is(Kind.MARKER)) {
        return i;
      }
    }
    return -1;
  }

  private static int figureAfter(List<Symbol> symbols, int name) {
    for (int i = name + 1; i < Math.min(symbols.size(), name + 9); i++) {
      switch (symbols.get(i).kind()) {
        case NUMBER, SCORE, PERCENT -> {
          return i;
        }
        case FOR, COLON, BE, ADVERB, FILL, SCORE_NAME, OPEN, CLOSE -> {}
        case MARKER -> {
          if (!symbols.get(i - 1).is(Kind.FOR)) {
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

  private static Symbol named(Symbol first, Symbol name, Symbol figure) {
    boolean percent = figure.is(Kind.PERCENT) || name.flag().equals("percent");
    String value =
        percent || name.value().isEmpty() ? figure.value() : name.value() + " " + figure.value();
    return new Symbol(percent ? Kind.PERCENT : Kind.SCORE, first.first(), figure.last(), value);
  }

  /** {@code 0}, {@code 1+}; no H-score and no Allred score. */
  private static boolean isOfHer2(String score) {
    return score.equals("0") || score.length() == 2 && score.charAt(1) == '+';
  }

  private static Outcome her2(String score) {
    char digit = score.charAt(0);
    return digit == '3' || digit == '4'
        ? Outcome.POSITIVE
        : digit == '2' ? Outcome.EQUIVOCAL : Outcome.NEGATIVE;
  }

  /** Whether a percentage or score is 0, or below 1. */
  static boolean isNothing(@Nullable String figure) {
    if (figure == null) {
      return false;
    }
    String number = figure.startsWith("CPS ") ? figure.substring(4) : figure;
    number = number.startsWith("H-score ") ? number.substring(8) : number;
    return number.equals("<1")
        || number.startsWith("0") && !number.contains(".") && !number.contains("-")
        || number.startsWith("0.");
  }
}
