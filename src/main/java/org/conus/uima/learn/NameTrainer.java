package org.conus.uima.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.ext.ExtensionLoader;

/** Trains OpenNLP's name finders. The same text, tables and settings give the same bytes. */
public final class NameTrainer {
  private static final String LANGUAGE = "en";
  private static final int BEAM = 1;

  static {
    ExtensionLoader.registerAllowedPackage(NameTrainer.class.getPackageName());
  }

  private final NameSamples samples;
  private final Settings settings;

  /**
   * How to train.
   *
   * @param rounds over the text
   * @param cutoff features seen less often are left out
   * @param least weights that are smaller are left out
   * @param seed of the order of learning
   */
  public record Settings(int rounds, int cutoff, double least, long seed) {
    public static final Settings DEFAULT = new Settings(8, 2, 0.03, 20260101);
  }

  public NameTrainer(NameSamples samples, Settings settings) {
    this.samples = samples;
    this.settings = settings;
  }

  /**
   * Trains a name finder.
   *
   * @param kind of names: {@code anatomy} or {@code tumor}
   * @return the bytes of a model file
   * @throws IOException if OpenNLP finds nothing to learn in the texts
   */
  public byte[] train(String kind, List<LabelledText> texts) throws IOException {
    List<Event> events = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (LabelledText text : texts) {
      samples.of(kind, text).forEach(sample -> add(sample, events, seen));
    }
    MaxentModel trained =
        new OnlineMaxentTrainer(settings.rounds, settings.cutoff, settings.seed)
            .train(ObjectStreamUtils.createObjectStream(events));
    return ModelFile.bytes(model(ModelFile.rounded(trained, settings.least)));
  }

  /** As OpenNLP packs it; the manifest names the class that reads our features. */
  private static TokenNameFinderModel model(MaxentModel model) {
    return new TokenNameFinderModel(
        LANGUAGE,
        model,
        BEAM,
        null,
        Map.of(),
        Map.of(),
        new BilouCodec(),
        new HashedNameFinderFactory());
  }

  private static void add(NameSample sample, List<Event> events, Map<String, String> seen) {
    HashedContext generator = new HashedContext();
    String[] tokens = sample.getSentence();
    String[] outcomes = new BilouCodec().encode(sample.getNames(), tokens.length);
    for (int i = 0; i < tokens.length; i++) {
      String[] context = generator.getContext(i, tokens, outcomes, new Object[0]);
      for (int f = 0; f < context.length; f++) {
        String earlier = seen.putIfAbsent(context[f], context[f]);
        context[f] = earlier == null ? context[f] : earlier;
      }
      events.add(new Event(outcomes[i], context));
    }
  }
}
