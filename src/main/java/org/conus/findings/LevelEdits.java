package org.conus.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conus.text.OffsetMap;
import org.conus.text.Span;

/** Checks spinal levels: those that nobody has, and tumors of the cord where there is none. */
final class LevelEdits {
  /** With which the code of a level begins. */
  private static final String LETTERS = "CTDLS";

  private final List<EditTable.Rule> regions;
  private final List<EditTable.Rule> withoutCord;

  /** What stands behind a code that means a level. */
  private final WordTable<Boolean> words;

  LevelEdits(EditTable table) {
    this.regions = table.of("level");
    this.withoutCord = table.of("cord");
    Map<String, Boolean> behind = new HashMap<>();
    for (EditTable.Rule rule : table.of("level-word")) {
      rule.beginnings().forEach(word -> behind.put(word, true));
    }
    this.words = new WordTable<>(behind);
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
    if (inCord && !levels.values().isEmpty() && isBelowCord(levels.values())) {
      String message = tumor.id() + ": intramedullary below the end of the cord";
      problems.add(new Problem("edit.compartment-level", message, levels.evidence()));
    }
  }

  private boolean isBelowCord(List<String> levels) {
    for (String level : levels) {
      if (!isOf(withoutCord, level)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOf(List<EditTable.Rule> regions, String level) {
    int digits = 0;
    while (digits < level.length() && !isDigit(level.charAt(digits))) {
      digits++;
    }
    int length = level.length() - digits;
    if (length == 0 || length > 2 || !isDigit(level.charAt(level.length() - 1))) {
      return false;
    }
    String region = level.substring(0, digits);
    int value = Integer.parseInt(level, digits, level.length(), 10);
    for (EditTable.Rule rule : regions) {
      if (rule.holds(value) && rule.beginnings().contains(region)) {
        return true;
      }
    }
    return false;
  }

  /** What is written like a level of the spine and is none: {@code T14 vertebra}. */
  void check(CodePlaces codes, OffsetMap map, List<Problem> problems) {
    String text = codes.text();
    for (int i = 0; i < codes.size(); i++) {
      int at = codes.begin(i);
      int end = codes.beginsWith(i, LETTERS) ? codeEnd(text, at) : at;
      if (end > at
          && (at == 0 || !isWordPart(text.charAt(at - 1)))
          && isBeforeWord(text, end)
          && !isOf(regions, code(text, at, end))) {
        problems.add(problem(code(text, at, end), map.toSource(new Span(at, end))));
      }
    }
  }

  private boolean isBeforeWord(String text, int end) {
    int begin = end;
    while (begin < text.length() && text.charAt(begin) == ' ') {
      begin++;
    }
    int at = begin;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return words.at(text, begin, at) != null;
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

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
