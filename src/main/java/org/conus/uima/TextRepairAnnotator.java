package org.conus.uima;

import org.apache.uima.UimaContext;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CASException;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.SofaCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.conus.knowledge.TextRepairs;
import org.conus.text.RepairedText;
import org.conus.text.TextRepair;
import org.jspecify.annotations.Nullable;

/** Makes the view {@link Views#REPAIRED} out of the text as read. */
@SofaCapability(inputSofas = Views.AS_READ, outputSofas = Views.REPAIRED)
public final class TextRepairAnnotator extends JCasAnnotator_ImplBase {
  private @Nullable TextRepair repair;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    repair = TextRepairs.of(SharedExtraction.of(context).knowledge());
  }

  @Override
  public void process(JCas cas) throws AnalysisEngineProcessException {
    if (repair == null) {
      throw new IllegalStateException("not initialized");
    }
    try {
      RepairedText repaired = repair.repair(cas.getView(Views.AS_READ).getDocumentText());
      JCas view = cas.createView(Views.REPAIRED);
      view.setDocumentText(repaired.text());
      CasOffsets.store(view, repaired.map());
    } catch (CASException e) {
      throw new AnalysisEngineProcessException(e);
    }
  }
}
