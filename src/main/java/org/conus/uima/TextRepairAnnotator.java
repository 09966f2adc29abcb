package org.conus.uima;

import org.apache.uima.UimaContext;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CASException;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.SofaCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.IntegerArray;
import org.apache.uima.resource.ResourceInitializationException;
import org.conus.knowledge.WordSet;
import org.conus.text.OffsetMap;
import org.conus.text.RepairedText;
import org.conus.text.TextRepair;
import org.conus.uima.type.OffsetMapping;
import org.jspecify.annotations.Nullable;

/** Makes the view {@link Views#REPAIRED} out of the text as read. */
@SofaCapability(inputSofas = Views.AS_READ, outputSofas = Views.REPAIRED)
public final class TextRepairAnnotator extends JCasAnnotator_ImplBase {
  private @Nullable TextRepair repair;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    repair = new TextRepair(WordSet.of(SharedExtraction.of(context).knowledge()));
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
      store(view, repaired.map());
      PlainDocument plain = PlainDocument.of(cas);
      if (plain != null) {
        plain.keep(repaired.map());
      }
    } catch (CASException e) {
      throw new AnalysisEngineProcessException(e);
    }
  }

  private static void store(JCas view, OffsetMap map) {
    OffsetMapping stored = new OffsetMapping(view);
    stored.setRepairedBegins(array(view, map.repairedBegins()));
    stored.setSourceBegins(array(view, map.sourceBegins()));
    stored.setSourceEnds(array(view, map.sourceEnds()));
    stored.addToIndexes();
  }

  private static IntegerArray array(JCas view, int[] values) {
    IntegerArray array = new IntegerArray(view, values.length);
    array.copyFromArray(values, 0, 0, values.length);
    return array;
  }
}
