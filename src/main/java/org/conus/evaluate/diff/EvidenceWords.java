package org.conus.evaluate.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conus.evaluate.diff.Change.Proof;

/** What a record's findings are proved by, in words instead of ids. */
final class EvidenceWords {
  private final Map<String, JsonNode> mentions = new HashMap<>();

  EvidenceWords(JsonNode record) {
    record.path("mentions").forEach(m -> mentions.put(m.path("id").asText(), m));
  }

  /** Words, places and rules of a finding; a mention proves itself. */
  Proof proof(JsonNode finding) {
    List<String> evidence = new ArrayList<>();
    finding.path("evidence").forEach(id -> evidence.add(words(id.asText())));
    if (finding.has("begin")) {
      evidence.add(place(finding));
    }
    List<String> rules = new ArrayList<>();
    finding.path("because").forEach(rule -> rules.add(rule.asText()));
    return new Proof(evidence, rules);
  }

  private String words(String id) {
    JsonNode mention = mentions.get(id);
    return mention == null ? id : place(mention);
  }

  /** {@code "TTF-1" [120-125]}. */
  static String place(JsonNode mention) {
    return "\""
        + mention.path("text").asText()
        + "\" ["
        + mention.path("begin").asInt()
        + "-"
        + mention.path("end").asInt()
        + "]";
  }
}
