package org.conus.batch;

import org.conus.findings.CaseReport;

/** Hears of documents in the order of the input, from one thread at a time. */
public interface Listener {

  /** A document was done and its output handed on. */
  void done(CaseReport report);

  /** A document was done by an earlier run. */
  default void skipped(String id) {}

  /**
   * All documents are offered once more, as some changed: what was told so far does not count. What
   * was done and stays so is told as skipped.
   */
  default void again() {}

  /** A document was not done. */
  void failed(Failure failure);
}
