package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Markers that are not written as the table writes them: run together, with {@code anti} in front,
 * misread by a scanner, or shortened in a list ({@code CD10+/19+}, {@code estrogen and progesterone
 * receptors}). Looks at a fixed number of tokens from any place.
 */
final class LooseNames {
  private static final int MOST_TOKENS = 5;

  private final MarkerNames names;
  private final PhraseMatcher<Lexeme> phrases;

  LooseNames(MarkerNames names, PhraseMatcher<Lexeme> phrases) {
    this.names = names;
    this.phrases = phrases;
  }

  /**
   * A marker that begins with a token.
   *
   * @param known whether a word of the grammar stands here
   * @return null if none does
   */
  @Nullable Symbol at(Tokens tokens, int at, int limit, boolean known) {
    if (tokens.kind(at) == TokenKind.MARK) {
      return null;
    }
    int end = known && !isGlued(tokens, at, limit) ? at - 1 : reach(tokens, at, limit);
    if (end > at && !isCodeLike(tokens, at, end)) {
      end = tokens.kind(at) == TokenKind.NUMBER ? at - 1 : at;
    }
    for (int last = end; last >= (known ? at + 1 : at); last--) {
      MarkerName name = read(tokens, at, last);
      if (name != null) {
        return new Symbol(Kind.MARKER, at, last, new Lexeme(Kind.MARKER, "", "", name));
      }
    }
    Symbol misread = known ? null : misread(tokens, at, limit);
    return misread != null ? misread : elidedHead(tokens, at, limit);
  }

  /** {@code HER-Z}, {@code S-10}: capitals that something is written onto. */
  private static boolean isGlued(Tokens tokens, int at, int limit) {
    return at + 2 < limit
        && tokens.isHyphen(at + 1)
        && !tokens.spaceBefore(at + 1)
        && !tokens.spaceBefore(at + 2)
        && tokens.length(at) <= 3
        && Character.isUpperCase(tokens.text().charAt(tokens.end(at) - 1));
  }

  boolean isMisread(Tokens tokens, int word, int limit) {
    return names.misread(tokens, word) != null || names.broken(tokens, word, limit) != null;
  }

  /** A marker with the word {@code protein} behind it, where that belongs to its name. */
  Symbol withProtein(Tokens tokens, Symbol symbol, int limit) {
    MarkerName name = symbol.marker();
    int next = symbol.last() + 1;
    boolean protein = next < limit && tokens.isWord(next, "protein");
    if (!protein || name == null || name.concept() == null || tokens.linesBefore(next) > 0) {
      return symbol;
    }
    boolean longer = names.condensed(name.concept().name() + "protein") != null;
    return longer
        ? new Symbol(Kind.MARKER, symbol.first(), next, new Lexeme(Kind.MARKER, "", "", name))
        : symbol;
  }

  /**
   * {@code chr0mogranin}: a long name in which a scanner read a digit; null if none stands here.
   */
  @Nullable Symbol withDigits(Tokens tokens, int first, int last) {
    MarkerName name =
        names.withDigits(tokens.text().substring(tokens.begin(first), tokens.end(last)));
    return name == null
        ? null
        : new Symbol(Kind.MARKER, first, last, new Lexeme(Kind.MARKER, "", "", name));
  }

  /** {@code Estro gen receptor}: a name with a blank inside a word; null if none stands here. */
  @Nullable Symbol broken(Tokens tokens, int at, int limit) {
    BrokenNames.Found<MarkerName> found = names.broken(tokens, at, limit);
    return found == null
        ? null
        : new Symbol(Kind.MARKER, at, found.last(), new Lexeme(Kind.MARKER, "", "", found.value()));
  }

  /** {@code Chromogranln A}: a long word that was misread, with a letter or number of its name. */
  private @Nullable Symbol misread(Tokens tokens, int at, int limit) {
    MarkerName name = names.misread(tokens, at);
    if (name == null) {
      return null;
    }
    int last = at;
    boolean single =
        at + 1 < limit && tokens.length(at + 1) <= 2 && tokens.linesBefore(at + 1) == 0;
    if (single && tokens.kind(at + 1) != TokenKind.MARK && name.concept() != null) {
      if (name.concept().name().endsWith(" " + tokens.text(at + 1))) {
        return new Symbol(Kind.MARKER, at, at + 1, new Lexeme(Kind.MARKER, "", "", name));
      }
      MarkerName longer = names.condensed(name.concept().name() + tokens.text(at + 1));
      boolean code = tokens.kind(at + 1) == TokenKind.NUMBER || tokens.length(at + 1) == 1;
      if (longer != null && code && Character.isUpperCase(tokens.firstChar(at + 1))
          || longer != null && tokens.kind(at + 1) == TokenKind.NUMBER) {
        name = longer;
        last = at + 1;
      }
    }
    return new Symbol(Kind.MARKER, at, last, new Lexeme(Kind.MARKER, "", "", name));
  }

  /**
   * A longer marker than the one that the table finds here, where a scanner misread its end or
   * broke it: {@code TTF-l}, {@code CK 2O}, {@code CD 1 17}. Null if there is none.
   */
  @Nullable Symbol longer(Tokens tokens, int first, int last, int limit) {
    int next = last + 1;
    int piece = next < limit && tokens.isHyphen(next) ? next + 1 : next;
    if (piece >= limit
        || tokens.kind(piece) == TokenKind.MARK
        || tokens.length(piece) > 3
        || tokens.linesBefore(piece) > 0
        || tokens.spaceBefore(piece)
            && !isBroken(tokens, first, last, piece, limit)
            && !isApart(tokens, last, piece, limit)) {
      return null;
    }
    return pieced(tokens, first, piece, limit);
  }

  /**
   * {@code cytokeratin AEl/AE3}, {@code HE R-2/neu}: a name that goes on behind a blank with a code
   * that a scanner misread or broke; null if none does.
   */
  @Nullable Symbol joined(Tokens tokens, int first, int last, int limit) {
    int next = last + 1;
    if (next >= limit
        || tokens.kind(next) == TokenKind.MARK
        || tokens.length(next) > 3
        || tokens.begin(next) - tokens.end(last) != 1
        || tokens.linesBefore(next) > 0
        || !isCodePiece(tokens, next)) {
      return null;
    }
    int end = next;
    while (end + 1 < limit
        && end - next < MOST_TOKENS
        && !tokens.spaceBefore(end + 1)
        && joins(tokens, end + 1)) {
      end++;
    }
    end = tokens.kind(end) == TokenKind.MARK ? end - 1 : end;
    if (end < next || end + 1 < limit && tokens.is(end + 1, '+')) {
      return null;
    }
    String head = tokens.text().substring(tokens.begin(first), tokens.end(last));
    String code = tokens.text().substring(tokens.begin(next), tokens.end(end));
    MarkerName name = names.condensed(head + code);
    name = name != null || head.length() < 2 ? name : names.condensed(head + asFigures(code));
    return name == null
        ? null
        : new Symbol(Kind.MARKER, first, end, new Lexeme(Kind.MARKER, "", "", name));
  }

  /** Letters that a scanner reads for digits as those. */
  private static String asFigures(String code) {
    return code.replace('l', '1').replace('I', '1').replace('O', '0').replace('o', '0');
  }

  private @Nullable Symbol pieced(Tokens tokens, int first, int piece, int limit) {
    int end = piece;
    while (end + 1 < limit
        && end - piece < 2
        && tokens.kind(end + 1) != TokenKind.MARK
        && !tokens.spaceBefore(end + 1)) {
      end++;
    }
    String written = tokens.text().substring(tokens.begin(first), tokens.end(end));
    MarkerName name = names.condensed(written);
    name = name != null ? name : names.scanned(written);
    if (name == null && goesOnWithDigit(tokens, end, limit)) {
      end++;
      name = names.condensed(tokens.text().substring(tokens.begin(first), tokens.end(end)));
    }
    return name == null
        ? null
        : new Symbol(Kind.MARKER, first, end, new Lexeme(Kind.MARKER, "", "", name));
  }

  /** {@code HMB-4 5}: a digit behind a blank, of a number that a scanner broke. */
  private static boolean goesOnWithDigit(Tokens tokens, int end, int limit) {
    int next = end + 1;
    return next < limit
        && tokens.kind(end) == TokenKind.NUMBER
        && tokens.kind(next) == TokenKind.NUMBER
        && tokens.begin(next) - tokens.end(end) == 1
        && !isFigure(tokens, next, limit)
        && (next + 1 >= limit || !tokens.is(next + 1, '%'));
  }

  /** {@code TTF - 1}, {@code TTF l}: a figure or its like behind a gap, of a name without one. */
  private static boolean isApart(Tokens tokens, int last, int piece, int limit) {
    boolean hyphen = piece > last + 1;
    char c = tokens.firstChar(piece);
    boolean figure =
        tokens.kind(piece) == TokenKind.NUMBER && (hyphen || tokens.length(piece) == 1);
    boolean letter = tokens.length(piece) == 1 && (c == 'l' || c == 'I' || hyphen && c == 'A');
    boolean score =
        piece + 1 < limit
            && (tokens.is(piece + 1, '+')
                || tokens.is(piece + 1, '%')
                || tokens.is(piece + 1, '/'));
    return tokens.kind(last) == TokenKind.WORD && (figure || letter) && !score;
  }

  /** Whether a number goes on behind a space in a name that has spaces already. */
  private static boolean isBroken(Tokens tokens, int first, int last, int piece, int limit) {
    return tokens.kind(piece) == TokenKind.NUMBER
        && last > first
        && tokens.kind(last) == TokenKind.NUMBER
        && (tokens.spaceBefore(last)
            || piece == last + 1
                && (!tokens.is(piece, '0') || isClusterOrKeratin(tokens, first))
                && tokens.begin(piece) - tokens.end(last) == 1
                && (tokens.is(piece, '0') || !isFigure(tokens, piece, limit)))
        && (piece + 1 >= limit || !tokens.is(piece + 1, '%'));
  }

  /** {@code CD2 0}, {@code CK2 0}: what is much more often told than a score of 0. */
  private static boolean isClusterOrKeratin(Tokens tokens, int first) {
    return tokens.isWord(first, "cd") || tokens.isWord(first, "ck");
  }

  /** {@code 3+}, {@code 2/8}, {@code 5-10}: a figure of its own, no end of a name. */
  private static boolean isFigure(Tokens tokens, int number, int limit) {
    int next = number + 1;
    return next < limit
        && !tokens.spaceBefore(next)
        && (tokens.is(next, '+')
            || tokens.is(next, '/')
            || tokens.is(next, '.') && next + 1 < limit && !tokens.spaceBefore(next + 1)
            || tokens.isHyphen(next));
  }

  /** The last token of a name, but for an abbreviation of it in brackets, which is an alias. */
  int withoutAlias(Tokens tokens, Match<Lexeme> match, Lexeme lexeme) {
    int last = match.last();
    if (!tokens.is(last, ')') || lexeme.marker() == null) {
      return last;
    }
    for (int open = last - 1; open > match.first(); open--) {
      if (tokens.is(open, '(')) {
        String inner = tokens.text().substring(tokens.end(open), tokens.begin(last));
        MarkerName alias = names.condensed(inner);
        return alias != null && !alias.ofClone() && alias.sameConcept(lexeme.marker())
            ? open - 1
            : last;
      }
    }
    return last;
  }

  /** Whether a digit or a capital stands in it, beside the first letter. */
  private static boolean isCodeLike(Tokens tokens, int first, int last) {
    for (int i = tokens.begin(first) + 1; i < tokens.end(last); i++) {
      char c = tokens.text().charAt(i);
      if (c >= '0' && c <= '9' || Character.isUpperCase(c)) {
        return true;
      }
    }
    return false;
  }

  /** The last token that could belong to a code: no white space but between single pieces. */
  private static int reach(Tokens tokens, int at, int limit) {
    int last = at;
    while (last + 1 < limit && last - at < MOST_TOKENS - 1 && joins(tokens, last + 1)) {
      last++;
    }
    return last;
  }

  private static boolean joins(Tokens tokens, int at) {
    if (tokens.linesBefore(at) > 0) {
      return false;
    }
    if (tokens.kind(at) == TokenKind.MARK) {
      return tokens.isHyphen(at) || tokens.is(at, '/') || tokens.is(at, '.');
    }
    return !tokens.spaceBefore(at) || tokens.length(at) <= 3 && isCodePiece(tokens, at);
  }

  private static boolean isCodePiece(Tokens tokens, int at) {
    char c = tokens.firstChar(at);
    return Character.isDigit(c)
        || Character.isUpperCase(c)
        || tokens.length(at) == 1
        || c == 'l' && isFigures(tokens, at);
  }

  /** {@code lO}, {@code l00}: what a scanner makes of digits. */
  private static boolean isFigures(Tokens tokens, int at) {
    for (int i = tokens.begin(at); i < tokens.end(at); i++) {
      char c = tokens.text().charAt(i);
      if ("lIO|".indexOf(c) < 0 && !Character.isDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable MarkerName read(Tokens tokens, int first, int last) {
    int begin = tokens.begin(first);
    int end = tokens.end(last);
    if (end - begin < 3 || end - begin > 40 || tokens.kind(last) == TokenKind.MARK) {
      return null;
    }
    if (first == last && !mayBeName(tokens, first)) {
      return null;
    }
    String written = tokens.text().substring(begin, end);
    MarkerName name = names.condensed(written);
    if (name == null && written.length() > 6 && written.regionMatches(true, 0, "anti", 0, 4)) {
      name = names.condensed(withoutLastE(written.substring(4)));
    }
    if (name == null && written.length() > 5 && first == last && written.endsWith("e")) {
      name = names.condensed(withoutLastE(written));
    }
    return name != null ? name : names.scanned(written);
  }

  /** A plain word can only be loose by what stands in front of it or by a foreign ending. */
  private static boolean mayBeName(Tokens tokens, int token) {
    char last = tokens.text().charAt(tokens.end(token) - 1);
    boolean capitals = false;
    for (int i = tokens.begin(token) + 1; i < tokens.end(token); i++) {
      capitals |= Character.isUpperCase(tokens.text().charAt(i));
    }
    return capitals
        || last == 'e' && tokens.length(token) > 5
        || tokens.length(token) > 6
            && tokens.text().regionMatches(true, tokens.begin(token), "anti", 0, 4);
  }

  private static String withoutLastE(String word) {
    return word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
  }

  /** {@code estrogen} of {@code estrogen and progesterone receptors}. */
  private @Nullable Symbol elidedHead(Tokens tokens, int at, int limit) {
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
        return new Symbol(Kind.MARKER, first, last, new Lexeme(Kind.MARKER, "", "", name));
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
    return name == null
        ? number
        : new Symbol(
            Kind.MARKER, number.first(), number.last(), new Lexeme(Kind.MARKER, "", "", name));
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
    return tokens.text().substring(tokens.begin(marker.first()), tokens.end(end));
  }
}
