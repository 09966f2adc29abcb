package org.conus.evaluate.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Values of a record as short words. */
final class Summary {
  private static final Set<String> LEFT_OUT =
      Set.of("id", "of", "evidence", "because", "begin", "end", "section", "kind");
  private static final List<String> NAMES =
      List.of("marker", "component", "role", "name", "field", "rule", "value");

  private Summary() {}

  /** All that a value says; empty if it says nothing. */
  static String of(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (value.isValueNode()) {
      return value.asText();
    }
    List<String> parts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(element -> add(parts, of(element)));
      return String.join(", ", parts);
    }
    value
        .properties()
        .forEach(
            e -> {
              if (!LEFT_OUT.contains(e.getKey())) {
                add(parts, of(e.getValue()));
              }
            });
    return String.join(" \u00b7 ", parts);
  }

  /** What an element of a list is called. */
  static String name(JsonNode element) {
    List<String> parts = new ArrayList<>();
    for (String name : NAMES) {
      if (element.path(name).isValueNode()) {
        add(parts, of(element.path(name)));
      }
    }
    add(parts, of(element.at("/histology/name")));
    return String.join(" ", parts);
  }

  private static void add(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }
}
