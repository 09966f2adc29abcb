package org.conus.write.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conus.findings.CaseReport;
import org.conus.findings.PatientCase;
import org.conus.findings.RecordedMention;
import org.conus.write.Extracted;
import org.jspecify.annotations.Nullable;

/** The Bundle of one document, while it grows. */
final class DocumentBundle {
  private static final String MENTION = "urn:conus:fhir:mention";
  private static final String RULE = "urn:conus:fhir:rule";

  private final Fhir fhir;
  private final CaseReport report;
  private final String time;
  private final ObjectNode bundle = Fhir.object();
  private final Map<String, RecordedMention> mentions = new HashMap<>();
  private String document = "";

  DocumentBundle(Fhir fhir, Extracted document, String time) {
    this.fhir = fhir;
    this.report = document.report();
    this.time = time;
    report.mentions().forEach(mention -> mentions.put(mention.id(), mention));
  }

  ObjectNode make() {
    bundle.put("resourceType", "Bundle").put("type", "transaction").put("timestamp", time);
    bundle.putArray("entry");
    document = add("DocumentReference", "document", documentReference());
    int number = 0;
    for (PatientCase patientCase : report.cases()) {
      new CaseResources(fhir, this, patientCase, ++number).add();
    }
    return bundle;
  }

  private ObjectNode documentReference() {
    ObjectNode reference = Fhir.object().put("status", "current").put("docStatus", "preliminary");
    reference.set("type", kind());
    ObjectNode attachment = reference.putArray("content").addObject().putObject("attachment");
    attachment.put("contentType", "text/plain").put("title", fhir.text(report.document().id()));
    return reference;
  }

  CaseReport report() {
    return report;
  }

  /** The kind of the document as a concept. */
  ObjectNode kind() {
    String kind = report.document().kind();
    return fhir.concept("report." + kind, kind);
  }

  @Nullable RecordedMention mention(String id) {
    return mentions.get(id);
  }

  /**
   * Adds a resource.
   *
   * @param key by which it is known in the document
   * @return what others refer to it by
   */
  String add(String type, String key, ObjectNode content) {
    String id = id(type + " " + key);
    ObjectNode entry = ((ArrayNode) bundle.get("entry")).addObject();
    entry.put("fullUrl", "urn:uuid:" + id);
    ObjectNode resource = entry.putObject("resource").put("resourceType", type).put("id", id);
    resource.setAll(content);
    entry.putObject("request").put("method", "PUT").put("url", type + "/" + id);
    return "urn:uuid:" + id;
  }

  /** Adds a resource that the text proves, and where it does. */
  String addProven(
      String type, String key, ObjectNode content, List<String> evidence, List<String> because) {
    String url = add(type, key, content);
    ObjectNode provenance = Fhir.object();
    provenance.putArray("target").add(Fhir.reference(url));
    provenance.put("recorded", time);
    ObjectNode agent = provenance.putArray("agent").addObject();
    agent.set("type", fhir.coded("agent"));
    agent.putObject("who").put("display", "Conus " + report.pipeline().version());
    ObjectNode entity = provenance.putArray("entity").addObject();
    for (String id : evidence) {
      RecordedMention mention = mentions.get(id);
      if (mention != null) {
        Fhir.add(entity, "extension", place(mention));
      }
    }
    for (String rule : because) {
      Fhir.add(entity, "extension", Fhir.extension(RULE).put("valueString", fhir.text(rule)));
    }
    entity.put("role", "source").set("what", Fhir.reference(document));
    add("Provenance", type + " " + key, provenance);
    return url;
  }

  private static ObjectNode place(RecordedMention mention) {
    ObjectNode place = Fhir.extension(MENTION);
    Fhir.add(place, "extension", Fhir.extension("id").put("valueString", mention.id()));
    Fhir.add(place, "extension", Fhir.extension("begin").put("valueInteger", mention.begin()));
    Fhir.add(place, "extension", Fhir.extension("end").put("valueInteger", mention.end()));
    return place;
  }

  private String id(String key) {
    String name = report.document().id() + "\n" + key;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
