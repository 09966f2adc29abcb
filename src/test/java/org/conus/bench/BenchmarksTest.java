package org.conus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.conus.extract.learned.ShippedModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Param;

/** The benchmarks do the work that they are said to measure. */
class BenchmarksTest {
  private static final String DOCUMENT = "test-docs/a01-case-sclc-conus.txt";

  @Test
  void stepsFindWhatIsThere() {
    DocumentState state = new DocumentState();
    state.document = DOCUMENT;
    state.prepare();
    StepBenchmark steps = new StepBenchmark();
    assertThat(steps.repair(state).text()).isNotEqualTo(state.text).isEqualTo(state.repaired);
    assertThat(steps.tokens(state).size()).isEqualTo(steps.structure(state).tokens().size());
    assertThat(steps.assertions(state)).hasSameSizeAs(state.analysis.mentions());
    FinderState finder = new FinderState();
    finder.finder = "ihc-result";
    assertThat(steps.finder(state, finder)).isNotEmpty();
  }

  @Test
  void everyFinderIsMeasured() throws NoSuchFieldException {
    Param names = FinderState.class.getField("finder").getAnnotation(Param.class);
    assertThat(Arrays.asList(Objects.requireNonNull(names).value()))
        .containsExactlyInAnyOrderElementsOf(new DocumentState().extraction.finderNames());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theWholeMakesARecord(boolean models) throws Exception {
    PipelineBenchmark whole = new PipelineBenchmark();
    whole.document = DOCUMENT;
    whole.models = models;
    whole.open();
    assertThat(whole.whole()).isEqualTo(whole.json());
    assertThat(whole.extract().cases()).hasSize(1);
    assertThat(whole.extract().pipeline().models().isEmpty()).isNotEqualTo(models);
    assertThat(whole.read().text()).isNotEmpty();
    whole.close();
  }

  @Test
  void theStartLoadsTablesAndModels() {
    StartBenchmark start = new StartBenchmark();
    assertThat(start.knowledge()).isNotNull();
    assertThat(start.extraction().finderNames())
        .hasSize(11 + ShippedModels.all().size())
        .contains("tumor");
  }
}
