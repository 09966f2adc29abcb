package org.conus.uima;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.conus.findings.SiteFinding;
import org.conus.findings.TumorFinding;
import org.conus.findings.ValueFinding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The main tumor of whole reports, each as it was written and as scanners and archives hand it on:
 * all lines joined by blanks, and by full stops.
 */
class ReportExamplesTest {
  private static final Path FILE = Path.of("src/test/resources/examples/reports.txt");

  @RegisterExtension private static final OpenPipeline PIPELINE = new OpenPipeline();

  /**
   * A report.
   *
   * @param right topographies, morphologies, behaviors and sides that are right; {@code none} alone
   *     where there is no tumor
   */
  record Report(String id, List<String> right, String text) {
    @Override
    public String toString() {
      return id;
    }
  }

  static List<Report> reports() throws IOException {
    List<Report> reports = new ArrayList<>();
    for (String part : Files.readString(FILE).split("(?m)^=== ")) {
      int end = part.indexOf('\n');
      if (part.startsWith("#")) {
        continue;
      }
      List<String> head = List.of(part.substring(0, end).split(" "));
      List<String> right = head.subList(1, head.size());
      String text = part.substring(end + 1);
      reports.add(new Report(head.get(0), right, text));
      reports.add(new Report(head.get(0) + ", joined", right, text.replaceAll("\\s+", " ")));
      reports.add(new Report(head.get(0) + ", stopped", right, stopped(text)));
    }
    return reports;
  }

  private static String stopped(String text) {
    return text.lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .map(line -> ".:;,-".indexOf(line.charAt(line.length() - 1)) < 0 ? line + "." : line)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reports")
  void namesTheMainTumor(Report report) {
    List<TumorFinding> tumors =
        PIPELINE.read(report.text()).cases().stream().flatMap(c -> c.tumors().stream()).toList();

    if (report.right().equals(List.of("none"))) {
      assertThat(tumors).isEmpty();
      return;
    }
    assertThat(tumors).isNotEmpty();
    TumorFinding main = tumors.get(0);
    SiteFinding site = main.primarySite();
    String topography = site == null ? null : site.icdO3Topography();
    String morphology = Objects.requireNonNull(main.histology().icdO3(), "no morphology");
    assertThat(category(topography)).isIn(right(report, 0));
    assertThat(morphology.substring(0, 4)).isIn(right(report, 1));
    assertThat(morphology.substring(5)).isIn(right(report, 2));
    if (!right(report, 3).contains("-")) {
      ValueFinding side = Objects.requireNonNull(main.laterality(), "no side");
      assertThat(side.value()).isIn(right(report, 3));
    }
  }

  private static String category(@Nullable String topography) {
    return topography == null ? "" : topography.substring(0, 3);
  }

  private static List<String> right(Report report, int field) {
    return List.of(report.right().get(field).split("\\|"));
  }
}
