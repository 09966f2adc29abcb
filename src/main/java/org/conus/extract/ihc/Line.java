package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The symbols of a sentence, the stains at its markers, and where its brackets close. Lives while
 * the sentence is parsed.
 */
final class Line {
  final Tokens tokens;
  final List<Symbol> symbols;
  final @Nullable Stain[] stains;

  /** Symbols that a marker has taken into itself. */
  final boolean[] taken;

  /** Results of a stain in further columns of a table, beside its first. */
  final List<Stain> further = new ArrayList<>();

  private final int[] closes;

  /** A bit for each kind of symbol that is there. */
  private final long kinds;

  private long steps;

  Line(Tokens tokens, List<Symbol> symbols) {
    this.tokens = tokens;
    this.symbols = symbols;
    this.stains = new Stain[symbols.size()];
    this.taken = new boolean[symbols.size()];
    this.closes = closes(symbols);
    this.kinds = kinds(symbols);
  }

  private static int[] closes(List<Symbol> symbols) {
    int[] closes = new int[symbols.size()];
    int[] open = new int[symbols.size()];
    int depth = 0;
    for (int i = 0; i < closes.length; i++) {
      closes[i] = -1;
      if (symbols.get(i).is(Kind.OPEN)) {
        open[depth++] = i;
      } else if (symbols.get(i).is(Kind.CLOSE) && depth > 0) {
        closes[open[--depth]] = i;
      }
    }
    return closes;
  }

  private static long kinds(List<Symbol> symbols) {
    long kinds = 0;
    for (int i = 0; i < symbols.size(); i++) {
      kinds |= 1L << symbols.get(i).kind().ordinal();
    }
    return kinds;
  }

  /** Whether a symbol of a kind is there: what asks for it need not look at the others. */
  boolean has(Kind kind) {
    return (kinds & 1L << kind.ordinal()) != 0;
  }

  /** Whether scores are told in it. */
  boolean hasScores() {
    return has(Kind.SCORE);
  }

  int size() {
    return symbols.size();
  }

  /** The symbol at a place; counted as a step of the parser. */
  Symbol at(int i) {
    steps++;
    return symbols.get(i);
  }

  Kind kind(int i) {
    steps++;
    return symbols.get(i).kind();
  }

  boolean is(int i, Kind kind) {
    return i >= 0 && i < size() && kind(i) == kind;
  }

  /** Whether a word of amount, strength or pattern stands at a place, which may be outside. */
  boolean isModifier(int i) {
    return i >= 0 && i < size() && kind(i).isModifier();
  }

  /** Whether a place is in the line and does not end a clause. */
  boolean isInClause(int i) {
    return i >= 0 && i < size() && !is(i, Kind.SEMI) && !is(i, Kind.STOP);
  }

  /** A symbol as written. */
  String text(Symbol symbol) {
    return tokens.span(symbol.first(), symbol.last()).in(tokens.text());
  }

  /** Whether a symbol is written so, in any case. */
  boolean reads(int i, String word) {
    return text(at(i)).equalsIgnoreCase(word);
  }

  /** Whether a symbol as written ends so, in any case. */
  boolean endsWith(Symbol symbol, String ending) {
    String text = text(symbol);
    return text.regionMatches(true, text.length() - ending.length(), ending, 0, ending.length());
  }

  /** The wording of a pattern, without that word: {@code wild-type} of a wild-type pattern. */
  String wording(Symbol symbol) {
    String text = text(symbol);
    int blank = text.lastIndexOf(' ');
    String last = text.substring(blank + 1).toLowerCase(Locale.ROOT);
    boolean type = last.equals("type") && !text.toLowerCase(Locale.ROOT).startsWith("wild");
    boolean noun = last.equals("pattern") || last.equals("staining");
    return blank > 0 && (noun || type) ? text.substring(0, blank) : text;
  }

  /** Where the bracket that opens here closes, or -1. */
  int close(int open) {
    return closes[open];
  }

  /** Counts work that is done stain by stain. */
  void count(int more) {
    steps += more;
  }

  long steps() {
    return steps;
  }

  void take(int from, int last) {
    for (int i = from; i <= last; i++) {
      taken[i] = true;
      steps++;
    }
  }
}
