package org.conus.evaluate.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conus.evaluate.model.Mark;
import org.conus.text.Span;

/** What holds of every gold and every run. */
class ScoringProperties {

  @Property(tries = 300)
  void orderMakesNoDifference(
      @ForAll("marks") List<Mark> gold, @ForAll("marks") List<Mark> run, @ForAll long seed) {
    List<Mark> otherGold = new ArrayList<>(gold);
    List<Mark> otherRun = new ArrayList<>(run);
    Collections.shuffle(otherGold, new Random(seed));
    Collections.shuffle(otherRun, new Random(seed + 1));

    assertThat(Marks.score(otherGold, otherRun)).isEqualTo(Marks.score(gold, run));
  }

  @Property(tries = 300)
  void swappingGoldAndRunSwapsPrecisionAndRecall(
      @ForAll("marks") List<Mark> gold, @ForAll("marks") List<Mark> run) {
    Map<String, Tally> one = Marks.score(gold, run).tallies();
    Map<String, Tally> other = Marks.score(run, gold).tallies();

    for (String measure : Set.copyOf(one.keySet())) {
      if (measure.contains("/")) {
        Tally there = one.getOrDefault(measure, Tally.NONE);
        Tally back = other.getOrDefault(measure, Tally.NONE);
        assertThat(back).isEqualTo(new Tally(there.hits(), there.missed(), there.spurious()));
        assertThat(Double.valueOf(back.precision())).isEqualTo(Double.valueOf(there.recall()));
      }
    }
  }

  @Property(tries = 200)
  void identicalSetsScoreOne(@ForAll("marks") List<Mark> gold) {
    Marks.score(gold, gold)
        .tallies()
        .forEach(
            (measure, tally) -> {
              if (!tally.isEmpty()) {
                assertThat(tally.f1()).as(measure).isEqualTo(1);
              }
            });
    assertThat(Marks.score(gold, gold).faults()).isEmpty();
  }

  @Property(tries = 300)
  void exactIsAtMostSameEndIsAtMostOverlap(
      @ForAll("marks") List<Mark> gold, @ForAll("marks") List<Mark> run) {
    Map<String, Tally> tallies = Marks.score(gold, run).tallies();
    for (String kind : List.of("all", "tumor", "ihc-result", "ihc-pair", "spinal-level-pair")) {
      Tally exact = tallies.getOrDefault(kind + "/exact", Tally.NONE);
      Tally sameEnd = tallies.getOrDefault(kind + "/same-end", Tally.NONE);
      Tally overlap = tallies.getOrDefault(kind + "/overlap", Tally.NONE);
      assertThat(exact.hits()).isLessThanOrEqualTo(sameEnd.hits());
      assertThat(sameEnd.hits()).isLessThanOrEqualTo(overlap.hits());
      assertThat(exact.isEmpty() ? 0 : exact.f1())
          .isLessThanOrEqualTo(overlap.isEmpty() ? 1 : overlap.f1());
    }
  }

  @Property(tries = 200)
  void aPairIsNeverRightWithoutItsSpan(
      @ForAll("marks") List<Mark> gold, @ForAll("marks") List<Mark> run) {
    Map<String, Tally> tallies = Marks.score(gold, run).tallies();
    assertThat(tallies.getOrDefault("ihc-pair/exact", Tally.NONE).hits())
        .isLessThanOrEqualTo(tallies.getOrDefault("ihc-result/exact", Tally.NONE).hits());
  }

  @Property(tries = 200)
  void theAssignmentIsAsHeavyAsTheBestOfAll(@ForAll("weights") long[][] weights) {
    int[] assigned = Assignment.heaviest(weights);
    long sum = 0;
    for (int row = 0; row < assigned.length; row++) {
      sum += assigned[row] < 0 ? 0 : weights[row][assigned[row]];
    }
    assertThat(sum).isEqualTo(best(weights, 0, 0));
  }

  private static long best(long[][] weights, int row, int taken) {
    if (row == weights.length) {
      return 0;
    }
    long best = best(weights, row + 1, taken);
    for (int column = 0; column < weights[row].length; column++) {
      if ((taken & 1 << column) == 0) {
        best = Math.max(best, weights[row][column] + best(weights, row + 1, taken | 1 << column));
      }
    }
    return best;
  }

  @Provide
  Arbitrary<long[][]> weights() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 5), Arbitraries.integers().between(1, 5))
        .flatAs(
            (rows, columns) ->
                Arbitraries.longs()
                    .between(0, 9)
                    .array(long[].class)
                    .ofSize(columns)
                    .array(long[][].class)
                    .ofSize(rows));
  }

  @Provide
  Arbitrary<List<Mark>> marks() {
    Arbitrary<Span> spans =
        Combinators.combine(
                Arbitraries.integers().between(0, 30), Arbitraries.integers().between(1, 8))
            .as((begin, length) -> new Span(begin, begin + length));
    Arbitrary<String> kinds = Arbitraries.of("tumor", "ihc-result", "spinal-level", "anatomy");
    Arbitrary<String> results = Arbitraries.of("positive", "negative");
    return Combinators.combine(spans.list().ofMinSize(1).ofMaxSize(2), kinds, results, results)
        .as(
            (where, kind, result, other) ->
                new Mark("x", kind, where, "", said(kind, result, other), false, "", List.of()))
        .list()
        .ofMaxSize(12);
  }

  private static Map<String, String> said(String kind, String result, String other) {
    return switch (kind) {
      case "ihc-result" -> Map.of("result", result, "component", other);
      case "spinal-level" -> Map.of("levels", result.equals("positive") ? "T1" : "T1 T2");
      default -> Map.of();
    };
  }
}
