package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.Sentence;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads tokens as {@link Symbol}s, each token once. Immutable. */
final class Lexer {
  /** Blanks between words of a phrase, in lines that are filled to both margins too. */
  private static final int WIDEST_BLANK = 3;

  private final PhraseMatcher<Lexeme> phrases;
  private final Measures measures;
  private final Signs signs;
  private final LooseNames loose;
  private final SplitNames split;
  private final ElidedNames elided;
  private final ListsAcross lists;
  private final Misread<Lexeme> misread;
  private final BrokenNames<Lexeme> broken;

  Lexer(
      PhraseMatcher<Lexeme> phrases,
      MarkerNames names,
      SpokenNumbers numbers,
      Misread<Lexeme> misread,
      BrokenNames<Lexeme> broken) {
    this.phrases = phrases;
    this.misread = misread;
    this.broken = broken;
    this.measures = new Measures(phrases, numbers);
    this.signs = new Signs(phrases);
    this.split = new SplitNames(names);
    this.elided = new ElidedNames(names, phrases);
    this.lists = new ListsAcross(phrases);
    this.loose = new LooseNames(names, elided);
  }

  /** The symbols of a range of tokens, half-open. */
  List<Symbol> lex(Tokens tokens, int from, int limit) {
    List<Symbol> out = new ArrayList<>();
    int option = 0;
    for (int at = from; at < limit; ) {
      if (at == from || tokens.linesBefore(at) > 0) {
        at = Ruling.end(tokens, at, limit);
        if (at == limit) {
          break;
        }
      }
      boolean begins = at > from && tokens.linesBefore(at) > 0;
      int behindBox = CheckBoxes.mayBegin(tokens, at) ? behindBox(tokens, at, limit) : at;
      if (behindBox > at) {
        if (begins) {
          out.add(new Symbol(Kind.LINE, at, at - 1, ""));
        }
        if (CheckBoxes.standBehind(tokens, at, limit)) {
          behindBox = behindOption(tokens, at, limit, out, option);
          option = out.size();
        }
        at = behindBox;
        continue;
      }
      Symbol symbol = symbol(tokens, at, limit, out);
      if (begins
          && !(symbol != null && (isWrapped(out, symbol) || isPhrase(tokens, out, symbol)))) {
        out.add(new Symbol(Kind.LINE, at, at - 1, ""));
      }
      if (symbol == null) {
        at++;
        continue;
      }
      int before = out.size() - 1;
      if (symbol.is(Kind.PATTERN) && before >= 0 && out.get(before).is(Kind.PATTERN)) {
        out.set(before, out.get(before).joined(symbol)); // granular cytoplasmic
      } else {
        out.add(symbol);
      }
      at = symbol.last() + 1;
    }
    return SignedLists.asResults(
        tokens, UnknownCodes.asMarkers(tokens, Scores.named(elided.joinElided(tokens, out))));
  }

  /** Behind a box and, if it is not checked, its option, unless that is a stain not done. */
  private int behindBox(Tokens tokens, int at, int limit) {
    int option = CheckBoxes.uncheckedEnd(tokens, at, limit);
    if (option == at) {
      return CheckBoxes.checkedEnd(tokens, at, limit);
    }
    int end = CheckBoxes.optionEnd(tokens, option, limit);
    boolean marker = false;
    for (int i = option; i < end; i++) {
      Match<Lexeme> word = phrases.longestAt(tokens, i, end);
      Lexeme lexeme = word == null ? null : Lexeme.best(word);
      marker |= lexeme != null && lexeme.kind() == Kind.MARKER;
      if (marker && lexeme != null && lexeme.value().equals(Outcome.NOT_PERFORMED.label())) {
        return option;
      }
    }
    return end;
  }

  /**
   * Behind a box at the end of its option, which is forgotten if it is not checked.
   *
   * @param option how many symbols there were before the option
   */
  private static int behindOption(Tokens tokens, int at, int limit, List<Symbol> out, int option) {
    int unchecked = CheckBoxes.uncheckedEnd(tokens, at, limit);
    while (unchecked > at && out.size() > option && isOfOption(out.get(out.size() - 1).kind())) {
      out.remove(out.size() - 1);
    }
    return unchecked > at ? unchecked : CheckBoxes.checkedEnd(tokens, at, limit);
  }

  private static boolean isOfOption(Kind kind) {
    return switch (kind) {
      case MARKER, COLON, LINE -> false;
      default -> true;
    };
  }

  /** Whether the word at the end of a line wants another: {@code against}, {@code expressed}. */
  boolean leadsOn(Tokens tokens, int last) {
    Match<Lexeme> match = phrases.longestAt(tokens, last, last + 1);
    return match != null && leadsOn(Lexeme.best(match).kind(), Lexeme.best(match).flag());
  }

  private static boolean leadsOn(Kind kind, String flag) {
    return switch (kind) {
      case FOR, AND, BUT, NO, NOT, EXPRESS, SHOW, BE, WHICH, IN, BOUND -> true;
      case ADVERB -> !flag.equals("noun");
      case FILL -> flag.equals("article");
      default -> false;
    };
  }

  private static boolean followsOn(Kind kind) {
    return switch (kind) {
      case FOR, AND, BE, SHOW, PERCENT_WORD -> true;
      default -> false;
    };
  }

  /** Whether a line ends between two symbols in the middle of a phrase. */
  private static boolean isWrapped(List<Symbol> before, Symbol symbol) {
    Symbol last = before.isEmpty() ? symbol : before.get(before.size() - 1);
    boolean leads = !before.isEmpty() && leadsOn(last.kind(), last.flag());
    boolean index = last.is(Kind.MARKER) && symbol.is(Kind.INDEX);
    return leads || index || followsOn(symbol.kind());
  }

  /**
   * Whether a phrase goes on behind a line's end: a word in small letters that no row begins with.
   */
  private static boolean isPhrase(Tokens tokens, List<Symbol> before, Symbol symbol) {
    if (before.isEmpty() || !Character.isLowerCase(tokens.firstChar(symbol.first()))) {
      return false;
    }
    boolean inside =
        switch (symbol.kind()) {
          case PART, WORDS, IN, WHICH, COHORT, COUNT -> true;
          default -> false;
        };
    return inside
        && switch (before.get(before.size() - 1).kind()) {
          case WORDS, FILL, EXTENT, INTENSITY, PATTERN, EXPRESS, PART -> true;
          default -> false;
        };
  }

  /** Whether a word is the name of a marker misread. */
  boolean isMisread(Tokens tokens, int word, int limit) {
    return loose.isMisread(tokens, word, limit);
  }

  /** Whether the code of a marker begins with a word, as a scanner may have read it. */
  boolean isMisreadCode(Tokens tokens, int word, int limit) {
    return loose.at(tokens, word, limit, false) != null
        || loose.broken(tokens, word, limit) != null;
  }

  /** Whether a full stop stands for the comma of a list, see {@link ListsAcross}. */
  boolean isListAcross(Tokens tokens, int stop, int limit) {
    return lists.isListAcross(tokens, stop, limit);
  }

  /** {@code Clone: SP1}, {@code Interpretation:}: a field of a block that a marker began. */
  boolean namesField(Tokens tokens, Sentence line) {
    Match<Lexeme> match = phrases.longestAt(tokens, line.first(), line.limit());
    if (match == null || !tokens.is(match.last() + 1, ':')) {
      return false;
    }
    Kind kind = Lexeme.best(match).kind();
    return kind == Kind.CLONE || kind == Kind.STAIN || kind == Kind.FILL;
  }

  /** Whether the first word of a line goes on with a sentence: {@code FOR}, {@code WERE}. */
  boolean followsOn(Tokens tokens, Sentence line) {
    Match<Lexeme> match = phrases.longestAt(tokens, line.first(), line.limit());
    return match != null && followsOn(Lexeme.best(match).kind());
  }

  private @Nullable Symbol symbol(Tokens tokens, int at, int limit, List<Symbol> before) {
    Kind kindBefore = before.isEmpty() ? null : before.get(before.size() - 1).kind();
    Match<Lexeme> match = isOrdinal(tokens, at) ? null : phrase(tokens, at, limit);
    Lexeme lexeme = match == null ? null : Lexeme.best(match);
    boolean name = lexeme != null && lexeme.kind() == Kind.MARKER;
    boolean whole = name && match != null && match.last() > at;
    Symbol inPieces = whole ? null : inPieces(tokens, at, limit);
    if (inPieces != null) {
      return inPieces;
    }
    if (match != null && lexeme != null && name) {
      return marker(tokens, match, lexeme, limit);
    }
    Symbol loosely = loose.at(tokens, at, limit, match != null);
    if (loosely != null) {
      return loose.withProtein(tokens, loosely, limit);
    }
    Symbol figure = figure(tokens, at, limit, lexeme);
    if (figure != null) {
      return figure;
    }
    if (match != null && lexeme != null) {
      return new Symbol(lexeme.kind(), at, match.last(), lexeme);
    }
    if (tokens.kind(at) != TokenKind.MARK) {
      return unknown(tokens, at, limit);
    }
    if (lists.isListAcross(tokens, at, limit)) {
      return new Symbol(Kind.COMMA, at, at, "");
    }
    Symbol sign = signs.at(tokens, at, limit, kindBefore);
    return sign != null ? sign : punctuation(tokens, at, limit, kindBefore);
  }

  /** {@code TH} of {@code 7TH}. */
  private static boolean isOrdinal(Tokens tokens, int at) {
    return at > 0
        && tokens.length(at) == 2
        && tokens.kind(at - 1) == TokenKind.NUMBER
        && !tokens.spaceBefore(at)
        && tokens.isWord(at, "th");
  }

  /** The longest phrase here that no gap between cells parts. */
  private @Nullable Match<Lexeme> phrase(Tokens tokens, int at, int limit) {
    Match<Lexeme> match = phrases.longestAt(tokens, at, limit);
    for (int i = at + 1; match != null && i <= match.last(); i++) {
      if (tokens.begin(i) - tokens.end(i - 1) > WIDEST_BLANK && tokens.linesBefore(i) == 0) {
        return phrases.longestAt(tokens, at, i);
      }
    }
    return match;
  }

  /** A marker of the table, as long as it is written here. */
  private Symbol marker(Tokens tokens, Match<Lexeme> match, Lexeme lexeme, int limit) {
    int at = match.first();
    Symbol longer = split.longer(tokens, at, match.last(), limit);
    if (longer != null) {
      return loose.withProtein(tokens, longer, limit);
    }
    Symbol joined = split.joined(tokens, at, match.last(), limit);
    if (joined != null) {
      return joined;
    }
    Symbol shorter = shorter(tokens, match, limit);
    if (shorter != null) {
      return shorter;
    }
    Symbol expressed = expressed(tokens, match, lexeme, limit);
    if (expressed != null) {
      return expressed;
    }
    int last = loose.withoutAlias(tokens, match, lexeme);
    MarkerName code = loose.smallCode(tokens, at, last, lexeme);
    return code == null ? new Symbol(Kind.MARKER, at, last, lexeme) : Symbol.loose(at, last, code);
  }

  /**
   * A figure, in digits or spoken; null if none stands here.
   *
   * @param lexeme what the tables find here
   */
  private @Nullable Symbol figure(Tokens tokens, int at, int limit, @Nullable Lexeme lexeme) {
    boolean digits =
        Measures.mayBegin(tokens, at, limit) || lexeme != null && lexeme.kind() == Kind.BOUND;
    Symbol measure = digits ? measures.at(tokens, at, limit) : null;
    if (measure != null && (measure.kind() != Kind.NUMBER || lexeme == null)) {
      return measure;
    }
    boolean spoken =
        lexeme == null || lexeme.flag().equals("number") || lexeme.flag().equals("gone"); // zero
    return spoken ? measures.spoken(tokens, at, limit) : null;
  }

  /** A word that no table has: a known one that a scanner misread, or any. */
  private Symbol unknown(Tokens tokens, int at, int limit) {
    int broken = at + 2;
    if (isBroken(tokens, at, limit)) {
      Lexeme word =
          misread.withDigits(tokens.text().substring(tokens.begin(at), tokens.end(broken)));
      if (word != null) {
        return new Symbol(word.kind(), at, broken, word);
      }
      Symbol marker = loose.withDigits(tokens, at, broken);
      if (marker != null) {
        return marker;
      }
    }
    Lexeme word = misread.at(tokens, at);
    return word == null
        ? new Symbol(Kind.WORDS, at, at, "")
        : new Symbol(word.kind(), at, at, word);
  }

  /** A marker or a word of result with a blank inside a word. */
  private @Nullable Symbol inPieces(Tokens tokens, int at, int limit) {
    Symbol marker = loose.broken(tokens, at, limit);
    if (marker != null) {
      return marker;
    }
    BrokenNames.Found<Lexeme> word = broken.at(tokens, at, limit);
    return word == null ? null : new Symbol(word.value().kind(), at, word.last(), word.value());
  }

  /** {@code posit1ve}: letters, a digit that was one, and letters. */
  private static boolean isBroken(Tokens tokens, int at, int limit) {
    return at + 2 < limit
        && tokens.length(at + 1) == 1
        && tokens.kind(at + 1) == TokenKind.NUMBER
        && !tokens.spaceBefore(at + 1)
        && tokens.kind(at + 2) == TokenKind.WORD
        && !tokens.spaceBefore(at + 2);
  }

  /**
   * {@code kappa} of {@code kappa light chain restriction}: a result that begins inside a name and
   * ends behind it takes its words.
   */
  private @Nullable Symbol shorter(Tokens tokens, Match<Lexeme> name, int limit) {
    int at = name.first();
    if (name.last() == at || at + 1 >= limit) {
      return null;
    }
    Match<Lexeme> result = phrases.longestAt(tokens, at + 1, limit);
    if (result == null || result.value().kind() != Kind.RESULT || result.last() <= name.last()) {
      return null;
    }
    Match<Lexeme> alone = phrases.longestAt(tokens, at, at + 1);
    Lexeme lexeme = alone == null ? null : Lexeme.best(alone);
    return lexeme == null || lexeme.kind() != Kind.MARKER
        ? null
        : new Symbol(Kind.MARKER, at, at, lexeme);
  }

  /** {@code MSH6} of {@code MSH6 protein expression}; null unless so a name is written. */
  private @Nullable Symbol expressed(Tokens tokens, Match<Lexeme> name, Lexeme lexeme, int limit) {
    int protein = name.last();
    if (protein == name.first() || !tokens.isWord(protein, "protein")) {
      return null;
    }
    Match<Lexeme> stain = phrases.longestAt(tokens, protein, limit);
    Match<Lexeme> alone = phrases.longestAt(tokens, name.first(), protein);
    boolean expression =
        stain != null && stain.last() > protein && stain.value().kind() == Kind.STAIN;
    MarkerName whole = lexeme.marker();
    MarkerName marker = expression && alone != null ? Lexeme.best(alone).marker() : null;
    boolean same =
        alone != null
            && alone.last() == protein - 1
            && marker != null
            && whole != null
            && marker.sameConcept(whole)
            && whole.concept() != null
            && !whole.concept().name().endsWith(" protein");
    return same && alone != null
        ? new Symbol(Kind.MARKER, name.first(), alone.last(), Lexeme.best(alone))
        : null;
  }

  private @Nullable Symbol punctuation(Tokens tokens, int at, int limit, @Nullable Kind before) {
    Kind kind =
        switch (tokens.firstChar(at)) {
          case ',' -> Kind.COMMA;
          case ';', '•', '·' -> Kind.SEMI;
          case ':', '=', '→' -> Kind.COLON;
          case '|' -> isBorder(tokens, at, limit) ? null : Kind.COLON;
          case '(', '[', '{' -> Kind.OPEN;
          case ')', ']', '}' -> Kind.CLOSE;
          case '/' -> Kind.SLASH;
          case '.' ->
              isFullStop(tokens, at, limit) || isBeforeMarker(tokens, at, limit, before)
                  ? Kind.STOP
                  : null;
          default -> tokens.isHyphen(at) ? Kind.DASH : null;
        };
    String value = kind == Kind.COLON && tokens.is(at, '|') ? Symbol.BAR : "";
    return kind == null ? null : new Symbol(kind, at, at, value);
  }

  /** Whether a bar stands at the edge of a table. */
  private static boolean isBorder(Tokens tokens, int at, int limit) {
    return at == 0
        || tokens.linesBefore(at) > 0
        || at + 1 >= limit
        || tokens.linesBefore(at + 1) > 0;
  }

  /** {@code (B)}: the letter of a picture. */
  private static boolean isPanel(Tokens tokens, int at, int limit) {
    return at + 2 < limit
        && tokens.is(at, '(')
        && tokens.kind(at + 1) == TokenKind.WORD
        && tokens.length(at + 1) == 1
        && tokens.is(at + 2, ')');
  }

  private static boolean isFullStop(Tokens tokens, int at, int limit) {
    if (isPanel(tokens, at + 1, limit)) {
      return true;
    }
    return at + 1 < limit
        && !tokens.is(at - 1, '.')
        && !tokens.is(at + 1, '.')
        && tokens.kind(at + 1) == TokenKind.WORD
        && (Character.isUpperCase(tokens.firstChar(at + 1)) || isLowerCode(tokens, at + 1, limit));
  }

  /** {@code restricted to kappa. lambda was negative}: a name that is seldom capitalized. */
  private boolean isBeforeMarker(Tokens tokens, int stop, int limit, @Nullable Kind before) {
    int next = stop + 1;
    boolean ends = before != null && endsClause(before) && !tokens.spaceBefore(stop);
    if (!ends
        || next >= limit
        || !tokens.spaceBefore(next)
        || tokens.kind(next) != TokenKind.WORD) {
      return false;
    }
    Match<Lexeme> match = phrases.longestAt(tokens, next, limit);
    return match != null && Lexeme.best(match).kind() == Kind.MARKER;
  }

  private static boolean endsClause(Kind kind) {
    return switch (kind) {
      case MARKER,
          RESULT,
          SIGN,
          PERCENT,
          SCORE,
          EXTENT,
          INTENSITY,
          PATTERN,
          PART,
          STAIN,
          EXPRESS,
          PRESENT,
          CLOSE,
          ADVERB,
          PERFORMED ->
          true;
      default -> false;
    };
  }

  /** {@code p53} at the beginning of a sentence. */
  private static boolean isLowerCode(Tokens tokens, int at, int limit) {
    return at + 1 < limit
        && tokens.length(at) == 1
        && tokens.spaceBefore(at)
        && tokens.kind(at + 1) == TokenKind.NUMBER
        && !tokens.spaceBefore(at + 1);
  }
}
