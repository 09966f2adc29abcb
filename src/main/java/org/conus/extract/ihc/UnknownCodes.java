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
      int end = isCode(tokens, symbols, i) ? i + 1 : isLettered(tokens, symbols, i) ? i + 2 : -1;
      if (end > 0 && isListed(symbols, i, end + 1)) {
        int last = symbols.get(end).last();
        Lexeme lexeme = new Lexeme(Kind.MARKER, "", "", UNKNOWN);
        out.add(new Symbol(Kind.MARKER, symbols.get(i).first(), last, lexeme));
        i = end;
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

  /** {@code mclan-A}: a word, a hyphen and one capital. */
  private static boolean isLettered(Tokens tokens, List<Symbol> symbols, int i) {
    if (i + 2 >= symbols.size()
        || !symbols.get(i).is(Kind.WORDS)
        || !symbols.get(i + 1).is(Kind.DASH)
        || symbols.get(i + 2).first() != symbols.get(i + 2).last()) {
      return false;
    }
    int letter = symbols.get(i + 2).first();
    return letter == symbols.get(i).first() + 2
        && tokens.length(symbols.get(i).first()) > 3
        && tokens.length(letter) == 1
        && Character.isUpperCase(tokens.firstChar(letter))
        && !tokens.spaceBefore(letter)
        && !tokens.spaceBefore(letter - 1);
  }

  /** Whether separators stand around it and a marker on the far side of one of them. */
  private static boolean isListed(List<Symbol> symbols, int i, int behind) {
    Kind before = kind(symbols, i - 1);
    Kind after = kind(symbols, behind);
    boolean afterMarker = isSeparator(before) && isMarkerEnd(kind(symbols, i - 2));
    boolean beforeMarker = isSeparator(after) && kind(symbols, behind + 1) == Kind.MARKER;
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
