package org.conus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.conus.extract.Assertion;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.findings.CaseReport;
import org.conus.findings.IhcFinding;
import org.conus.findings.PatientCase;
import org.conus.findings.RecordedMention;
import org.conus.findings.SiteFinding;
import org.conus.findings.TumorFinding;
import org.conus.text.SourceText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a careful reader takes from a real case report; skipped where its text is not at hand. */
class SeedTest {
  private CaseReport report;
  private PatientCase patient;

  @BeforeEach
  void read() throws IOException {
    String file = "seed/idem-metastasis-sclc.txt";
    report = TestDocs.record(SourceText.of(file, Shared.text(file)));
    assertThat(report.cases()).hasSize(1);
    patient = report.cases().get(0);
  }

  @Test
  void isOfAManOfSixtyYears() {
    assertThat(report.document().kind()).isEqualTo("case-report");
    assertThat(patient.patient().age()).isNotNull();
    assertThat(patient.patient().age().value()).isEqualTo(60);
    assertThat(patient.patient().age().unit()).isEqualTo("year");
    assertThat(patient.patient().sex()).isNotNull();
    assertThat(patient.patient().sex().value()).isEqualTo("male");
  }

  @Test
  void hasAPrimaryAndItsMetastasesAndNoRowMore() {
    assertThat(patient.tumors())
        .extracting(row -> row.role() + " " + row.histology().icdO3())
        .containsExactly("primary 8041/3", "metastasis 8041/6");
    assertThat(metastases().of()).isEqualTo(primary().id());
  }

  @Test
  void hasTheLungAsPrimarySiteOfBoth() {
    assertThat(category(primary().primarySite())).isEqualTo("C34");
    assertThat(category(metastases().primarySite())).isEqualTo("C34");
  }

  @Test
  void hasTheCompartment() {
    assertThat(metastases().compartment()).isNotNull();
    assertThat(metastases().compartment().value()).isEqualTo("intradural-extramedullary");
    assertThat(primary().compartment()).isNull();
  }

  @Test
  void findsTheMetastasesAtTheirSites() {
    List<String> names =
        metastases().foundAt().stream()
            .map(s -> s.name() + " " + s.text())
            .map(s -> s.toLowerCase(Locale.ROOT))
            .toList();
    for (String site :
        List.of("conus medullaris", "adrenal", "brain", "lymph node", "parotid", "lung")) {
      assertThat(names).as(site).anyMatch(name -> name.contains(site));
    }
    assertThat(names)
        .as("bone")
        .anyMatch(name -> name.contains("bone") || name.contains("vertebra"));
    assertThat(metastases().foundAt())
        .extracting(SeedTest::category)
        .contains("C72", "C74", "C71", "C41", "C77", "C07", "C34");
  }

  @Test
  void findsTheMetastasesAtNoOtherSites() {
    assertThat(metastases().foundAt())
        .extracting(SeedTest::category)
        .as("sites of the metastases")
        .isSubsetOf("C72", "C74", "C71", "C41", "C40", "C77", "C07", "C34", "C70");
  }

  @Test
  void hasTheLevelsOfTheMassAndNotThatOfTheBone() {
    assertThat(metastases().levels()).isNotNull();
    assertThat(metastases().levels().values())
        .contains("L1")
        .doesNotContain("T11")
        .isSubsetOf("T12", "L1", "L2", "L3", "L4", "L5", "S1");
  }

  @Test
  void hasTheSizeAndNoMagnification() {
    assertThat(metastases().sizes())
        .extracting(size -> size.dimensions() + " " + size.unit())
        .containsExactly("[1.4, 1.3, 1.7] cm");
    assertThat(mentions(MentionKind.SIZE))
        .extracting(RecordedMention::text)
        .containsExactly("1.4×1.3×1.7\ncm");
  }

  @Test
  void hasFiveMarkersEachOnceWithBothPlaces() {
    assertThat(metastases().ihc())
        .extracting(stain -> marker(stain) + " " + stain.result() + " " + stain.evidence().size())
        .containsExactlyInAnyOrder(
            "cytokeratin positive 2",
            "vimentin positive 2",
            "synaptophysin positive 2",
            "ttf-1 negative 2",
            "inhibin negative 2");
  }

  @Test
  void hasTenMentionsOfStains() {
    assertThat(mentions(MentionKind.IHC_RESULT))
        .extracting(mention -> ((Value.Ihc) mention.value()).result())
        .containsExactly(
            "positive",
            "positive",
            "positive",
            "negative",
            "negative",
            "positive",
            "positive",
            "positive",
            "negative",
            "negative");
    RecordedMention thyroid = mentions(MentionKind.IHC_RESULT).get(3);
    assertThat(thyroid.text()).isEqualTo("thyroid transc-\nription factor-1");
    assertThat(((Value.Ihc) thyroid.value()).alias()).isEqualTo("TTF-1");
  }

  @Test
  void hasTheOperationAndItsLevels() {
    assertThat(patient.procedures())
        .anySatisfy(
            done -> {
              assertThat(done.name()).contains("laminotomy");
              assertThat(done.levels()).containsExactly("T12", "L1", "L2");
            });
  }

  @Test
  void hasThirteenMentionsOfLevels() {
    assertThat(mentions(MentionKind.SPINAL_LEVEL))
        .extracting(mention -> mention.text().replaceAll("\\s+", " "))
        .containsExactly(
            "T12-L2",
            "T12",
            "T12 to S1",
            "L1",
            "L2",
            "S1",
            "L1",
            "T12",
            "L1",
            "L2",
            "T11",
            "T11",
            "T11");
    assertThat(mentions(MentionKind.SPINAL_LEVEL))
        .extracting(mention -> ((Value.Level) mention.value()).structure())
        .element(1)
        .isEqualTo("dermatome");
  }

  @Test
  void takesNothingFromTheLiterature() {
    Set<String> theirs =
        Set.of("melanoma", "lymphoma", "medulloblastoma", "lung adenocarcinoma", "adenocarcinoma");
    List<RecordedMention> mentions =
        mentions(MentionKind.TUMOR).stream()
            .filter(m -> theirs.contains(m.text().toLowerCase(Locale.ROOT)))
            .toList();
    assertThat(mentions).hasSizeGreaterThanOrEqualTo(4);
    assertThat(mentions)
        .allMatch(mention -> mention.assertion().subject() == Assertion.Subject.OTHER);
    assertThat(evidence())
        .doesNotContainAnyElementsOf(mentions.stream().map(RecordedMention::id).toList());
  }

  @Test
  void takesNothingFromSeriesMechanismsAndOtherGroups() {
    List<RecordedMention> theirs =
        Stream.of(
                in("primary lung cancer at autopsy", "mary lung cancer at autopsy"),
                in("leptomenin- \ngeal carcinomatosis", "leptomeningeal carcinomatosis"),
                in(
                    "Lin and colleagues reported the first \nIDEM metastasis of SCLC",
                    "case was already diagnosed with SCLC one year",
                    "IDEM metastasis was developed as treatment failure"))
            .flatMap(predicate -> mentions(MentionKind.TUMOR).stream().filter(predicate))
            .toList();
    assertThat(theirs).isNotEmpty();
    assertThat(evidence())
        .doesNotContainAnyElementsOf(theirs.stream().map(RecordedMention::id).toList());
  }

  @Test
  void takesNothingFromWhatWasDeniedOrMistaken() {
    assertThat(report.mentions())
        .filteredOn(mention -> mention.text().matches("(?s).*(asthma|paraneoplastic|mass-like).*"))
        .allMatch(mention -> !evidence().contains(mention.id()));
    assertThat(report.mentions())
        .filteredOn(in("did not show any mass-like lesion"))
        .filteredOn(
            mention -> mention.kind() == MentionKind.LESION || mention.kind() == MentionKind.TUMOR)
        .allMatch(mention -> mention.assertion().polarity() == Assertion.Polarity.NEGATED);
  }

  @Test
  void hasNoLevelsOutOfWeightings() {
    assertThat(mentions(MentionKind.SPINAL_LEVEL))
        .extracting(RecordedMention::text)
        .doesNotContain("T2", "T1");
  }

  private TumorFinding primary() {
    return row("primary");
  }

  private TumorFinding metastases() {
    return row("metastasis");
  }

  private TumorFinding row(String role) {
    return patient.tumors().stream()
        .filter(row -> row.role().equals(role))
        .findFirst()
        .orElseThrow();
  }

  private List<RecordedMention> mentions(MentionKind kind) {
    return report.mentions().stream().filter(mention -> mention.kind() == kind).toList();
  }

  /** The mentions that stand in one of some passages. */
  private static Predicate<RecordedMention> in(String... passages) {
    return mention ->
        Stream.of(passages)
            .anyMatch(
                passage -> {
                  int at = text().indexOf(passage);
                  return at >= 0 && mention.begin() >= at && mention.end() <= at + passage.length();
                });
  }

  private static String text() {
    try {
      return Shared.text("seed/idem-metastasis-sclc.txt");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The mentions that prove a field of a row. */
  private Set<String> evidence() {
    return patient.tumors().stream()
        .flatMap(
            row ->
                Stream.of(
                        Stream.of(row.histology().evidence()),
                        Stream.ofNullable(row.primarySite()).map(SiteFinding::evidence),
                        row.foundAt().stream().map(SiteFinding::evidence),
                        row.ihc().stream().map(IhcFinding::evidence))
                    .flatMap(stream -> stream)
                    .flatMap(List::stream))
        .collect(java.util.stream.Collectors.toSet());
  }

  private static String marker(IhcFinding stain) {
    String name = stain.marker().toLowerCase(Locale.ROOT);
    return Objects.equals(stain.symbol(), "NKX2-1")
        ? "ttf-1"
        : name.replaceAll("^(pan)?cytokeratin.*", "cytokeratin")
            .replaceAll("^inhibin.*", "inhibin");
  }

  private static String category(SiteFinding site) {
    String code = site == null ? null : site.icdO3Topography();
    return code == null ? "none" : code.substring(0, 3);
  }
}
