package org.conus.uima.learn;

import java.util.Map;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.TokenNameFinderFactory;

/** Makes OpenNLP's name finder read our features; models name it, so it needs no arguments. */
public final class HashedNameFinderFactory extends TokenNameFinderFactory {
  public HashedNameFinderFactory() {
    super(new byte[0], Map.of(), new BilouCodec());
  }

  @Override
  public NameContextGenerator createContextGenerator() {
    return new HashedContext();
  }
}
