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
public final class RunTally {
  static final int EXAMPLES = 3;

  private final Map<MentionKind, Long> mentions = new EnumMap<>(MentionKind.class);
  private final Map<String, Failures> failures = new TreeMap<>(); // by sort
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

  /**
   * Counts a document that failed.
   *
   * @param sort the reason without what is particular to a document
   * @param reason it is told where all documents of the sort have the same
   */
  public synchronized void fail(String document, String sort, String reason) {
    failures.computeIfAbsent(sort, s -> new Failures(reason)).add(document, sort, reason);
  }

  synchronized Counts counts() {
    Map<String, Failed> failed = new TreeMap<>();
    failures.values().forEach(all -> failed.put(all.reason, all.counted()));
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
    private String reason;
    private long count;
    private final List<String> examples = new ArrayList<>(EXAMPLES);

    Failures(String reason) {
      this.reason = reason;
    }

    void add(String document, String sort, String itsReason) {
      reason = reason.equals(itsReason) ? reason : sort;
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
