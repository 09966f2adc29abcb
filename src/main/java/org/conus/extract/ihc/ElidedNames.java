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
    boolean signed = false;
    for (int i = 0; i < symbols.size(); i++) {
      Symbol symbol = symbols.get(i);
      if (symbol.is(Kind.SCORE) && separated && signed && isSignedNumber(tokens, prefix, symbol)) {
        int number = symbol.first();
        MarkerName name = names.condensed(prefix + tokens.text(number));
        if (name != null) {
          out.add(Symbol.loose(number, number, name));
          out.add(sign(number + 1, Outcome.POSITIVE));
          separated = false;
          continue;
        }
      }
      if (symbol.is(Kind.DASH) && isMinusOf(tokens, symbols, i, out)) {
        symbol = sign(symbol.first(), Outcome.NEGATIVE);
      }
      Kind kind = symbol.kind();
      if (kind == Kind.MARKER) {
        prefix = prefix(tokens, symbol);
        separated = false;
        signed = false;
      } else if (kind == Kind.COMMA || kind == Kind.AND || kind == Kind.SLASH) {
        separated = true;
      } else if (kind == Kind.NUMBER && separated && !prefix.isEmpty()) {
        symbol = elided(tokens, prefix, symbols, i);
        separated = false;
      } else if (kind != Kind.SIGN && kind != Kind.OPEN && kind != Kind.CLOSE) {
        prefix = "";
      }
      signed |= symbol.is(Kind.SIGN);
      out.add(symbol);
    }
    return out;
  }

  private static Symbol sign(int token, Outcome outcome) {
    return new Symbol(Kind.SIGN, token, token, outcome.label());
  }

  /** {@code 3+} of {@code CD2+/3+/5+}: no score, where the marker before it has its sign. */
  private static boolean isSignedNumber(Tokens tokens, String prefix, Symbol score) {
    return prefix.equalsIgnoreCase("cd")
        && score.last() == score.first() + 1
        && tokens.kind(score.first()) == TokenKind.NUMBER
        && tokens.is(score.last(), '+');
  }

  /** The minus of {@code 10-/} in {@code CD5-/10-/23-}: right behind an elided name. */
  private static boolean isMinusOf(
      Tokens tokens, List<Symbol> symbols, int dash, List<Symbol> before) {
    if (before.isEmpty() || dash == 0 || symbols.get(dash - 1).is(Kind.MARKER)) {
      return false;
    }
    Symbol name = before.get(before.size() - 1);
    int token = symbols.get(dash).first();
    return name.is(Kind.MARKER)
        && name.last() == token - 1
        && !tokens.spaceBefore(token)
        && (dash + 1 == symbols.size() || endsSigned(tokens, symbols.get(dash + 1)));
  }

  private static boolean endsSigned(Tokens tokens, Symbol next) {
    return switch (next.kind()) {
      case SLASH, COMMA, SEMI, STOP, LINE, CLOSE, AND -> true;
      default -> next.first() < tokens.size() && tokens.spaceBefore(next.first());
    };
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
