package org.conus.evaluate.model;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Attribute values, made comparable: lower case, one blank for blanks and underscores, dashes as
 * hyphens, no percent sign and no blanks inside numbers' lists. Codes are taken apart: {@code
 * morphology} also gives {@code histology} and {@code behavior}, {@code topography} also {@code
 * site}.
 */
public final class AttributeValues {
  private static final Pattern BLANKS = Pattern.compile("[\\s_]+");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
  private static final Pattern NUMBERS = Pattern.compile("\\s*[x\u00d7,; ]\\s*");

  private AttributeValues() {}

  /** Puts a value and what follows from it; a blank one says nothing. */
  public static void put(Map<String, String> attributes, String name, String raw) {
    String value = normal(name, raw);
    if (value.isEmpty()) {
      return;
    }
    attributes.put(name, value);
    if (name.equals("morphology") && value.contains("/")) {
      attributes.put("histology", value.substring(0, value.indexOf('/')));
      attributes.put("behavior", value.substring(value.indexOf('/') + 1));
    } else if (name.equals("topography") && value.length() >= 3) {
      attributes.put("site", value.substring(0, 3));
    }
  }

  private static String normal(String name, String raw) {
    String value = BLANKS.matcher(raw.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    value = DASHES.matcher(value).replaceAll("-");
    return switch (name) {
      case "levels" -> value.toUpperCase(Locale.ROOT).replace(',', ' ').replaceAll(" +", " ");
      case "dimensions" -> numbers(value);
      case "percent" ->
          value.replace("%", "").replace(" ", "").replace("\u2264", "<=").replace("\u2265", ">=");
      case "morphology", "topography" -> value.toUpperCase(Locale.ROOT);
      default -> value;
    };
  }

  private static String numbers(String value) {
    StringBuilder list = new StringBuilder();
    for (String number : NUMBERS.split(value, -1)) {
      list.append(list.length() == 0 ? "" : " x ").append(number(number.strip()));
    }
    return list.toString();
  }

  private static String number(String value) {
    return value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
  }
}
