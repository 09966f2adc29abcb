package org.conus.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The input as rows, cut into tasks where it is read: nothing goes over the network but what a task
 * reads itself.
 */
final class Archive {
  private static final String FILE = "_metadata.file_path";
  private static final String SIZE = "_metadata.file_size";

  /** What a small file counts in the size of a task beside its bytes. */
  private static final long OPEN_BYTES = 4096;

  private final SparkSession spark;
  private final JobOptions options;

  /**
   * @param spark a session of the input's own, as its settings are changed
   */
  Archive(SparkSession spark, JobOptions options) {
    this.spark = spark;
    this.options = options;
    spark.conf().set("spark.sql.files.maxPartitionBytes", options.taskBytes());
    spark.conf().set("spark.sql.files.openCostInBytes", OPEN_BYTES);
  }

  /** What becomes of all documents of all places. */
  Dataset<Row> outcomes(OutcomeRows outcomes) {
    return options.places().stream()
        .map(place -> outcomes(place, outcomes))
        .reduce(Dataset::union)
        .orElseThrow(() -> new IllegalArgumentException("no input"))
        .withColumn(OutcomeRows.RECORD, col(OutcomeRows.RECORD).cast("string"));
  }

  private Dataset<Row> outcomes(Place place, OutcomeRows outcomes) {
    DocumentIds ids = DocumentIds.under(place.name());
    long limit = options.maxBytes();
    return switch (place.kind()) {
      case TEXT -> extract(files(place), new FileRows(ids, limit), outcomes);
      case JSONL ->
          extract(
              lines(place),
              new JsonRows(ids, options.keyColumn(), options.textColumn(), limit),
              outcomes);
      case PARQUET -> {
        Dataset<Row> rows = spark.read().option("recursiveFileLookup", true).parquet(place.name());
        yield extract(
            rows.select(col(FILE), key(), text()), new ColumnRows(ids, false, limit), outcomes);
      }
      case TABLE -> {
        Dataset<Row> rows = spark.table(place.name());
        yield extract(
            rows.select(lit(place.name()), key(), text()),
            new ColumnRows(ids, true, limit),
            outcomes);
      }
    };
  }

  private Column key() {
    return col(options.keyColumn()).cast("string");
  }

  private Column text() {
    return col(options.textColumn()).cast("string");
  }

  /** Files with their content; that of those that are too large is not read. */
  private Dataset<Row> files(Place place) {
    Dataset<Row> files =
        spark
            .read()
            .format("binaryFile")
            .option("recursiveFileLookup", true)
            .option("pathGlobFilter", filter(place))
            .load(place.name());
    long limit = options.maxBytes();
    Dataset<Row> read =
        files.where(col(SIZE).leq(limit)).select(col(FILE), col("length"), col("content"));
    Dataset<Row> tooLarge =
        files
            .where(col(SIZE).gt(limit))
            .select(col(FILE), col("length"), lit(null).cast("binary").as("content"));
    return read.union(tooLarge);
  }

  private Dataset<Row> lines(Place place) {
    return spark
        .read()
        .option("recursiveFileLookup", true)
        .option("pathGlobFilter", filter(place))
        .option("lineSep", "\n")
        .text(place.name())
        .where("trim(value) != ''")
        .select(col(FILE), col("value"));
  }

  /** In a place whose own name tells its kind every file counts, as in what Spark wrote. */
  private static String filter(Place place) {
    boolean told = place.kind() == Place.Kind.JSONL && place.name().endsWith(".jsonl");
    return told ? "*" : place.kind().files();
  }

  private Dataset<Row> extract(Dataset<Row> rows, RowReader reader, OutcomeRows outcomes) {
    return rows.mapPartitions(
        new ExtractRows(reader, outcomes, options.pipeline()), Encoders.row(outcomes.schema()));
  }
}
