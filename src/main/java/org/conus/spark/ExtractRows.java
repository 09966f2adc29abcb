package org.conus.spark;

import java.io.Serial;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** What a task does: a row of the outcome for each row of the input, one by one. */
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
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        return desk.outcome(rows.next());
      }
    };
  }
}
