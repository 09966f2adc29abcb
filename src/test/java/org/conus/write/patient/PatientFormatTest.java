package org.conus.write.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.conus.findings.Patient;
import org.conus.findings.Reports;
import org.conus.findings.TumorFinding;
import org.conus.findings.Tumors;
import org.conus.text.SourceText;
import org.conus.write.Formats;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of one patient, merged. */
class PatientFormatTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  PatientFormatTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "folder, in/4711/a.txt, in/4711",
    "folder, a.txt,",
    "(\\d+)_, in/4711_pathology.txt, 4711",
    "(\\d+)_, in/pathology.txt,",
    "\\d{4}, in/x4711y.txt, 4711",
    "'^(?:in|out)/([A-Z]+)', out/MRN7.txt, MRN",
  })
  void theKeyIsFoundInTheDocumentsId(String key, String id, String patient) {
    assertThat(PatientKey.parse(key).of(SourceText.of(id, "text"))).isEqualTo(patient);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "(", "[a"})
  void whatIsNoKeyIsRefused(String key) {
    assertThatThrownBy(() -> PatientKey.parse(key)).isInstanceOf(IllegalArgumentException.class);
  }

  /** The radiologist's carcinoma of the lung is the pathologist's small cell carcinoma. */
  @Test
  void oneTumorOfTwoDocumentsIsOneRow() throws IOException {
    List<JsonNode> patients =
        run(
            report(
                "7/ct.txt",
                Tumors.primary("t1")
                    .histology("lung cancer", "Carcinoma", "8010/3", "m1")
                    .primarySite("lung", "Lung", "C34.9", "m1")
                    .size(List.of(3.0), "cm", "m2")
                    .row()),
            report(
                "7/path.txt",
                Tumors.primary("t1")
                    .histology("SCLC", "Small cell carcinoma", "8041/3", "m3")
                    .primarySite("upper lobe", "Upper lobe of lung", "C34.1", "m4")
                    .ihc("TTF-1", "NKX2-1", "positive", null, "m5")
                    .row(),
                Tumors.metastasis("t2", "t1")
                    .histology("metastasis", "Small cell carcinoma", "8041/6", "m6")
                    .primarySite("upper lobe", "Upper lobe of lung", "C34.1", "m4")
                    .foundAt("brain", "Brain", "C71.9", "m7")
                    .row()),
            report(
                "8/path.txt",
                Tumors.primary("t1")
                    .histology("SCLC", "Small cell carcinoma", "8041/3", "m1")
                    .row()));
    assertThat(patients).extracting(p -> p.path("patient").asText()).containsExactly("7", "8");
    JsonNode tumors = patients.get(0).path("tumors");
    assertThat(tumors).hasSize(2);
    JsonNode primary = tumors.get(0);
    assertThat(primary.at("/histology/icdO3").asText()).isEqualTo("8041/3");
    assertThat(primary.at("/histology/evidence").toString()).isEqualTo("[\"7/path.txt#m3\"]");
    assertThat(primary.at("/primarySite/icdO3Topography").asText()).isEqualTo("C34.1");
    assertThat(primary.path("from").toString()).isEqualTo("[\"7/path.txt#t1\",\"7/ct.txt#t1\"]");
    assertThat(primary.at("/sizes/0/evidence/0").asText()).isEqualTo("7/ct.txt#m2");
    assertThat(primary.at("/ihc/0/marker").asText()).isEqualTo("TTF-1");
    assertThat(primary.path("conflicts"))
        .extracting(c -> c.path("field").asText() + " " + c.at("/value/name").asText())
        .containsExactly("histology Carcinoma", "primarySite Lung");
    assertThat(tumors.get(1).path("of").asText()).isEqualTo(primary.path("id").asText());
    assertThat(tumors.get(1).path("role").asText()).isEqualTo("metastasis");
    assertThat(patients.get(0).path("documents"))
        .extracting(d -> d.path("id").asText())
        .containsExactly("7/ct.txt", "7/path.txt");
  }

  @Test
  void tumorsOfOtherSitesOrHistologiesStayApart() throws IOException {
    JsonNode patient =
        run(
                report("7/a.txt", primary("Adenocarcinoma", "8140/3", "Lung", "C34.9")),
                report("7/b.txt", primary("Adenocarcinoma", "8140/3", "Colon", "C18.9")),
                report("7/c.txt", primary("Melanoma", "8720/3", "Lung", "C34.9")),
                report("7/d.txt", primary("Adenocarcinoma", "8140/3", "Lung", "C34.9")))
            .get(0);
    assertThat(patient.path("tumors"))
        .extracting(tumor -> tumor.path("from").toString())
        .containsExactly("[\"7/a.txt#t1\",\"7/d.txt#t1\"]", "[\"7/b.txt#t1\"]", "[\"7/c.txt#t1\"]");
  }

  @Test
  void personsAreMergedAndWhatDoesNotFitIsAProblem() throws IOException {
    Reports other = Reports.of("7/b.txt", "A woman.\n");
    other.patient(new Patient(null, Tumors.value("female", "m1")), List.of());
    Reports several = Reports.of("7/c.txt", "Two women.\n");
    TumorFinding tumor = primary("Melanoma", "8720/3", "Skin", "C44.9");
    several.patient(new Patient(null, null), List.of(), tumor);
    several.patient(new Patient(null, null), List.of(), tumor);
    Reports first = Reports.of("7/a.txt", "A man.\n");
    first.patient(new Patient(null, Tumors.value("male", "m1")), List.of());
    JsonNode patient = run(first, other, several).get(0);
    assertThat(patient.path("sexes"))
        .extracting(sex -> sex.path("value").asText() + sex.path("evidence"))
        .containsExactly("male[\"7/a.txt#m1\"]", "female[\"7/b.txt#m1\"]");
    assertThat(patient.path("tumors")).isEmpty();
    assertThat(patient.path("problems"))
        .extracting(problem -> problem.path("rule").asText())
        .containsExactly("patient.several-cases", "patient.sex");
  }

  @Test
  void aWholeRecordGoesIn() throws IOException {
    List<JsonNode> patients = run(Samples.metastasis(), Samples.withoutTumor(), Samples.odd());
    assertThat(patients).extracting(p -> p.path("patient").asText()).hasSize(2).contains("reports");
    JsonNode patient = patients.get(1);
    assertThat(patient.path("documents")).hasSize(2);
    assertThat(patient.at("/tumors/1/levels/values").toString())
        .isEqualTo("[\"T12\",\"L1\",\"L2\"]");
    assertThat(patient.at("/tumors/1/of").asText()).isEqualTo("t1");
    assertThat(patient.path("procedures")).hasSize(1);
    assertThat(patient.at("/ages/0/value").asInt()).isEqualTo(60);
    assertThat(folder).isDirectoryNotContaining("glob:**.{part,records}");
  }

  /** A folder in which all documents of an archive lie is no patient. */
  @Test
  void aPatientWithTooManyDocumentsIsRemarked() throws IOException {
    Reports one = report("7/a.txt");
    RunOutput output = new RunOutput(folder, Instant.EPOCH);
    try (RunWriter writer = Formats.named("patients").open(output, "folder")) {
      for (int i = 0; i <= PatientWriter.MANY_DOCUMENTS; i++) {
        writer.accept(Samples.extracted(one));
      }
      writer.accept(Samples.extracted(report("8/a.txt")));
      assertThat(writer.finish())
          .containsExactly("patients: 1 with more than 1000 documents each; the key may be wrong");
    }
  }

  private static TumorFinding primary(String name, String code, String site, String topography) {
    return Tumors.primary("t1")
        .histology(name, name, code, "m1")
        .primarySite(site, site, topography, "m1")
        .row();
  }

  private static Reports report(String id, TumorFinding... tumors) {
    return Reports.of(id, "Text.\n").patient(new Patient(null, null), List.of(), tumors);
  }

  private List<JsonNode> run(Reports... documents) throws IOException {
    RunOutput output = new RunOutput(folder, Instant.EPOCH);
    try (RunWriter writer = Formats.named("patients").open(output, "folder")) {
      for (Reports document : documents) {
        writer.accept(Samples.extracted(document));
      }
      writer.finish();
    }
    List<JsonNode> patients = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("patients.jsonl"))) {
      patients.add(JSON.readTree(line));
    }
    return patients;
  }
}
