package org.conus.uima;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.conus.text.Span;

/** The candidate sentences that OpenNLP sees in a text. Not safe for threads; one a thread. */
public final class SentenceSplitter {
  private final SentenceDetectorME detector =
      new SentenceDetectorME(SharedModel.SENTENCES, new Stops.Scanners());

  /** The candidates in order; the rules of the extract room have the last word. */
  public List<Span> split(String text) {
    List<Span> candidates = new ArrayList<>();
    for (opennlp.tools.util.Span span : detector.sentPosDetect(text)) {
      candidates.add(new Span(span.getStart(), span.getEnd()));
    }
    return candidates;
  }

  /** Models may be shared by threads; the detectors made of them may not. */
  private static final class SharedModel {
    static final SentenceModel SENTENCES = load("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");

    private static SentenceModel load(String resource) {
      try (InputStream in = SentenceSplitter.class.getResourceAsStream(resource)) {
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
