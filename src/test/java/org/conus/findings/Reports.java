package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conus.extract.Assertion;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
import org.conus.text.SourceText;

/** Makes records by hand for tests: first the mentions, then the findings that lean on them. */
public final class Reports {
  public static final Assertion NEGATED =
      new Assertion(
          Assertion.Polarity.NEGATED,
          Assertion.Certainty.CERTAIN,
          Assertion.Temporality.CURRENT,
          Assertion.Subject.PATIENT,
          List.of("no evidence of"));
  public static final Assertion UNCERTAIN =
      new Assertion(
          Assertion.Polarity.AFFIRMED,
          Assertion.Certainty.UNCERTAIN,
          Assertion.Temporality.CURRENT,
          Assertion.Subject.PATIENT,
          List.of("probable"));
  public static final Assertion HISTORICAL =
      new Assertion(
          Assertion.Polarity.AFFIRMED,
          Assertion.Certainty.CERTAIN,
          Assertion.Temporality.HISTORICAL,
          Assertion.Subject.PATIENT,
          List.of("history of"));
  public static final Assertion OF_FAMILY =
      new Assertion(
          Assertion.Polarity.AFFIRMED,
          Assertion.Certainty.CERTAIN,
          Assertion.Temporality.CURRENT,
          Assertion.Subject.FAMILY,
          List.of("mother"));

  private final SourceText source;
  private final List<RecordedMention> mentions = new ArrayList<>();
  private final List<PatientCase> cases = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Reports(SourceText source) {
    this.source = source;
  }

  public static Reports of(String id, String text) {
    return new Reports(SourceText.of(id, text));
  }

  public static Value tumor(String name) {
    return new Value.Tumor(null, name, "3", null, null, null);
  }

  public static Value anatomy(String name) {
    return new Value.Anatomy(null, name, null);
  }

  public static Value ihc(String marker, String result) {
    return new Value.Ihc(null, marker, null, result, null, null, null, null, null, null, null);
  }

  /** A mention of the first place behind the last mention's begin at which words stand. */
  public Reports mention(String words, Value value) {
    return mention(words, value, Assertion.PLAIN);
  }

  public Reports mention(String words, Value value, Assertion assertion, Code... codes) {
    int from = mentions.isEmpty() ? 0 : mentions.get(mentions.size() - 1).begin();
    int begin = source.text().indexOf(words, from);
    if (begin < 0) {
      throw new IllegalArgumentException("not in the text from " + from + ": " + words);
    }
    return mention(begin, begin + words.length(), value, assertion, codes);
  }

  public Reports mention(int begin, int end, Value value, Assertion assertion, Code... codes) {
    String id = "m" + (mentions.size() + 1);
    mentions.add(
        new RecordedMention(
            id,
            kind(value),
            begin,
            end,
            source.text().substring(begin, end),
            "case-report",
            assertion,
            List.of(codes),
            value,
            List.of("test.by-hand")));
    return this;
  }

  public Reports patient(Patient patient, List<ProcedureFinding> done, TumorFinding... tumors) {
    cases.add(new PatientCase(patient, List.of(tumors), done));
    return this;
  }

  public Reports problem(String message, String... evidence) {
    problems.add(new Problem("check.by-hand", message, List.of(evidence)));
    return this;
  }

  public SourceText source() {
    return source;
  }

  public CaseReport report() {
    return new CaseReport(
        CaseReport.SCHEMA,
        new DocumentInfo(source.id(), "case-report", source.sha256(), source.text().length()),
        cases,
        mentions,
        problems,
        new PipelineInfo("0.1.0", "sha256:00", Map.of(), ""));
  }

  private static MentionKind kind(Value value) {
    String name = value.getClass().getSimpleName();
    return switch (name) {
      case "Level" -> MentionKind.SPINAL_LEVEL;
      case "Ihc" -> MentionKind.IHC_RESULT;
      default -> MentionKind.of(name.toLowerCase(Locale.ROOT));
    };
  }
}
