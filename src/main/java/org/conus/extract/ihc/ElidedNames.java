package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Markers that share a word with another of their list: {@code estrogen and progesterone
 * receptors}, {@code CD10+/19+}. Looks at a fixed number of tokens from any place.
 */
final class ElidedNames {
  /** Letters of a word with an ending of the plural: {@code cytokeratins 7 and 19}. */
  private static final int SHORTEST_PLURAL = 6;

  private final MarkerNames names;
  private final PhraseMatcher<Lexeme> phrases;

  ElidedNames(MarkerNames names, PhraseMatcher<Lexeme> phrases) {
    this.names = names;
    this.phrases = phrases;
  }

  /** {@code estrogen} of {@code estrogen and progesterone receptors}. */
  @Nullable Symbol headAt(Tokens tokens, int at, int limit) {
    if (tokens.length(at) < 3 || tokens.kind(at) != TokenKind.WORD) {
      return null;
    }
    int last = at;
    for (int words = 0; words < 3; words++, last++) {
      int and = last + 1 < limit && tokens.isHyphen(last + 1) ? last + 2 : last + 1;
      if (and + 1 < limit && isAnd(tokens, and)) {
        return withHeadOf(tokens, at, last, and + 1, limit);
      }
    }
    return null;
  }

  private static boolean isAnd(Tokens tokens, int at) {
    return tokens.isWord(at, "and")
        || tokens.isWord(at, "or")
        || tokens.is(at, '/')
        || tokens.is(at, '&');
  }

  private @Nullable Symbol withHeadOf(Tokens tokens, int first, int last, int next, int limit) {
    Match<Lexeme> other = phrases.longestAt(tokens, next, limit);
    if (other == null || other.value().kind() != Kind.MARKER || other.last() == next) {
      return null;
    }
    String own = tokens.text().substring(tokens.begin(first), tokens.end(last));
    for (int head = other.last(); head > next && head > other.last() - 4; head--) {
      if (tokens.kind(head) != TokenKind.WORD || tokens.length(head) < 4) {
        continue;
      }
      String rest = tokens.text().substring(tokens.begin(head), tokens.end(other.last()));
      MarkerName name = names.condensed(own + " " + rest);
      if (name != null) {
        return Symbol.loose(first, last, name);
      }
    }
    return null;
  }

  /** Numbers that go on with the letters of the marker before them become markers. */
  List<Symbol> joinElided(Tokens tokens, List<Symbol> symbols) {
    List<Symbol> out = new ArrayList<>(symbols.size());
    String prefix = "";
    boolean separated = false;
    for (int i = 0; i < symbols.size(); i++) {
      Symbol symbol = symbols.get(i);
      Kind kind = symbol.kind();
      if (kind == Kind.MARKER) {
        prefix = prefix(tokens, symbol);
        separated = false;
      } else if (kind == Kind.COMMA || kind == Kind.AND || kind == Kind.SLASH) {
        separated = true;
      } else if (kind == Kind.NUMBER && separated && !prefix.isEmpty()) {
        symbol = elided(tokens, prefix, symbols, i);
        separated = false;
      } else if (kind != Kind.SIGN && kind != Kind.OPEN && kind != Kind.CLOSE) {
        prefix = "";
      }
      out.add(symbol);
    }
    return out;
  }

  private Symbol elided(Tokens tokens, String prefix, List<Symbol> symbols, int i) {
    Symbol number = symbols.get(i);
    boolean ends = i + 1 >= symbols.size() || mayFollow(symbols.get(i + 1).kind());
    MarkerName name = ends ? names.condensed(prefix + tokens.text(number.first())) : null;
    return name == null ? number : Symbol.loose(number.first(), number.last(), name);
  }

  private static boolean mayFollow(Kind kind) {
    return switch (kind) {
      case WORDS, PERCENT, PART, NUMBER, MARKER, IN, COUNT -> false;
      default -> true;
    };
  }

  /** The letters before the number at a marker's end: {@code CD} of {@code CD10}. */
  private static String prefix(Tokens tokens, Symbol marker) {
    int last = marker.last();
    boolean numbered = tokens.kind(last) == TokenKind.NUMBER && last > marker.first();
    int end = numbered && tokens.isHyphen(last - 1) ? last - 2 : last - 1;
    if (!numbered || end < marker.first() || tokens.kind(end) != TokenKind.WORD) {
      return "";
    }
    String prefix = tokens.text().substring(tokens.begin(marker.first()), tokens.end(end));
    boolean plural = prefix.endsWith("s") && prefix.length() > SHORTEST_PLURAL;
    return plural ? prefix.substring(0, prefix.length() - 1) : prefix;
  }
}
