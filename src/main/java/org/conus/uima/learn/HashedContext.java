package org.conus.uima.learn;

import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import org.conus.extract.learned.NameFeatures;

/**
 * The features of a token for OpenNLP. Its "tokens" are what {@link NameFeatures#describe} says of
 * ours, so that the same numbers reach the trainer, the name finder and our own decoder.
 */
public final class HashedContext implements NameContextGenerator {
  /** The tag before the first. */
  static final String NO_TAG = "";

  @Override
  public String[] getContext(
      int index, String[] tokens, String[] tagsBefore, Object[] additionalContext) {
    String before = index == 0 ? NO_TAG : tagsBefore[index - 1];
    String[] features = tokens[index].split(" ");
    for (int i = 0; i < features.length; i++) {
      if (features[i].charAt(0) == NameFeatures.MOVE) {
        features[i] = features[i] + NameFeatures.BEHIND + before;
      }
    }
    return features;
  }

  /** Nothing can be added: all features are in the tokens. */
  @Override
  public void addFeatureGenerator(AdaptiveFeatureGenerator generator) {}

  @Override
  public void updateAdaptiveData(String[] tokens, String[] outcomes) {}

  @Override
  public void clearAdaptiveData() {}
}
