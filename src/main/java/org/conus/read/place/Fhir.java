package org.conus.read.place;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.conus.read.Input;
import org.conus.read.UnreadableDocumentException;
import org.conus.read.format.Attachments;
import org.conus.read.format.DocumentFormat.Extract;
import org.conus.read.format.Html;
import org.conus.text.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Reports in FHIR: of a DiagnosticReport the form in which it was presented, else its narrative and
 * conclusion; of a DocumentReference its attachment. Of several forms the best that can be read;
 * where none can, U+FFFD stands before the narrative. The subject is the patient's key. Nothing is
 * fetched from elsewhere.
 */
final class Fhir {
  private static final Set<String> DOCUMENTS = Set.of("DiagnosticReport", "DocumentReference");

  /** Of several forms of one report the one that loses least. */
  private static final List<String> BEST =
      List.of("text/plain", "text/html", "application/xhtml", "text/xml", "application/xml", "rtf");

  private static final String NOT_BASE64 = "its attached file is not in Base64";

  private Fhir() {}

  static boolean isResource(JsonNode node) {
    return node.path("resourceType").isTextual();
  }

  static boolean isBundle(JsonNode node) {
    return node.path("resourceType").asText().equals("Bundle");
  }

  /** Whether a resource is one that holds text. */
  static boolean isDocument(JsonNode node) {
    return DOCUMENTS.contains(node.path("resourceType").asText());
  }

  static Input input(JsonNode resource, Rows rows) {
    String id = rows.nextId(key(resource));
    String patient = resource.at("/subject/reference").asText();
    Origin origin = new Origin("fhir", null, patient.isEmpty() ? null : patient);
    return new Input(
        id,
        (of, reader) -> {
          Extract extract = extract(resource, reader);
          return reader.readText(of, extract.text(), origin.with(extract.remarks()));
        });
  }

  private static @Nullable String key(JsonNode resource) {
    String id = resource.path("id").asText();
    String key = id.isEmpty() ? resource.at("/identifier/0/value").asText() : id;
    return key.isEmpty() ? null : key;
  }

  private static Extract extract(JsonNode resource, Attachments attachments) throws IOException {
    boolean reference = resource.path("resourceType").asText().equals("DocumentReference");
    List<JsonNode> forms = new ArrayList<>();
    boolean elsewhere = false;
    for (JsonNode form : resource.path(reference ? "content" : "presentedForm")) {
      JsonNode attachment = reference ? form.path("attachment") : form;
      elsewhere |= attachment.path("url").isTextual();
      if (attachment.path("data").isTextual()) {
        forms.add(attachment);
      }
    }
    forms.sort(Comparator.comparingInt(Fhir::rank));
    UnreadableDocumentException unreadable = null;
    for (JsonNode form : forms) {
      try {
        return attached(form, attachments);
      } catch (UnreadableDocumentException e) {
        unreadable = unreadable == null ? e : unreadable;
      }
    }
    String narrative = narrative(resource, attachments);
    if (unreadable != null) {
      if (narrative.isBlank()) {
        throw unreadable;
      }
      String remark = "its attached file is not read: " + unreadable.getMessage();
      return new Extract("\uFFFD\n" + narrative, null, null, List.of(remark));
    }
    if (narrative.isBlank() && elsewhere) {
      throw new UnreadableDocumentException("its content is at a URL, which is not fetched");
    }
    return new Extract(narrative);
  }

  private static int rank(JsonNode attachment) {
    String type = attachment.path("contentType").asText();
    for (int i = 0; i < BEST.size(); i++) {
      if (type.contains(BEST.get(i))) {
        return i;
      }
    }
    return BEST.size();
  }

  private static Extract attached(JsonNode attachment, Attachments attachments) throws IOException {
    try {
      String data = attachment.path("data").asText();
      byte[] bytes = Base64.getMimeDecoder().decode(data);
      if (bytes.length == 0 && !data.isBlank()) {
        throw new UnreadableDocumentException(NOT_BASE64);
      }
      return attachments.extract(bytes);
    } catch (IllegalArgumentException e) {
      throw new UnreadableDocumentException(NOT_BASE64);
    }
  }

  private static String narrative(JsonNode resource, Attachments attachments) throws IOException {
    String div = resource.at("/text/div").asText();
    String text = div.isEmpty() ? "" : Html.textOf(div, attachments.limitBytes());
    String conclusion = resource.path("conclusion").asText();
    return text.contains(conclusion.strip()) ? text : text + "\n" + conclusion;
  }
}
