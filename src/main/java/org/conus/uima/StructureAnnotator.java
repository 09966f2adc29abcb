package org.conus.uima;

import org.apache.uima.UimaContext;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.jspecify.annotations.Nullable;

/** Document kind, sections, sentences and tokens; the candidate sentences are OpenNLP's. */
public final class StructureAnnotator extends JCasAnnotator_ImplBase {
  private @Nullable SentenceSplitter splitter;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    splitter = new SentenceSplitter();
  }

  @Override
  public void process(JCas cas) {
    if (splitter == null) {
      throw new IllegalStateException("not initialized");
    }
    String text = cas.getDocumentText();
    CasAnalysis.store(cas, SharedExtraction.get().structure().analyze(text, splitter.split(text)));
  }
}
