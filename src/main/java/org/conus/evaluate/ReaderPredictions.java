package org.conus.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.conus.evaluate.gold.GoldSet;
import org.conus.evaluate.model.GoldDocument;
import org.conus.evaluate.model.Predicted;

/**
 * Another reader's annotations in the place of a run. Documents are known by the last part of their
 * ids; those that the other reader has not annotated are left out, and so are rows where that
 * reader wrote none.
 */
final class ReaderPredictions implements Predictions {
  private final Map<String, GoldDocument> byName = new TreeMap<>();

  ReaderPredictions(GoldSet other) {
    other.documents().forEach(document -> byName.put(name(document), document));
  }

  @Override
  public Predicted of(GoldDocument gold) throws EvaluationException {
    GoldDocument other = byName.get(name(gold));
    if (other == null || other.text() == null || !other.text().equals(gold.text())) {
      throw new EvaluationException("the other reader read another text");
    }
    return new Predicted(other.marks(), other.rows() == null ? List.of() : other.rows());
  }

  @Override
  public Optional<GoldDocument> comparable(GoldDocument gold) {
    GoldDocument other = byName.get(name(gold));
    if (other == null) {
      return Optional.empty();
    }
    return Optional.of(
        new GoldDocument(
            gold.id(),
            gold.text(),
            gold.marks(),
            other.rows() == null ? null : gold.rows(),
            gold.profile()));
  }

  private static String name(GoldDocument document) {
    return document.id().substring(document.id().lastIndexOf('/') + 1);
  }
}
