package org.conus.evaluate.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Finds values in JSON by a path of names. */
final class JsonPlaces {
  private JsonPlaces() {}

  /**
   * All values at a place; what is missing or null is left out.
   *
   * @param place names with slashes between them, {@code *} for every element of an array
   */
  static List<JsonNode> at(JsonNode from, String place) {
    List<JsonNode> here = List.of(from);
    for (String name : place.split("/", -1)) {
      if (!name.isEmpty()) {
        here = step(here, name);
      }
    }
    return here;
  }

  private static List<JsonNode> step(List<JsonNode> here, String name) {
    List<JsonNode> next = new ArrayList<>();
    for (JsonNode node : here) {
      if (name.equals("*")) {
        node.forEach(next::add);
      } else if (node.hasNonNull(name)) {
        next.add(node.get(name));
      }
    }
    return next;
  }
}
