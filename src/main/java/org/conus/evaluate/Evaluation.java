package org.conus.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conus.evaluate.gold.GoldSet;
import org.conus.evaluate.model.GoldDocument;
import org.conus.evaluate.model.Predicted;
import org.conus.evaluate.score.Bootstrap;
import org.conus.evaluate.score.DocumentScore;
import org.conus.evaluate.score.Measures;
import org.conus.evaluate.score.Scorer;
import org.conus.evaluate.score.Scores;
import org.conus.evaluate.score.SpanMatch;
import org.conus.read.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/** Scores a run against gold. */
public final class Evaluation {
  private final Predictions predictions;

  private Evaluation(Predictions predictions) {
    this.predictions = predictions;
  }

  /**
   * An evaluation that runs the pipeline on gold's texts.
   *
   * @param judge the assertion engine, for gold that gives spans; null if there is none
   */
  public static Evaluation running(Extractor extractor, @Nullable AssertionJudge judge) {
    return new Evaluation(new FreshPredictions(extractor, judge));
  }

  /**
   * An evaluation of an earlier run.
   *
   * @param run its folder or file of records
   * @throws IOException if it cannot be read; the message says why
   */
  public static Evaluation of(Path run) throws IOException {
    return new Evaluation(RecordedPredictions.read(run));
  }

  /**
   * The agreement of two readers: gold is scored against other annotations of the same texts.
   *
   * @throws EvaluationException if the other annotations are wrong; the message says where
   */
  public static Evaluation ofReader(GoldSet other) throws EvaluationException {
    if (!other.problems().isEmpty()) {
      throw new EvaluationException(other.problems().get(0).toString());
    }
    return new Evaluation(new ReaderPredictions(other));
  }

  /**
   * What came out.
   *
   * @param gold what was scored
   * @param predicted what the run says, by document
   * @param failures documents that the run says nothing of, with the reason; they are scored as if
   *     it had found nothing
   */
  public record Result(
      Scores scores,
      List<GoldDocument> gold,
      Map<String, Predicted> predicted,
      Map<String, String> failures) {}

  /**
   * Scores documents.
   *
   * @throws IllegalArgumentException if the gold has problems: nothing is scored around them
   * @throws IOException if the disk fails
   */
  public Result score(GoldSet gold, SpanMatch way, Bootstrap bootstrap) throws IOException {
    if (!gold.problems().isEmpty()) {
      throw new IllegalArgumentException("bad gold: " + gold.problems().get(0));
    }
    Scorer scorer = new Scorer(Measures.shipped(), way);
    Map<String, Predicted> predicted = new TreeMap<>();
    Map<String, String> failures = new TreeMap<>();
    List<DocumentScore> scores = new ArrayList<>();
    List<GoldDocument> documents =
        gold.documents().stream().flatMap(d -> predictions.comparable(d).stream()).toList();
    for (GoldDocument document : documents) {
      Predicted run = Predicted.NOTHING;
      try {
        run = predictions.of(document);
      } catch (EvaluationException | UnreadableDocumentException e) {
        failures.put(document.id(), String.valueOf(e.getMessage()));
      }
      predicted.put(document.id(), run);
      scores.add(scorer.score(document, run));
    }
    return new Result(Scores.of(scores, way, bootstrap), documents, predicted, failures);
  }
}
