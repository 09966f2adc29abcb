package org.conus.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conus.extract.Assertion;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.findings.AgeFinding;
import org.conus.findings.CaseReport;
import org.conus.findings.DocumentInfo;
import org.conus.findings.GradeFinding;
import org.conus.findings.HistologyFinding;
import org.conus.findings.IhcFinding;
import org.conus.findings.LevelsFinding;
import org.conus.findings.NodesFinding;
import org.conus.findings.Patient;
import org.conus.findings.PatientCase;
import org.conus.findings.PipelineInfo;
import org.conus.findings.Problem;
import org.conus.findings.ProcedureFinding;
import org.conus.findings.RecordedMention;
import org.conus.findings.Rejected;
import org.conus.findings.SiteFinding;
import org.conus.findings.SizeFinding;
import org.conus.findings.StageFinding;
import org.conus.findings.TumorFinding;
import org.conus.findings.ValueFinding;
import org.conus.knowledge.Code;

/**
 * Writes one record field by field, in the order of its components. By hand, as a record has some
 * ten thousand fields, and what finds them by reflection takes three times as long.
 */
final class RecordWriter {
  private static final byte[] AGE = JsonBytes.name("age");
  private static final byte[] ALIAS = JsonBytes.name("alias");
  private static final byte[] ASSERTION = JsonBytes.name("assertion");
  private static final byte[] BECAUSE = JsonBytes.name("because");
  private static final byte[] BEGIN = JsonBytes.name("begin");
  private static final byte[] BEHAVIOR = JsonBytes.name("behavior");
  private static final byte[] CASES = JsonBytes.name("cases");
  private static final byte[] CERTAINTY = JsonBytes.name("certainty");
  private static final byte[] CODE = JsonBytes.name("code");
  private static final byte[] CODES = JsonBytes.name("codes");
  private static final byte[] COMPARTMENT = JsonBytes.name("compartment");
  private static final byte[] COMPONENT = JsonBytes.name("component");
  private static final byte[] COURSE = JsonBytes.name("course");
  private static final byte[] CUES = JsonBytes.name("cues");
  private static final byte[] DIMENSIONS = JsonBytes.name("dimensions");
  private static final byte[] DOCUMENT = JsonBytes.name("document");
  private static final byte[] END = JsonBytes.name("end");
  private static final byte[] EVIDENCE = JsonBytes.name("evidence");
  private static final byte[] EXTENT = JsonBytes.name("extent");
  private static final byte[] FIELD = JsonBytes.name("field");
  private static final byte[] FOUND_AT = JsonBytes.name("foundAt");
  private static final byte[] GRADE = JsonBytes.name("grade");
  private static final byte[] HISTOLOGY = JsonBytes.name("histology");
  private static final byte[] ICD_O_3 = JsonBytes.name("icdO3");
  private static final byte[] ICD_O_3_TOPOGRAPHY = JsonBytes.name("icdO3Topography");
  private static final byte[] ID = JsonBytes.name("id");
  private static final byte[] IHC = JsonBytes.name("ihc");
  private static final byte[] INTENSITY = JsonBytes.name("intensity");
  private static final byte[] KIND = JsonBytes.name("kind");
  private static final byte[] KNOWLEDGE = JsonBytes.name("knowledge");
  private static final byte[] LATERALITY = JsonBytes.name("laterality");
  private static final byte[] LENGTH = JsonBytes.name("length");
  private static final byte[] LEVELS = JsonBytes.name("levels");
  private static final byte[] EXAMINED = JsonBytes.name("examined");
  private static final byte[] FIGO = JsonBytes.name("figo");
  private static final byte[] GROUP = JsonBytes.name("group");
  private static final byte[] LYMPHOVASCULAR_INVASION = JsonBytes.name("lymphovascularInvasion");
  private static final byte[] LYMPH_NODES = JsonBytes.name("lymphNodes");
  private static final byte[] M = JsonBytes.name("m");
  private static final byte[] MARGINS = JsonBytes.name("margins");
  private static final byte[] N = JsonBytes.name("n");
  private static final byte[] PERINEURAL_INVASION = JsonBytes.name("perineuralInvasion");
  private static final byte[] POSITIVE = JsonBytes.name("positive");
  private static final byte[] PRIMARY = JsonBytes.name("primary");
  private static final byte[] SECONDARY = JsonBytes.name("secondary");
  private static final byte[] T = JsonBytes.name("t");
  private static final byte[] TYPE = JsonBytes.name("type");
  private static final byte[] MARKER = JsonBytes.name("marker");
  private static final byte[] MENTIONS = JsonBytes.name("mentions");
  private static final byte[] MESSAGE = JsonBytes.name("message");
  private static final byte[] LEXICONS = JsonBytes.name("lexicons");
  private static final byte[] MODE = JsonBytes.name("mode");
  private static final byte[] SOURCES = JsonBytes.name("sources");
  private static final byte[] MODELS = JsonBytes.name("models");
  private static final byte[] NAME = JsonBytes.name("name");
  private static final byte[] NCIT = JsonBytes.name("ncit");
  private static final byte[] OF = JsonBytes.name("of");
  private static final byte[] OPTIONS = JsonBytes.name("options");
  private static final byte[] PATIENT = JsonBytes.name("patient");
  private static final byte[] PATTERN = JsonBytes.name("pattern");
  private static final byte[] PERCENT = JsonBytes.name("percent");
  private static final byte[] PIPELINE = JsonBytes.name("pipeline");
  private static final byte[] POLARITY = JsonBytes.name("polarity");
  private static final byte[] PRIMARY_SITE = JsonBytes.name("primarySite");
  private static final byte[] PROBLEMS = JsonBytes.name("problems");
  private static final byte[] PROCEDURES = JsonBytes.name("procedures");
  private static final byte[] REASON = JsonBytes.name("reason");
  private static final byte[] REJECTED = JsonBytes.name("rejected");
  private static final byte[] RESULT = JsonBytes.name("result");
  private static final byte[] ROLE = JsonBytes.name("role");
  private static final byte[] RULE = JsonBytes.name("rule");
  private static final byte[] SCHEMA = JsonBytes.name("schema");
  private static final byte[] SCORE = JsonBytes.name("score");
  private static final byte[] SECTION = JsonBytes.name("section");
  private static final byte[] SEX = JsonBytes.name("sex");
  private static final byte[] SHA256 = JsonBytes.name("sha256");
  private static final byte[] SITE = JsonBytes.name("site");
  private static final byte[] SIZES = JsonBytes.name("sizes");
  private static final byte[] STAGE = JsonBytes.name("stage");
  private static final byte[] STRUCTURE = JsonBytes.name("structure");
  private static final byte[] SUBJECT = JsonBytes.name("subject");
  private static final byte[] SYMBOL = JsonBytes.name("symbol");
  private static final byte[] SYSTEM = JsonBytes.name("system");
  private static final byte[] TEMPORALITY = JsonBytes.name("temporality");
  private static final byte[] TEXT = JsonBytes.name("text");
  private static final byte[] TUMORS = JsonBytes.name("tumors");
  private static final byte[] UBERON = JsonBytes.name("uberon");
  private static final byte[] UNIT = JsonBytes.name("unit");
  private static final byte[] VALUE = JsonBytes.name("value");
  private static final byte[] VALUES = JsonBytes.name("values");
  private static final byte[] VERSION = JsonBytes.name("version");

  /** What stands before a code of a system, of which most are. */
  private static final Map<String, byte[]> CODES_OF =
      Map.of(
          Code.ICD_O_3, codeOf(Code.ICD_O_3),
          Code.NCIT, codeOf(Code.NCIT),
          Code.UBERON, codeOf(Code.UBERON),
          Code.HGNC, codeOf(Code.HGNC));

  private static final byte[] OPEN = bytes("{");
  private static final byte[] CODES_BEGIN =
      new JsonBytes(0).raw(bytes("}")).raw(CODES).raw(bytes("[")).toBytes();
  private static final byte[] VALUE_BEGINS =
      new JsonBytes(0).raw(bytes("]")).raw(VALUE).raw(OPEN).toBytes();

  private static final int SUBJECTS = Assertion.Subject.values().length;

  /** By kind: what stands before the number at which a mention begins. */
  private static final byte[][] KINDS = kinds();

  private static final byte[][] ASSERTIONS = assertions();

  /** One a thread, as a record is as long as what a cache holds. */
  private static final ThreadLocal<RecordWriter> WRITERS =
      ThreadLocal.withInitial(RecordWriter::new);

  private final JsonBytes out = new JsonBytes(1 << 16);

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }

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
        .list(MENTIONS, report.mentions(), this::mention)
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
        .list(TUMORS, patientCase.tumors(), this::tumor)
        .list(PROCEDURES, patientCase.procedures(), this::procedure)
        .close();
  }

  private void patient(Patient patient) {
    out.object(AGE, patient.age(), this::age).object(SEX, patient.sex(), this::value);
  }

  private void age(AgeFinding age) {
    out.number(VALUE, age.value()).text(UNIT, age.unit());
    proof(age.evidence(), age.certainty(), age.because());
  }

  private void value(ValueFinding finding) {
    out.text(VALUE, finding.value());
    proof(finding.evidence(), finding.certainty(), finding.because());
  }

  private void proof(List<String> evidence, String certainty, List<String> because) {
    out.texts(EVIDENCE, evidence).text(CERTAINTY, certainty).texts(BECAUSE, because);
  }

  private void procedure(ProcedureFinding procedure) {
    out.open().text(NAME, procedure.name()).texts(LEVELS, procedure.levels());
    proof(procedure.evidence(), procedure.certainty(), procedure.because());
    out.close();
  }

  private void tumor(TumorFinding tumor) {
    out.open()
        .text(ID, tumor.id())
        .text(ROLE, tumor.role())
        .text(OF, tumor.of())
        .object(HISTOLOGY, tumor.histology(), this::histology)
        .object(PRIMARY_SITE, tumor.primarySite(), this::site)
        .list(FOUND_AT, tumor.foundAt(), this::foundAt)
        .object(COMPARTMENT, tumor.compartment(), this::value)
        .object(LEVELS, tumor.levels(), this::levels)
        .list(SIZES, tumor.sizes(), this::size)
        .object(LATERALITY, tumor.laterality(), this::value)
        .object(GRADE, tumor.grade(), this::grade)
        .object(STAGE, tumor.stage(), this::stage)
        .object(MARGINS, tumor.margins(), this::value)
        .object(LYMPHOVASCULAR_INVASION, tumor.lymphovascularInvasion(), this::value)
        .object(PERINEURAL_INVASION, tumor.perineuralInvasion(), this::value)
        .object(LYMPH_NODES, tumor.lymphNodes(), this::nodes)
        .list(IHC, tumor.ihc(), this::ihc)
        .list(REJECTED, tumor.rejected(), this::rejected)
        .close();
  }

  private void grade(GradeFinding grade) {
    out.text(VALUE, grade.value())
        .text(SYSTEM, grade.system())
        .numberOrNull(PRIMARY, grade.primary())
        .numberOrNull(SECONDARY, grade.secondary());
    proof(grade.evidence(), grade.certainty(), grade.because());
  }

  private void stage(StageFinding stage) {
    out.text(VALUE, stage.value())
        .text(SYSTEM, stage.system())
        .text(T, stage.t())
        .text(N, stage.n())
        .text(M, stage.m())
        .text(GROUP, stage.group())
        .text(FIGO, stage.figo());
    proof(stage.evidence(), stage.certainty(), stage.because());
  }

  private void nodes(NodesFinding nodes) {
    out.numberOrNull(POSITIVE, nodes.positive()).numberOrNull(EXAMINED, nodes.examined());
    proof(nodes.evidence(), nodes.certainty(), nodes.because());
  }

  private void histology(HistologyFinding histology) {
    out.text(TEXT, histology.text())
        .text(NAME, histology.name())
        .text(ICD_O_3, histology.icdO3())
        .text(NCIT, histology.ncit());
    proof(histology.evidence(), histology.certainty(), histology.because());
  }

  private void foundAt(SiteFinding site) {
    out.open();
    site(site);
    out.close();
  }

  private void site(SiteFinding site) {
    out.text(TEXT, site.text())
        .text(NAME, site.name())
        .text(ICD_O_3_TOPOGRAPHY, site.icdO3Topography())
        .text(UBERON, site.uberon())
        .text(LATERALITY, site.laterality())
        .texts(LEVELS, site.levels())
        .text(COMPARTMENT, site.compartment());
    proof(site.evidence(), site.certainty(), site.because());
  }

  private void levels(LevelsFinding levels) {
    out.texts(VALUES, levels.values());
    proof(levels.evidence(), levels.certainty(), levels.because());
  }

  private void size(SizeFinding size) {
    out.open().numbers(DIMENSIONS, size.dimensions()).text(UNIT, size.unit());
    proof(size.evidence(), size.certainty(), size.because());
    out.close();
  }

  private void ihc(IhcFinding ihc) {
    out.open()
        .text(MARKER, ihc.marker())
        .text(SYMBOL, ihc.symbol())
        .text(RESULT, ihc.result())
        .text(EXTENT, ihc.extent())
        .text(INTENSITY, ihc.intensity())
        .text(PERCENT, ihc.percent())
        .text(SCORE, ihc.score())
        .text(PATTERN, ihc.pattern())
        .text(COMPONENT, ihc.component());
    proof(ihc.evidence(), ihc.certainty(), ihc.because());
    out.close();
  }

  private void rejected(Rejected rejected) {
    out.open()
        .text(FIELD, rejected.field())
        .text(VALUE, rejected.value())
        .text(REASON, rejected.reason())
        .texts(EVIDENCE, rejected.evidence())
        .close();
  }

  private void mention(RecordedMention mention) {
    out.open()
        .text(ID, mention.id())
        .raw(KINDS[mention.kind().ordinal()])
        .value(mention.begin())
        .number(END, mention.end())
        .text(TEXT, mention.text())
        .text(SECTION, mention.section())
        .raw(ASSERTIONS[number(mention.assertion())])
        .texts(mention.assertion().cues())
        .raw(CODES_BEGIN);
    List<Code> codes = mention.codes();
    for (int i = 0; i < codes.size(); i++) {
      code(codes.get(i));
    }
    out.raw(VALUE_BEGINS);
    said(mention.value());
    out.close().texts(BECAUSE, mention.because()).close();
  }

  /** Of what an assertion says apart from its cues. */
  private static int number(Assertion assertion) {
    int number = assertion.polarity().ordinal() * 2 + assertion.certainty().ordinal();
    number = number * 2 + assertion.temporality().ordinal();
    return number * SUBJECTS + assertion.subject().ordinal();
  }

  /** All that assertions say apart from their cues, by number: a mention in three says the same. */
  private static byte[][] assertions() {
    byte[][] all = new byte[8 * SUBJECTS][];
    for (Assertion.Polarity polarity : Assertion.Polarity.values()) {
      for (Assertion.Certainty certainty : Assertion.Certainty.values()) {
        for (Assertion.Temporality temporality : Assertion.Temporality.values()) {
          for (Assertion.Subject subject : Assertion.Subject.values()) {
            Assertion assertion =
                new Assertion(polarity, certainty, temporality, subject, List.of());
            all[number(assertion)] = written(assertion);
          }
        }
      }
    }
    return all;
  }

  private static byte[] written(Assertion assertion) {
    return new JsonBytes(0)
        .raw(ASSERTION)
        .raw(OPEN)
        .text(POLARITY, assertion.polarity().label())
        .text(CERTAINTY, assertion.certainty().label())
        .text(TEMPORALITY, assertion.temporality().label())
        .text(SUBJECT, assertion.subject().label())
        .raw(CUES)
        .toBytes();
  }

  private static byte[][] kinds() {
    MentionKind[] all = MentionKind.values();
    byte[][] kinds = new byte[all.length][];
    for (MentionKind kind : all) {
      kinds[kind.ordinal()] = new JsonBytes(0).raw(KIND).value(kind.label()).raw(BEGIN).toBytes();
    }
    return kinds;
  }

  private void code(Code code) {
    out.open();
    byte[] known = CODES_OF.get(code.system());
    if (known != null) {
      out.raw(known).value(code.code());
    } else {
      out.text(SYSTEM, code.system()).text(CODE, code.code());
    }
    out.close();
  }

  private static byte[] codeOf(String system) {
    return new JsonBytes(0).text(SYSTEM, system).raw(CODE).toBytes();
  }

  /** What a mention says; what the text does not say is left out, as is the id of its concept. */
  private void said(Value value) {
    if (value instanceof Value.Anatomy anatomy) {
      out.text(NAME, anatomy.name()).textIfSaid(LATERALITY, anatomy.laterality());
    } else if (value instanceof Value.Tumor tumor) {
      out.text(NAME, tumor.name())
          .textIfSaid(BEHAVIOR, tumor.behavior())
          .textIfSaid(GRADE, tumor.grade())
          .textIfSaid(COURSE, tumor.course())
          .textIfSaid(SITE, tumor.site());
    } else if (value instanceof Value.Level level) {
      out.texts(LEVELS, level.levels()).text(STRUCTURE, level.structure());
    } else if (value instanceof Value.Ihc ihc) {
      stain(ihc);
    } else if (value instanceof Value.Lesion lesion) {
      out.text(NAME, lesion.name());
    } else if (value instanceof Value.Compartment compartment) {
      out.text(VALUE, compartment.value());
    } else if (value instanceof Value.Size size) {
      out.numbers(DIMENSIONS, size.dimensions()).text(UNIT, size.unit());
    } else if (value instanceof Value.Grade grade) {
      out.text(SYSTEM, grade.system()).text(VALUE, grade.value());
    } else if (value instanceof Value.Stage stage) {
      out.text(SYSTEM, stage.system())
          .text(VALUE, stage.value())
          .textIfSaid(T, stage.t())
          .textIfSaid(N, stage.n())
          .textIfSaid(M, stage.m());
    } else if (value instanceof Value.Margin margin) {
      out.text(VALUE, margin.value());
    } else if (value instanceof Value.Invasion invasion) {
      out.text(TYPE, invasion.type());
    } else if (value instanceof Value.Nodes nodes) {
      out.numberOrNull(POSITIVE, nodes.positive()).numberOrNull(EXAMINED, nodes.examined());
    } else if (value instanceof Value.Age age) {
      out.number(VALUE, age.value()).text(UNIT, age.unit());
    } else if (value instanceof Value.Sex sex) {
      out.text(VALUE, sex.value());
    } else if (value instanceof Value.Procedure procedure) {
      out.text(NAME, procedure.name());
    } else {
      throw new IllegalArgumentException("no JSON for " + value.getClass().getSimpleName());
    }
  }

  private void stain(Value.Ihc ihc) {
    out.text(MARKER, ihc.marker())
        .textIfSaid(SYMBOL, ihc.symbol())
        .text(RESULT, ihc.result())
        .textIfSaid(EXTENT, ihc.extent())
        .textIfSaid(INTENSITY, ihc.intensity())
        .textIfSaid(PERCENT, ihc.percent())
        .textIfSaid(SCORE, ihc.score())
        .textIfSaid(PATTERN, ihc.pattern())
        .textIfSaid(COMPONENT, ihc.component())
        .textIfSaid(ALIAS, ihc.alias());
  }
}
