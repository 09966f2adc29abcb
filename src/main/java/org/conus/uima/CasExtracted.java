package org.conus.uima;

import org.apache.uima.cas.CASException;
import org.apache.uima.jcas.JCas;
import org.conus.findings.CaseReport;
import org.conus.text.SourceText;
import org.conus.write.Extracted;

/** A document with the CAS for what was found in it, which lives until the next document's. */
final class CasExtracted implements Extracted {
  private final SourceText source;
  private final CaseReport report;
  private final Whole cas;

  /** What has the CAS, or makes it. */
  interface Whole {
    JCas cas() throws CASException;
  }

  CasExtracted(SourceText source, CaseReport report, Whole cas) {
    this.source = source;
    this.report = report;
    this.cas = cas;
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
    return cas.cas();
  }
}
