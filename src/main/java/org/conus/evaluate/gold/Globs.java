package org.conus.evaluate.gold;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Names with {@code *} for any letters. */
final class Globs {
  private Globs() {}

  /** The regular expression of a name with stars. */
  static String expression(String glob) {
    return Arrays.stream(glob.split("\\*", -1)).map(Globs::quoted).collect(joining(".*"));
  }

  private static String quoted(String literal) {
    return literal.isEmpty() ? "" : Pattern.quote(literal);
  }
}
