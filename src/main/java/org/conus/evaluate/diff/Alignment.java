package org.conus.evaluate.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings the elements of two lists together: by all of their keys first, then by fewer and fewer;
 * elements with the same key in their order. What stays alone was added or lost.
 */
final class Alignment {
  /** What elements of a list are known by, from the strictest key on. */
  private static final Map<String, List<List<String>>> KEYS =
      Map.of(
          "cases", List.of(List.of()),
          "tumors",
              List.of(
                  List.of("role", "histology/icdO3", "primarySite/icdO3Topography"),
                  List.of("role", "histology/icdO3"),
                  List.of("role", "primarySite/icdO3Topography"),
                  List.of("histology/icdO3", "primarySite/icdO3Topography"),
                  List.of("role")),
          "ihc", List.of(List.of("marker", "component", "result"), List.of("marker", "component")),
          "foundAt", List.of(List.of("name", "icdO3Topography"), List.of("name")),
          "sizes", List.of(List.of("dimensions", "unit")),
          "procedures", List.of(List.of("name", "levels"), List.of("name")),
          "rejected", List.of(List.of("field", "value", "reason"), List.of("field", "value")),
          "problems", List.of(List.of("rule", "message"), List.of("rule")),
          "mentions",
              List.of(
                  List.of("kind", "begin", "end", "value", "assertion", "codes"),
                  List.of("kind", "begin", "end", "value"),
                  List.of("kind", "begin", "end")),
          "codes", List.of(List.of("system", "code"), List.of("system")));

  private Alignment() {}

  /** An element of the old list, of the new one, or both. */
  record Both(@Nullable JsonNode before, @Nullable JsonNode after) {}

  /** The elements of both lists, in the order of the new one; what was lost comes last. */
  static List<Both> of(String list, JsonNode before, JsonNode after) {
    List<JsonNode> old = elements(before);
    List<JsonNode> current = elements(after);
    @Nullable JsonNode[] partner = new @Nullable JsonNode[current.size()];
    boolean[] taken = new boolean[old.size()];
    for (List<String> key : KEYS.getOrDefault(list, List.of(List.of()))) {
      pair(old, current, partner, taken, element -> key(element, key));
    }
    List<Both> aligned = new ArrayList<>();
    for (int i = 0; i < partner.length; i++) {
      aligned.add(new Both(partner[i], current.get(i)));
    }
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        aligned.add(new Both(old.get(i), null));
      }
    }
    return aligned;
  }

  private static void pair(
      List<JsonNode> old,
      List<JsonNode> current,
      @Nullable JsonNode[] partner,
      boolean[] taken,
      Function<JsonNode, String> key) {
    Map<String, List<Integer>> free = new HashMap<>();
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        free.computeIfAbsent(key.apply(old.get(i)), k -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < partner.length; i++) {
      List<Integer> same = free.get(key.apply(current.get(i)));
      if (partner[i] == null && same != null && !same.isEmpty()) {
        int at = same.remove(0);
        partner[i] = old.get(at);
        taken[at] = true;
      }
    }
  }

  private static List<JsonNode> elements(JsonNode list) {
    List<JsonNode> elements = new ArrayList<>();
    list.forEach(elements::add);
    return elements;
  }

  private static String key(JsonNode element, List<String> fields) {
    StringBuilder key = new StringBuilder();
    for (String field : fields) {
      key.append(element.at("/" + field)).append('\u0001');
    }
    return key.toString();
  }
}
