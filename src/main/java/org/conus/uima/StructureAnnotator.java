package org.conus.uima;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.apache.uima.UimaContext;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/** Document kind, sections, sentences and tokens; the candidate sentences are OpenNLP's. */
public final class StructureAnnotator extends JCasAnnotator_ImplBase {
  private @Nullable SentenceDetectorME detector;

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    detector = new SentenceDetectorME(SharedModel.SENTENCES);
  }

  @Override
  public void process(JCas cas) {
    if (detector == null) {
      throw new IllegalStateException("not initialized");
    }
    String text = cas.getDocumentText();
    List<Span> candidates = new ArrayList<>();
    for (opennlp.tools.util.Span span : detector.sentPosDetect(text)) {
      candidates.add(new Span(span.getStart(), span.getEnd()));
    }
    CasAnalysis.store(cas, SharedExtraction.get().structure().analyze(text, candidates));
  }

  /** Models may be shared by threads; the detectors made of them may not. */
  private static final class SharedModel {
    static final SentenceModel SENTENCES = load("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");

    private static SentenceModel load(String resource) {
      try (InputStream in = StructureAnnotator.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("no model " + resource + " on the class path");
        }
        return new SentenceModel(in);
      } catch (IOException e) {
        throw new IllegalStateException("model " + resource + " cannot be read", e);
      }
    }
  }
}
