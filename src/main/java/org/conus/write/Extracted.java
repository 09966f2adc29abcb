package org.conus.write;

import org.conus.findings.CaseReport;
import org.conus.text.SourceText;

/** A document that has been through the pipeline, as writers see it. */
public interface Extracted {

  /** The text as read. */
  SourceText source();

  CaseReport report();
}
