package org.conus.evaluate;

import java.io.IOException;
import java.util.Optional;
import org.conus.evaluate.model.GoldDocument;
import org.conus.evaluate.model.Predicted;

/** Where a run's findings come from. */
interface Predictions {

  /**
   * What the run says of a document.
   *
   * @throws EvaluationException if it says nothing of it; the message is the reason
   * @throws IOException if the disk fails
   */
  Predicted of(GoldDocument gold) throws IOException;

  /** What of a gold document can be compared at all; empty if nothing. */
  default Optional<GoldDocument> comparable(GoldDocument gold) {
    return Optional.of(gold);
  }
}
