package org.conus.extract.assertion;

import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.match.Tokens;
import org.conus.text.Span;

/**
 * The sentences and tokens of mentions, by the numbers of these: found in one walk for all who ask.
 */
final class MentionPlaces {
  private final List<Mention> mentions;
  private final Tokens tokens;
  private final int[] sentences;
  private final int[] firsts;
  private final int[] limits;

  MentionPlaces(Analysis analysis, List<Mention> mentions) {
    this.mentions = mentions;
    this.tokens = analysis.tokens();
    this.sentences = new int[mentions.size()];
    this.firsts = new int[mentions.size()];
    this.limits = new int[mentions.size()];
    Cursor cursor = new Cursor(analysis);
    for (int i = 0; i < firsts.length; i++) {
      Span span = mentions.get(i).span();
      cursor.go(span.begin());
      sentences[i] = cursor.sentence();
      firsts[i] = cursor.token();
      limits[i] = limit(cursor.token(), span.end());
    }
  }

  private int limit(int first, int end) {
    int limit = first + 1;
    while (limit < tokens.size() && tokens.end(limit) <= end) {
      limit++;
    }
    return limit;
  }

  /** The index of the sentence in which a mention begins. */
  int sentence(int mention) {
    return sentences[mention];
  }

  /** A mention's first token. */
  int first(int mention) {
    return firsts[mention];
  }

  /** The token after the last one that ends in a mention, or after its first. */
  int limit(int mention) {
    return limits[mention];
  }

  /** The first token that begins behind a mention, even if it ends within one. */
  int behind(int mention) {
    int limit = limits[mention];
    boolean whole =
        limit > tokens.size() || tokens.end(limit - 1) >= mentions.get(mention).span().end();
    return whole ? limit : limit + 1;
  }
}
