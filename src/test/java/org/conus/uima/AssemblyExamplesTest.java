package org.conus.uima;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.conus.Examples;
import org.conus.findings.CaseReport;
import org.conus.findings.IhcFinding;
import org.conus.findings.PatientCase;
import org.conus.findings.SiteFinding;
import org.conus.findings.SizeFinding;
import org.conus.findings.TumorFinding;
import org.conus.findings.ValueFinding;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of short documents of every kind; where a table names part of a code, that must fit. */
class AssemblyExamplesTest {
  @RegisterExtension private static final OpenPipeline PIPELINE = new OpenPipeline();

  static List<String[]> assembly() {
    return Examples.rows("assembly.tsv");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("assembly")
  void makesTheRowsOfAnExample(String text, String expected) {
    List<String> patients = List.of(expected.split("\\|\\|"));
    CaseReport report = PIPELINE.read(text);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < report.cases().size(); i++) {
      String like = i < patients.size() ? patients.get(i) : "";
      made.add(rows(report.cases().get(i), like.split(";")));
    }
    assertThat(made).isEqualTo(patients);
  }

  static List<String[]> panels() {
    return Examples.rows("panels.tsv");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("panels")
  void givesStainsToTheTumorTheyAreOf(String text, String expected) {
    List<String> made = new ArrayList<>();
    for (TumorFinding tumor : PIPELINE.read(text).cases().get(0).tumors()) {
      List<String> stains = tumor.ihc().stream().map(AssemblyExamplesTest::stain).toList();
      made.add(stains.isEmpty() ? "-" : String.join(" ", stains));
    }
    assertThat(String.join(";", made)).isEqualTo(expected);
  }

  private static String stain(IhcFinding stain) {
    String component = stain.component() == null ? "" : "/" + stain.component();
    return stain.marker() + "=" + stain.result() + component;
  }

  static List<String[]> sizes() {
    return Examples.rows("row-sizes.tsv");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("sizes")
  void givesSizesToTheTumorTheyAreOf(String text, String expected) {
    List<String> made = new ArrayList<>();
    for (TumorFinding tumor : PIPELINE.read(text).cases().get(0).tumors()) {
      List<String> sizes = tumor.sizes().stream().map(AssemblyExamplesTest::size).toList();
      made.add(sizes.isEmpty() ? "-" : String.join(",", sizes));
    }
    assertThat(String.join("|", made)).isEqualTo(expected);
  }

  static List<String[]> foundAt() {
    return Examples.rows("row-found-at.tsv");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("foundAt")
  void gathersThePlacesOfATumor(String text, String expected) {
    List<String> made = new ArrayList<>();
    for (TumorFinding tumor : PIPELINE.read(text).cases().get(0).tumors()) {
      List<String> sites = tumor.foundAt().stream().map(SiteFinding::text).toList();
      made.add(sites.isEmpty() ? "-" : String.join(",", sites));
    }
    assertThat(String.join("|", made)).isEqualTo(expected);
  }

  static List<String[]> levels() {
    return Examples.rows("row-levels.tsv");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("levels")
  void givesLevelsToTheTumorTheyAreOf(String text, String expected) {
    List<String> made = new ArrayList<>();
    for (TumorFinding tumor : PIPELINE.read(text).cases().get(0).tumors()) {
      made.add(tumor.levels() == null ? "-" : String.join(" ", tumor.levels().values()));
    }
    assertThat(String.join("|", made)).isEqualTo(expected);
  }

  private static String size(SizeFinding size) {
    return size.dimensions().stream().map(String::valueOf).collect(Collectors.joining("x"))
        + size.unit();
  }

  private static String rows(PatientCase patient, String[] like) {
    List<String> rows = new ArrayList<>();
    for (TumorFinding tumor : patient.tumors()) {
      String expected = rows.size() < like.length ? like[rows.size()] : "";
      rows.add(row(tumor, expected));
    }
    return rows.isEmpty() ? "none" : String.join(";", rows);
  }

  /** The row, with as much of its site's code as is expected, and a side where one is. */
  private static String row(TumorFinding tumor, String expected) {
    SiteFinding site = tumor.primarySite();
    String code = site == null ? null : site.icdO3Topography();
    String[] parts = expected.split("[ /]");
    String wanted = parts.length > 3 ? parts[3] : "";
    String topography = code == null ? "-" : code.startsWith(wanted) ? wanted : code;
    ValueFinding side = tumor.laterality();
    boolean sided = parts.length > 4;
    return tumor.role()
        + " "
        + tumor.histology().icdO3()
        + " "
        + topography
        + (!sided ? "" : "/" + (side == null ? "-" : side.value()));
  }
}
