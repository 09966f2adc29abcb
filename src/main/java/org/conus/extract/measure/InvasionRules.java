package org.conus.extract.measure;

import java.util.List;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Value;
import org.conus.extract.measure.WordRoles.Word;
import org.conus.match.Match;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Names of invasion, one mention a member of a list: {@code lymphovascular or perineural invasion}.
 */
final class InvasionRules {
  private final WordRoles words;

  InvasionRules(WordRoles words) {
    this.words = words;
  }

  void find(Tokens tokens, Sentence sentence, List<Mention> mentions) {
    for (int i = sentence.first(); i < sentence.limit(); ) {
      int last = words.mayBegin(tokens, i) ? found(tokens, i, sentence.limit(), mentions) : -1;
      i = last < 0 ? i + 1 : last + 1;
    }
  }

  private int found(Tokens tokens, int token, int limit, List<Mention> mentions) {
    Match<Word> name = words.at(tokens, token, limit, "invasion");
    if (name != null) {
      mentions.add(mention(tokens, name, "invasion"));
      return name.last();
    }
    Match<Word> kind = words.at(tokens, token, limit, "kind");
    if (kind == null || !isInList(tokens, kind.last() + 1, limit)) {
      return -1;
    }
    mentions.add(mention(tokens, kind, "kind"));
    return kind.last();
  }

  /** Whether a conjunction and, further on, a named invasion or the head of the list follow. */
  private boolean isInList(Tokens tokens, int from, int limit) {
    int at = afterConjunction(tokens, from, limit);
    while (at > 0 && at < limit) {
      if (words.at(tokens, at, limit, "invasion") != null) {
        return true;
      }
      Match<Word> kind = words.at(tokens, at, limit, "kind");
      if (kind == null) {
        return false;
      }
      if (words.at(tokens, kind.last() + 1, limit, "head") != null) {
        return true;
      }
      at = afterConjunction(tokens, kind.last() + 1, limit);
    }
    return false;
  }

  /** Behind {@code and}, {@code or}, a comma or a stroke; -1 if none stands here. */
  private static int afterConjunction(Tokens tokens, int from, int limit) {
    int at = from;
    while (at < limit && (tokens.is(at, ',') || tokens.is(at, '/') || isAndOr(tokens, at))) {
      at++;
    }
    return at == from ? -1 : at;
  }

  private static boolean isAndOr(Tokens tokens, int token) {
    return tokens.isWord(token, "and") || tokens.isWord(token, "or") || tokens.isWord(token, "nor");
  }

  private static Mention mention(Tokens tokens, Match<Word> match, String role) {
    @Nullable Word word = WordRoles.find(match, role);
    return new Mention(
        MentionKind.INVASION,
        tokens.span(match.first(), match.last()),
        new Value.Invasion(word == null ? "" : word.value()),
        List.of(),
        List.of("invasion.named"));
  }
}
