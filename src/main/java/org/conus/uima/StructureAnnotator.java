package org.conus.uima;

import org.apache.uima.UimaContext;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.conus.extract.TextStructure;
import org.jspecify.annotations.Nullable;

/** Document kind, sections, sentences and tokens; the stops are judged by OpenNLP's model. */
public final class StructureAnnotator extends JCasAnnotator_ImplBase {
  private @Nullable SentenceStops stops;
  private @Nullable TextStructure structure;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    stops = new SentenceStops();
    structure = SharedExtraction.of(context).structure();
  }

  @Override
  public void process(JCas cas) {
    if (stops == null || structure == null) {
      throw new IllegalStateException("not initialized");
    }
    CasAnalysis.store(cas, structure.analyze(cas.getDocumentText(), stops));
  }
}
