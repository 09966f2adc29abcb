package org.conus.write.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conus.findings.AgeFinding;
import org.conus.findings.PatientCase;
import org.conus.findings.ProcedureFinding;
import org.conus.findings.TumorFinding;
import org.conus.findings.ValueFinding;

/** The resources of one patient. */
final class CaseResources {
  private final Fhir fhir;
  private final DocumentBundle bundle;
  private final PatientCase patientCase;
  private final int number;
  private final List<String> results = new ArrayList<>();
  private final Map<String, String> conditions = new HashMap<>();

  CaseResources(Fhir fhir, DocumentBundle bundle, PatientCase patientCase, int number) {
    this.fhir = fhir;
    this.bundle = bundle;
    this.patientCase = patientCase;
    this.number = number;
  }

  void add() {
    String patient = addPatient();
    addAge(patient);
    for (TumorFinding tumor : inOrder()) {
      TumorResources resources =
          new TumorResources(fhir, bundle, patient, number + " " + tumor.id(), tumor);
      conditions.put(tumor.id(), resources.add(conditions));
      results.addAll(resources.results());
    }
    int done = 0;
    for (ProcedureFinding procedure : patientCase.procedures()) {
      addProcedure(patient, procedure, ++done);
    }
    bundle.add("DiagnosticReport", Integer.toString(number), report(patient));
  }

  /** A tumor behind the one that it is of. */
  private List<TumorFinding> inOrder() {
    List<TumorFinding> ordered = new ArrayList<>();
    patientCase.tumors().stream().filter(tumor -> tumor.of() == null).forEach(ordered::add);
    patientCase.tumors().stream().filter(tumor -> tumor.of() != null).forEach(ordered::add);
    return ordered;
  }

  private String addPatient() {
    ObjectNode patient = Fhir.object();
    ObjectNode identifier = patient.putArray("identifier").addObject();
    identifier.set("type", fhir.concept("document and patient in it"));
    identifier.put("value", fhir.text(bundle.report().document().id() + " " + number));
    ValueFinding sex = patientCase.patient().sex();
    patient.put("gender", sex == null ? "unknown" : sex.value());
    String key = Integer.toString(number);
    return sex == null
        ? bundle.add("Patient", key, patient)
        : bundle.addProven("Patient", key, patient, sex.evidence(), sex.because());
  }

  private void addAge(String patient) {
    AgeFinding age = patientCase.patient().age();
    if (age != null) {
      ObjectNode observation = Fhir.object().put("status", "preliminary");
      observation.set("code", fhir.coded("age"));
      observation.set("subject", Fhir.reference(patient));
      observation.set("valueQuantity", fhir.quantity(age.value(), age.unit()));
      results.add(
          bundle.addProven(
              "Observation", number + " age", observation, age.evidence(), age.because()));
    }
  }

  private void addProcedure(String patient, ProcedureFinding procedure, int done) {
    ObjectNode resource = Fhir.object().put("status", "unknown");
    resource.set("code", fhir.concept(procedure.name()));
    resource.set("subject", Fhir.reference(patient));
    ArrayNode sites = Fhir.object().putArray("bodySite");
    procedure.levels().forEach(level -> sites.add(fhir.concept(level)));
    if (!sites.isEmpty()) {
      resource.set("bodySite", sites);
    }
    bundle.addProven(
        "Procedure", number + " " + done, resource, procedure.evidence(), procedure.because());
  }

  private ObjectNode report(String patient) {
    ObjectNode report = Fhir.object().put("status", "preliminary");
    report.set("code", bundle.kind());
    report.set("subject", Fhir.reference(patient));
    for (String result : results) {
      Fhir.add(report, "result", Fhir.reference(result));
    }
    for (TumorFinding tumor : patientCase.tumors()) {
      String name = tumor.histology().name();
      Fhir.add(
          report, "conclusionCode", fhir.concept(Fhir.ICD_O_3, tumor.histology().icdO3(), name));
    }
    return report;
  }
}
