package org.conus.spark;

import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import org.conus.batch.Failure;
import org.conus.findings.CaseReport;
import org.conus.text.SourceText;
import org.conus.uima.Pipeline;
import org.jspecify.annotations.Nullable;

/**
 * Where one task works: it takes a pipeline with its first document and gives it back at its end.
 */
final class Desk implements TaskCompletionListener {
  private final RowReader reader;
  private final OutcomeRows outcomes;
  private final Engines engines;
  private @Nullable Pipeline pipeline;

  Desk(RowReader reader, OutcomeRows outcomes, Engines engines) {
    this.reader = reader;
    this.outcomes = outcomes;
    this.engines = engines;
  }

  /** What becomes of a document; a failure is an outcome too. */
  Row outcome(Row row) {
    IncomingDocument document = reader.read(row);
    SourceText text = document.text();
    if (text == null) {
      return outcomes.failed(new Failure(document.id(), String.valueOf(document.reason())));
    }
    Pipeline engine = pipeline(); // one that cannot be opened is no fault of the document
    try {
      CaseReport report = engine.read(text);
      return outcomes.done(report);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      discard();
      return outcomes.failed(Failure.of(document.id(), e));
    }
  }

  private Pipeline pipeline() {
    Pipeline open = pipeline;
    if (open == null) {
      open = engines.take();
      pipeline = open;
    }
    return open;
  }

  private void discard() {
    Pipeline open = pipeline;
    pipeline = null;
    if (open != null) {
      Engines.discard(open);
    }
  }

  @Override
  public void onTaskCompletion(TaskContext context) {
    Pipeline open = pipeline;
    pipeline = null;
    if (open == null) {
      return;
    }
    if (context.isInterrupted()) {
      Engines.discard(open);
    } else {
      engines.giveBack(open);
    }
  }
}
