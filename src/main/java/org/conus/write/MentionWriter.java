package org.conus.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.conus.extract.Assertion;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.findings.RecordedMention;
import org.conus.knowledge.Code;

/** Writes a mention: where it stands, how it is meant, its codes and what it says. */
final class MentionWriter {
  private static final byte[] ALIAS = JsonBytes.name("alias");
  private static final byte[] ASSERTION = JsonBytes.name("assertion");
  private static final byte[] BEGIN = JsonBytes.name("begin");
  private static final byte[] BEHAVIOR = JsonBytes.name("behavior");
  private static final byte[] CERTAINTY = JsonBytes.name("certainty");
  private static final byte[] CODE = JsonBytes.name("code");
  private static final byte[] COMPONENT = JsonBytes.name("component");
  private static final byte[] COURSE = JsonBytes.name("course");
  private static final byte[] CUES = JsonBytes.name("cues");
  private static final byte[] DIMENSIONS = JsonBytes.name("dimensions");
  private static final byte[] END = JsonBytes.name("end");
  private static final byte[] EXAMINED = JsonBytes.name("examined");
  private static final byte[] EXTENT = JsonBytes.name("extent");
  private static final byte[] GRADE = JsonBytes.name("grade");
  private static final byte[] INTENSITY = JsonBytes.name("intensity");
  private static final byte[] KIND = JsonBytes.name("kind");
  private static final byte[] LATERALITY = JsonBytes.name("laterality");
  private static final byte[] LEVELS = JsonBytes.name("levels");
  private static final byte[] M = JsonBytes.name("m");
  private static final byte[] MARKER = JsonBytes.name("marker");
  private static final byte[] N = JsonBytes.name("n");
  private static final byte[] NAME = JsonBytes.name("name");
  private static final byte[] PATTERN = JsonBytes.name("pattern");
  private static final byte[] PERCENT = JsonBytes.name("percent");
  private static final byte[] POLARITY = JsonBytes.name("polarity");
  private static final byte[] POSITIVE = JsonBytes.name("positive");
  private static final byte[] RESULT = JsonBytes.name("result");
  private static final byte[] SCORE = JsonBytes.name("score");
  private static final byte[] SECTION = JsonBytes.name("section");
  private static final byte[] SITE = JsonBytes.name("site");
  private static final byte[] STRUCTURE = JsonBytes.name("structure");
  private static final byte[] SUBJECT = JsonBytes.name("subject");
  private static final byte[] SYMBOL = JsonBytes.name("symbol");
  private static final byte[] SYSTEM = JsonBytes.name("system");
  private static final byte[] T = JsonBytes.name("t");
  private static final byte[] TEMPORALITY = JsonBytes.name("temporality");
  private static final byte[] TEXT = JsonBytes.name("text");
  private static final byte[] TYPE = JsonBytes.name("type");
  private static final byte[] UNIT = JsonBytes.name("unit");
  private static final byte[] VALUE = JsonBytes.name("value");

  // What stands between two values, commas, braces and names together, is one piece: a record has
  // thousands of them (measured: a tenth of what writing a record took).
  private static final byte[] ID_BEGINS = bytes(",{\"id\":");
  private static final byte[] CODES_BEGIN = bytes("},\"codes\":[");
  private static final byte[] VALUE_BEGINS = bytes("],\"value\":{");
  private static final byte[] BECAUSE_BEGINS = bytes("},\"because\":");

  /** What stands before a code of a system, of which most are. */
  private static final byte[] ICD_O_3 = codeOf(Code.ICD_O_3);

  private static final byte[] NCIT = codeOf(Code.NCIT);
  private static final byte[] UBERON = codeOf(Code.UBERON);
  private static final byte[] HGNC = codeOf(Code.HGNC);

  private static final int SUBJECTS = Assertion.Subject.values().length;

  /** By kind: what stands before the number at which a mention begins. */
  private static final byte[][] KINDS = kinds();

  /** Assertions up to their cues, and those without cues up to the first code. */
  private static final byte[][] ASSERTIONS = assertions(new byte[0]);

  private static final byte[][] WITHOUT_CUES = assertions(bytes("[]},\"codes\":["));

  private final JsonBytes out;
  private final KnownPieces sections = new KnownPieces(SECTION, bytes(""));

  /** The one rule that made a mention, up to its end. */
  private final KnownPieces rules = new KnownPieces(bytes("},\"because\":["), bytes("]}"));

  MentionWriter(JsonBytes out) {
    this.out = out;
  }

  void mention(RecordedMention mention) {
    out.text(ID_BEGINS, mention.id())
        .raw(KINDS[mention.kind().ordinal()])
        .value(mention.begin())
        .number(END, mention.end())
        .text(TEXT, mention.text())
        .raw(sections.of(mention.section()));
    assertion(mention.assertion());
    List<Code> codes = mention.codes();
    for (int i = 0; i < codes.size(); i++) {
      code(codes.get(i));
    }
    out.raw(VALUE_BEGINS);
    said(mention.value());
    List<String> because = mention.because();
    if (because.size() == 1) {
      out.raw(rules.of(because.get(0)));
    } else {
      out.raw(BECAUSE_BEGINS).texts(because).close();
    }
  }

  /** An assertion and the begin of the codes. */
  private void assertion(Assertion assertion) {
    if (assertion.cues().isEmpty()) {
      out.raw(WITHOUT_CUES[number(assertion)]);
    } else {
      out.raw(ASSERTIONS[number(assertion)]).texts(assertion.cues()).raw(CODES_BEGIN);
    }
  }

  /** Of what an assertion says apart from its cues. */
  private static int number(Assertion assertion) {
    int number = assertion.polarity().ordinal() * 2 + assertion.certainty().ordinal();
    number = number * 2 + assertion.temporality().ordinal();
    return number * SUBJECTS + assertion.subject().ordinal();
  }

  /**
   * All that assertions say apart from their cues, by number: a mention in three says the same.
   *
   * @param behind what is written behind
   */
  private static byte[][] assertions(byte[] behind) {
    byte[][] all = new byte[8 * SUBJECTS][];
    for (Assertion.Polarity polarity : Assertion.Polarity.values()) {
      for (Assertion.Certainty certainty : Assertion.Certainty.values()) {
        for (Assertion.Temporality temporality : Assertion.Temporality.values()) {
          for (Assertion.Subject subject : Assertion.Subject.values()) {
            Assertion assertion =
                new Assertion(polarity, certainty, temporality, subject, List.of());
            all[number(assertion)] = written(assertion, behind);
          }
        }
      }
    }
    return all;
  }

  private static byte[] written(Assertion assertion, byte[] behind) {
    return new JsonBytes(0)
        .raw(ASSERTION)
        .raw(bytes("{"))
        .text(POLARITY, assertion.polarity().label())
        .text(CERTAINTY, assertion.certainty().label())
        .text(TEMPORALITY, assertion.temporality().label())
        .text(SUBJECT, assertion.subject().label())
        .raw(CUES)
        .raw(behind)
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
    switch (code.system()) {
      case Code.ICD_O_3 -> out.text(ICD_O_3, code.code());
      case Code.NCIT -> out.text(NCIT, code.code());
      case Code.UBERON -> out.text(UBERON, code.code());
      case Code.HGNC -> out.text(HGNC, code.code());
      default -> out.open().text(SYSTEM, code.system()).text(CODE, code.code());
    }
    out.close();
  }

  private static byte[] codeOf(String system) {
    return bytes(",{\"system\":\"" + system + "\",\"code\":");
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
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
