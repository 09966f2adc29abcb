package org.conus.findings;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.conus.text.OffsetMap;
import org.conus.text.Span;

/** Checks spinal levels: those that nobody has, and tumors of the cord where there is none. */
final class LevelEdits {
  /** With which the code of a level begins. */
  private static final String LETTERS = "CTDLS";

  private final List<EditTable.Rule> regions;
  private final List<EditTable.Rule> withoutCord;
  private final Set<String> words = new HashSet<>();

  LevelEdits(EditTable table) {
    this.regions = table.of("level");
    this.withoutCord = table.of("cord");
    table.of("level-word").forEach(rule -> words.addAll(rule.beginnings()));
  }

  void check(TumorFinding tumor, List<Problem> problems) {
    LevelsFinding levels = tumor.levels();
    if (levels == null) {
      return;
    }
    for (String level : levels.values()) {
      if (!isOf(regions, level)) {
        String message = tumor.id() + ": " + level + " is no spinal level";
        problems.add(new Problem("edit.level", message, levels.evidence()));
      }
    }
    ValueFinding compartment = tumor.compartment();
    boolean inCord = compartment != null && compartment.value().equals("intramedullary");
    boolean below = levels.values().stream().allMatch(level -> isOf(withoutCord, level));
    if (inCord && below && !levels.values().isEmpty()) {
      String message = tumor.id() + ": intramedullary below the end of the cord";
      problems.add(new Problem("edit.compartment-level", message, levels.evidence()));
    }
  }

  private static boolean isOf(List<EditTable.Rule> regions, String level) {
    int digits = 0;
    while (digits < level.length() && !isDigit(level.charAt(digits))) {
      digits++;
    }
    String region = level.substring(0, digits);
    String number = level.substring(digits);
    if (number.isEmpty() || number.length() > 2 || !isDigit(number.charAt(number.length() - 1))) {
      return false;
    }
    int value = Integer.parseInt(number);
    return regions.stream()
        .anyMatch(rule -> rule.beginnings().contains(region) && rule.holds(value));
  }

  /** What is written like a level of the spine and is none: {@code T14 vertebra}. */
  void check(String text, OffsetMap map, List<Problem> problems) {
    CharacterPlaces letters = new CharacterPlaces(text, LETTERS);
    for (int at = letters.from(0); at < text.length(); at = letters.from(at + 1)) {
      int end = at > 0 && isWordPart(text.charAt(at - 1)) ? at : codeEnd(text, at);
      if (end > at && isUnknown(text, at, end)) {
        problems.add(problem(code(text, at, end), map.toSource(new Span(at, end))));
      }
    }
  }

  private boolean isUnknown(String text, int begin, int end) {
    return !isOf(regions, code(text, begin, end)) && words.contains(wordBehind(text, end));
  }

  private static Problem problem(String code, Span place) {
    return new Problem(
        "edit.level",
        code + " is no spinal level, at " + place.begin() + "-" + place.end(),
        List.of());
  }

  /** The end of a letter, with or without {@code h} and a hyphen, and of one or two digits. */
  private static int codeEnd(String text, int begin) {
    int at = begin + 1;
    char c = text.charAt(begin);
    if (c == 'T' && at < text.length() && text.charAt(at) == 'h') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '-') {
      at++;
    }
    int digits = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    boolean ends = at == text.length() || !isWordPart(text.charAt(at));
    return ends && at > digits && at - digits <= 2 ? at : begin;
  }

  /** {@code T14} for {@code Th-14} and {@code D14}. */
  private static String code(String text, int begin, int end) {
    String region = text.charAt(begin) == 'D' ? "T" : text.substring(begin, begin + 1);
    return region + text.substring(begin + 1, end).replace("h", "").replace("-", "");
  }

  private static String wordBehind(String text, int end) {
    int begin = end;
    while (begin < text.length() && text.charAt(begin) == ' ') {
      begin++;
    }
    int at = begin;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return text.substring(begin, at).toLowerCase(Locale.ROOT);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
