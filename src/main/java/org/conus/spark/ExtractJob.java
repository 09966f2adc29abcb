package org.conus.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.conus.findings.PipelineInfo;
import org.conus.uima.Pipeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main job on Spark: {@code spark-submit --class org.conus.spark.ExtractJob conus-spark.jar
 * --in PATH --out PATH}. Its records are those of {@code conus extract}, byte for byte.
 *
 * <p>The output folder then has {@code findings.jsonl} (a folder with a record a line), {@code
 * parquet} (a folder a table), {@code failures.jsonl} (id and reason of what could not be done),
 * {@code outcomes} (a row a document with either) and {@code run.json}.
 */
public final class ExtractJob {
  private static final Logger LOG = LoggerFactory.getLogger(ExtractJob.class);

  private ExtractJob() {}

  /**
   * Runs the job.
   *
   * @throws IllegalArgumentException if the arguments are wrong
   * @throws IllegalStateException if there is no document, or two have the same id
   */
  public static void main(String[] args) {
    JobOptions options;
    try {
      options = JobOptions.parse(List.of(args));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + "\n" + JobOptions.USAGE, e);
    }
    boolean hosted = SparkSession.getDefaultSession().isDefined();
    SparkSession spark =
        SparkSession.builder()
            .appName("conus extract")
            .config("spark.hadoop.fs.permissions.umask-mode", "077")
            .getOrCreate();
    try {
      run(spark, options);
    } finally {
      if (!hosted) {
        spark.stop(); // a session that was there before, as in a notebook, is its owner's
      }
    }
  }

  private static void run(SparkSession spark, JobOptions options) {
    long started = System.nanoTime();
    JobOutput output = new JobOutput(spark.newSession(), options.out());
    Archive archive = new Archive(spark.newSession(), options);
    output.writeOutcomes(archive.outcomes(new OutcomeRows(options.tables())));
    JobOutput.Counts counts = output.counts();
    if (counts.done() + counts.failed() == 0) {
      throw new IllegalStateException("no documents in what was named");
    }
    if (counts.repeated() > 0) {
      throw new IllegalStateException(
          counts.repeated() + " documents have the id of another one; see " + options.out());
    }
    output.writeFailures();
    if (options.lines()) {
      output.writeLines();
    }
    if (options.tables()) {
      output.writeTables();
    }
    double seconds = Math.round((System.nanoTime() - started) / 1e6) / 1e3;
    output.writeRun(summary(options, counts, output.failuresBySort(), seconds));
    LOG.info("{} documents done, {} failed", counts.done(), counts.failed());
  }

  private static String summary(
      JobOptions options, JobOutput.Counts counts, Map<String, Long> failures, double seconds) {
    PipelineInfo pipeline = info(options.pipeline());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("version", pipeline.version());
    run.put("knowledge", pipeline.knowledge());
    run.put("models", new TreeMap<>(pipeline.models()));
    run.put("options", pipeline.options());
    run.put("formats", options.formats().stream().sorted().toList());
    run.put("complete", true);
    run.put("documents", Map.of("done", counts.done(), "failed", counts.failed()));
    run.put("failures", failures);
    run.put("seconds", seconds);
    try {
      return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(run);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of texts and numbers are always JSON", e);
    }
  }

  private static PipelineInfo info(PipelineChoice choice) {
    try (Pipeline pipeline = choice.description().open()) {
      return pipeline.info();
    }
  }
}
