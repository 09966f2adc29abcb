package org.conus.evaluate.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form for the ways in which a grade is written: {@code G2}, {@code WHO grade II} and {@code 2}
 * are the same, so are {@code Gleason 3+4} and {@code 3+4=7}, {@code poorly differentiated}, {@code
 * poor} and {@code G3} (the sixth digit of ICD-O-3).
 */
final class GradeForms {
  private static final Pattern GLEASON = Pattern.compile("([1-5])\\s*\\+\\s*([1-5])");
  private static final Pattern DEGREE =
      Pattern.compile("\\b(low|intermediate|high|well|moderate|poor|undifferentiated)(?:ly)?\\b");
  private static final Pattern FIGURE = Pattern.compile("\\bg?([1-5](?:\\s*-\\s*[1-5])?)\\b");
  private static final Pattern ROMAN = Pattern.compile("\\b(i{1,3}|iv)\\b");
  private static final Map<String, String> FIGURES =
      Map.of("i", "1", "ii", "2", "iii", "3", "iv", "4");
  private static final Map<String, String> DEGREES =
      Map.of("well", "1", "moderate", "2", "poor", "3", "undifferentiated", "4");

  private GradeForms() {}

  /** The forms of a grade; of Gleason patterns also their grade group (ISUP 2014). */
  static List<String> normal(String grade) {
    String text = grade.strip().toLowerCase(Locale.ROOT);
    Matcher gleason = GLEASON.matcher(text);
    if (gleason.find()) {
      int first = text.charAt(gleason.start(1)) - '0';
      int second = text.charAt(gleason.start(2)) - '0';
      return List.of(first + "+" + second, String.valueOf(group(first, second)));
    }
    return List.of(single(text));
  }

  private static int group(int first, int second) {
    int sum = first + second;
    if (sum == 7) {
      return first == 3 ? 2 : 3;
    }
    return sum < 7 ? 1 : Math.min(5, sum - 4);
  }

  private static String single(String text) {
    Matcher figure = FIGURE.matcher(text);
    if (figure.find()) {
      return figure.group(1).replace(" ", "");
    }
    Matcher roman = ROMAN.matcher(text);
    if (roman.find()) {
      return FIGURES.getOrDefault(roman.group(1), text);
    }
    StringBuilder degrees = new StringBuilder();
    Matcher degree = DEGREE.matcher(text);
    while (degree.find()) {
      String word = String.valueOf(degree.group(1));
      degrees.append(degrees.length() == 0 ? "" : "-").append(DEGREES.getOrDefault(word, word));
    }
    return degrees.length() == 0 ? text : degrees.toString();
  }
}
