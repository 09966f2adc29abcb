package org.conus.extract.anatomy;

import java.util.Arrays;
import java.util.List;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.match.Tokens;

/** Where the spinal levels of a text stand, by token. */
final class LevelPlaces {
  private final int[] lastByFirst;

  LevelPlaces(Tokens tokens, List<Mention> mentions) {
    lastByFirst = new int[tokens.size()];
    Arrays.fill(lastByFirst, -1);
    for (Mention mention : mentions) {
      if (mention.kind() == MentionKind.SPINAL_LEVEL) {
        int first = tokens.at(mention.span().begin());
        int last = tokens.at(mention.span().end() - 1);
        if (first < tokens.size() && last < tokens.size()) {
          lastByFirst[first] = last;
        }
      }
    }
  }

  /** The last token of the level that begins with a token, or -1. */
  int lastTokenFrom(int token) {
    return lastByFirst[token];
  }
}
