package org.conus.extract.ihc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as one dictates them: {@code sixty seven}, {@code one hundred}, {@code one seventeen}.
 */
final class SpokenNumbers {
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
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
          "nineteen");

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private static final Map<String, Integer> VALUES = values();

  private SpokenNumbers() {}

  private static Map<String, Integer> values() {
    Map<String, Integer> values = new HashMap<>();
    for (int i = 0; i < SMALL.size(); i++) {
      values.put(SMALL.get(i), i);
    }
    for (int i = 0; i < TENS.size(); i++) {
      values.put(TENS.get(i), 20 + 10 * i);
    }
    return Map.copyOf(values);
  }

  /** The ways to say a number of up to three digits; none for others. */
  static List<String> spoken(String digits) {
    if (digits.isEmpty() || digits.length() > 3 || digits.charAt(0) == '0') {
      return List.of();
    }
    int number = Integer.parseInt(digits);
    if (number < 100) {
      return List.of(belowHundred(number));
    }
    String hundreds = SMALL.get(number / 100);
    if (number % 100 == 0) {
      return List.of(hundreds + " hundred");
    }
    String rest = belowHundred(number % 100);
    return List.of(
        hundreds + " hundred " + rest,
        hundreds + " hundred and " + rest,
        hundreds + (number % 100 < 10 ? " oh " : " ") + rest);
  }

  private static String belowHundred(int number) {
    if (number < 20) {
      return SMALL.get(number);
    }
    String tens = TENS.get(number / 10 - 2);
    return number % 10 == 0 ? tens : tens + " " + SMALL.get(number % 10);
  }

  /** The last token of the number that begins with a token, or -1 if none below 101 does. */
  static int end(Tokens tokens, int at, int limit) {
    @Nullable Integer first = value(tokens, at, limit);
    if (first == null) {
      return -1;
    }
    int next = at + 1 < limit && tokens.isHyphen(at + 1) ? at + 2 : at + 1;
    @Nullable Integer second = value(tokens, next, limit);
    boolean compound = first >= 20 && second != null && second > 0 && second < 10;
    boolean hundred = first == 1 && next < limit && tokens.isWord(next, "hundred");
    return compound || hundred ? next : at;
  }

  /** The number that stands between two tokens, both included. */
  static int number(Tokens tokens, int first, int last) {
    if (tokens.isWord(last, "hundred")) {
      return 100;
    }
    int number = VALUES.getOrDefault(tokens.lower(first), 0);
    return last == first ? number : number + VALUES.getOrDefault(tokens.lower(last), 0);
  }

  private static @Nullable Integer value(Tokens tokens, int at, int limit) {
    return at >= limit || tokens.length(at) < 3 ? null : VALUES.get(tokens.lower(at));
  }
}
