package org.conus.uima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conus.findings.CaseReport;
import org.conus.text.SourceText;
import org.junit.jupiter.api.Test;

class StageTimesTest {

  @Test
  void findsWhatThePipelineFindsAndTimesEveryEngine() throws Exception {
    String text = Files.readString(Path.of("test-docs/a01-case-sclc-conus.txt"));
    SourceText source = SourceText.of("a", text);
    try (Pipeline pipeline = Pipeline.builtIn();
        StageTimes stages = new StageTimes(PipelineDescription.builtIn())) {
      CaseReport report = stages.read(List.of(source)).get(0);

      assertThat(report.mentions()).isNotEmpty().isEqualTo(pipeline.read(source).mentions());
      assertThat(report.cases()).isEqualTo(pipeline.read(source).cases());
      assertThat(stages.nanos())
          .hasSize(17)
          .containsKeys("TextRepair", "Assertions", "record")
          .allSatisfy((stage, nanos) -> assertThat(nanos).isPositive());
    }
  }

  @Test
  void aResetBeginsAtNought() {
    try (StageTimes stages = new StageTimes(PipelineDescription.builtIn())) {
      stages.read(List.of(SourceText.of("a", "A mass at L1.")));
      stages.reset();

      assertThat(stages.nanos()).isEmpty();
    }
  }

  @Test
  void aSingleEngineHasNoStages() {
    PipelineDescription one = PipelineDescription.of(Path.of("descriptors/engines/Structure.xml"));

    assertThatThrownBy(() -> new StageTimes(one)).isInstanceOf(PipelineException.class);
  }
}
