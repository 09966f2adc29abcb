package org.conus.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.Mention;
import org.conus.match.Tokenizer;
import org.conus.match.Tokens;
import org.conus.text.RepairedText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The steps between a text and its mentions, one by one, without the CAS. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StepBenchmark {

  /** Words, lines and characters mended. */
  @Benchmark
  public RepairedText repair(DocumentState state) {
    return state.repair.repair(state.text);
  }

  /** Tokens alone. */
  @Benchmark
  public Tokens tokens(DocumentState state) {
    return new Tokenizer(state.extraction.vocabulary()).tokenize(state.repaired);
  }

  /** Kind, sections, sentences and tokens. */
  @Benchmark
  public Analysis structure(DocumentState state) {
    return state.extraction.structure().analyze(state.repaired, state.stops);
  }

  /** Assertions of all mentions. */
  @Benchmark
  public List<Assertion> assertions(DocumentState state) {
    return state.extraction.assertions().assess(state.analysis, state.analysis.mentions());
  }

  /** One finder over the document. */
  @Benchmark
  public List<Mention> finder(DocumentState state, FinderState finder) {
    return state.finder(finder.finder).find(state.analysis);
  }
}
