package org.conus.write.patient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.conus.findings.SameTumor;

/** Merges the records of one patient's documents. */
final class PatientMerge {
  private static final String SCHEMA = "conus-patient/1";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String patient;
  private final SameTumor sameTumor;
  private final ArrayNode documents = JSON.arrayNode();
  private final FindingList sexes = new FindingList("value");
  private final FindingList ages = new FindingList("value", "unit");
  private final FindingList procedures = new FindingList("name", "levels");
  private final List<TumorSource> tumors = new ArrayList<>();
  private final ArrayNode problems = JSON.arrayNode();

  PatientMerge(String patient, SameTumor sameTumor) {
    this.patient = patient;
    this.sameTumor = sameTumor;
  }

  /**
   * Adds a document. One that tells of several patients stays by itself, as nobody knows which of
   * them is this one.
   */
  void add(JsonNode record) {
    JsonNode document = record.path("document");
    JsonNode cases = record.path("cases");
    ObjectNode entry = documents.addObject();
    for (String field : List.of("id", "kind", "sha256")) {
      entry.set(field, document.path(field));
    }
    entry.put("cases", cases.size());
    String id = document.path("id").asText();
    for (JsonNode problem : record.path("problems")) {
      problems.add(Evidence.of(problem, id));
    }
    if (cases.size() == 1) {
      add(id, document.path("kind").asText(), cases.path(0));
    } else if (cases.size() > 1) {
      problem("patient.several-cases", id + " tells of " + cases.size() + " patients");
    }
  }

  private void add(String id, String kind, JsonNode patientCase) {
    sexes.add(Evidence.of(patientCase.path("patient").path("sex"), id));
    ages.add(Evidence.of(patientCase.path("patient").path("age"), id));
    patientCase.path("procedures").forEach(done -> procedures.add(Evidence.of(done, id)));
    for (JsonNode tumor : patientCase.path("tumors")) {
      if (Evidence.of(tumor, id) instanceof ObjectNode own) {
        tumors.add(new TumorSource(id, kind, own));
      }
    }
  }

  private void problem(String rule, String message) {
    ObjectNode problem = problems.addObject();
    problem.put("rule", rule);
    problem.put("message", message);
    problem.putArray("evidence");
  }

  /** The patient, when all documents were added. */
  ObjectNode result() {
    if (sexes.size() > 1) {
      problem("patient.sex", "the documents tell of both sexes");
    }
    ObjectNode result = JSON.objectNode();
    result.put("schema", SCHEMA);
    result.put("patient", patient);
    result.set("documents", documents);
    result.set("sexes", sexes.all());
    result.set("ages", ages.all());
    result.set("tumors", new TumorMerge(sameTumor).merged(tumors));
    result.set("procedures", procedures.all());
    result.set("problems", problems);
    return result;
  }
}
