package org.conus.extract.anatomy;

import java.util.List;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.match.Tokens;

/** Where the spinal levels of a text stand, by token; read from the begin of the text on. */
final class LevelPlaces {
  private final int[] firsts;
  private final int[] lasts;
  private int size;
  private int at;

  /**
   * @param mentions in the order of the text; those of other kinds are left out
   */
  LevelPlaces(Tokens tokens, List<Mention> mentions) {
    this.firsts = new int[mentions.size()];
    this.lasts = new int[mentions.size()];
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.kind() == MentionKind.SPINAL_LEVEL) {
        add(tokens.at(mention.span().begin()), tokens.at(mention.span().end() - 1), tokens.size());
      }
    }
  }

  /** Of two levels that begin together the later one counts. */
  private void add(int first, int last, int limit) {
    if (first < limit && last < limit) {
      size -= size > 0 && firsts[size - 1] == first ? 1 : 0;
      firsts[size] = first;
      lasts[size++] = last;
    }
  }

  /**
   * The first token of the next level that begins with a token or behind it, or a number beyond any
   * token; tokens must be asked for in their order.
   */
  int next(int token) {
    while (at < size && firsts[at] < token) {
      at++;
    }
    return at < size ? firsts[at] : Integer.MAX_VALUE;
  }

  /** The last token of the level that {@link #next} told. */
  int last() {
    return lasts[at];
  }
}
