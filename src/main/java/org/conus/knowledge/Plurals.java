package org.conus.knowledge;

import java.util.List;

/**
 * Regular plurals of English and medical nouns, by the last word of a term. Irregular ones stand in
 * the tables.
 */
public final class Plurals {
  private Plurals() {}

  /** The plural forms of a singular term in lower case; none where it is no word that takes one. */
  public static List<String> of(String term) {
    int n = term.length();
    if (n < 3 || !Character.isLetter(term.charAt(n - 1)) || term.endsWith("ss") && n < 4) {
      return List.of();
    }
    if (term.endsWith("oma")) {
      return List.of(term + "s", term + "ta");
    }
    if (term.endsWith("is")) {
      return List.of(term.substring(0, n - 2) + "es");
    }
    if (term.endsWith("s") || term.endsWith("x") || term.endsWith("ch") || term.endsWith("sh")) {
      return List.of(term + "es");
    }
    if (term.endsWith("y") && "aeiou".indexOf(term.charAt(n - 2)) < 0) {
      return List.of(term.substring(0, n - 1) + "ies");
    }
    return List.of(term + "s");
  }
}
