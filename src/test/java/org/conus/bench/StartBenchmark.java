package org.conus.bench;

import java.util.concurrent.TimeUnit;
import org.conus.extract.Extraction;
import org.conus.extract.learned.ShippedModels;
import org.conus.knowledge.Knowledge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** What must be done before the first document, in a JVM that has just begun. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class StartBenchmark {

  /** The tables read and checked. */
  @Benchmark
  public Knowledge knowledge() {
    return Knowledge.builtIn();
  }

  /** The tables read and compiled, with the models. */
  @Benchmark
  public Extraction extraction() {
    return new Extraction(Knowledge.builtIn(), ShippedModels.all());
  }
}
