package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a table say.
 *
 * <pre>
 *   plain = { RESULT | SIGN | DASH | PERCENT | SCORE | NUMBER | EXTENT | INTENSITY | PATTERN | words } [ part ]
 * </pre>
 *
 * A cell with verbs, negators, other markers or two results is a clause, which the grammar of
 * sentences reads.
 */
final class CellReader {
  /** Tokens of a cell with a marker. */
  private static final int LONGEST_NAME = 14;

  private final Tokens tokens;
  private final Lexer lexer;
  private final ColumnHeads columns;

  CellReader(Tokens tokens, Lexer lexer, ColumnHeads columns) {
    this.tokens = tokens;
    this.lexer = lexer;
    this.columns = columns;
  }

  /** The symbols of a cell; a short result of tables becomes one. */
  List<Symbol> lex(TableCell cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    if (CheckBoxes.mayBegin(tokens, cell.first())) {
      if (CheckBoxes.checkedEnd(tokens, cell.first(), cell.limit()) == cell.limit()) {
        return mark(cell);
      }
      if (CheckBoxes.uncheckedEnd(tokens, cell.first(), cell.limit()) == cell.limit()) {
        return List.of();
      }
    }
    Outcome outcome = columns.result(tokens, cell);
    if (outcome != null) {
      return List.of(new Symbol(Kind.RESULT, cell.first(), cell.limit() - 1, outcome.label()));
    }
    List<Symbol> symbols = lexer.lex(tokens, cell.first(), cell.limit());
    return symbols.isEmpty() && cell.limit() - cell.first() == 1 ? mark(cell) : symbols;
  }

  /** A cell as written. */
  String text(TableCell cell) {
    return tokens.span(cell.first(), cell.limit() - 1).in(tokens.text());
  }

  /** A sign that tells nothing but that it is there. */
  private static List<Symbol> mark(TableCell cell) {
    return List.of(new Symbol(Kind.WORDS, cell.first(), cell.limit() - 1, ""));
  }

  /** Whether a cell names markers and tells nothing of them. */
  static boolean isMarker(List<Symbol> cell) {
    boolean marker = false;
    boolean slash = false;
    for (Symbol symbol : cell) {
      switch (symbol.kind()) {
        case MARKER -> {
          if (marker && slash) { // whose results slashes part too
            return false;
          }
          marker = true;
        }
        case SLASH -> slash = marker;
        case FILL, STAIN, IHC, CLONE, INDEX, SCORE_NAME, OPEN, CLOSE, COMMA, AND, DASH -> {}
        case NUMBER, PATTERN, COLON -> {}
        case WORDS, PART, FOR, ADVERB -> {
          if (!marker && cell.indexOf(symbol) > 1) {
            return false;
          }
        }
        default -> {
          return false;
        }
      }
    }
    return marker && cell.size() <= LONGEST_NAME;
  }

  static boolean hasMarker(List<Symbol> cell) {
    return cell.stream().anyMatch(symbol -> symbol.is(Kind.MARKER));
  }

  /** Whether a cell is cut out of a sentence whose words wide blanks part. */
  static boolean isProse(List<Symbol> cell) {
    if (cell.isEmpty()) {
      return false;
    }
    Symbol first = cell.get(0);
    Symbol last = cell.get(cell.size() - 1);
    return switch (last.kind()) {
          case AND, BE, BUT, IN, FOR -> true;
          case FILL -> last.flag().equals("article");
          case COMMA -> cell.size() > 1 && cell.get(cell.size() - 2).is(Kind.MARKER);
          default -> false;
        }
        || first.is(Kind.AND)
        || first.is(Kind.BUT);
  }

  /** Whether a cell tells a result by itself. */
  static boolean tells(List<Symbol> cell) {
    boolean amount = false;
    for (Symbol symbol : cell) {
      switch (symbol.kind()) {
        case RESULT, SIGN, PERCENT, SCORE -> {
          return true;
        }
        case NO, NOT, EXPRESS -> amount = true;
        case STAIN, PRESENT -> {
          if (amount) {
            return true;
          }
        }
        case EXTENT, INTENSITY -> amount = true;
        case MARKER, CLONE -> {
          return false;
        }
        default -> {}
      }
    }
    return isDash(cell);
  }

  /** The one result of a cell; null if it tells none or more, or speaks of markers. */
  static @Nullable Symbol outcome(List<Symbol> cell) {
    Symbol outcome = null;
    for (Symbol symbol : cell) {
      if (symbol.is(Kind.NO) && outcome == null) {
        outcome = new Symbol(Kind.RESULT, symbol.first(), symbol.last(), Outcome.NEGATIVE.label());
      } else if (symbol.is(Kind.RESULT) && outcome == null) {
        outcome = symbol;
      } else if (symbol.is(Kind.RESULT) || symbol.is(Kind.MARKER) || symbol.is(Kind.SLASH)) {
        return null;
      }
    }
    return outcome;
  }

  /**
   * A cell under the head of a result: its mark or figure tells it, {@code no} and nothing do not.
   */
  static List<Symbol> marked(List<Symbol> cell, Symbol outcome) {
    if (cell.isEmpty()) {
      return cell;
    }
    Symbol first = cell.get(0);
    boolean plus = first.is(Kind.SIGN) || first.is(Kind.RESULT);
    boolean mark = plus && Outcome.of(first.value()) == Outcome.POSITIVE || first.is(Kind.WORDS);
    if (cell.size() == 1 && (mark || isFigure(first))) {
      return isFigure(first) ? List.of(outcome, first) : List.of(outcome);
    }
    boolean not = cell.size() == 1 && (plus || first.is(Kind.DASH) || first.is(Kind.NO));
    return not ? List.of() : cell;
  }

  /** Whether it has words of amount, strength or pattern. */
  static boolean modifies(List<Symbol> cell) {
    return cell.stream().anyMatch(symbol -> symbol.kind().isModifier() || isFigure(symbol));
  }

  private static boolean isFigure(Symbol symbol) {
    return symbol.is(Kind.PERCENT) || symbol.is(Kind.SCORE);
  }

  private static boolean isDash(List<Symbol> cell) {
    return !cell.isEmpty() && cell.size() <= 2 && cell.stream().allMatch(s -> s.is(Kind.DASH));
  }

  /** Whether a cell is to be read as a clause. */
  static boolean isClause(List<Symbol> cell) {
    String result = "";
    if (!cell.isEmpty() && beginsWithVerb(cell)) {
      return true;
    }
    for (Symbol symbol : cell) {
      boolean told = symbol.is(Kind.RESULT) || symbol.is(Kind.SIGN);
      if (isOfClause(symbol.kind())
          || told && !result.isEmpty() && !result.equals(symbol.value())) {
        return true;
      }
      result = told ? symbol.value() : result;
    }
    return false;
  }

  /** What a cell says before another marker, a verb or a negator. */
  static List<Symbol> beforeClause(List<Symbol> cell) {
    int end = 0;
    while (end < cell.size() && !isOfClause(cell.get(end).kind())) {
      end++;
    }
    return cell.subList(0, end);
  }

  private static boolean isOfClause(Kind kind) {
    return switch (kind) {
      case EXPRESS, SHOW, BE, BUT, EXCEPT, WHICH, MARKER, NOT, NO -> true;
      default -> false;
    };
  }

  /** {@code stains vessels}: the marker is the subject. */
  static boolean beginsWithVerb(List<Symbol> cell) {
    Symbol first = cell.get(0);
    return switch (first.kind()) {
      case STAIN -> first.flag().equals("verb");
      case EXPRESS, BE, SHOW, NOT -> true;
      default -> false;
    };
  }

  /** What a symbol that is all of a cell tells; null if it tells no result. */
  static @Nullable Outcome sign(Symbol only) {
    return switch (only.kind()) {
      case RESULT, SIGN -> Outcome.of(only.value());
      case DASH -> Outcome.NEGATIVE;
      default -> null;
    };
  }

  /** The symbols of a cell that count in a column of a kind, figures as that column means them. */
  static List<Symbol> said(List<Symbol> cell, ColumnKind kind, MarkerName marker) {
    List<Symbol> out = new ArrayList<>(cell.size());
    boolean dash = kind.tells() && kind != ColumnKind.PERCENT && kind != ColumnKind.SCORE;
    for (int i = 0; i < cell.size(); i++) {
      Symbol symbol = cell.get(i);
      if (symbol.is(Kind.NUMBER)) {
        int high = isRange(cell, i) ? i + 2 : i;
        Symbol figure = figure(symbol, cell.get(high), kind, marker, cell.size() == 1 + high - i);
        out.add(figure);
        i = high;
      } else if (symbol.is(Kind.DASH) && i == 0 && dash) {
        boolean either = cell.size() > 2 && cell.get(1).is(Kind.SLASH) && cell.get(2).is(Kind.SIGN);
        Outcome outcome = either ? Outcome.EQUIVOCAL : Outcome.NEGATIVE;
        int last = either ? 2 : 0;
        out.add(new Symbol(Kind.SIGN, symbol.first(), cell.get(last).last(), outcome.label()));
        i = last;
      } else if (counts(symbol.kind(), kind)) {
        out.add(symbol);
      }
    }
    return out;
  }

  private static boolean isRange(List<Symbol> cell, int i) {
    return i + 2 < cell.size() && cell.get(i + 1).is(Kind.DASH) && cell.get(i + 2).is(Kind.NUMBER);
  }

  private static boolean counts(Kind symbol, ColumnKind column) {
    return switch (symbol) {
      case RESULT, SIGN -> column.tells();
      case PERCENT, SCORE, EXTENT, INTENSITY, PATTERN -> true;
      default -> false;
    };
  }

  /** What a bare number means. */
  private static Symbol figure(
      Symbol low, Symbol high, ColumnKind kind, MarkerName marker, boolean alone) {
    String value = low == high ? low.value() : low.value() + "-" + high.value();
    boolean result = kind == ColumnKind.RESULT || kind == ColumnKind.PART;
    boolean percent =
        kind == ColumnKind.PERCENT
            || result && (marker.is("proliferation") || alone && isShare(value));
    boolean score = kind == ColumnKind.SCORE || result && alone && isScore(value);
    Kind said = percent ? Kind.PERCENT : score ? Kind.SCORE : Kind.NUMBER;
    return new Symbol(said, low.first(), high.last(), value);
  }

  /** A number that can only be a percentage: {@code 95}, {@code <5}. */
  private static boolean isShare(String value) {
    return value.indexOf('.') < 0 && value.length() < 7 && !isScore(value) && !value.equals("4");
  }

  private static boolean isScore(String value) {
    return value.length() == 1 && value.charAt(0) <= '3';
  }

  /** The cells or part that a cell speaks of: {@code small B cells} of {@code + small B cells}. */
  @Nullable String component(List<Symbol> cell) {
    for (int head = cell.size() - 1; head >= 0; head--) {
      Symbol part = cell.get(head);
      boolean named =
          part.is(Kind.PART) && !part.value().equals("generic") && !part.value().equals("property");
      if (named && !part.flag().equals("thing")) {
        int from = head;
        while (from > 0 && isOfPhrase(cell.get(from - 1).kind())) {
          from--;
        }
        return tokens.span(cell.get(from).first(), part.last()).in(tokens.text());
      }
    }
    return null;
  }

  /** Whether cells or a part, and how many of them, are all that a cell names. */
  boolean isPlace(List<Symbol> cell) {
    for (Symbol symbol : cell) {
      switch (symbol.kind()) {
        case WORDS, PART, DASH, EXTENT, ADVERB, FILL, AND, COMMA -> {}
        default -> {
          return false;
        }
      }
    }
    return component(cell) != null;
  }

  /** The result of other cells that a comment tells: {@code retained in endothelium}. */
  @Nullable Outcome ofOtherCells(List<Symbol> comment) {
    Outcome told = null;
    for (Symbol symbol : comment) {
      switch (symbol.kind()) {
        case RESULT, SIGN -> {
          if (told != null) {
            return null;
          }
          told = Outcome.of(symbol.value());
        }
        case MARKER, CONTROL, GENERAL, GENE, COHORT, PERFORMED, NO, NOT, BUT -> {
          return null;
        }
        default -> {}
      }
    }
    return told == null || component(comment) == null ? null : told;
  }

  private static boolean isOfPhrase(Kind kind) {
    return kind == Kind.WORDS || kind == Kind.PART || kind == Kind.DASH;
  }
}
