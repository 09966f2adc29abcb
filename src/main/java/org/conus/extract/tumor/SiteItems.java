package org.conus.extract.tumor;

import java.util.List;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Value;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/** The sites that an earlier finder found in a text, one after the other, as items. */
final class SiteItems {
  private final Tokens tokens;
  private final List<Mention> mentions;
  private final PhraseMatcher<String> sides;
  private int next;

  /** No site that is still to come begins before this token. */
  private int token;

  private int limit;

  /**
   * @param mentions in the order of the text; those of other kinds are left out
   * @param sides the words for sides
   */
  SiteItems(Tokens tokens, List<Mention> mentions, PhraseMatcher<String> sides) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.sides = sides;
  }

  /** Goes on to a sentence, which is not before the last one. */
  void enter(Sentence sentence) {
    int begin = sentence.span().begin();
    while (next < mentions.size() && mentions.get(next).span().begin() < begin) {
      next++;
    }
    token = Math.max(token, sentence.first() - 1);
    limit = sentence.span().end();
  }

  /** The next site of the sentence that begins before an offset; null if none does. */
  @Nullable Item before(int offset) {
    int end = Math.min(offset, limit);
    while (next < mentions.size() && mentions.get(next).span().begin() < end) {
      Mention mention = mentions.get(next++);
      if (mention.kind() == MentionKind.ANATOMY) {
        return item(mention);
      }
    }
    return null;
  }

  /** A site without the side before it, which is no part of a tumor's mention. */
  private Item item(Mention site) {
    token = tokenAt(token, site.span().begin());
    int first = token;
    int last = tokenAt(first, site.span().end() - 1);
    boolean sided = site.value() instanceof Value.Anatomy anatomy && anatomy.laterality() != null;
    Match<String> side = sided ? sides.longestAt(tokens, first, last) : null;
    if (side != null) {
      first = side.last() + 1;
      first += tokens.isHyphen(first) ? 1 : 0;
    }
    return new Item(first, last, Role.SITE, null, null, site);
  }

  /** The first token from one on that ends after an offset. */
  private int tokenAt(int from, int offset) {
    int at = from;
    while (at < tokens.size() && tokens.end(at) <= offset) {
      at++;
    }
    return at;
  }
}
