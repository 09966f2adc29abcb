package org.conus.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.conus.write.table.RecordTable;
import org.conus.write.table.RecordTables;

/**
 * What a job leaves. First {@code outcomes}, a row of Parquet a document, committed as a whole;
 * everything else is made of it, so that no text is read twice and all of it agrees.
 */
final class JobOutput {
  /** A reason without what is particular to a document, as {@code Failure.sort} tells it. */
  private static final String SORT_OF_REASON =
      "if(reason like 'failed:%', reason, substring_index(reason, ':', 1))";

  /** A row holds a record of tens of kilobytes; Spark's 4,096 of them do not fit a small heap. */
  private static final long ROWS_READ_AT_ONCE = 128;

  private final SparkSession spark;
  private final String out;

  /**
   * @param spark a session of the output's own, as a setting is changed
   */
  JobOutput(SparkSession spark, String out) {
    this.spark = spark;
    this.out = out;
    spark.conf().set("spark.sql.parquet.columnarReaderBatchSize", ROWS_READ_AT_ONCE);
  }

  /**
   * How many documents there are.
   *
   * @param repeated how many have the id of another one
   */
  record Counts(long done, long failed, long repeated) {}

  void writeOutcomes(Dataset<Row> outcomes) {
    outcomes.write().parquet(out + "/outcomes");
  }

  private Dataset<Row> outcomes() {
    return spark.read().parquet(out + "/outcomes");
  }

  private Dataset<Row> done() {
    return outcomes().where(col(OutcomeRows.REASON).isNull());
  }

  private Dataset<Row> failed() {
    return outcomes().where(col(OutcomeRows.REASON).isNotNull());
  }

  Counts counts() {
    Row row =
        outcomes()
            .agg(count(lit(1)), count(col(OutcomeRows.REASON)), countDistinct(col(OutcomeRows.ID)))
            .first();
    long all = row.getLong(0);
    long failed = row.getLong(1);
    return new Counts(all - failed, failed, all - row.getLong(2));
  }

  /** How many documents failed, by the sort of reason. */
  Map<String, Long> failuresBySort() {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row : failed().groupBy(expr(SORT_OF_REASON).as("sort")).count().collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    return counts;
  }

  void writeFailures() {
    failed()
        .select(OutcomeRows.ID, OutcomeRows.REASON, OutcomeRows.STACK)
        .write()
        .json(out + "/failures.jsonl");
  }

  void writeLines() {
    done().select(OutcomeRows.RECORD).write().text(out + "/findings.jsonl");
  }

  void writeTables() {
    for (RecordTable<?> table : RecordTables.all()) {
      done()
          .selectExpr("inline(" + table.name() + ")")
          .write()
          .parquet(out + "/parquet/" + table.name());
    }
  }

  void writeRun(String json) {
    spark
        .createDataset(List.of(json), Encoders.STRING())
        .coalesce(1)
        .write()
        .text(out + "/run.json");
  }
}
