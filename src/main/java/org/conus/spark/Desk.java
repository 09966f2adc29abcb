package org.conus.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import org.conus.batch.Failure;
import org.conus.findings.CaseReport;
import org.conus.text.SourceText;
import org.conus.uima.Pipeline;
import org.conus.uima.Tray;
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

  /**
   * What becomes of the next documents, as many as are good to extract together; a failure is an
   * outcome too.
   *
   * @param rows of which one at least is there
   */
  List<Row> outcomes(Iterator<Row> rows) {
    Tray tray = pipeline().tray(); // one that cannot be opened is no fault of a document
    List<IncomingDocument> documents = new ArrayList<>();
    while (rows.hasNext() && !tray.isFull()) {
      IncomingDocument document = reader.read(rows.next());
      documents.add(document);
      tray.add(document.text() == null ? 0 : document.text().text().length());
    }
    return outcomes(documents);
  }

  /** If anything goes wrong with documents together, each is done once more alone. */
  private List<Row> outcomes(List<IncomingDocument> documents) {
    Pipeline engine = pipeline();
    try {
      return done(engine, documents);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      discard();
      if (documents.size() == 1) {
        return List.of(outcomes.failed(Failure.of(documents.get(0).id(), e)));
      }
      List<Row> each = new ArrayList<>(documents.size());
      documents.forEach(document -> each.addAll(outcomes(List.of(document))));
      return each;
    }
  }

  private List<Row> done(Pipeline engine, List<IncomingDocument> documents) {
    List<SourceText> texts =
        documents.stream().map(IncomingDocument::text).filter(Objects::nonNull).toList();
    Iterator<CaseReport> reports = engine.read(texts).iterator();
    List<Row> rows = new ArrayList<>(documents.size());
    for (IncomingDocument document : documents) {
      rows.add(
          document.text() == null
              ? outcomes.failed(new Failure(document.id(), String.valueOf(document.reason())))
              : outcomes.done(reports.next()));
    }
    return rows;
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
