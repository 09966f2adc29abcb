package org.conus.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.conus.TestDocs;
import org.conus.knowledge.Knowledge;
import org.conus.match.Tokenizer;
import org.conus.match.Vocabulary;
import org.conus.text.OffsetMap;
import org.conus.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What does not go together becomes a problem, and nothing else does. */
class EditChecksTest {
  private static final CodePlaces NO_CODES =
      CodePlaces.of(new Tokenizer(new Vocabulary()).tokenize(""));

  private final EditChecks checks = new EditChecks(Knowledge.builtIn());

  @ParameterizedTest
  @MethodSource("examples")
  void siteHistologyBehaviorSexAndSide(List<String> cells) {
    Tumors tumor =
        cells.get(0).equals("metastasis") ? Tumors.metastasis("t1", null) : role(cells.get(0));
    tumor.histology("words", "Name", cells.get(1), "m1");
    if (!cells.get(2).isEmpty()) {
      tumor.primarySite("words", "Site", cells.get(2), "m2");
    }
    if (!cells.get(4).isEmpty()) {
      tumor.laterality(cells.get(4), "m4");
    }
    Patient patient = new Patient(null, Tumors.value(cells.get(3), "m3"));
    List<String> rules =
        problems(patient, tumor.row()).stream().map(problem -> problem.rule()).toList();

    assertThat(rules)
        .isEqualTo(cells.get(5).equals("-") ? List.of() : List.of(cells.get(5).split(" ")));
  }

  private static Tumors role(String role) {
    return role.equals("primary") ? Tumors.primary("t1") : Tumors.recurrence("t1");
  }

  static Stream<List<String>> examples() throws Exception {
    Path file = Path.of("src/test/resources/examples/edit-checks.tsv");
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> List.of(line.split("\t", -1)));
  }

  @Test
  void aProblemNamesTheTumorAndWhatProvesIt() {
    TumorFinding tumor =
        Tumors.primary("t7")
            .histology("HCC", "Hepatocellular carcinoma", "8170/3", "m1")
            .primarySite("lung", "Lung", "C34.9", "m2")
            .row();

    assertThat(problems(new Patient(null, null), tumor))
        .containsExactly(
            new Problem(
                "edit.site-histology",
                "t7: ICD-O-3 8170/3 does not begin at C34.9",
                List.of("m1", "m2")));
  }

  @Test
  void whatIsBenignHasNoMetastases() {
    TumorFinding primary = Tumors.primary("t1").histology("lipoma", "Lipoma", "8850/0", "m1").row();
    TumorFinding spread =
        Tumors.metastasis("t2", "t1").histology("spread", "Lipoma", "8850/6", "m2").row();

    assertThat(problems(new Patient(null, null), primary, spread))
        .extracting(Problem::rule)
        .containsExactly("edit.metastasis-behavior");
  }

  @ParameterizedTest
  @CsvSource({"1.4,cm,", "70,cm,edit.size", "700,mm,edit.size", "0,mm,edit.size", "59,cm,"})
  void sizes(double size, String unit, String rule) {
    TumorFinding tumor =
        Tumors.primary("t1")
            .histology("lipoma", "Lipoma", "8850/0", "m1")
            .size(List.of(1.0, size), unit, "m2")
            .row();

    assertThat(problems(new Patient(null, null), tumor))
        .extracting(Problem::rule)
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void aTumorOfTheEyeIsNoTwentyCentimetres() {
    TumorFinding tumor =
        Tumors.primary("t1")
            .histology("melanoma", "Melanoma", "8720/3", "m1")
            .primarySite("choroid", "Choroid", "C69.3", "m1")
            .size(List.of(20.0), "cm", "m2")
            .row();

    assertThat(problems(new Patient(null, null), tumor))
        .extracting(Problem::rule)
        .containsExactly("edit.size");
  }

  @Test
  void levelsAndCompartments() {
    Tumors tumor =
        Tumors.primary("t1")
            .histology("ependymoma", "Ependymoma", "9391/3", "m1")
            .compartment("intramedullary", "m2");

    assertThat(problems(new Patient(null, null), tumor.levels(List.of("L4", "S1"), "m3").row()))
        .extracting(Problem::rule)
        .containsExactly("edit.compartment-level");
    assertThat(problems(new Patient(null, null), tumor.levels(List.of("T12", "L4"), "m3").row()))
        .isEmpty();
    assertThat(problems(new Patient(null, null), tumor.levels(List.of("C9", "T13"), "m3").row()))
        .containsExactly(new Problem("edit.level", "t1: C9 is no spinal level", List.of("m3")));
  }

  @Test
  void countsAndStages() {
    TumorFinding tumor =
        Tumors.primary("t1")
            .histology("carcinoma", "Carcinoma", "8010/3", "m1")
            .nodes(5, 3, "m2")
            .categories("pT1", "pN0", "M0", "m3")
            .percent("Ki-67", "5-110", "m4")
            .row();
    TumorFinding spread =
        Tumors.metastasis("t2", "t1")
            .histology("spread", "Carcinoma", "8010/6", "m5")
            .foundAt("liver", "Liver", "C22.0", "m6")
            .row();
    TumorFinding nodes =
        Tumors.metastasis("t2", "t1")
            .histology("spread", "Carcinoma", "8010/6", "m5")
            .foundAt("node", "Lymph node", "C77.3", "m6")
            .row();

    assertThat(problems(new Patient(null, null), tumor, spread))
        .extracting(Problem::rule)
        .containsExactly("edit.nodes", "edit.stage-nodes", "edit.percent", "edit.stage-metastasis");
    assertThat(problems(new Patient(null, null), tumor, nodes))
        .extracting(Problem::rule)
        .doesNotContain("edit.stage-metastasis");
  }

  @Test
  void aLevelThatNobodyHasIsNotPassedOverInSilence() {
    String text =
        "A fracture of the T14 vertebra. C9 was low; L7\nvertebral body. L5 disc, Th-15 lamina.";
    CaseReport report = TestDocs.record(SourceText.of("a.txt", text));
    List<String> levels =
        report.problems().stream()
            .filter(problem -> problem.rule().equals("edit.level"))
            .map(Problem::message)
            .toList();

    assertThat(levels)
        .containsExactly(
            "T14 is no spinal level, at 18-21",
            "L7 is no spinal level, at 44-46",
            "T15 is no spinal level, at 72-77");
  }

  @Test
  void whatCouldNotBeDecodedIsNotPassedOverInSilence() {
    CaseReport report =
        TestDocs.record(
            SourceText.of("a.txt", "A \uFFFD chordoma of the clivus, 3 \uFFFDm. \u2013"));

    assertThat(report.problems())
        .containsExactly(
            new Problem(
                "edit.undecoded",
                "2 units of the text could not be decoded, the first at 2",
                List.of()));
    assertThat(TestDocs.record(SourceText.of("a.txt", "3 \u00B5m \u2013 5 \u00B5m")).problems())
        .isEmpty();
  }

  @Test
  void testDocumentsHaveProblemsThatNameTheirTumors() {
    List<String> rules = new ArrayList<>();
    for (String id : TestDocs.ids()) {
      for (Problem problem : TestDocs.record(TestDocs.source(id)).problems()) {
        assertThat(problem.rule()).startsWith("edit.");
        assertThat(problem.message()).isNotBlank();
        rules.add(problem.rule());
      }
    }
    assertThat(rules.size()).isLessThan(TestDocs.ids().size() / 4);
  }

  private List<Problem> problems(Patient patient, TumorFinding... tumors) {
    PatientCase patientCase = new PatientCase(patient, List.of(tumors), List.of());
    return checks.problems("", List.of(patientCase), NO_CODES, OffsetMap.identity(0));
  }
}
