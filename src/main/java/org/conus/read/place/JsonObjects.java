package org.conus.read.place;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.conus.read.Input;
import org.conus.read.UnreadableDocumentException;
import org.conus.text.Origin;
import org.jspecify.annotations.Nullable;

/** Makes documents of objects of JSON: rows, resources of FHIR, and what stands in bundles. */
final class JsonObjects {
  private final Opened opened;
  private final Rows rows;
  private final Deque<Input> found = new ArrayDeque<>();
  private boolean some;

  /** Whether a row had a text, so that its name is known. */
  private boolean texts;

  JsonObjects(Opened opened) {
    this.opened = opened;
    this.rows = new Rows(opened.id(), opened.options());
  }

  void add(JsonNode node, @Nullable String encoding) {
    if (Fhir.isBundle(node)) {
      node.path("entry").forEach(entry -> addEntry(entry, encoding));
    } else if (Fhir.isResource(node)) {
      if (Fhir.isDocument(node)) {
        put(Fhir.input(node, rows));
      }
    } else {
      put(row(node, encoding));
    }
  }

  /** One that tells of a request alone holds nothing. */
  void addEntry(JsonNode entry, @Nullable String encoding) {
    if (entry.has("resource")) {
      add(entry.path("resource"), encoding);
    }
  }

  private Input row(JsonNode node, @Nullable String encoding) {
    String key = null;
    for (String name : Rows.idNames(opened.options())) {
      key = key == null && node.path(name).isValueNode() ? node.path(name).asText() : key;
    }
    for (String name : Rows.textNames(opened.options())) {
      if (node.path(name).isTextual()) {
        texts = true;
        return rows.row(key, node.path(name).asText(), new Origin("json", encoding, null));
      }
    }
    return rows.refused(key, texts ? "a row without a text" : rows.noText());
  }

  void put(Input input) {
    some = true;
    found.add(input);
  }

  void refuseTooLarge() {
    refuse(
        UnreadableDocumentException.reason(
            UnreadableDocumentException.tooLarge(opened.options().limitBytes())));
  }

  void refuse(String reason) {
    put(rows.refused(null, reason));
  }

  @Nullable Input poll() {
    return found.poll();
  }

  /** What is said at the end, if nothing was in it. */
  @Nullable Input end() {
    if (some) {
      return null;
    }
    some = true;
    return Input.refused(opened.id(), "JSON without documents");
  }
}
