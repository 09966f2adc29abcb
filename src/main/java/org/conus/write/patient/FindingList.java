package org.conus.write.patient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings, of which those that say the same are one, proven by the evidence of all. */
final class FindingList {
  private final List<String> fields;
  private final Map<List<JsonNode>, JsonNode> byValue = new LinkedHashMap<>();

  /**
   * @param fields that make two findings the same
   */
  FindingList(String... fields) {
    this.fields = List.of(fields);
  }

  /** Adds a finding; null is none. */
  void add(JsonNode finding) {
    if (!finding.isObject()) {
      return;
    }
    List<JsonNode> value = fields.stream().<JsonNode>map(finding::path).toList();
    JsonNode known = byValue.putIfAbsent(value, finding);
    if (known != null) {
      Evidence.merge(known, finding);
    }
  }

  int size() {
    return byValue.size();
  }

  ArrayNode all() {
    return JsonNodeFactory.instance.arrayNode().addAll(byValue.values());
  }
}
