package org.conus.extract.ihc;

import org.conus.match.Match;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Markers that are not written as the table writes them: run together, with {@code anti} in front,
 * misread by a scanner, or shortened in a list. Looks at a fixed number of tokens from any place.
 */
final class LooseNames {
  private final MarkerNames names;
  private final ElidedNames elided;

  LooseNames(MarkerNames names, ElidedNames elided) {
    this.names = names;
    this.elided = elided;
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
    boolean whole = known && !isGlued(tokens, at, limit) && !isApart(tokens, at, limit);
    int end = whole ? at - 1 : reach(tokens, at, limit);
    if (end > at && !isCodeLike(tokens, at, end)) {
      end = tokens.kind(at) == TokenKind.NUMBER ? at - 1 : at;
    }
    for (int last = end; last >= (known ? at + 1 : at); last--) {
      MarkerName name = read(tokens, at, last);
      if (name != null) {
        return Symbol.loose(at, last, name);
      }
    }
    Symbol misread = known ? null : misread(tokens, at, limit);
    return misread != null ? misread : elided.headAt(tokens, at, limit);
  }

  /** {@code HER-Z}, {@code S-10}, {@code CA12}: capitals that something is written onto. */
  private static boolean isGlued(Tokens tokens, int at, int limit) {
    boolean numbered =
        at + 1 < limit
            && tokens.kind(at + 1) == TokenKind.NUMBER
            && !tokens.spaceBefore(at + 1)
            && tokens.length(at) > 1
            && isCapital(tokens, at);
    return numbered
        || at + 2 < limit
            && tokens.isHyphen(at + 1)
            && !tokens.spaceBefore(at + 1)
            && !tokens.spaceBefore(at + 2)
            && tokens.length(at) <= 3
            && (isCapital(tokens, at)
                || tokens.kind(at + 2) == TokenKind.NUMBER && isL(tokens, at));
  }

  /** {@code Kl} of {@code Kl-67}: a capital I, as a scanner reads it. */
  private static boolean isL(Tokens tokens, int at) {
    return tokens.length(at) == 2
        && Character.isUpperCase(tokens.firstChar(at))
        && tokens.text().charAt(tokens.end(at) - 1) == 'l';
  }

  /** {@code E R}, {@code CA 1X}: capitals with a blank inside, though each is known alone. */
  private static boolean isApart(Tokens tokens, int at, int limit) {
    int next = at + 1;
    return next < limit
        && tokens.length(at) <= 2
        && tokens.length(next) <= 3
        && tokens.begin(next) - tokens.end(at) == 1
        && isCapital(tokens, at)
        && (isCapital(tokens, next)
            || tokens.kind(next) == TokenKind.NUMBER && isCapital(tokens, next + 1, limit));
  }

  /** {@code X} behind {@code CA 1}. */
  private static boolean isCapital(Tokens tokens, int at, int limit) {
    return at < limit && !tokens.spaceBefore(at) && isCapital(tokens, at);
  }

  private static boolean isCapital(Tokens tokens, int at) {
    return Character.isUpperCase(tokens.text().charAt(tokens.end(at) - 1));
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
    boolean longer = isProtein(name.concept().name());
    return longer ? Symbol.loose(symbol.first(), next, name) : symbol;
  }

  private boolean isProtein(String name) {
    return name.endsWith(" protein") || names.condensed(name + "protein") != null;
  }

  /**
   * {@code chr0mogranin}: a long name in which a scanner read a digit; null if none stands here.
   */
  @Nullable Symbol withDigits(Tokens tokens, int first, int last) {
    MarkerName name =
        names.withDigits(tokens.text().substring(tokens.begin(first), tokens.end(last)));
    return name == null ? null : Symbol.loose(first, last, name);
  }

  /** {@code Estro gen receptor}: a name with a blank inside a word; null if none stands here. */
  @Nullable Symbol broken(Tokens tokens, int at, int limit) {
    BrokenNames.Found<MarkerName> found = names.broken(tokens, at, limit);
    return found == null ? null : Symbol.loose(at, found.last(), found.value());
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
    return Symbol.loose(at, last, name);
  }

  /**
   * {@code her2}: a code in small letters with its number written onto it, doubtful because {@code
   * her 2} is none.
   *
   * @return what the code is in capitals, if that is no longer doubtful; null otherwise
   */
  @Nullable MarkerName smallCode(Tokens tokens, int first, int last, Lexeme lexeme) {
    MarkerName name = lexeme.marker();
    if (name == null || !name.ambiguous() || !Character.isLowerCase(tokens.firstChar(first))) {
      return null;
    }
    MarkerName code =
        names.inCapitals(tokens.text().substring(tokens.begin(first), tokens.end(last)));
    return code != null && !code.ambiguous() && code.sameConcept(name) ? code : null;
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

  /** Whether a digit, its like or a capital stands in it, beside the first letter. */
  private static boolean isCodeLike(Tokens tokens, int first, int last) {
    if (last > first && tokens.is(last, 'l') && tokens.isHyphen(last - 1)) {
      return true; // Mum-l
    }
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
    while (last + 1 < limit
        && last - at < CodePieces.MOST - 1
        && CodePieces.joins(tokens, last + 1)) {
      last++;
    }
    return last;
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
}
