package org.conus.write.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conus.extract.Assertion;
import org.conus.findings.HistologyFinding;
import org.conus.findings.RecordedMention;
import org.conus.findings.SiteFinding;
import org.conus.findings.StageFinding;
import org.conus.findings.TumorFinding;
import org.jspecify.annotations.Nullable;

/** The Condition of a tumor, with its BodyStructures and Observations. */
final class TumorResources {
  private static final String MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-";
  private static final String BODY_SITE = "http://hl7.org/fhir/StructureDefinition/bodySite";

  private final Fhir fhir;
  private final DocumentBundle bundle;
  private final String patient;
  private final String key;
  private final TumorFinding tumor;
  private final List<String> results = new ArrayList<>();

  /**
   * @param key of the tumor in the document
   */
  TumorResources(Fhir fhir, DocumentBundle bundle, String patient, String key, TumorFinding tumor) {
    this.fhir = fhir;
    this.bundle = bundle;
    this.patient = patient;
    this.key = key;
    this.tumor = tumor;
  }

  /** The Observations that were added. */
  List<String> results() {
    return results;
  }

  /**
   * Adds all.
   *
   * @param conditions those of the other tumors, by the ids of these
   * @return what the Condition is referred to by
   */
  String add(Map<String, String> conditions) {
    ObjectNode condition = condition();
    addPrimary(condition, conditions);
    addSites(condition);
    StageFinding stage = tumor.stage();
    if (stage != null) {
      ObjectNode said = Fhir.object();
      said.set("summary", fhir.concept(stage.value()));
      said.set("type", fhir.concept(stage.system()));
      Fhir.add(condition, "stage", said);
    }
    HistologyFinding histology = tumor.histology();
    String url =
        bundle.addProven("Condition", key, condition, histology.evidence(), histology.because());
    TumorObservations observations = new TumorObservations(fhir, bundle, patient, key, url);
    results.addAll(observations.add(tumor));
    return url;
  }

  private ObjectNode condition() {
    HistologyFinding histology = tumor.histology();
    ObjectNode condition = Fhir.object();
    if (histology.icdO3() != null) {
      ObjectNode morphology = Fhir.extension(MCODE + "histology-morphology-behavior");
      morphology.set(
          "valueCodeableConcept", fhir.concept(Fhir.ICD_O_3, histology.icdO3(), histology.name()));
      Fhir.add(condition, "extension", morphology);
    }
    condition.set("clinicalStatus", fhir.coded("clinical." + course()));
    condition.set("verificationStatus", fhir.coded("verification." + histology.certainty()));
    Fhir.add(condition, "category", fhir.coded("category.condition"));
    boolean secondary = tumor.role().equals("metastasis");
    Fhir.add(
        condition, "category", fhir.concept((secondary ? "secondary" : "primary") + " cancer"));
    condition.set("code", fhir.concept(Fhir.NCIT, histology.ncit(), histology.name()));
    condition.set("subject", Fhir.reference(patient));
    return condition;
  }

  /** A tumor of which the text speaks as history alone is not active. */
  private String course() {
    if (tumor.role().equals("recurrence")) {
      return "recurrence";
    }
    boolean history = !tumor.histology().evidence().isEmpty();
    for (String id : tumor.histology().evidence()) {
      RecordedMention mention = bundle.mention(id);
      history &=
          mention != null && mention.assertion().temporality() == Assertion.Temporality.HISTORICAL;
    }
    return history ? "inactive" : "active";
  }

  private void addPrimary(ObjectNode condition, Map<String, String> conditions) {
    String primary = tumor.of() == null ? null : conditions.get(tumor.of());
    if (primary != null) {
      ObjectNode related = Fhir.extension(MCODE + "related-primary-cancer-condition");
      related.set("valueReference", Fhir.reference(primary));
      Fhir.add(condition, "extension", related);
    }
  }

  /** A primary is where it began, metastases where they were found. */
  private void addSites(ObjectNode condition) {
    boolean secondary = tumor.role().equals("metastasis");
    int number = 0;
    if (tumor.primarySite() != null) {
      addSite(condition, tumor.primarySite(), number, !secondary);
    }
    for (SiteFinding site : tumor.foundAt()) {
      addSite(condition, site, ++number, secondary || tumor.primarySite() == null);
    }
  }

  private void addSite(ObjectNode condition, SiteFinding site, int number, boolean ofCondition) {
    ObjectNode location = fhir.concept(Fhir.ICD_O_3, site.icdO3Topography(), site.name());
    ObjectNode structure = Fhir.object();
    if (tumor.histology().icdO3() != null) {
      structure.set(
          "morphology",
          fhir.concept(Fhir.ICD_O_3, tumor.histology().icdO3(), tumor.histology().name()));
    }
    structure.set("location", location);
    addQualifier(structure, site.laterality());
    site.levels().forEach(level -> addQualifier(structure, level));
    addQualifier(structure, site.compartment());
    if (number == 0 && tumor.levels() != null) {
      tumor.levels().values().forEach(level -> addQualifier(structure, level));
    }
    structure.put("description", fhir.text(site.text()));
    structure.set("patient", Fhir.reference(patient));
    String url =
        bundle.addProven(
            "BodyStructure", key + " " + number, structure, site.evidence(), site.because());
    if (ofCondition) {
      ObjectNode extension = Fhir.extension(BODY_SITE);
      extension.set("valueReference", Fhir.reference(url));
      ObjectNode bodySite = location.deepCopy();
      Fhir.add(bodySite, "extension", extension);
      Fhir.add(condition, "bodySite", bodySite);
    }
  }

  private void addQualifier(ObjectNode structure, @Nullable String words) {
    if (words != null) {
      Fhir.add(structure, "locationQualifier", fhir.concept(Objects.requireNonNull(words)));
    }
  }
}
