package org.conus.uima.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;
import org.conus.extract.Analysis;
import org.conus.extract.Sentence;
import org.conus.extract.learned.NameFeatures;
import org.conus.match.Tokens;

/**
 * Sentences as OpenNLP learns from them: their tokens are descriptions of features, from the last
 * token of the sentence to the first, as the head of a name, which stands at its end, says more
 * than the words before it.
 */
public final class NameSamples {
  private final LexiconReader reader;
  private final NameFeatures features;

  public NameSamples(LexiconReader reader, NameFeatures features) {
    this.reader = reader;
    this.features = features;
  }

  /** A sample a sentence; names that do not begin and end with tokens of one sentence are left. */
  public List<NameSample> of(String kind, LabelledText text) {
    Analysis analysis = reader.read(text.text());
    List<NameSample> samples = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      int size = sentence.limit() - sentence.first();
      if (size > 0) {
        List<Span> names = new ArrayList<>();
        for (Span name : names(kind, analysis.tokens(), sentence, text.names())) {
          names.add(new Span(size - name.getEnd(), size - name.getStart(), kind));
        }
        Collections.sort(names);
        String[] tokens = tokens(analysis, sentence);
        samples.add(new NameSample(tokens, names.toArray(Span[]::new), false));
      }
    }
    return samples;
  }

  /** The descriptions of a sentence's tokens, from the last to the first. */
  public String[] tokens(Analysis analysis, Sentence sentence) {
    List<String> described = new ArrayList<>(features.describe(analysis, sentence));
    Collections.reverse(described);
    return described.toArray(String[]::new);
  }

  /** In tokens from the sentence's first; the longest ones that do not overlap. */
  private static List<Span> names(
      String kind, Tokens tokens, Sentence sentence, List<org.conus.text.Span> spans) {
    List<Span> names = new ArrayList<>();
    boolean[] taken = new boolean[sentence.limit() - sentence.first()];
    List<org.conus.text.Span> longestFirst = new ArrayList<>(spans);
    longestFirst.sort(Comparator.comparing((org.conus.text.Span s) -> -s.length()));
    for (org.conus.text.Span span : longestFirst) {
      int first = tokens.at(span.begin());
      int last = tokens.at(span.end() - 1);
      if (first >= sentence.first()
          && last < sentence.limit()
          && tokens.begin(first) == span.begin()
          && tokens.end(last) == span.end()
          && take(taken, first - sentence.first(), last - sentence.first())) {
        names.add(new Span(first - sentence.first(), last + 1 - sentence.first(), kind));
      }
    }
    return names;
  }

  private static boolean take(boolean[] taken, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (taken[i]) {
        return false;
      }
    }
    Arrays.fill(taken, first, last + 1, true);
    return true;
  }
}
