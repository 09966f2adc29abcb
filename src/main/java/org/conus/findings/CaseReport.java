package org.conus.findings;

import java.util.List;

/**
 * What Conus has to say of one document: the findings of its patients, and every mention that
 * proves or was weighed for them. This is the record of {@code conus-record-1.schema.json}.
 *
 * <p>A record holds no time, host or absolute path: the same text, version and options give the
 * same record.
 *
 * @param cases one a patient; most documents have one
 * @param mentions in the order of the text
 * @param problems what did not add up
 */
public record CaseReport(
    String schema,
    DocumentInfo document,
    List<PatientCase> cases,
    List<RecordedMention> mentions,
    List<Problem> problems,
    PipelineInfo pipeline) {

  /** The name and version of the record's shape. */
  public static final String SCHEMA = "conus-record/1";

  public CaseReport {
    cases = List.copyOf(cases);
    mentions = List.copyOf(mentions);
    problems = List.copyOf(problems);
  }
}
