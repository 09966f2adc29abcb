package org.conus.extract.learned;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.conus.match.Tokens;

/** Which words stand in like places, as unlabelled text shows: a number from 1 for each cluster. */
public final class WordClusters {
  /** No word has a cluster. */
  public static final WordClusters NONE = new WordClusters(Map.of());

  private final Map<Long, Integer> clusters;

  private WordClusters(Map<Long, Integer> clusters) {
    this.clusters = clusters;
  }

  /**
   * Reads words in lower case, a line a cluster, by spaces.
   *
   * @throws IOException if the disk fails
   */
  public static WordClusters read(BufferedReader in) throws IOException {
    Map<Long, Integer> clusters = new HashMap<>();
    int number = 1;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      for (String word : line.split(" ")) {
        clusters.put(Word.folded(word), number);
      }
      number++;
    }
    return new WordClusters(clusters);
  }

  int of(Tokens tokens, int token) {
    return clusters.isEmpty()
        ? 0
        : clusters.getOrDefault(
            Word.folded(tokens.text().substring(tokens.begin(token), tokens.end(token))), 0);
  }
}
