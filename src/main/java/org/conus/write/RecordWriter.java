package org.conus.write;

import java.util.TreeMap;
import org.conus.findings.AgeFinding;
import org.conus.findings.CaseReport;
import org.conus.findings.DocumentInfo;
import org.conus.findings.Patient;
import org.conus.findings.PatientCase;
import org.conus.findings.PipelineInfo;
import org.conus.findings.Problem;
import org.conus.findings.ProcedureFinding;

/**
 * Writes one record field by field, in the order of its components. By hand, as a record has some
 * ten thousand fields, and what finds them by reflection takes three times as long.
 */
final class RecordWriter {
  private static final byte[] AGE = JsonBytes.name("age");
  private static final byte[] CASES = JsonBytes.name("cases");
  private static final byte[] DOCUMENT = JsonBytes.name("document");
  private static final byte[] EVIDENCE = JsonBytes.name("evidence");
  private static final byte[] ID = JsonBytes.name("id");
  private static final byte[] KIND = JsonBytes.name("kind");
  private static final byte[] KNOWLEDGE = JsonBytes.name("knowledge");
  private static final byte[] LENGTH = JsonBytes.name("length");
  private static final byte[] LEVELS = JsonBytes.name("levels");
  private static final byte[] LEXICONS = JsonBytes.name("lexicons");
  private static final byte[] MENTIONS = JsonBytes.name("mentions");
  private static final byte[] MESSAGE = JsonBytes.name("message");
  private static final byte[] MODE = JsonBytes.name("mode");
  private static final byte[] MODELS = JsonBytes.name("models");
  private static final byte[] NAME = JsonBytes.name("name");
  private static final byte[] OPTIONS = JsonBytes.name("options");
  private static final byte[] PATIENT = JsonBytes.name("patient");
  private static final byte[] PIPELINE = JsonBytes.name("pipeline");
  private static final byte[] PROBLEMS = JsonBytes.name("problems");
  private static final byte[] PROCEDURES = JsonBytes.name("procedures");
  private static final byte[] RULE = JsonBytes.name("rule");
  private static final byte[] SCHEMA = JsonBytes.name("schema");
  private static final byte[] SEX = JsonBytes.name("sex");
  private static final byte[] SHA256 = JsonBytes.name("sha256");
  private static final byte[] SOURCES = JsonBytes.name("sources");
  private static final byte[] TUMORS = JsonBytes.name("tumors");
  private static final byte[] UNIT = JsonBytes.name("unit");
  private static final byte[] VALUE = JsonBytes.name("value");
  private static final byte[] VERSION = JsonBytes.name("version");

  /** One a thread, as a record is as long as what a cache holds. */
  private static final ThreadLocal<RecordWriter> WRITERS =
      ThreadLocal.withInitial(RecordWriter::new);

  private final JsonBytes out = new JsonBytes(1 << 16);
  private final FindingWriter findings = new FindingWriter(out);
  private final TumorWriter tumors = new TumorWriter(out);
  private final MentionWriter mentions = new MentionWriter(out);

  /** One line of JSON in UTF-8, without a line end. */
  static byte[] bytes(CaseReport report) {
    return written(report).toBytes();
  }

  /** One line of JSON in UTF-8 with its line end. */
  static byte[] line(CaseReport report) {
    return written(report).end().toBytes();
  }

  private static JsonBytes written(CaseReport report) {
    RecordWriter writer = WRITERS.get();
    writer.out.clear();
    writer.report(report);
    return writer.out;
  }

  private void report(CaseReport report) {
    out.open()
        .text(SCHEMA, report.schema())
        .object(DOCUMENT, report.document(), this::document)
        .list(CASES, report.cases(), this::patientCase)
        .list(MENTIONS, report.mentions(), mentions::mention)
        .list(PROBLEMS, report.problems(), this::problem)
        .object(PIPELINE, report.pipeline(), this::pipeline)
        .close();
  }

  private void document(DocumentInfo document) {
    out.text(ID, document.id())
        .text(KIND, document.kind())
        .text(SHA256, document.sha256())
        .number(LENGTH, document.length());
  }

  private void pipeline(PipelineInfo pipeline) {
    out.text(VERSION, pipeline.version()).text(KNOWLEDGE, pipeline.knowledge()).open(MODELS);
    new TreeMap<>(pipeline.models())
        .forEach((model, hash) -> out.text(JsonBytes.name(model), hash));
    out.close().text(OPTIONS, pipeline.options());
    if (!pipeline.lexicons().isEmpty()) {
      out.list(LEXICONS, pipeline.lexicons(), this::lexicon);
    }
  }

  private void lexicon(PipelineInfo.UsedLexicon lexicon) {
    out.open()
        .text(NAME, lexicon.name())
        .text(KIND, lexicon.kind())
        .text(MODE, lexicon.mode())
        .text(SHA256, lexicon.sha256())
        .open(SOURCES);
    new TreeMap<>(lexicon.sources())
        .forEach((source, hash) -> out.text(JsonBytes.name(source), hash));
    out.close().close();
  }

  private void problem(Problem problem) {
    out.open()
        .text(RULE, problem.rule())
        .text(MESSAGE, problem.message())
        .texts(EVIDENCE, problem.evidence())
        .close();
  }

  private void patientCase(PatientCase patientCase) {
    out.open()
        .object(PATIENT, patientCase.patient(), this::patient)
        .list(TUMORS, patientCase.tumors(), tumors::tumor)
        .list(PROCEDURES, patientCase.procedures(), this::procedure)
        .close();
  }

  private void patient(Patient patient) {
    out.object(AGE, patient.age(), this::age).object(SEX, patient.sex(), findings::value);
  }

  private void age(AgeFinding age) {
    out.number(VALUE, age.value()).text(UNIT, age.unit());
    findings.proof(age.evidence(), age.certainty(), age.because());
  }

  private void procedure(ProcedureFinding procedure) {
    out.open().text(NAME, procedure.name()).texts(LEVELS, procedure.levels());
    findings.proof(procedure.evidence(), procedure.certainty(), procedure.because());
    out.close();
  }
}
