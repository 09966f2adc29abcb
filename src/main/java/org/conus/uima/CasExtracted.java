package org.conus.uima;

import org.apache.uima.cas.CASException;
import org.apache.uima.jcas.JCas;
import org.conus.findings.CaseReport;
import org.conus.text.SourceText;
import org.conus.write.Extracted;
import org.jspecify.annotations.Nullable;

/** A document with the CAS that it was found in, which lives until the next document. */
final class CasExtracted implements Extracted {
  private final SourceText source;
  private final CaseReport report;
  private final JCas cas;
  private final @Nullable PlainDocument plain;

  /**
   * @param plain what was found, where it is not in the CAS yet
   */
  CasExtracted(SourceText source, CaseReport report, JCas cas, @Nullable PlainDocument plain) {
    this.source = source;
    this.report = report;
    this.cas = cas;
    this.plain = plain;
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
    if (plain != null) {
      plain.fill(cas, source);
    }
    return cas;
  }
}
