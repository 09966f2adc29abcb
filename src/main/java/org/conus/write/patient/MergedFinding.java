package org.conus.write.patient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A finding that several documents may prove; what proves it stands in it once. */
final class MergedFinding {
  private static final List<String> PROOFS = List.of("evidence", "because");

  private final JsonNode finding;
  private final Map<String, Set<JsonNode>> known = new HashMap<>();

  /**
   * @param finding it is changed by what is added
   */
  MergedFinding(JsonNode finding) {
    this.finding = finding;
  }

  /** Adds what proves the same in another finding. */
  void prove(JsonNode other) {
    for (String list : PROOFS) {
      if (finding.get(list) instanceof ArrayNode own && other.get(list) instanceof ArrayNode more) {
        Set<JsonNode> once = known.computeIfAbsent(list, l -> all(own));
        for (JsonNode proof : more) {
          if (once.add(proof)) {
            own.add(proof);
          }
        }
      }
    }
  }

  private static Set<JsonNode> all(ArrayNode list) {
    Set<JsonNode> all = new HashSet<>();
    list.forEach(all::add);
    return all;
  }

  JsonNode finding() {
    return finding;
  }
}
