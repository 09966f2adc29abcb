package org.conus.write.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conus.TestDocs;
import org.conus.findings.Reports;
import org.conus.findings.TumorFinding;
import org.conus.findings.Tumors;
import org.conus.text.SourceText;
import org.conus.write.Extracted;
import org.conus.write.ExtractedText;
import org.conus.write.Formats;
import org.conus.write.RunOutput;
import org.conus.write.RunWriter;
import org.conus.write.RunWriters;
import org.conus.write.Samples;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles of FHIR R4, read back by HAPI and validated against the base specification. */
class FhirFormatTest {
  private static final FhirContext CONTEXT = FhirContext.forR4();
  private static final FhirValidator VALIDATOR = validator();

  private final Path folder;
  private List<String> remarks = List.of();

  FhirFormatTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static FhirValidator validator() {
    UnknownCodeSystemWarningValidationSupport unknown =
        new UnknownCodeSystemWarningValidationSupport(CONTEXT);
    ValidationSupportChain chain =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(CONTEXT),
            new InMemoryTerminologyServerValidationSupport(CONTEXT),
            new CommonCodeSystemsTerminologyService(CONTEXT),
            unknown);
    FhirValidator validator = CONTEXT.newValidator();
    FhirInstanceValidator instance = new FhirInstanceValidator(chain);
    instance.setAnyExtensionsAllowed(true);
    validator.registerValidatorModule(instance);
    return validator;
  }

  @Test
  void everyTestDocumentIsValid() throws IOException {
    List<Extracted> documents = new ArrayList<>();
    for (String id : TestDocs.ids()) {
      SourceText source = TestDocs.source(id);
      documents.add(new ExtractedText(source, TestDocs.record(source)));
    }
    List<Bundle> bundles = run(documents);

    for (int i = 0; i < bundles.size(); i++) {
      Bundle bundle = bundles.get(i);
      int tumors =
          documents.get(i).report().cases().stream().mapToInt(c -> c.tumors().size()).sum();
      assertThat(all(bundle, Condition.class)).hasSize(tumors);
      assertThat(all(bundle, Patient.class)).hasSameSizeAs(documents.get(i).report().cases());
      provesItself(bundle, documents.get(i));
    }
    assertThat(remarks).isEmpty();
  }

  @Test
  void peopleReadOfTheDocumentWhatItHas() throws IOException {
    Bundle bundle = run(List.of(Samples.extracted(Samples.metastasis()))).get(0);
    DocumentReference document = all(bundle, DocumentReference.class).get(0);
    assertThat(document.getType().getText()).isEqualTo("case-report");
    Attachment attachment = document.getContentFirstRep().getAttachment();
    assertThat(attachment.getTitle()).contains("a01-case-sclc-conus.txt");
    assertThat(attachment.hasSize()).isFalse();
    assertThat(Formats.named("fhir").columns())
        .contains("| DocumentReference | the document | its id and kind; not its text |");
  }

  @Test
  void aBrokenBundleIsFound() throws IOException {
    Bundle bundle = run(List.of(Samples.extracted(Samples.metastasis()))).get(0);
    all(bundle, Observation.class).get(0).setStatus(null);

    assertThat(errors(CONTEXT.newJsonParser().encodeResourceToString(bundle))).isNotEmpty();
  }

  @Test
  void tumorsAreConditionsAndStainsObservations() throws IOException {
    Bundle bundle = run(List.of(Samples.extracted(Samples.metastasis()))).get(0);
    List<Condition> conditions = all(bundle, Condition.class);

    Condition primary = conditions.get(0);
    assertThat(primary.getCategory().get(1).getText()).isEqualTo("primary cancer");
    assertThat(primary.getBodySite().get(0).getCodingFirstRep().getCode()).isEqualTo("C34.9");
    assertThat(primary.getVerificationStatus().getCodingFirstRep().getCode())
        .isEqualTo("unconfirmed");
    Condition metastasis = conditions.get(1);
    assertThat(metastasis.getCategory().get(1).getText()).isEqualTo("secondary cancer");
    assertThat(metastasis.getBodySite()).hasSize(1);
    assertThat(metastasis.getBodySite().get(0).getCodingFirstRep().getCode()).isEqualTo("C72.0");
    assertThat(metastasis.getBodySite().get(0).getCodingFirstRep().getSystem())
        .isEqualTo("http://terminology.hl7.org/CodeSystem/icd-o-3");
    assertThat(metastasis.getExtension())
        .extracting(Extension::getUrl)
        .anyMatch(url -> url.endsWith("mcode-related-primary-cancer-condition"));
    List<Observation> observations = all(bundle, Observation.class);
    assertThat(observations)
        .extracting(o -> o.getCode().getText())
        .contains("Synaptophysin (SYP)", "Ki-67", "size of the tumor");
    Observation ttf1 =
        observations.stream()
            .filter(o -> "TTF-1 (NKX2-1)".equals(o.getCode().getText()))
            .findFirst()
            .orElseThrow();
    assertThat(ttf1.getInterpretationFirstRep().getCodingFirstRep().getCode()).isEqualTo("NEG");
    assertThat(all(bundle, DiagnosticReport.class).get(0).getStatus().toCode())
        .isEqualTo("preliminary");
  }

  @Test
  void whatIsUncertainIsProvisionalAndWhatIsDeniedIsNoCondition() throws IOException {
    TumorFinding uncertain =
        Tumors.primary("t1")
            .histology("ependymoma", "Ependymoma", "9391/3", "m1")
            .uncertain()
            .rejected("histology", "Carcinoma", "excluded diagnosis", "m2")
            .row();
    Reports reports =
        Reports.of("a.txt", "Probable ependymoma, no carcinoma.")
            .mention("ependymoma", Reports.tumor("Ependymoma"), Reports.UNCERTAIN)
            .mention("carcinoma", Reports.tumor("Carcinoma"), Reports.NEGATED)
            .patient(new org.conus.findings.Patient(null, null), List.of(), uncertain);
    Bundle bundle =
        run(List.of(Samples.extracted(reports), Samples.extracted(Samples.withoutTumor()))).get(0);

    List<Condition> conditions = all(bundle, Condition.class);
    assertThat(conditions).hasSize(1);
    assertThat(conditions.get(0).getVerificationStatus().getCodingFirstRep().getCode())
        .isEqualTo("provisional");
    assertThat(conditions.get(0).getCode().getText()).isEqualTo("Ependymoma");
  }

  @Test
  void whateverStandsInATextIsValid() throws IOException {
    Bundle bundle = run(List.of(Samples.extracted(Samples.odd()))).get(0);

    assertThat(all(bundle, Condition.class).get(0).getCode().getText()).contains("\uFFFD");
    assertThat(remarks).hasSize(1);
    assertThat(remarks.get(0)).matches("fhir: \\d+ characters that FHIR lacks are U\\+FFFD");
  }

  @Test
  void aRerunHasTheSameIds() throws IOException {
    List<Extracted> documents = List.of(Samples.extracted(Samples.metastasis()));
    Bundle first = run(documents).get(0);
    Bundle second = run(documents).get(0);

    assertThat(first.getEntry())
        .extracting(Bundle.BundleEntryComponent::getFullUrl)
        .doesNotHaveDuplicates()
        .isEqualTo(second.getEntry().stream().map(e -> e.getFullUrl()).toList());
  }

  /** Everything refers to what is there, and the offsets are those of mentions. */
  private static void provesItself(Bundle bundle, Extracted document) {
    Set<String> urls = new HashSet<>();
    bundle.getEntry().forEach(entry -> urls.add(entry.getFullUrl()));
    Set<String> spans = new HashSet<>();
    document.report().mentions().forEach(m -> spans.add(m.id() + " " + m.begin() + " " + m.end()));
    Set<String> proven = new HashSet<>();
    for (Provenance provenance : all(bundle, Provenance.class)) {
      proven.add(provenance.getTargetFirstRep().getReference());
      for (Extension mention : provenance.getEntityFirstRep().getExtension()) {
        if (mention.getUrl().endsWith("mention")) {
          assertThat(spans)
              .contains(
                  mention.getExtensionString("id")
                      + " "
                      + ((IntegerType) mention.getExtensionByUrl("begin").getValue()).getValue()
                      + " "
                      + ((IntegerType) mention.getExtensionByUrl("end").getValue()).getValue());
        }
      }
    }
    assertThat(urls).containsAll(proven);
    for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
      Resource resource = entry.getResource();
      boolean read = resource instanceof Condition || resource instanceof Observation;
      assertThat(!read || proven.contains(entry.getFullUrl())).isTrue();
    }
    assertThat(all(bundle, DocumentReference.class)).hasSize(1);
  }

  private List<Bundle> run(List<Extracted> documents) throws IOException {
    RunOutput output = new RunOutput(folder, Instant.EPOCH);
    try (RunWriter writer = RunWriters.open(List.of(Formats.chosen("fhir")), output)) {
      for (Extracted document : documents) {
        writer.accept(document);
      }
      remarks = writer.finish();
    }
    List<Bundle> bundles = new ArrayList<>();
    byte[] bytes = Files.readAllBytes(folder.resolve("fhir/bundles.ndjson"));
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
      assertThat(errors(line)).isEmpty();
      bundles.add(CONTEXT.newJsonParser().parseResource(Bundle.class, line));
    }
    assertThat(bundles).hasSameSizeAs(documents);
    return bundles;
  }

  private static List<String> errors(String bundle) {
    return VALIDATOR.validateWithResult(bundle).getMessages().stream()
        .filter(m -> m.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
        .map(FhirFormatTest::said)
        .distinct()
        .toList();
  }

  private static String said(SingleValidationMessage message) {
    return message.getLocationString() + ": " + message.getMessage();
  }

  private static <T extends Resource> List<T> all(Bundle bundle, Class<T> type) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
