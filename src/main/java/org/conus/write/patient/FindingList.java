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
  private final Map<List<JsonNode>, MergedFinding> byValue = new LinkedHashMap<>();

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
    MergedFinding known = byValue.putIfAbsent(value, new MergedFinding(finding));
    if (known != null) {
      known.prove(finding);
    }
  }

  int size() {
    return byValue.size();
  }

  ArrayNode all() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    byValue.values().forEach(merged -> all.add(merged.finding()));
    return all;
  }
}
