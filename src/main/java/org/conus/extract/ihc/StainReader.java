package org.conus.extract.ihc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a stain of every marker and gives it what stands at it alone:
 *
 * <pre>
 *   stain    = MARKER { [ STAIN | FILL ] "(" ( alias | clone | own | alias [ "," ] own ) ")" } [ SIGN | SCORE ]
 *   own      = { RESULT | SIGN | PERCENT | SCORE | EXTENT | INTENSITY | PATTERN | passed over }
 *   alias    = MARKER [ STAIN | FILL ]
 *   clone    = { WORDS | NUMBER | CLONE }
 * </pre>
 *
 * {@code CD20+ (dim)}, {@code estrogen receptor (ER)}, {@code ER (90%, strong)}. Looks at no more
 * than {@link #LONGEST} symbols from a marker.
 */
final class StainReader {
  static final int LONGEST = 16;

  private final Line line;

  StainReader(Line line) {
    this.line = line;
  }

  void read() {
    for (int i = 0; i < line.size(); i++) {
      MarkerName name = line.at(i).marker();
      if (name != null && !line.taken[i]) {
        Stain stain = new Stain(line.at(i), name);
        line.stains[i] = stain;
        takeClone(name, i);
        takePattern(stain, i);
        around(stain, i);
      }
    }
  }

  /**
   * {@code PD-L1 IHC 22C3}, {@code PD-L1 clone 22C3}, {@code HER2 by IHC (HercepTest)}: the clone
   * or kit is no marker beside its own.
   */
  private void takeClone(MarkerName name, int marker) {
    int i = marker + 1;
    boolean stain = false;
    while (i < line.size() && i < marker + 5 && (isStain(i) || isLink(i) || isComma(i, marker))) {
      stain |= !line.is(i, Kind.OPEN);
      i++;
    }
    MarkerName clone = i < line.size() ? line.at(i).marker() : null;
    if (clone != null && stain && clone.ofClone() && clone.sameConcept(name)) {
      line.take(line.is(i - 1, Kind.OPEN) ? i - 1 : i, i);
    }
  }

  /** {@code PD-L1, 22C3}. */
  private boolean isComma(int i, int marker) {
    return i == marker + 1 && line.is(i, Kind.COMMA);
  }

  private boolean isStain(int i) {
    return line.is(i, Kind.IHC)
        || line.is(i, Kind.STAIN)
        || line.is(i, Kind.CLONE) && !line.at(i).flag().equals("prefix");
  }

  /** {@code by}, {@code using} and a bracket, between a marker and its clone. */
  private boolean isLink(int i) {
    return line.is(i, Kind.FOR) || line.is(i, Kind.OPEN);
  }

  /** {@code a mutant p53 pattern}, {@code wild-type p53 staining}: the wording around the name. */
  private void takePattern(Stain stain, int i) {
    int end = i + 1;
    while (end < line.size() && (line.is(end, Kind.STAIN) || line.is(end, Kind.IHC))) {
      end++;
    }
    boolean pattern = end < line.size() && line.at(end).is(Kind.ADVERB, "noun");
    int last = pattern ? end : end - 1;
    if (last > i && !line.is(i - 1, Kind.NO) && isTypeOf(stain, i - 1)) {
      stain.own = Outcome.OTHER;
      String type = line.text(line.at(i - 1));
      stain.local = stain.local.withPattern(pattern ? type : type + " " + line.text(line.at(last)));
      line.take(i - 1, i - 1);
      line.take(i + 1, last);
    }
  }

  /** {@code mutant}, {@code wild-type}: of the marker of one gene alone. */
  private boolean isTypeOf(Stain stain, int i) {
    if (!line.is(i, Kind.GENE) && !line.is(i, Kind.RESULT)) {
      return false;
    }
    String gene = line.at(i).gene();
    return gene != null && stain.name.hasSymbol(gene);
  }

  private void around(Stain stain, int at) {
    int i = at + 1;
    while (i < line.size()) {
      int open = isSkippable(i) && line.is(i + 1, Kind.OPEN) ? i + 1 : i;
      if (line.is(open, Kind.OPEN)) {
        int close = line.close(open);
        if (close < 0 || close - open > LONGEST || !bracket(stain, open, close)) {
          return;
        }
        line.take(i, close);
        i = close + 1;
      } else if (isOwnSign(stain, i)) {
        own(stain, line.at(i));
        line.take(i, i);
        i++;
      } else {
        return;
      }
    }
  }

  private boolean isSkippable(int i) {
    return line.is(i, Kind.STAIN) || line.is(i, Kind.FILL);
  }

  private boolean isOwnSign(Stain stain, int i) {
    if (stain.own != null) {
      return false;
    }
    Kind kind = line.kind(i);
    return isZeroOfList(i)
        || kind == Kind.SIGN
        || kind == Kind.SCORE && line.at(i).value().endsWith("+");
  }

  /** {@code A 3+, B 0, C 0}: no staining, in a list with scores. */
  private boolean isZeroOfList(int i) {
    return isZero(i)
        && line.hasScores()
        && line.tokens.spaceBefore(line.at(i).first())
        && (isItemBehind(i + 1) || isItemBefore(i - 2));
  }

  private boolean isItemBehind(int comma) {
    return (line.is(comma, Kind.COMMA) || line.is(comma, Kind.AND))
        && line.is(comma + 1, Kind.MARKER);
  }

  private boolean isItemBefore(int comma) {
    int item = line.is(comma, Kind.AND) && line.is(comma - 1, Kind.COMMA) ? comma - 2 : comma - 1;
    return (line.is(comma, Kind.COMMA) || line.is(comma, Kind.AND)) && line.taken[item];
  }

  /** Reads a bracket behind a marker; false if it is none of the marker's own. */
  private boolean bracket(Stain stain, int open, int close) {
    int markers = 0;
    int results = 0;
    boolean foreign = false;
    if (isCloneNamed(open, close)) {
      return true;
    }
    boolean part = false;
    boolean reagent = isReagent(open, close);
    for (int i = open + 1; i < close; i++) {
      Kind kind = line.kind(i);
      part |= kind == Kind.PART;
      if (kind == Kind.MARKER) {
        markers++;
        foreign |= i > open + 1 && !isSkippable(i - 1);
      } else if (isOwn(kind) || isHer2Score(stain, line.at(i)) || isZero(i) && close == open + 2) {
        results++;
      } else {
        foreign |= isForeign(kind) && !(reagent && kind == Kind.SEMI);
      }
    }
    if (foreign || markers > 1) {
      return false;
    }
    if (markers == 1) {
      return alias(stain, open, close, results > 0);
    }
    if (results == 0 && part) {
      return false; // where it stains
    }
    if (results > 0) {
      for (int i = open + 1; i < close; i++) {
        own(stain, line.at(i));
      }
    } else if (close - open <= 8 && !line.tokens.spaceBefore(line.at(close).last())) {
      stain.last = clone(stain, open, close);
    }
    return true;
  }

  /** {@code (1A4; 1:100; Sigma)}: a vendor or a dilution stands in it. */
  private boolean isReagent(int open, int close) {
    for (int i = open + 1; i < close; i++) {
      if (line.is(i, Kind.CLONE)) {
        return true;
      }
    }
    return false;
  }

  /** {@code (clone SP1, Ventana)}: nothing in it is a marker or a result. */
  private boolean isCloneNamed(int open, int close) {
    for (int i = open + 1; i < close; i++) {
      switch (line.kind(i)) {
        case RESULT, SIGN, PERCENT, SCORE -> {
          return false;
        }
        default -> {}
      }
    }
    return line.is(open + 1, Kind.CLONE) && line.at(open + 1).flag().equals("named");
  }

  private boolean isZero(int i) {
    return line.is(i, Kind.NUMBER) && line.at(i).value().equals("0");
  }

  private static boolean isOwn(Kind kind) {
    return switch (kind) {
      case RESULT, SIGN, PERCENT, SCORE, EXTENT, INTENSITY, PATTERN -> true;
      default -> false;
    };
  }

  private static boolean isForeign(Kind kind) {
    return switch (kind) {
      case EXPRESS, PRESENT, SHOW, BE, NO, NOT, BUT, EXCEPT, SEMI, OPEN, CONTROL, PERFORMED -> true;
      default -> false;
    };
  }

  private boolean alias(Stain stain, int open, int close, boolean withResult) {
    Symbol inner = line.at(open + 1).marker() != null ? line.at(open + 1) : line.at(open + 2);
    MarkerName name = inner.marker();
    if (name == null || withResult && !name.sameConcept(stain.name)) {
      return false;
    }
    if (isClone(stain, inner) && inner.last() + 1 == line.at(close).last()) {
      stain.last = isNumbered(inner) ? line.at(close).last() : stain.last; // else a kit
    } else {
      stain.alias = line.text(inner);
    }
    for (int i = open + 1; i < close; i++) {
      own(stain, line.at(i));
    }
    return true;
  }

  /** {@code ALK (D5F3)}, {@code cytokeratin (CAM5.2)}: the name of a clone. */
  private boolean isClone(Stain stain, Symbol inner) {
    String written = line.text(inner);
    return inner.first() == stain.last + 2 && inner.marker() != null && inner.marker().ofClone();
  }

  private boolean isNumbered(Symbol clone) {
    return line.text(clone).chars().anyMatch(Character::isDigit);
  }

  /** The last token of a clone in brackets, which belongs to the name; of the marker otherwise. */
  private int clone(Stain stain, int open, int close) {
    if (line.is(open + 1, Kind.NOISE)) {
      return stain.last;
    }
    boolean word = !line.tokens.isWord(line.at(open).first() + 1, "x");
    boolean digit = false;
    int first = line.at(open).first();
    int last = line.at(close).last();
    for (int token = first + 1; token < last; token++) {
      word &= token == first + 1 || !line.tokens.spaceBefore(token);
      digit |= Character.isDigit(line.tokens.firstChar(token));
    }
    return word && digit && first == stain.last + 1 ? last : stain.last;
  }

  /** Makes the symbols of a range a marker's own result. */
  static void take(Stain stain, Line line, int from, int limit) {
    StainReader reader = new StainReader(line);
    for (int i = from; i < limit; i++) {
      Symbol symbol = line.at(i);
      if (symbol.is(Kind.DASH)) {
        symbol = new Symbol(Kind.SIGN, symbol.first(), symbol.last(), Outcome.NEGATIVE.label());
      }
      reader.own(stain, symbol);
    }
    if (stain.own == null && !stain.local.isEmpty()) {
      stain.own = Scores.outcome(stain.name, stain.local);
    }
    line.take(from, limit - 1);
  }

  /** Makes symbols a marker's own result. */
  static void take(Stain stain, Line line, List<Symbol> symbols) {
    StainReader reader = new StainReader(line);
    for (Symbol symbol : symbols) {
      reader.own(stain, symbol);
    }
    if (stain.own == null && !stain.local.isEmpty()) {
      stain.own = Scores.outcome(stain.name, stain.local);
    }
  }

  /** Makes a symbol a marker's own result. */
  static void take(Stain stain, Line line, Symbol symbol) {
    new StainReader(line).own(stain, symbol);
    if (stain.own == null && !stain.local.isEmpty()) {
      stain.own = Scores.outcome(stain.name, stain.local);
    }
  }

  private void own(Stain stain, Symbol symbol) {
    if (isHer2Score(stain, symbol) || symbol.is(Kind.NUMBER) && symbol.value().equals("0")) {
      stain.local =
          stain.local.with(new Symbol(Kind.SCORE, symbol.first(), symbol.last(), symbol.value()));
      return;
    }
    Outcome outcome = outcome(stain, symbol);
    if (outcome != null && stain.own == null) {
      stain.own = outcome;
      if (outcome == Outcome.OTHER) {
        stain.local = stain.local.withPattern(line.wording(symbol));
      }
    }
    stain.local = stain.local.with(symbol);
  }

  /** {@code HER-2 (0)}. */
  private static boolean isHer2Score(Stain stain, Symbol symbol) {
    return symbol.is(Kind.NUMBER)
        && stain.is("her2")
        && symbol.value().length() == 1
        && symbol.value().charAt(0) <= '3';
  }

  private static @Nullable Outcome outcome(Stain stain, Symbol symbol) {
    String gene = symbol.gene();
    if (gene != null && symbol.flag().startsWith("other ") && !stain.name.hasSymbol(gene)) {
      return Outcome.POSITIVE; // CD7 (aberrant)
    }
    return symbol.is(Kind.RESULT) || symbol.is(Kind.SIGN) ? Outcome.of(symbol.value()) : null;
  }
}
