package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.match.Tokens;

/**
 * Signs that lead a list become words of result:
 *
 * <pre>
 *   head    = sign ( FOR | COLON ) | "(" sign ")" [ FOR | COLON ] | bare sign
 *   signed  = head MARKER
 * </pre>
 *
 * {@code + for A and B, - for C}, {@code (+): A, B; (-): C}, {@code + A, B; - C}. A bare sign leads
 * a list only where a clause begins and no other result stands in it, and a bare minus, which may
 * be a bullet, only beside a plus.
 */
final class SignedLists {
  /** Symbols of a list over which a result of its own is looked for. */
  private static final int LONGEST = 40;

  private final Tokens tokens;
  private final List<Symbol> symbols;
  private boolean plus;

  private SignedLists(Tokens tokens, List<Symbol> symbols) {
    this.tokens = tokens;
    this.symbols = symbols;
  }

  /** The symbols with such heads as results. */
  static List<Symbol> asResults(Tokens tokens, List<Symbol> symbols) {
    for (Symbol symbol : symbols) {
      if (symbol.is(Kind.SIGN) || symbol.is(Kind.DASH)) {
        return new SignedLists(tokens, symbols).read();
      }
    }
    return symbols;
  }

  private List<Symbol> read() {
    List<Symbol> out = new ArrayList<>(symbols.size());
    for (int i = 0; i < symbols.size(); ) {
      int sign = kind(i) == Kind.OPEN && kind(i + 2) == Kind.CLOSE ? i + 1 : i;
      if (isSign(sign) && leads(i, sign)) {
        Symbol symbol = symbols.get(sign);
        int last = sign > i ? symbols.get(i + 2).last() : symbol.last();
        String result = symbol.is(Kind.SIGN) ? symbol.value() : Outcome.NEGATIVE.label();
        out.add(new Symbol(Kind.RESULT, symbols.get(i).first(), last, result));
        plus |= result.equals(Outcome.POSITIVE.label());
        i = sign > i ? i + 3 : i + 1;
      } else {
        out.add(symbols.get(i));
        i++;
      }
    }
    return out;
  }

  private boolean isSign(int i) {
    return kind(i) == Kind.SIGN || kind(i) == Kind.DASH;
  }

  private boolean leads(int first, int sign) {
    boolean bracket = sign > first;
    int next = bracket ? sign + 2 : sign + 1;
    if (kind(next) == Kind.FOR || kind(next) == Kind.COLON) {
      boolean own = !bracket && isOfMarker(first) && kind(next) == Kind.COLON;
      boolean ownBracket = bracket && isOfMarker(first) && !plus && !isApart(first);
      return !own && !ownBracket && kind(next + 1) == Kind.MARKER;
    }
    boolean bareMinus = !bracket && symbols.get(sign).is(Kind.DASH);
    return kind(next) == Kind.MARKER
        && beginsClause(first)
        && (!bareMinus || plus)
        && isBareList(next);
  }

  /** Whether what stands before a sign may have it as its own result. */
  private boolean isOfMarker(int first) {
    return switch (kind(first - 1)) {
      case MARKER, CLOSE, STAIN, PERCENT, SCORE, EXTENT, INTENSITY, PATTERN -> true;
      default -> false;
    };
  }

  private boolean beginsClause(int first) {
    return switch (kind(first - 1)) {
      case LINE, SEMI, STOP, COLON -> true;
      case WORDS, PART, PERFORMED -> tokens.is(symbols.get(first).first() - 1, '.');
      case MARKER, CLOSE, COMMA -> isApart(first);
      default -> false;
    };
  }

  /** Whether a gap of at least two spaces stands before a symbol. */
  private boolean isApart(int i) {
    int token = symbols.get(i).first();
    return i == 0 || tokens.begin(token) - tokens.end(token - 1) > 1;
  }

  private boolean isBareList(int from) {
    int limit = Math.min(symbols.size(), from + LONGEST);
    for (int i = from; i < limit; i++) {
      switch (kind(i)) {
        case SEMI, STOP, LINE -> {
          return true;
        }
        case SIGN, DASH, OPEN -> {
          return beginsClause(i);
        }
        case MARKER, COMMA, AND, SLASH, FILL, STAIN, CLOSE, EXTENT, INTENSITY, PATTERN -> {}
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  /** The kind of a symbol; a stop beyond either end. */
  private Kind kind(int i) {
    return i >= 0 && i < symbols.size() ? symbols.get(i).kind() : Kind.STOP;
  }
}
