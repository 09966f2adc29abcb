package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;

/**
 * Results in the order of markers that slashes part:
 *
 * <pre>
 *   pair    = markers [ COLON | STAIN | BE | FILL ] results          as many results as markers
 *   markers = MARKER SLASH MARKER { SLASH MARKER }
 *   results = result SLASH result { SLASH result }
 *   result  = RESULT | SIGN | PERCENT | SCORE | NUMBER of HER2
 * </pre>
 *
 * {@code ER/PR/HER2: +/+/-}, {@code ER/PR 90%/80%}. Two signs that a slash parts are one equivocal
 * result elsewhere. Looks at each symbol a fixed number of times.
 */
final class Slashes {
  private static final int MOST = 8;

  private final Line line;

  private Slashes(Line line) {
    this.line = line;
  }

  /** Gives such results to the stains of a line. */
  static void read(Line line) {
    Slashes slashes = new Slashes(line);
    for (int i = 0; i < line.size(); i++) {
      if (line.is(i, Kind.MARKER) && line.is(i + 1, Kind.SLASH) && !line.is(i - 1, Kind.SLASH)) {
        slashes.pair(i);
      }
    }
  }

  private void pair(int first) {
    int last = first;
    int markers = 1;
    while (line.is(last + 1, Kind.SLASH) && line.is(last + 2, Kind.MARKER) && markers < MOST) {
      last += 2;
      markers++;
    }
    int from = last + 1;
    while (from < line.size() && from < last + 4 && isBetween(line.kind(from))) {
      from++;
    }
    // a sign at the last marker was read as its own
    from = markers > 1 && line.is(last + 1, Kind.SIGN) ? last + 1 : from;
    List<Symbol> results = markers > 1 ? results(from, markers) : List.of();
    if (results.size() == markers && areOf(first, results)) {
      for (int k = 0; k < markers; k++) {
        give(first + 2 * k, results.get(k));
      }
      int limit = from;
      while (limit < line.size() && isPart(line.kind(limit))) {
        limit++;
      }
      line.take(from, limit - 1);
    }
  }

  /** Whether a bare number stands for HER2 alone: {@code ER/PR/HER2 90%/20%/0}. */
  private boolean areOf(int first, List<Symbol> results) {
    for (int k = 0; k < results.size(); k++) {
      Stain stain = line.stains[first + 2 * k];
      if (results.get(k).is(Kind.NUMBER) && !(stain != null && stain.is("her2"))) {
        return false;
      }
    }
    return true;
  }

  private void give(int marker, Symbol result) {
    Stain stain = line.stains[marker];
    if (stain != null) {
      stain.own = null;
      stain.local = Modifiers.NONE;
      StainReader.take(stain, line, result);
    }
  }

  private static boolean isBetween(Kind kind) {
    return kind == Kind.COLON || kind == Kind.STAIN || kind == Kind.BE || kind == Kind.FILL;
  }

  private static boolean isPart(Kind kind) {
    return switch (kind) {
      case RESULT, SIGN, PERCENT, SCORE, NUMBER, SLASH -> true;
      default -> false;
    };
  }

  /** The results from a place on, signs that were read as one apart; empty if they are others. */
  private List<Symbol> results(int from, int most) {
    List<Symbol> results = new ArrayList<>();
    for (int i = from; i < line.size() && isPart(line.kind(i)) && results.size() <= most; i++) {
      Symbol symbol = line.at(i);
      if (symbol.is(Kind.SIGN)) {
        addSigns(symbol, results);
      } else if (!symbol.is(Kind.SLASH)) {
        results.add(symbol);
      } else if (i == from) {
        return List.of();
      }
    }
    return results;
  }

  private void addSigns(Symbol symbol, List<Symbol> results) {
    String written = line.text(symbol);
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) != '/' && written.charAt(i) != ' ') {
        Outcome outcome = written.charAt(i) == '+' ? Outcome.POSITIVE : Outcome.NEGATIVE;
        results.add(new Symbol(Kind.SIGN, symbol.first(), symbol.last(), outcome.label()));
      }
    }
  }
}
