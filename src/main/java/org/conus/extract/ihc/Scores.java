package org.conus.extract.ihc;

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
            && (told == Outcome.POSITIVE || told == Outcome.QUANTIFIED);
    if (index) {
      return Outcome.QUANTIFIED;
    }
    return told == Outcome.QUANTIFIED ? Outcome.POSITIVE : told;
  }

  private static Outcome her2(String score) {
    char digit = score.charAt(0);
    return digit == '3' || digit == '4'
        ? Outcome.POSITIVE
        : digit == '2' ? Outcome.EQUIVOCAL : Outcome.NEGATIVE;
  }

  /** Whether a percentage or score is 0, or below 1. */
  private static boolean isNothing(@Nullable String figure) {
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
