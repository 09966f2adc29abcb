package org.conus.extract.tumor;

import java.util.Locale;
import org.conus.text.WordList;

/**
 * Abbreviations in small letters, as typed notes have them: {@code dcis}, {@code nsclc}. One that
 * is a word too is none ({@code net}, {@code all}), and a short one may mean anything.
 */
final class SmallAbbreviations {
  private static final int SHORTEST = 3;
  private static final int SURE = 4;

  private final WordList words;

  /**
   * @param words that are no abbreviations
   */
  SmallAbbreviations(WordList words) {
    this.words = words;
  }

  /** Whether a name is an abbreviation in capitals, a plural's ending aside, and no word. */
  boolean isAbbreviation(String name) {
    String letters = withoutPlural(name);
    return letters.length() >= SHORTEST
        && letters.chars().allMatch(c -> c >= 'A' && c <= 'Z')
        && !words.contains(letters)
        && !words.contains(name);
  }

  /** Whether an abbreviation is long enough to mean one thing alone. */
  boolean isSure(String name) {
    return withoutPlural(name).length() >= SURE;
  }

  /** An abbreviation in small letters. */
  String of(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String withoutPlural(String name) {
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }
}
