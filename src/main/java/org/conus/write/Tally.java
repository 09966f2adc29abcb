package org.conus.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conus.extract.MentionKind;
import org.conus.findings.CaseReport;

/**
 * Counts what a run has done, in constant memory: of failures it keeps how many there were for each
 * reason and the first few documents by name, in whatever order they come. Safe for use by several
 * threads.
 */
public final class Tally {
  static final int EXAMPLES = 3;

  private final Map<MentionKind, Long> mentions = new EnumMap<>(MentionKind.class);
  private final Map<String, Failures> failures = new TreeMap<>();
  private long documents;
  private long withTumor;
  private long tumors;
  private long problems;

  /** Counts a document that was done. */
  public synchronized void add(CaseReport report) {
    long rows = report.cases().stream().mapToLong(c -> c.tumors().size()).sum();
    documents++;
    tumors += rows;
    withTumor += rows > 0 ? 1 : 0;
    problems += report.problems().size();
    report.mentions().forEach(mention -> mentions.merge(mention.kind(), 1L, Long::sum));
  }

  /** Counts a document that failed. */
  public synchronized void fail(String document, String reason) {
    failures.computeIfAbsent(reason, r -> new Failures()).add(document);
  }

  synchronized Counts counts() {
    Map<String, Failed> failed = new TreeMap<>();
    failures.forEach((reason, all) -> failed.put(reason, all.counted()));
    return new Counts(documents, withTumor, tumors, problems, new EnumMap<>(mentions), failed);
  }

  /**
   * What was counted up to now.
   *
   * @param failed by reason
   */
  record Counts(
      long documents,
      long withTumor,
      long tumors,
      long problems,
      Map<MentionKind, Long> mentions,
      Map<String, Failed> failed) {}

  record Failed(long count, List<String> examples) {}

  private static final class Failures {
    private long count;
    private final List<String> examples = new ArrayList<>(EXAMPLES);

    void add(String document) {
      count++;
      examples.add(document);
      Collections.sort(examples);
      if (examples.size() > EXAMPLES) {
        examples.remove(EXAMPLES);
      }
    }

    Failed counted() {
      return new Failed(count, List.copyOf(examples));
    }
  }
}
