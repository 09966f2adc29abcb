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

/** How many lymph nodes were examined, and how many of them held tumor. */
final class NodeRules {
  /** How far from a count, in tokens, the word for nodes may stand. */
  private static final int REACH = 12;

  /** More nodes than any dissection yields: the number is something else. */
  private static final int MOST = 200;

  private final WordRoles words;

  NodeRules(WordRoles words) {
    this.words = words;
  }

  void find(Tokens tokens, Sentence sentence, List<Mention> mentions) {
    int before = mentions.size();
    for (int i = sentence.first(); i < sentence.limit(); ) {
      Mention mention = fraction(tokens, i, sentence);
      mention = mention == null ? labelled(tokens, i, sentence.limit()) : mention;
      if (mention != null) {
        mentions.add(mention);
      }
      i = mention == null ? i + 1 : tokens.at(mention.span().end() - 1) + 1;
    }
    if (mentions.size() == before) {
      allNegative(tokens, sentence, mentions);
    }
  }

  private @Nullable Mention fraction(Tokens tokens, int from, Sentence sentence) {
    int limit = sentence.limit();
    int positive = count(tokens, from, limit);
    if (positive < 0 || from > sentence.first() && tokens.is(from - 1, '/')) {
      return null;
    }
    int at = afterOf(tokens, from + 1, limit);
    int examined = at < 0 ? -1 : count(tokens, at, limit);
    boolean plain =
        examined >= Math.max(positive, 1)
            && examined <= MOST
            && !isPartOfMore(tokens, at + 1, limit)
            && isBesideNodes(tokens, from, at, sentence);
    return plain ? mention(tokens, from, at, positive, examined, "nodes.fraction") : null;
  }

  private int afterOf(Tokens tokens, int at, int limit) {
    if (at < limit && tokens.is(at, '/')) {
      return at + 1;
    }
    Match<Word> of = words.at(tokens, at, limit, "of");
    return of == null ? -1 : of.last() + 1;
  }

  /** Dates, ratios and measures: {@code 3/12/2019}, {@code 2/3 cm}. */
  private boolean isPartOfMore(Tokens tokens, int after, int limit) {
    return after < limit
        && (tokens.is(after, '/')
            || tokens.is(after, '%')
            || tokens.is(after, '.') && !tokens.spaceBefore(after) && isNumber(tokens, after + 1)
            || words.at(tokens, after, limit, "unit") != null);
  }

  private boolean isBesideNodes(Tokens tokens, int first, int last, Sentence sentence) {
    int from = Math.max(sentence.first(), first - REACH);
    int end = Math.min(sentence.limit(), last + REACH);
    for (int i = from; i < end; i++) {
      if ((i < first || i > last) && words.at(tokens, i, sentence.limit(), "nodes") != null) {
        return true;
      }
      if ((i < first || i > last) && isLabel(tokens, i, sentence.limit())) {
        return true;
      }
    }
    return false;
  }

  private boolean isLabel(Tokens tokens, int token, int limit) {
    return words.at(tokens, token, limit, "examined") != null
        || words.at(tokens, token, limit, "involved") != null;
  }

  /** {@code Number of lymph nodes examined: 14}. */
  private @Nullable Mention labelled(Tokens tokens, int from, int limit) {
    Match<Word> examined = words.at(tokens, from, limit, "examined");
    Match<Word> label = examined != null ? examined : words.at(tokens, from, limit, "involved");
    if (label == null) {
      return null;
    }
    int at = label.last() + 1;
    if (at < limit && (tokens.is(at, ':') || tokens.is(at, '=') || tokens.isWord(at, "is"))) {
      at++;
    } else {
      return null;
    }
    int count = count(tokens, at, limit);
    if (count < 0 || count > MOST || isPartOfMore(tokens, at + 1, limit)) {
      return null;
    }
    Integer positive = examined == null ? count : null;
    return mention(tokens, from, at, positive, examined == null ? null : count, "nodes.labelled");
  }

  /** {@code Fourteen lymph nodes, all negative for tumor}. */
  private void allNegative(Tokens tokens, Sentence sentence, List<Mention> mentions) {
    int limit = sentence.limit();
    for (int i = sentence.first(); i < limit; i++) {
      int count = count(tokens, i, limit);
      int nodes = count < 1 || count > MOST ? -1 : nodesAfter(tokens, i + 1, limit);
      if (nodes >= 0 && isNegative(tokens, i + 1, nodes, limit)) {
        mentions.add(mention(tokens, i, nodes, 0, count, "nodes.negative"));
        return;
      }
    }
  }

  private int nodesAfter(Tokens tokens, int from, int limit) {
    for (int i = from; i < Math.min(limit, from + 4); i++) {
      if (tokens.kind(i) != TokenKind.WORD && !tokens.isHyphen(i)) {
        return -1;
      }
      Match<Word> nodes = words.at(tokens, i, limit, "nodes");
      if (nodes != null) {
        return nodes.last();
      }
    }
    return -1;
  }

  private boolean isNegative(Tokens tokens, int from, int nodes, int limit) {
    for (int i = from; i < Math.min(limit, nodes + REACH / 2); i++) {
      Match<Word> state = words.at(tokens, i, limit, "state");
      if (state != null) {
        return "negative".equals(state.value().value());
      }
      if (words.at(tokens, i, limit, "harmless") != null) {
        return true;
      }
    }
    return false;
  }

  /** The number that a token is, in digits or in words; -1 if it is none. */
  private int count(Tokens tokens, int token, int limit) {
    if (token >= limit) {
      return -1;
    }
    if (isNumber(tokens, token)) {
      boolean decimal =
          token > 0 && tokens.is(token - 1, '.') && !tokens.spaceBefore(token)
              || tokens.length(token) > 3;
      return decimal ? -1 : Integer.parseInt(tokens.text(token));
    }
    Match<Word> word = words.at(tokens, token, limit, "number");
    Word number = word == null ? null : WordRoles.find(word, "number");
    return number == null ? -1 : Integer.parseInt(number.value());
  }

  private static boolean isNumber(Tokens tokens, int token) {
    return token < tokens.size()
        && tokens.kind(token) == TokenKind.NUMBER
        && tokens.firstChar(token) <= '9';
  }

  private static Mention mention(
      Tokens tokens,
      int first,
      int last,
      @Nullable Integer positive,
      @Nullable Integer examined,
      String rule) {
    return new Mention(
        MentionKind.LYMPH_NODES,
        tokens.span(first, last),
        new Value.Nodes(positive, examined),
        List.of(),
        List.of(rule));
  }
}
