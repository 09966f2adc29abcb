package org.conus.extract.measure;

import java.util.List;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Value;
import org.conus.extract.measure.WordRoles.Word;
import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The state of a specimen's margins: behind the word ({@code margins: uninvolved}), before it
 * ({@code negative margins}), or as the R status of the UICC ({@code R1 resection}).
 */
final class MarginRules {
  /** How many tokens may stand between a margin and what is said of it. */
  private static final int REACH_AFTER = 12;

  private static final int REACH_BEFORE = 5;

  private final WordRoles words;

  MarginRules(WordRoles words) {
    this.words = words;
  }

  void find(Tokens tokens, Sentence sentence, List<Mention> mentions) {
    for (int i = sentence.first(); i < sentence.limit(); ) {
      Mention mention = words.mayBegin(tokens, i) ? at(tokens, i, sentence) : null;
      if (mention != null) {
        mentions.add(mention);
        i = tokens.at(mention.span().end() - 1) + 1;
      } else {
        Match<Word> other = words.at(tokens, i, sentence.limit(), "other");
        i = other == null ? i + 1 : other.last() + 1;
      }
    }
  }

  private @Nullable Mention at(Tokens tokens, int token, Sentence sentence) {
    int limit = sentence.limit();
    Match<Word> resection = words.at(tokens, token, limit, "resection");
    if (resection != null && isResection(tokens, resection, sentence)) {
      return mention(tokens, resection.first(), resection.last(), value(resection, "resection"));
    }
    Match<Word> state = words.at(tokens, token, limit, "state");
    if (state != null) {
      int margin = marginAfter(tokens, state.last() + 1, limit);
      boolean adjective = margin >= 0;
      return adjective ? mention(tokens, token, margin, value(state, "state")) : null;
    }
    Match<Word> margin = words.at(tokens, token, limit, "margin");
    Match<Word> said = margin == null ? null : stateAfter(tokens, margin.last() + 1, limit);
    return said == null ? null : mention(tokens, token, said.last(), value(said, "state"));
  }

  /** The last token of a margin's name a few words on; -1 if none stands there. */
  private int marginAfter(Tokens tokens, int from, int limit) {
    int end = Math.min(limit, from + REACH_BEFORE);
    for (int i = from; i < end && !endsClause(tokens, i); i++) {
      Match<Word> margin = words.at(tokens, i, limit, "margin");
      if (margin != null) {
        return isSubject(tokens, margin.last() + 1, limit) ? -1 : margin.last();
      }
      if (words.at(tokens, i, limit, "state") != null || tokens.is(i, ',')) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a state of its own follows: {@code negative for tumor, margin: positive}. */
  private boolean isSubject(Tokens tokens, int after, int limit) {
    return after < limit && tokens.is(after, ':');
  }

  private @Nullable Match<Word> stateAfter(Tokens tokens, int from, int limit) {
    int end = Math.min(limit, from + REACH_AFTER);
    for (int i = from; i < end && !endsClause(tokens, i); i++) {
      Match<Word> state = words.at(tokens, i, limit, "state");
      if (state != null) {
        return state;
      }
      if (words.at(tokens, i, limit, "invasion") != null) {
        return null;
      }
    }
    return null;
  }

  private static boolean endsClause(Tokens tokens, int token) {
    return tokens.is(token, ';') || tokens.linesBefore(token) > 1;
  }

  /** {@code R1} is a status beside {@code resection} or a margin, or alone in brackets. */
  private boolean isResection(Tokens tokens, Match<Word> status, Sentence sentence) {
    int before = status.first() - 1;
    int after = status.last() + 1;
    if (tokens.kind(status.first()) != TokenKind.WORD || tokens.firstChar(status.first()) != 'R') {
      return false;
    }
    boolean bracketed =
        before >= sentence.first()
            && after < sentence.limit()
            && tokens.is(before, '(')
            && tokens.is(after, ')');
    return bracketed
        || after < sentence.limit() && tokens.isWord(after, "resection")
        || words.at(tokens, after, sentence.limit(), "margin") != null;
  }

  private static String value(Match<Word> match, String role) {
    Word word = WordRoles.find(match, role);
    return word == null ? "" : word.value();
  }

  private static Mention mention(Tokens tokens, int first, int last, String status) {
    return new Mention(
        MentionKind.MARGIN,
        tokens.span(first, last),
        new Value.Margin(status),
        List.of(),
        List.of("margin.stated"));
  }
}
