package org.conus.write.table;

import static org.conus.write.table.TableColumn.always;
import static org.conus.write.table.TableColumn.integer;
import static org.conus.write.table.TableColumn.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.conus.findings.AgeFinding;
import org.conus.findings.CaseReport;
import org.conus.findings.Problem;
import org.conus.findings.ProcedureFinding;
import org.jspecify.annotations.Nullable;

/** The documents, their patients, and what patients have beside tumors. */
final class CaseTables {
  static final RecordTable<CaseReport> DOCUMENTS =
      RecordTable.of(
          "documents",
          "One row a document, also where it tells of no tumor.",
          List::of,
          List.of(
              always(
                  text("document_id", "its place relative to the input", r -> r.document().id())),
              always(text("pipeline_version", "of Conus", r -> r.pipeline().version())),
              always(
                  text(
                      "kind",
                      "case-report, pathology, radiology, operative or other",
                      r -> r.document().kind())),
              always(text("sha256", "of its bytes", r -> r.document().sha256())),
              always(integer("length", "of its text in UTF-16 units", r -> r.document().length())),
              always(
                  text(
                      "knowledge", "hash over all tables of terms", r -> r.pipeline().knowledge())),
              text(
                  "models",
                  "hash of each trained model, `name=hash`, spaces between them",
                  CaseTables::models),
              always(text("options", "that change results", r -> r.pipeline().options())),
              always(integer("cases", "rows in cases", r -> r.cases().size())),
              always(integer("mentions", "rows in mentions", r -> r.mentions().size())),
              always(integer("problems", "rows in problems", r -> r.problems().size()))));

  static final RecordTable<CaseRow> CASES =
      RecordTable.of(
          "cases",
          "One row a patient of a document; most documents have one.",
          CaseRow::of,
          List.of(
              always(text("document_id", "the document", CaseRow::documentId)),
              always(integer("case_number", "from 1", CaseRow::number)),
              integer("age", "in the unit", CaseTables::ageValue),
              text("age_unit", "year, month, week or day", CaseTables::ageUnit),
              text("sex", "male or female", r -> Cells.value(r.patientCase().patient().sex())),
              always(integer("tumors", "rows in tumors", r -> r.patientCase().tumors().size())),
              always(
                  integer(
                      "procedures",
                      "rows in procedures",
                      r -> r.patientCase().procedures().size())),
              text("age_evidence", "mention_id", CaseTables::ageEvidence),
              text("sex_evidence", "mention_id", CaseTables::sexEvidence)));

  static final RecordTable<ProcedureRow> PROCEDURES =
      RecordTable.of(
          "procedures",
          "One row an operation on a patient.",
          ProcedureRow::of,
          List.of(
              always(text("document_id", "the document", r -> r.in().documentId())),
              always(integer("case_number", "the patient", r -> r.in().number())),
              always(integer("procedure_number", "from 1", ProcedureRow::number)),
              always(text("procedure", "name", r -> r.done().name())),
              text(
                  "levels",
                  "spinal levels operated on, spaces between them",
                  r -> Cells.words(r.done().levels())),
              always(text("certainty", "certain or uncertain", r -> r.done().certainty())),
              text("evidence", "mention_id", r -> Cells.words(r.done().evidence())),
              text("because", "rules", r -> Cells.words(r.done().because()))));

  static final RecordTable<LevelRow> LEVELS =
      RecordTable.of(
          "levels",
          "One row a spinal level of a tumor or of an operation.",
          LevelRow::of,
          List.of(
              always(text("document_id", "the document", r -> r.in().documentId())),
              always(integer("case_number", "the patient", r -> r.in().number())),
              always(
                  text(
                      "level_of",
                      "tumor or procedure",
                      r -> r.tumorId() == null ? "procedure" : "tumor")),
              text("tumor_id", "the tumor, for its levels", LevelRow::tumorId),
              text("procedure", "the operation, for its levels", LevelRow::procedure),
              always(integer("position", "from 1, from head to tail", LevelRow::position)),
              always(
                  text(
                      "level",
                      "C0 to C8, T1 to T13, L1 to L6, S1 to S5, Co1 to Co5",
                      LevelRow::level)),
              always(text("certainty", "certain or uncertain", LevelRow::certainty)),
              text("evidence", "mention_id", r -> Cells.words(r.evidence()))));

  static final RecordTable<ProblemRow> PROBLEMS =
      RecordTable.of(
          "problems",
          "One row a thing that does not add up and that a person should look at.",
          ProblemRow::of,
          List.of(
              always(text("document_id", "the document", r -> r.report().document().id())),
              always(text("rule", "that found it", r -> r.problem().rule())),
              always(text("message", "what it is", r -> r.problem().message())),
              text("evidence", "mention_id", r -> Cells.words(r.problem().evidence()))));

  private CaseTables() {}

  record ProcedureRow(CaseRow in, int number, ProcedureFinding done) {

    static List<ProcedureRow> of(CaseReport report) {
      List<ProcedureRow> rows = new ArrayList<>();
      for (CaseRow in : CaseRow.of(report)) {
        int number = 0;
        for (ProcedureFinding done : in.patientCase().procedures()) {
          rows.add(new ProcedureRow(in, ++number, done));
        }
      }
      return rows;
    }
  }

  record ProblemRow(CaseReport report, Problem problem) {

    static List<ProblemRow> of(CaseReport report) {
      return report.problems().stream().map(problem -> new ProblemRow(report, problem)).toList();
    }
  }

  private static @Nullable String models(CaseReport report) {
    List<String> models = new ArrayList<>();
    new TreeMap<>(report.pipeline().models())
        .forEach((name, hash) -> models.add(name + "=" + hash));
    return Cells.words(models);
  }

  private static @Nullable AgeFinding age(CaseRow row) {
    return row.patientCase().patient().age();
  }

  private static @Nullable Integer ageValue(CaseRow row) {
    AgeFinding age = age(row);
    return age == null ? null : age.value();
  }

  private static @Nullable String ageUnit(CaseRow row) {
    AgeFinding age = age(row);
    return age == null ? null : age.unit();
  }

  private static @Nullable String ageEvidence(CaseRow row) {
    AgeFinding age = age(row);
    return age == null ? null : Cells.words(age.evidence());
  }

  private static @Nullable String sexEvidence(CaseRow row) {
    var sex = row.patientCase().patient().sex();
    return sex == null ? null : Cells.words(sex.evidence());
  }
}
