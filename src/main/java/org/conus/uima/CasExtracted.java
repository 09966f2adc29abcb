package org.conus.uima;

import org.apache.uima.jcas.JCas;
import org.conus.findings.CaseReport;
import org.conus.text.SourceText;
import org.conus.write.Extracted;

/** A document with the CAS that it was found in, which lives until the next document. */
record CasExtracted(SourceText source, CaseReport report, JCas cas) implements Extracted {}
