package org.conus.spark;

import java.io.Serial;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** What a task does: a row of the outcome for each row of the input, in their order. */
final class ExtractRows implements MapPartitionsFunction<Row, Row> {
  @Serial private static final long serialVersionUID = 1L;

  private final RowReader reader;
  private final OutcomeRows outcomes;
  private final PipelineChoice pipeline;

  ExtractRows(RowReader reader, OutcomeRows outcomes, PipelineChoice pipeline) {
    this.reader = reader;
    this.outcomes = outcomes;
    this.pipeline = pipeline;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Desk desk = new Desk(reader, outcomes, Engines.of(pipeline));
    TaskContext.get().addTaskCompletionListener(desk);
    return new Iterator<>() {
      private final Deque<Row> done = new ArrayDeque<>();

      @Override
      public boolean hasNext() {
        return !done.isEmpty() || rows.hasNext();
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        if (done.isEmpty()) {
          done.addAll(desk.outcomes(rows));
        }
        return done.remove();
      }
    };
  }
}
