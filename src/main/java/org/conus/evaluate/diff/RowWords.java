package org.conus.evaluate.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows that others recur from or spread from, in words instead of ids. */
final class RowWords {
  private static final String OF = "of";

  private RowWords() {}

  /** A copy of a record in which {@code of} is what the row says that it points to. */
  static JsonNode inWords(JsonNode record) {
    JsonNode copy = record.deepCopy();
    for (JsonNode patientCase : copy.path("cases")) {
      Map<String, String> words = new HashMap<>();
      patientCase.path("tumors").forEach(row -> words.put(row.path("id").asText(), words(row)));
      for (JsonNode row : patientCase.path("tumors")) {
        if (row instanceof ObjectNode own && row.path(OF).isTextual()) {
          String id = row.path(OF).asText();
          own.put(OF, words.getOrDefault(id, id));
        }
      }
    }
    return copy;
  }

  /** {@code primary Small cell carcinoma, Lung}. */
  private static String words(JsonNode row) {
    String histology = row.at("/histology/name").asText();
    List<String> words = new ArrayList<>(List.of(row.path("role").asText() + " " + histology));
    JsonNode site = row.at("/primarySite/name");
    if (site.isTextual()) {
      words.add(site.asText());
    }
    return String.join(", ", words);
  }
}
