package org.conus.write;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.conus.findings.AgeFinding;
import org.conus.findings.CaseReport;
import org.conus.findings.IhcFinding;
import org.conus.findings.NodesFinding;
import org.conus.findings.Patient;
import org.conus.findings.PatientCase;
import org.conus.findings.Problem;
import org.conus.findings.ProcedureFinding;
import org.conus.findings.Rejected;
import org.conus.findings.SiteFinding;
import org.conus.findings.TumorFinding;
import org.conus.findings.ValueFinding;
import org.jspecify.annotations.Nullable;

/** All findings of one document for the terminal. */
public final class DocumentView {
  private static final int LABEL = 14;
  private static final int MAX_LINES = 12;

  private final int width;

  /**
   * @param width of the terminal in columns
   */
  public DocumentView(int width) {
    this.width = Math.max(width, LABEL + 20);
  }

  /** Lines of at most the width, the last one ended by a line feed too. */
  public String of(CaseReport report) {
    Lines lines = new Lines();
    lines.plain(report.document().id());
    lines.plain(
        Words.joined(
            report.document().kind(),
            report.document().length() + " characters",
            report.mentions().size() + " mentions"));
    for (int i = 0; i < report.cases().size(); i++) {
      String title = report.cases().size() == 1 ? "Patient" : "Patient " + (i + 1);
      patientCase(lines, title, report.cases().get(i));
    }
    problems(lines, report.problems());
    return lines.out.toString();
  }

  private static void patientCase(Lines lines, String title, PatientCase patientCase) {
    lines.blank();
    lines.plain(title + "  " + patient(patientCase.patient()));
    if (patientCase.tumors().isEmpty()) {
      lines.plain("\u2014 no tumor of this patient is reported");
    }
    patientCase.tumors().forEach(tumor -> tumor(lines, tumor));
    procedures(lines, patientCase.procedures());
  }

  private static String patient(Patient patient) {
    AgeFinding age = patient.age();
    ValueFinding sex = patient.sex();
    String said =
        Words.joined(
            age == null ? null : Words.age(age.value(), age.unit()),
            sex == null ? null : sex.value());
    return said.isEmpty() ? "age and sex not stated" : said;
  }

  private static void tumor(Lines lines, TumorFinding tumor) {
    lines.blank();
    String role = tumor.of() == null ? tumor.role() : tumor.role() + " of " + tumor.of();
    lines.plain(
        tumor.id()
            + " "
            + role
            + ": "
            + Words.joined(tumor.histology().name(), tumor.histology().icdO3())
            + doubt(tumor.histology().certainty()));
    lines.labelled("text", "\u201C" + tumor.histology().text() + "\u201D");
    site(lines, "primary site", tumor.primarySite());
    tumor.foundAt().forEach(site -> site(lines, "found at", site));
    value(lines, "compartment", tumor.compartment());
    if (tumor.levels() != null) {
      lines.labelled("levels", String.join(" ", tumor.levels().values()));
    }
    tumor
        .sizes()
        .forEach(size -> lines.labelled("size", Words.size(size.dimensions(), size.unit())));
    value(lines, "laterality", tumor.laterality());
    if (tumor.grade() != null) {
      lines.labelled("grade", Words.grade(tumor.grade()) + doubt(tumor.grade().certainty()));
    }
    if (tumor.stage() != null) {
      lines.labelled("stage", Words.stage(tumor.stage()) + doubt(tumor.stage().certainty()));
    }
    value(lines, "margins", tumor.margins());
    value(lines, "vessels", tumor.lymphovascularInvasion());
    value(lines, "nerves", tumor.perineuralInvasion());
    if (tumor.lymphNodes() != null) {
      NodesFinding nodes = tumor.lymphNodes();
      lines.labelled("lymph nodes", Words.nodes(nodes.positive(), nodes.examined()));
    }
    tumor.ihc().forEach(ihc -> lines.labelled("IHC", stain(ihc)));
    tumor.rejected().forEach(rejected -> lines.labelled("not taken", notTaken(rejected)));
  }

  private static void site(Lines lines, String label, @Nullable SiteFinding site) {
    if (site != null) {
      String said =
          Words.joined(
              site.name(),
              site.icdO3Topography(),
              site.laterality(),
              String.join(" ", site.levels()),
              site.compartment());
      lines.labelled(label, said + doubt(site.certainty()));
    }
  }

  private static void value(Lines lines, String label, @Nullable ValueFinding value) {
    if (value != null) {
      lines.labelled(label, value.value() + doubt(value.certainty()));
    }
  }

  private static String stain(IhcFinding ihc) {
    String sign = Sign.of(ihc.result());
    String name = Words.joined(ihc.marker(), sameName(ihc) ? null : ihc.symbol());
    String result = sign.isEmpty() || sign.equals("?") ? ihc.result().replace('-', ' ') : null;
    String said = Words.joined(name, result, Words.details(ihc));
    return (sign.isEmpty() ? " " : sign) + " " + said + doubt(ihc.certainty());
  }

  private static boolean sameName(IhcFinding ihc) {
    return Objects.requireNonNullElse(ihc.symbol(), "").equalsIgnoreCase(ihc.marker());
  }

  private static String notTaken(Rejected rejected) {
    return rejected.field() + ": " + rejected.value() + " \u2014 " + rejected.reason();
  }

  private static String doubt(String certainty) {
    return certainty.equals("uncertain") ? " (uncertain)" : "";
  }

  private static void procedures(Lines lines, List<ProcedureFinding> procedures) {
    if (!procedures.isEmpty()) {
      lines.blank();
      String all =
          procedures.stream()
              .map(done -> (done.name() + " " + String.join(" ", done.levels())).strip())
              .collect(Collectors.joining("; "));
      lines.plain("Procedures  " + all);
    }
  }

  private static void problems(Lines lines, List<Problem> problems) {
    if (!problems.isEmpty()) {
      lines.blank();
      lines.plain("Problems");
      problems.forEach(problem -> lines.labelled(problem.rule(), problem.message()));
    }
  }

  /** Lines that grow, each wrapped at the width. */
  private final class Lines {
    private final StringBuilder out = new StringBuilder();
    private String lastLabel = "";

    void blank() {
      out.append('\n');
      lastLabel = "";
    }

    void plain(String text) {
      for (String line : Cells.wrapped(Cells.clean(text), width, MAX_LINES)) {
        out.append(line).append('\n');
      }
    }

    /** A label and, in a column of its own, what it says; a label is not said twice in a row. */
    void labelled(String label, String text) {
      String shown = label.equals(lastLabel) ? "" : label;
      lastLabel = label;
      String room = text.startsWith(" ") ? "  " : ""; // a stain without a sign keeps its place
      int left = width - LABEL - 4;
      for (String line : Cells.wrapped(Cells.clean(text), left - room.length(), MAX_LINES)) {
        out.append("  ").append(Cells.padded(Cells.cut(shown, LABEL), LABEL)).append("  ");
        out.append(room).append(line).append('\n');
        shown = "";
      }
    }
  }
}
