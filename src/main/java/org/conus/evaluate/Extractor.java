package org.conus.evaluate;

import org.conus.findings.CaseReport;
import org.conus.text.SourceText;

/** The pipeline, as evaluation sees it. */
@FunctionalInterface
public interface Extractor {

  /** The record of a document; whatever it throws is listed with the document's id. */
  CaseReport extract(SourceText source);
}
