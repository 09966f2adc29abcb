package org.conus.write.patient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Findings whose evidence says of which document it is. */
final class Evidence {
  private static final String EVIDENCE = "evidence";

  private Evidence() {}

  /** A copy in which every mention is {@code DOCUMENT#m1}. */
  static JsonNode of(JsonNode finding, String documentId) {
    JsonNode copy = finding.deepCopy();
    qualify(copy, documentId);
    return copy;
  }

  /** The name of a mention or row of a document. */
  static String name(String documentId, String id) {
    return documentId + "#" + id;
  }

  private static void qualify(JsonNode node, String documentId) {
    if (node instanceof ObjectNode object && object.get(EVIDENCE) instanceof ArrayNode ids) {
      for (int i = 0; i < ids.size(); i++) {
        ids.set(i, name(documentId, ids.get(i).asText()));
      }
    }
    node.forEach(child -> qualify(child, documentId));
  }
}
