package org.conus.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobOptionsTest {
  private static JobOptions parse(String line) {
    return JobOptions.parse(List.of(line.split(" ", -1)));
  }

  @Test
  void whatIsNotSaidIsAsOnOneMachine() {
    JobOptions options = parse("--in /data/reports --out /data/out");
    assertThat(options.places()).containsExactly(new Place(Place.Kind.TEXT, "/data/reports"));
    assertThat(options.lines()).isTrue();
    assertThat(options.tables()).isFalse();
    assertThat(options.maxBytes()).isEqualTo(20_000_000);
  }

  @Test
  void kindsAreToldByNamesUnlessSaid() {
    String paths = "--in /a --in /b.jsonl --in /c.parquet/ --table main.notes --out /o";
    assertThat(parse(paths).places())
        .extracting(Place::kind)
        .containsExactly(Place.Kind.TEXT, Place.Kind.JSONL, Place.Kind.PARQUET, Place.Kind.TABLE);
    assertThat(parse("--read jsonl --in /a --out /o").places())
        .containsExactly(new Place(Place.Kind.JSONL, "/a"));
  }

  @Test
  void formatsMayBeBoth() {
    JobOptions options = parse("--in /a --out /o --format jsonl,parquet");
    assertThat(options.lines()).isTrue();
    assertThat(options.tables()).isTrue();
  }

  @Test
  void thePipelineIsChosenAsOnOneMachine() {
    assertThat(parse("--in /a --out /o").pipeline()).isEqualTo(new PipelineChoice(true, List.of()));
    assertThat(parse("--no-models --in /a --lexicon replace=l.bin --out /o").pipeline())
        .isEqualTo(new PipelineChoice(false, List.of("replace=l.bin")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--out /o | no --in",
        "--in /a | no --out",
        "--in /a --out | no value",
        "/a --out /o | no option: /a",
        "--in /a --out /o --threads 3 | no option --threads",
        "--in /a --out /o --format xml | no format xml",
        "--in /a --out /o --read csv | --read takes",
        "--in /a --out /o --max-bytes 0 | at least 1",
        "--in /a --out /o --task-bytes much | takes a number",
      })
  void whatIsWrongIsSaid(String line, String message) {
    assertThatThrownBy(() -> parse(line.strip()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message.strip());
  }
}
