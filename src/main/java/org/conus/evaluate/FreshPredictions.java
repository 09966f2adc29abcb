package org.conus.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conus.evaluate.model.GoldDocument;
import org.conus.evaluate.model.Mark;
import org.conus.evaluate.model.Predicted;
import org.conus.evaluate.model.RecordMarks;
import org.conus.extract.Assertion;
import org.conus.text.SourceText;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/** Runs the pipeline over gold's own texts. */
final class FreshPredictions implements Predictions {
  private final Extractor extractor;
  private final @Nullable AssertionJudge judge;

  FreshPredictions(Extractor extractor, @Nullable AssertionJudge judge) {
    this.extractor = extractor;
    this.judge = judge;
  }

  @Override
  public Predicted of(GoldDocument gold) throws EvaluationException {
    String text = gold.text();
    if (text == null) {
      throw new EvaluationException("the gold holds no text to run on; name the run's output");
    }
    SourceText source = SourceText.of(gold.id(), text);
    try {
      return gold.profile().spansGiven()
          ? judged(gold, source)
          : RecordMarks.of(extractor.extract(source));
    } catch (RuntimeException e) { // its message might hold words of the document
      throw new EvaluationException("the pipeline failed: " + e.getClass().getSimpleName());
    }
  }

  private Predicted judged(GoldDocument gold, SourceText source) throws EvaluationException {
    if (judge == null) {
      throw new EvaluationException("there is no assertion engine to ask");
    }
    List<Mark> given = gold.marks();
    List<Span> spans = given.stream().map(Mark::hull).toList();
    List<Assertion> assertions = judge.judge(source, spans);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Mark mark = given.get(i);
      Map<String, String> said = new TreeMap<>(RecordMarks.assertion(assertions.get(i)));
      List<String> cues = assertions.get(i).cues();
      marks.add(new Mark(mark.id(), mark.kind(), mark.spans(), mark.text(), said, false, "", cues));
    }
    return new Predicted(marks, List.of());
  }
}
