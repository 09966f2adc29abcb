package org.conus.evaluate.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conus.evaluate.Gate;
import org.conus.evaluate.model.Row;
import org.conus.evaluate.model.RowBuilder;
import org.junit.jupiter.api.Test;

/** Attributes, units, rows, causes, sums and gates, worked by hand. */
class ScoresTest {
  private static final Bootstrap BOOTSTRAP = new Bootstrap(200, 7);

  @Test
  void aPairNeedsItsResultAndIsFoundAmongMarksOnOneSpan() {
    DocumentScore score =
        Marks.score(
            Marks.of(
                "0-4 ihc-result result=positive component=a;0-4 ihc-result result=negative"
                    + " component=b;6-9 ihc-result result=positive"),
            Marks.of(
                "0-4 ihc-result result=negative component=b;0-4 ihc-result result=positive"
                    + " component=a;6-9 ihc-result result=negative"));

    assertThat(score.tallies())
        .containsEntry("ihc-result/exact", new Tally(3, 0, 0))
        .containsEntry("ihc-pair/exact", new Tally(2, 1, 1))
        .containsEntry("ihc-result.result", new Tally(2, 1, 1))
        .containsEntry("ihc-result.component", new Tally(2, 0, 0));
    assertThat(score.confusions())
        .contains(new Confusion("ihc-result.result", "positive", "negative"));
  }

  @Test
  void anAttributeThatBothLeaveOutAddsNothing() {
    DocumentScore score =
        Marks.score(
            Marks.of("0-4 ihc-result result=positive;5-9 ihc-result result=positive extent=focal"),
            Marks.of("0-4 ihc-result result=positive;5-9 ihc-result result=positive"));

    assertThat(score.tallies()).containsEntry("ihc-result.extent", new Tally(0, 1, 1));
  }

  @Test
  void everyCauseIsNamed() {
    DocumentScore score =
        Marks.score(
            Marks.of(
                "0-4 ihc-result result=positive;10-14 tumor polarity=negated;20-28 tumor;30-34"
                    + " anatomy;50-54 ihc-result result=positive subject=other"),
            Marks.of(
                "0-4 ihc-result result=negative;10-14 tumor polarity=affirmed;24-28 tumor;40-44"
                    + " anatomy;50-54 ihc-result result=positive subject=patient"));

    assertThat(score.faults())
        .extracting(f -> f.cause().label() + " " + f.kind())
        .containsExactly(
            "wrong-result ihc-result",
            "wrong-assertion tumor",
            "wrong-boundary tumor",
            "missed-term anatomy",
            "spurious anatomy",
            "wrong-assertion ihc-result");
  }

  @Test
  void theMainRowIsRightByAnAlternativeToo() {
    Row gold =
        new RowBuilder()
            .morphology("8890/6")
            .morphology("8890/3")
            .topography("C80")
            .topography("C49.9")
            .stain(List.of("TTF-1"), "negative")
            .build();
    Row run =
        new RowBuilder()
            .morphology("8890/3")
            .topography("C49.2")
            .stain(List.of("Thyroid transcription factor 1", "ttf1"), "negative")
            .stain(List.of("CD34"), "positive")
            .build();
    Map<String, Tally> tallies = new TreeMap<>();
    new RowScorer(Measures.shipped().fields()).count(List.of(gold), List.of(run), tallies);

    assertThat(tallies)
        .containsEntry("record.site", new Tally(1, 0, 0))
        .containsEntry("record.site-full", new Tally(0, 1, 1))
        .containsEntry("record.histology", new Tally(1, 0, 0))
        .containsEntry("record.behavior", new Tally(1, 0, 0))
        .containsEntry("record.ihc", new Tally(1, 1, 0))
        .containsEntry("record.ihc-panel", new Tally(0, 1, 1))
        .containsEntry("record.no-tumor", Tally.NONE);
  }

  @Test
  void aDocumentWithoutATumorWantsNone() {
    Map<String, Tally> none = new TreeMap<>();
    Map<String, Tally> some = new TreeMap<>();
    RowScorer scorer = new RowScorer(Measures.shipped().fields());
    scorer.count(List.of(), List.of(), none);
    scorer.count(List.of(), List.of(new RowBuilder().topography("C34.9").build()), some);

    assertThat(none).containsEntry("record.no-tumor", new Tally(1, 0, 0));
    assertThat(some)
        .containsEntry("record.no-tumor", new Tally(0, 1, 1))
        .containsEntry("record.site", new Tally(0, 1, 0));
  }

  @Test
  void sumsAreMicroAndMeansAreMacro() {
    MeasureScore tumor = named(scores(false), "tumor", "exact");

    assertThat(tumor.total()).isEqualTo(new Tally(3, 1, 1));
    assertThat(tumor.total().f1()).isCloseTo(0.75, within(1e-9));
    assertThat(tumor.documentMean()).isCloseTo((1 + 0.5 + 1) / 3, within(1e-9));
    assertThat(tumor.f1().low()).isLessThan(0.75);
    assertThat(tumor.f1().high()).isGreaterThan(0.75).isLessThanOrEqualTo(1);
  }

  @Test
  void theOrderOfDocumentsAndASecondRunChangeNothing() {
    assertThat(scores(true)).isEqualTo(scores(false)).isEqualTo(scores(false));
  }

  @Test
  void gatesNameMeasureWayAndFigure() {
    Scores scores = scores(false);

    assertThat(Gate.parse("tumor.f1=0.75").check(scores).met()).isTrue();
    assertThat(Gate.parse("tumor=0.76").check(scores).met()).isFalse();
    assertThat(Gate.parse("tumor.overlap.recall=0.5").check(scores).met()).isTrue();
    assertThat(Gate.parse("ihc-result.result=0.1").check(scores).met()).isFalse();
    assertThatThrownBy(() -> Gate.parse("tumour.f1=0.7").check(scores))
        .hasMessageContaining("no measure tumour.f1")
        .hasMessageContaining("tumor");
    assertThatThrownBy(() -> Gate.parse("tumor.f1")).hasMessageContaining("MEASURE.FIGURE=LEAST");
  }

  private static MeasureScore named(Scores scores, String name, String match) {
    return scores.measures().stream()
        .filter(m -> m.name().equals(name) && m.match().equals(match))
        .findFirst()
        .orElseThrow();
  }

  private static Scores scores(boolean reversed) {
    List<DocumentScore> documents = new ArrayList<>();
    documents.add(Marks.score("a", Marks.of("0-4 tumor"), Marks.of("0-4 tumor")));
    documents.add(
        Marks.score("b", Marks.of("0-4 tumor;6-8 tumor"), Marks.of("0-4 tumor;9-11 tumor")));
    documents.add(Marks.score("c", Marks.of("0-4 tumor"), Marks.of("0-4 tumor")));
    documents.add(Marks.score("d", List.of(), List.of()));
    if (reversed) {
      Collections.reverse(documents);
    }
    return Scores.of(documents, SpanMatch.EXACT, BOOTSTRAP);
  }
}
