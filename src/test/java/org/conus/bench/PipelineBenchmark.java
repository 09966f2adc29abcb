package org.conus.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.conus.findings.CaseReport;
import org.conus.read.DocumentReader;
import org.conus.read.Input;
import org.conus.read.ReadOptions;
import org.conus.text.SourceText;
import org.conus.uima.Pipeline;
import org.conus.uima.PipelineDescription;
import org.conus.write.RecordJson;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The whole pipeline over a document, and what stands at its two ends. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Thread)
public class PipelineBenchmark {
  /** The file of a document; another one with {@code -p document=FILE}. */
  @Param("test-docs/a01-case-sclc-conus.txt")
  public String document = "";

  /** Whether the trained models run. */
  @Param({"true", "false"})
  public boolean models;

  private @Nullable Pipeline pipeline;
  private @Nullable CaseReport made;

  /** Opens the pipeline. */
  @Setup
  public void open() throws IOException {
    PipelineDescription description = PipelineDescription.builtIn();
    pipeline = (models ? description : description.withoutModels()).open();
    made = extract();
  }

  /** Text to line of JSON. */
  @Benchmark
  public byte[] whole() throws IOException {
    return RecordJson.bytes(extract());
  }

  /** The file as text. */
  @Benchmark
  public SourceText read() throws IOException {
    Path file = Path.of(document);
    return new DocumentReader(ReadOptions.DEFAULT).read(new Input(document, file));
  }

  /** Text to record. */
  @Benchmark
  public CaseReport extract() throws IOException {
    if (pipeline == null) {
      throw new IllegalStateException("not open");
    }
    return pipeline.read(read());
  }

  /** Record to line of JSON. */
  @Benchmark
  public byte[] json() {
    if (made == null) {
      throw new IllegalStateException("not open");
    }
    return RecordJson.bytes(made);
  }

  /** Closes the pipeline. */
  @TearDown
  public void close() {
    if (pipeline != null) {
      pipeline.close();
    }
  }
}
