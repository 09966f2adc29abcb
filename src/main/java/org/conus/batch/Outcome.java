package org.conus.batch;

import java.util.List;
import org.conus.findings.CaseReport;
import org.conus.write.Chunk;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document: a report or a failure.
 *
 * @param spoiled whether the pipeline that failed must not be used again
 */
record Outcome(
    @Nullable CaseReport report, List<Chunk> chunks, @Nullable Failure failure, boolean spoiled) {

  static Outcome done(CaseReport report, List<Chunk> chunks) {
    return new Outcome(report, chunks, null, false);
  }

  static Outcome failed(Failure failure, boolean spoiled) {
    return new Outcome(null, List.of(), failure, spoiled);
  }
}
