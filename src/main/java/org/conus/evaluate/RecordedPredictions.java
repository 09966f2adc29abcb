package org.conus.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conus.evaluate.diff.RecordIndex;
import org.conus.evaluate.model.GoldDocument;
import org.conus.evaluate.model.Predicted;
import org.conus.evaluate.model.RecordMarks;
import org.conus.findings.CaseReport;
import org.conus.findings.RecordedMention;
import org.conus.read.RecordReader;
import org.jspecify.annotations.Nullable;

/**
 * The findings of an earlier run. A gold document's record is the one of the same id, or else the
 * only one whose id ends in, or is an ending of, the gold's (runs may have been started in another
 * folder).
 */
final class RecordedPredictions implements Predictions {
  private final RecordIndex index;
  private final Map<String, @Nullable String> byName = new TreeMap<>();

  private RecordedPredictions(RecordIndex index) {
    this.index = index;
    for (String id : index.ids()) {
      String name = name(id);
      byName.put(name, byName.containsKey(name) ? null : id);
    }
  }

  /**
   * @param run a run's folder, or one of its files of records
   * @throws IOException if it holds none; the message says what is wrong
   */
  static RecordedPredictions read(Path run) throws IOException {
    return new RecordedPredictions(RecordIndex.of(run));
  }

  @Override
  public Predicted of(GoldDocument gold) throws IOException {
    if (gold.profile().spansGiven()) {
      throw new EvaluationException("gold with given spans needs the pipeline, not a run's output");
    }
    String id = idOf(gold.id());
    if (id == null) {
      throw new EvaluationException("the run has no record of it");
    }
    CaseReport report = RecordReader.read(index.line(id));
    check(gold, report);
    return RecordMarks.of(report);
  }

  private @Nullable String idOf(String goldId) {
    if (index.contains(goldId)) {
      return goldId;
    }
    String id = byName.get(name(goldId));
    boolean same = id != null && (goldId.endsWith("/" + id) || id.endsWith("/" + goldId));
    return same || (id != null && List.of(name(goldId), goldId).contains(id)) ? id : null;
  }

  private static String name(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /** Offsets mean nothing unless both read the same text. */
  private static void check(GoldDocument gold, CaseReport report) throws EvaluationException {
    String text = gold.text();
    if (text == null) {
      return;
    }
    if (report.document().length() != text.length()) {
      throw new EvaluationException(
          "the run read another text: "
              + report.document().length()
              + " units, the gold has "
              + text.length());
    }
    for (RecordedMention m : report.mentions()) {
      if (m.end() > text.length() || !text.startsWith(m.text(), m.begin())) {
        throw new EvaluationException("the run read another text: " + m.id() + " is not there");
      }
    }
  }
}
