package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/**
 * Codes in a list of markers that no table knows: {@code positive for CD34, XYZ1 and FLX9}. Two or
 * more letters that begin with a capital, a number, nothing more; a known marker beside them.
 */
final class UnknownCodes {
  private static final MarkerName UNKNOWN = new MarkerName(null, true, false);

  private UnknownCodes() {}

  /** The symbols with such codes as markers. */
  static List<Symbol> asMarkers(Tokens tokens, List<Symbol> symbols) {
    List<Symbol> out = new ArrayList<>(symbols.size());
    for (int i = 0; i < symbols.size(); i++) {
      if (isCode(tokens, symbols, i) && isListed(symbols, i)) {
        int last = symbols.get(i + 1).last();
        Lexeme lexeme = new Lexeme(Kind.MARKER, "", "", UNKNOWN);
        out.add(new Symbol(Kind.MARKER, symbols.get(i).first(), last, lexeme));
        i++;
      } else {
        out.add(symbols.get(i));
      }
    }
    return out;
  }

  private static boolean isCode(Tokens tokens, List<Symbol> symbols, int i) {
    if (i + 1 >= symbols.size()
        || !symbols.get(i).is(Kind.WORDS)
        || !symbols.get(i + 1).is(Kind.NUMBER)) {
      return false;
    }
    int word = symbols.get(i).first();
    int number = symbols.get(i + 1).first();
    return number == word + 1
        && tokens.kind(number) == TokenKind.NUMBER
        && number == symbols.get(i + 1).last()
        && !tokens.spaceBefore(number)
        && tokens.length(word) >= 2
        && tokens.length(word) <= 6
        && Character.isUpperCase(tokens.firstChar(word));
  }

  /** Whether separators stand around it and a marker on the far side of one of them. */
  private static boolean isListed(List<Symbol> symbols, int i) {
    Kind before = kind(symbols, i - 1);
    Kind after = kind(symbols, i + 2);
    boolean afterMarker = isSeparator(before) && isMarkerEnd(kind(symbols, i - 2));
    boolean beforeMarker = isSeparator(after) && kind(symbols, i + 3) == Kind.MARKER;
    boolean closes =
        isSeparator(after)
            || switch (after) {
              case SIGN, CLOSE, SEMI, STOP, BUT, BE, RESULT, OPEN, LINE, STAIN -> true;
              default -> false;
            };
    return afterMarker && closes || beforeMarker && (isSeparator(before) || leads(before));
  }

  private static boolean leads(Kind kind) {
    return kind == Kind.FOR || kind == Kind.NO || kind == Kind.RESULT || kind == Kind.EXPRESS;
  }

  private static boolean isSeparator(Kind kind) {
    return kind == Kind.COMMA || kind == Kind.AND || kind == Kind.SLASH;
  }

  private static boolean isMarkerEnd(Kind kind) {
    return kind == Kind.MARKER || kind == Kind.CLOSE || kind == Kind.SIGN || kind == Kind.COMMA;
  }

  private static Kind kind(List<Symbol> symbols, int i) {
    return i >= 0 && i < symbols.size() ? symbols.get(i).kind() : Kind.STOP;
  }
}
