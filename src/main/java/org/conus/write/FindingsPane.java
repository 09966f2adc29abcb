package org.conus.write;

import java.util.List;
import org.conus.findings.AgeFinding;
import org.conus.findings.CaseReport;
import org.conus.findings.Patient;
import org.conus.findings.PatientCase;
import org.conus.findings.Problem;
import org.conus.findings.ProcedureFinding;
import org.conus.findings.ValueFinding;

/** The findings of a document beside its text. */
final class FindingsPane {
  private final Html html;
  private final EvidenceLinks links;

  FindingsPane(Html html) {
    this.html = html;
    this.links = new EvidenceLinks(html);
  }

  void write(CaseReport report) {
    List<PatientCase> cases = report.cases();
    for (int i = 0; i < cases.size(); i++) {
      patientCase(cases.get(i), cases.size() == 1 ? "Patient" : "Patient " + (i + 1));
    }
    problems(report.problems());
  }

  private void patientCase(PatientCase patientCase, String title) {
    html.open("section", "class", "case");
    html.open("p", "class", "patient").element("b", "", title).text(" ");
    patient(patientCase.patient());
    html.close("p");
    TumorPane pane = new TumorPane(html);
    patientCase.tumors().forEach(pane::write);
    if (patientCase.tumors().isEmpty()) {
      html.element("p", "none", "No tumor of this patient is reported.");
    }
    procedures(patientCase.procedures());
    html.close("section");
  }

  private void patient(Patient patient) {
    AgeFinding age = patient.age();
    ValueFinding sex = patient.sex();
    if (age != null) {
      String words = Words.age(age.value(), age.unit());
      links.finding(words, "", age.evidence(), age.certainty(), age.because());
      html.text(" ");
    }
    if (sex != null) {
      links.finding(sex.value(), "", sex.evidence(), sex.certainty(), sex.because());
    }
    if (age == null && sex == null) {
      html.element("span", "none", "age and sex not stated");
    }
  }

  private void procedures(List<ProcedureFinding> procedures) {
    if (procedures.isEmpty()) {
      return;
    }
    html.element("h2", "", "Procedures").open("ul", "class", "plain");
    for (ProcedureFinding procedure : procedures) {
      html.open("li");
      links.finding(
          procedure.name(),
          String.join(" ", procedure.levels()),
          procedure.evidence(),
          procedure.certainty(),
          procedure.because());
      html.close("li");
    }
    html.close("ul");
  }

  private void problems(List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    html.open("section", "class", "problems").element("h2", "", "Problems");
    html.open("ul", "class", "plain");
    for (Problem problem : problems) {
      html.open("li");
      links.words(problem.message(), problem.evidence());
      links.numbers(problem.evidence());
      html.text(" ").element("span", "why", problem.rule()).close("li");
    }
    html.close("ul").close("section");
  }
}
