package org.conus.uima;

import org.apache.uima.cas.CASException;
import org.apache.uima.jcas.JCas;
import org.conus.findings.CaseReport;
import org.conus.findings.ReportBuilder;
import org.conus.text.SourceText;

/** A document between the engines of a pipeline, which take up one after the other. */
interface Workpiece extends AutoCloseable {

  /** Takes up a document and lets go of the one before. */
  void begin(SourceText source) throws CASException;

  /** The record of the document, once it has been through the engines. */
  CaseReport report(SourceText source, ReportBuilder reports) throws CASException;

  /** The CAS with all that was found in the document. */
  JCas cas(SourceText source) throws CASException;

  @Override
  void close();
}
