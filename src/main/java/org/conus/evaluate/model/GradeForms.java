package org.conus.evaluate.model;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form for the ways in which a grade is written: {@code G2}, {@code WHO grade II} and {@code 2}
 * are the same, so are {@code Gleason 3+4} and {@code 3+4=7}, {@code poorly differentiated} and
 * {@code poor}.
 */
final class GradeForms {
  private static final Pattern GLEASON = Pattern.compile("([1-5])\\s*\\+\\s*([1-5])");
  private static final Pattern DEGREE =
      Pattern.compile("\\b(low|intermediate|high|well|moderate|poor|undifferentiated)(?:ly)?\\b");
  private static final Pattern FIGURE = Pattern.compile("\\bg?([1-5](?:\\s*-\\s*[1-5])?)\\b");
  private static final Pattern ROMAN = Pattern.compile("\\b(i{1,3}|iv)\\b");
  private static final Map<String, String> FIGURES =
      Map.of("i", "1", "ii", "2", "iii", "3", "iv", "4");

  private GradeForms() {}

  static String normal(String grade) {
    String text = grade.strip().toLowerCase(Locale.ROOT);
    Matcher gleason = GLEASON.matcher(text);
    if (gleason.find()) {
      return gleason.group(1) + "+" + gleason.group(2);
    }
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
      degrees.append(degrees.length() == 0 ? "" : "-").append(degree.group(1));
    }
    return degrees.length() == 0 ? text : degrees.toString();
  }
}
