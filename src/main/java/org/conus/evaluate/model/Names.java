package org.conus.evaluate.model;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Names of markers, tumors and sites, made comparable. */
public final class Names {
  private Names() {}

  /** Letters and digits alone, lower case: {@code TTF-1} and {@code ttf 1} are one. */
  public static String fold(String name) {
    StringBuilder folded = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** All that a thing is called, folded; what folds to nothing is left out. */
  public static Set<String> folded(Iterable<String> names) {
    Set<String> folded = new TreeSet<>();
    for (String name : names) {
      String one = fold(name);
      if (!one.isEmpty()) {
        folded.add(one);
      }
    }
    return folded;
  }
}
