package org.conus.uima;

import org.apache.uima.cas.CASException;
import org.apache.uima.jcas.JCas;
import org.conus.findings.CaseReport;
import org.conus.text.SourceText;
import org.conus.write.Extracted;

/** A document with the CAS that it was found in, which lives until the next document. */
final class CasExtracted implements Extracted {
  private final SourceText source;
  private final CaseReport report;
  private final Workpiece document;

  CasExtracted(SourceText source, CaseReport report, Workpiece document) {
    this.source = source;
    this.report = report;
    this.document = document;
  }

  @Override
  public SourceText source() {
    return source;
  }

  @Override
  public CaseReport report() {
    return report;
  }

  /** The CAS with all that was found in it. */
  JCas cas() throws CASException {
    return document.cas(source);
  }
}
