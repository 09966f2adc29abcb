package org.conus.write.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.conus.findings.GradeFinding;
import org.conus.findings.IhcFinding;
import org.conus.findings.NodesFinding;
import org.conus.findings.SizeFinding;
import org.conus.findings.StageFinding;
import org.conus.findings.TumorFinding;
import org.conus.findings.ValueFinding;
import org.jspecify.annotations.Nullable;

/** The Observations of a tumor. */
final class TumorObservations {
  private final Fhir fhir;
  private final DocumentBundle bundle;
  private final String patient;
  private final String key;
  private final String condition;
  private final List<String> added = new ArrayList<>();

  TumorObservations(
      Fhir fhir, DocumentBundle bundle, String patient, String key, String condition) {
    this.fhir = fhir;
    this.bundle = bundle;
    this.patient = patient;
    this.key = key;
    this.condition = condition;
  }

  /** Adds all that is known of a tumor. */
  List<String> add(TumorFinding tumor) {
    MarkerTest markers = new MarkerTest(fhir, bundle);
    for (IhcFinding stain : tumor.ihc()) {
      add(markers.observation(stain), stain.evidence(), stain.because());
    }
    addGrade(tumor.grade());
    tumor.sizes().forEach(this::addSize);
    addStage(tumor.stage());
    addNodes(tumor.lymphNodes());
    addValue("margins of the resection", tumor.margins());
    addValue("lymphovascular invasion", tumor.lymphovascularInvasion());
    addValue("perineural invasion", tumor.perineuralInvasion());
    addValue("compartment", tumor.compartment());
    return added;
  }

  private void add(ObjectNode content, List<String> evidence, List<String> because) {
    ObjectNode observation = Fhir.object().put("status", "preliminary");
    observation.setAll(content);
    observation.set("subject", Fhir.reference(patient));
    observation.putArray("focus").add(Fhir.reference(condition));
    String number = key + " " + (added.size() + 1);
    added.add(bundle.addProven("Observation", number, observation, evidence, because));
  }

  private ObjectNode coded(String code, String words) {
    ObjectNode observation = Fhir.object();
    observation.set("code", fhir.concept(code, words));
    return observation;
  }

  private void addGrade(@Nullable GradeFinding grade) {
    if (grade != null) {
      ObjectNode observation = coded("grade", "grade, " + grade.system());
      observation.set("valueCodeableConcept", fhir.concept(grade.value()));
      if (grade.primary() != null && grade.secondary() != null) {
        addPattern(observation, "primary Gleason pattern", grade.primary());
        addPattern(observation, "secondary Gleason pattern", grade.secondary());
      }
      add(observation, grade.evidence(), grade.because());
    }
  }

  private void addPattern(ObjectNode observation, String name, int pattern) {
    ObjectNode component = Fhir.object();
    component.set("code", fhir.concept(name));
    component.put("valueInteger", pattern);
    Fhir.add(observation, "component", component);
  }

  private void addSize(SizeFinding size) {
    List<Double> dimensions = new ArrayList<>(size.dimensions());
    dimensions.sort(Collections.reverseOrder());
    ObjectNode observation = coded("size", "size of the tumor");
    String code = "size.greatest";
    for (double dimension : dimensions) {
      ObjectNode component = Fhir.object();
      component.set("code", fhir.coded(code));
      component.set("valueQuantity", fhir.quantity(dimension, size.unit()));
      Fhir.add(observation, "component", component);
      code = "size.other";
    }
    add(observation, size.evidence(), size.because());
  }

  private void addStage(@Nullable StageFinding stage) {
    if (stage == null) {
      return;
    }
    String prefix = prefix(stage.t());
    addCategory(stage, "t", stage.t(), prefix);
    String ofNodes = prefix(stage.n());
    addCategory(stage, "n", stage.n(), ofNodes.isEmpty() ? prefix : ofNodes);
    addCategory(stage, "m", stage.m(), prefix(stage.m()));
    addCategory(stage, "stage group", stage.group(), "");
    addCategory(stage, "FIGO stage", stage.figo(), "");
    if (stage.t() == null && stage.n() == null && stage.group() == null && stage.figo() == null) {
      addCategory(stage, "stage, " + stage.system(), stage.value(), "");
    }
  }

  /** {@code c} or {@code p} where a category says so, else empty. */
  private static String prefix(@Nullable String category) {
    boolean said = category != null && (category.startsWith("c") || category.startsWith("p"));
    return said && category != null ? category.substring(0, 1) : "";
  }

  private void addCategory(StageFinding stage, String part, @Nullable String value, String prefix) {
    if (value != null) {
      String words = part.length() == 1 ? part.toUpperCase(Locale.ROOT) + " category" : part;
      ObjectNode observation = coded("stage." + prefix + "." + part, words);
      observation.set("valueCodeableConcept", fhir.concept(value));
      add(observation, stage.evidence(), stage.because());
    }
  }

  private void addNodes(@Nullable NodesFinding nodes) {
    if (nodes != null) {
      addCount("nodes.positive", "lymph nodes with tumor", nodes.positive(), nodes);
      addCount("nodes.examined", "lymph nodes examined", nodes.examined(), nodes);
    }
  }

  private void addCount(String code, String words, @Nullable Integer count, NodesFinding nodes) {
    if (count != null) {
      ObjectNode observation = coded(code, words);
      observation.set("valueQuantity", fhir.quantity(count, "count"));
      add(observation, nodes.evidence(), nodes.because());
    }
  }

  private void addValue(String name, @Nullable ValueFinding value) {
    if (value != null) {
      ObjectNode observation = Fhir.object();
      observation.set("code", fhir.concept(name));
      observation.set("valueCodeableConcept", fhir.concept(value.value()));
      add(observation, value.evidence(), value.because());
    }
  }
}
