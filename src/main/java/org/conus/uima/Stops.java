package org.conus.uima;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.sentdetect.EndOfSentenceScanner;
import opennlp.tools.sentdetect.lang.Factory;

/**
 * Finds the characters that may end a sentence. OpenNLP's own class makes an object of every
 * character of a text to look it up in a set, which is a third of all that its detector costs.
 */
final class Stops implements EndOfSentenceScanner {
  private final String stops;

  private Stops(char[] stops) {
    this.stops = String.valueOf(stops);
  }

  @Override
  public Set<Character> getEOSCharacters() {
    Set<Character> characters = new LinkedHashSet<>();
    for (char stop : stops.toCharArray()) {
      characters.add(stop);
    }
    return characters;
  }

  @Override
  public List<Integer> getPositions(CharSequence text) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (stops.indexOf(text.charAt(i)) >= 0) {
        positions.add(i);
      }
    }
    return positions;
  }

  @Override
  public List<Integer> getPositions(StringBuffer text) {
    return getPositions((CharSequence) text);
  }

  @Override
  public List<Integer> getPositions(char[] text) {
    return getPositions(String.valueOf(text));
  }

  /** Gives a detector this scanner; all else is as the model has it. */
  static final class Scanners extends Factory {
    @Override
    public EndOfSentenceScanner createEndOfSentenceScanner(String language) {
      return new Stops(getEOSCharacters(language));
    }

    @Override
    public EndOfSentenceScanner createEndOfSentenceScanner(char[] stops) {
      return new Stops(stops);
    }
  }
}
