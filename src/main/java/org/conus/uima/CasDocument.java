package org.conus.uima;

import java.util.ArrayList;
import java.util.List;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CASException;
import org.apache.uima.jcas.JCas;
import org.conus.extract.Assertion;
import org.conus.findings.CaseReport;
import org.conus.findings.ReportBuilder;
import org.conus.text.SourceText;

/** A document in a CAS, as engines of anybody's read and write it. */
final class CasDocument {
  private final JCas cas;
  private final List<AnalysisEngine> engines;

  /**
   * @param engines to be closed with it
   */
  CasDocument(JCas cas, List<AnalysisEngine> engines) {
    this.cas = cas;
    this.engines = engines;
  }

  /** Runs the engines. */
  void process() throws AnalysisEngineProcessException {
    for (AnalysisEngine engine : engines) {
      engine.process(cas);
    }
  }

  /** Takes up a document and lets go of the one before. */
  void begin(SourceText source) {
    cas.reset();
    cas.setDocumentText(source.text());
  }

  /** The record of the document, once it has been through the engines. */
  CaseReport report(SourceText source, ReportBuilder reports) throws CASException {
    JCas view = cas.getView(Views.REPAIRED);
    CasAnalysis.name(view, source);
    List<IdentifiedAnnotation> stored = CasMentions.annotations(view);
    List<Assertion> assertions = new ArrayList<>(stored.size());
    stored.forEach(annotation -> assertions.add(CasAssertions.load(annotation)));
    return reports.build(
        source,
        CasOffsets.load(view),
        CasAnalysis.load(view, CasMentions.load(stored)),
        assertions);
  }

  /** The CAS with all that was found in the document. */
  JCas cas() {
    return cas;
  }

  void close() {
    engines.forEach(AnalysisEngine::destroy);
    cas.release();
  }
}
