package org.conus.uima.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Sentence;
import org.conus.extract.learned.NameFeatures;
import org.conus.extract.learned.Tags;
import org.conus.match.Tokens;
import org.conus.uima.learn.LabelledText.Label;

/** Sentences to learn from: the features of their tokens and their tags. */
public final class NameSamples {
  private final LexiconReader reader;
  private final NameFeatures features;

  /**
   * A sentence.
   *
   * @param features by token
   * @param tags by token
   */
  record Sample(int[][] features, int[] tags) {}

  public NameSamples(LexiconReader reader, NameFeatures features) {
    this.reader = reader;
    this.features = features;
  }

  /** A sample a sentence; names that do not begin and end with tokens of one sentence are left. */
  List<Sample> of(Tags tags, LabelledText text) {
    Analysis analysis = reader.read(text.text());
    List<Label> longestFirst = new ArrayList<>(text.names());
    longestFirst.sort(Comparator.comparing(label -> -label.span().length()));
    List<Sample> samples = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      if (sentence.limit() > sentence.first()) {
        int[] tagged = new int[sentence.limit() - sentence.first()];
        longestFirst.forEach(label -> tag(tags, label, analysis.tokens(), sentence, tagged));
        int[][] described = features.describe(analysis, sentence).toArray(int[][]::new);
        samples.add(new Sample(described, tagged));
      }
    }
    return samples;
  }

  /** Tags the tokens of a name if it fits and they are free. */
  private static void tag(Tags tags, Label label, Tokens tokens, Sentence sentence, int[] tagged) {
    int first = tokens.at(label.span().begin());
    int last = tokens.at(label.span().end() - 1);
    if (first < sentence.first()
        || last >= sentence.limit()
        || tokens.begin(first) != label.span().begin()
        || tokens.end(last) != label.span().end()) {
      return;
    }
    for (int token = first; token <= last; token++) {
      if (tagged[token - sentence.first()] != Tags.OUT) {
        return;
      }
    }
    tagged[first - sentence.first()] = tags.begin(label.kind());
    for (int token = first + 1; token <= last; token++) {
      tagged[token - sentence.first()] = tags.inside(label.kind());
    }
  }
}
