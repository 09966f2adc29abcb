package org.conus.evaluate.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table of hand-worked examples. */
class ScoringExamplesTest {

  static Stream<String[]> rows() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/examples/scoring.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split("\t", -1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void countsAsWorkedByHand(
      String name, String gold, String run, String exact, String sameEnd, String overlap) {
    DocumentScore score = Marks.score(Marks.of(gold), Marks.of(run));

    assertThat(said(score, "exact")).as(name).isEqualTo(exact);
    assertThat(said(score, "same-end")).as(name).isEqualTo(sameEnd);
    assertThat(said(score, "overlap")).as(name).isEqualTo(overlap);
  }

  private static String said(DocumentScore score, String way) {
    Tally tally = score.tallies().getOrDefault("all/" + way, Tally.NONE);
    return tally.hits() + "/" + tally.spurious() + "/" + tally.missed();
  }
}
