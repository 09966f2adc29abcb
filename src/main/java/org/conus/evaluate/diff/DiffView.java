package org.conus.evaluate.diff;

import java.io.IOException;
import java.util.List;

/** Takes differences as they are found, document by document in the order of their ids. */
public interface DiffView {

  /** A document that the old run has no record of. */
  void added(String id) throws IOException;

  /** A document that the new run has no record of. */
  void lost(String id) throws IOException;

  void changed(String id, List<Change> changes) throws IOException;

  /** All is said. */
  void end(DiffTotals totals) throws IOException;
}
