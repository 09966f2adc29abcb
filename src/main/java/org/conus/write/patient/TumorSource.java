package org.conus.write.patient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.conus.findings.SameTumor;
import org.jspecify.annotations.Nullable;

/**
 * A tumor row of one document.
 *
 * @param kind of the document
 */
record TumorSource(String documentId, String kind, ObjectNode row) {

  String name() {
    return Evidence.name(documentId, row.path("id").asText());
  }

  /** The name of the row that this one recurs from or spread from; null for none. */
  @Nullable String ofName() {
    JsonNode of = row.path("of");
    return of.isTextual() ? Evidence.name(documentId, of.asText()) : null;
  }

  boolean isCertain() {
    return row.path("histology").path("certainty").asText().equals("certain");
  }

  boolean isPathology() {
    return kind.equals("pathology");
  }

  SameTumor.Traits traits() {
    JsonNode histology = row.path("histology");
    return new SameTumor.Traits(
        row.path("role").asText(),
        histology.path("name").asText(),
        text(histology.path("icdO3")),
        text(row.path("primarySite").path("icdO3Topography")),
        text(row.path("laterality").path("value")));
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }
}
