package org.conus.evaluate.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form for the ways in which a stage is written: the TNM without blanks and with the prefix of
 * its first part alone ({@code pT3 pN1} is {@code pt3n1}), and the group in Roman figures without
 * its system ({@code FIGO stage 3C} is {@code iiic}).
 */
final class StageForms {
  private static final Pattern GAPS = Pattern.compile("[\\s,;/]+");
  private static final Pattern PART =
      Pattern.compile(
          "([ycpra]{0,3})([tnm](?:is|[0-4x])(?:mi|[a-d])?\\d?(?:\\((?![ycpra]{0,3}[tnm][0-4x])[^)]*\\))*)");
  private static final Pattern GROUP =
      Pattern.compile("(?<![a-z0-9])(i{1,3}|iv|[1-4])([a-d]?\\d?)(?![a-z0-9])");
  private static final Map<String, String> ROMAN =
      Map.of("1", "i", "2", "ii", "3", "iii", "4", "iv");

  private StageForms() {}

  /** The TNM and the group that a text says; the text itself where it says neither. */
  static List<String> normal(String stage) {
    String text = stage.strip().toLowerCase(Locale.ROOT);
    List<String> forms = new ArrayList<>();
    String whole = GAPS.matcher(text).replaceAll("");
    StringBuilder tnm = new StringBuilder();
    Matcher part = PART.matcher(whole);
    while (part.find()) {
      tnm.append(tnm.length() == 0 ? part.group(1) : "").append(part.group(2));
    }
    if (tnm.length() > 0) {
      forms.add(tnm.toString());
    }
    Matcher group = GROUP.matcher(PART.matcher(text).replaceAll(" "));
    if (group.find()) {
      forms.add(ROMAN.getOrDefault(group.group(1), group.group(1)) + group.group(2));
    }
    return forms.isEmpty() ? List.of(text) : forms;
  }
}
