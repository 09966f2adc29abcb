package org.conus.extract.assertion;

import java.util.Set;

/**
 * Numbers of patients and of cases, which series of others count and one patient's text does not.
 */
final class Counts {
  private static final Set<String> NUMBERS =
      Set.of(
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty",
          "thirty",
          "forty",
          "fifty");

  private static final Set<String> RESTS =
      Set.of("remainder", "remaining", "rest", "others", "other");

  private static final Set<String> CASES = Set.of("cases", "patients");

  private Counts() {}
}
