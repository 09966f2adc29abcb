package org.conus.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.conus.findings.CaseReport;
import org.conus.findings.Patient;
import org.conus.findings.Reports;
import org.conus.findings.Tumors;
import org.junit.jupiter.api.Test;

/** What is shown on the terminal, against files that a person has looked at. */
class TerminalTest {

  @Test
  void aTableOnAWideTerminal() throws IOException {
    assertThat(table(160)).isEqualTo(golden("table-160.txt"));
  }

  @Test
  void aTableOnANarrowTerminal() throws IOException {
    assertThat(table(80)).isEqualTo(golden("table-80.txt"));
  }

  @Test
  void allOfADocument() throws IOException {
    assertThat(new DocumentView(72).of(Samples.metastasis().report()))
        .isEqualTo(golden("document-72.txt"));
  }

  @Test
  void aSummary() throws IOException {
    RunTally tally = new RunTally();
    for (int i = 0; i < 1200; i++) {
      tally.add(Samples.metastasis().report());
    }
    tally.add(Samples.withoutTumor().report());
    for (String file : List.of("d.pdf", "b.pdf", "a.pdf", "c.pdf")) {
      tally.fail(file, "encrypted", "encrypted");
    }
    tally.fail("x/empty.docx", "not a Word file", "not a Word file");
    assertThat(new RunSummary(80).of(tally, Duration.ofMillis(2345)))
        .isEqualTo(golden("summary-80.txt"));
  }

  /** What differs by document is no reason of its own, else every document would be one. */
  @Test
  void aSummaryCountsFailuresBySort() {
    RunTally tally = new RunTally();
    for (int i = 10; i < 70; i++) {
      tally.fail(i + ".txt", "too large", "too large: " + i + " bytes, the limit is 9");
    }
    tally.fail("a.hl7", "not HL7", "not HL7: no MSH");
    tally.fail("b.hl7", "not HL7", "not HL7: no MSH");
    assertThat(new RunSummary(80).of(tally, Duration.ZERO))
        .endsWith(
            """
            failed     62
                       60 \u00d7 too large: 10.txt, 11.txt, 12.txt, \u2026
                       2 \u00d7 not HL7: no MSH: a.hl7, b.hl7
            """);
  }

  @Test
  void aSummaryOfNothing() {
    assertThat(new RunSummary(80).of(new RunTally(), Duration.ZERO))
        .isEqualTo("documents  0 in 0.0 s\ntumors     0 in 0 documents\n");
  }

  @Property(tries = 200)
  void noLineIsWiderThanTheTerminal(@ForAll @IntRange(min = 20, max = 300) int width) {
    assertThat(table(width).lines()).allMatch(line -> Cells.width(line) <= width);
    String view = new DocumentView(Math.max(width, 40)).of(Samples.metastasis().report());
    assertThat(view.lines()).allMatch(line -> Cells.width(line) <= Math.max(width, 40));
  }

  @Property(tries = 300)
  void wrappedTextKeepsItsWords(
      @ForAll String text, @ForAll @IntRange(min = 2, max = 40) int width) {
    String clean = Cells.clean(text);
    List<String> lines = Cells.wrapped(clean, width, Integer.MAX_VALUE);
    assertThat(lines).allMatch(line -> Cells.width(line) <= width);
    assertThat(withoutSpaces(String.join("", lines))).isEqualTo(withoutSpaces(clean));
  }

  @Test
  void aDocumentCannotCommandTheTerminal() {
    CaseReport report =
        Reports.of("evil\u001b[2J\u202e\n.txt", "x")
            .patient(
                new Patient(null, null),
                List.of(),
                Tumors.primary("t1").histology("a\tb", "\u001b]0;title\u0007", "8000/3").row())
            .report();
    for (String shown :
        List.of(new TumorTable(120).rows(report), new DocumentView(80).of(report))) {
      assertThat(shown.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    }
  }

  private static String withoutSpaces(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }

  private static String table(int width) {
    TumorTable table = new TumorTable(width);
    return table.header()
        + table.rows(Samples.metastasis().report())
        + table.rows(Samples.withoutTumor().report());
  }

  private static String golden(String file) throws IOException {
    try (InputStream in = TerminalTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
    }
  }
}
