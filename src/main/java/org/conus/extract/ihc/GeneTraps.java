package org.conus.extract.ihc;

import java.util.Locale;
import org.conus.match.TokenKind;

/** Tells markers that are named as genes: mutations, probes, fusions, panels of genes. */
final class GeneTraps {
  private static final int NEAR = 5;
  private static final int FAR = 20;

  /** Digits by which the number of a specimen is told. */
  private static final int MOST_DIGITS = 3;

  /** The most symbols between a probe and what it showed. */
  private static final int PROBE = 10;

  private final Line line;

  GeneTraps(Line line) {
    this.line = line;
  }

  boolean isGene(int i) {
    return isGeneBehind(i) || isGeneBefore(i);
  }

  /** A word of genes, or a probe. */
  private boolean isOfGenes(int i) {
    MarkerName name = i >= 0 && i < line.size() ? line.at(i).marker() : null;
    return line.is(i, Kind.GENE) || name != null && name.is("ish");
  }

  private boolean isGeneBehind(int i) {
    int limit = Math.min(line.size(), i + 1 + NEAR);
    for (int j = i + 1; j < limit; j++) {
      if (isOfGenes(j)) {
        return true;
      }
      switch (line.kind(j)) {
        case FILL, DASH, NUMBER, OPEN, CLOSE, SLASH -> {}
        case FOR -> {
          return isOfGenes(j + 1);
        }
        case BE -> {
          if (!line.is(j + 1, Kind.RESULT)) {
            return false;
          }
        }
        case WORDS -> {
          if (!isCode(line.text(line.at(j)))) {
            return false;
          }
        }
        case RESULT -> {
          if (isOther(j, i)) {
            return true;
          }
          return line.is(j + 1, Kind.GENE) || line.is(j + 1, Kind.FOR) && isOfGenes(j + 2);
        }
        default -> {
          return line.is(j, Kind.MARKER) && line.taken[j] && line.is(j + 2, Kind.GENE);
        }
      }
    }
    return false;
  }

  private boolean isGeneBefore(int i) {
    for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
      if (isOfGenes(j)) {
        return j < i - 1;
      }
      switch (line.kind(j)) {
        case RESULT -> {
          return isOther(j, i);
        }
        case FOR, FILL, IN, ADVERB -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** A word of genes that is a result for another marker: {@code EGFR wild-type}. */
  private boolean isOther(int result, int marker) {
    String flag = line.at(result).flag();
    MarkerName name = line.at(marker).marker();
    return flag.startsWith("only ") && name != null && !name.hasSymbol(flag.substring(5));
  }

  /** {@code EGFR negative, KRAS negative, ALK negative}: no stain is named, and genes are. */
  boolean isInPanel(Stain stain, int i) {
    if (!stain.is("driver") || stain.last > stain.symbol.last()) {
      return false;
    }
    int genes = 0;
    boolean egfr = stain.name.hasSymbol("EGFR");
    for (int step = -1; step <= 1; step += 2) {
      for (int j = i + step; line.isInClause(j) && Math.abs(j - i) < FAR; j += step) {
        Stain other = line.stains[j];
        if (line.at(j).is(Kind.GENE, "panel")) {
          return true;
        }
        if (other != null && other.is("driver")) {
          genes++;
          egfr |= other.name.hasSymbol("EGFR");
        } else if (other != null && !other.name.hasSymbol("CD274")) {
          return false;
        }
      }
    }
    return egfr && genes > 0;
  }

  /** {@code in situ hybridization showed kappa restriction}. */
  boolean isShownByProbe(int i) {
    boolean shown = false;
    for (int j = i - 1; j >= Math.max(0, i - PROBE); j--) {
      switch (line.kind(j)) {
        case SHOW -> shown = true;
        case GENE -> {
          return shown && line.at(j).is(Kind.GENE, "probe");
        }
        case COMMA, SEMI, STOP, BUT, LINE, IHC, STAIN, RESULT -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** {@code NF-15-7720}: the number of a specimen. */
  boolean isNumberOfSpecimen(int i) {
    int at = line.at(i).last() + 1;
    int limit = Math.min(line.tokens.size(), at + FAR);
    if (!line.is(i + 1, Kind.DASH) || line.is(i + 2, Kind.MARKER) || line.is(i + 2, Kind.SIGN)) {
      return false;
    }
    int hyphens = 0;
    int digits = 0;
    while (at < limit && !line.tokens.spaceBefore(at) && digits < MOST_DIGITS) {
      hyphens += line.tokens.isHyphen(at) ? 1 : 0;
      digits += line.tokens.kind(at) == TokenKind.NUMBER ? line.tokens.length(at) : 0;
      at++;
    }
    return hyphens > 1 && digits >= MOST_DIGITS;
  }

  /** {@code EML4-ALK}: a hyphen without spaces behind another code. */
  boolean isFusion(int i) {
    if (!line.is(i - 1, Kind.DASH) || i < 2) {
      return false;
    }
    int hyphen = line.at(i - 1).first();
    boolean tight = !line.tokens.spaceBefore(hyphen) && !line.tokens.spaceBefore(hyphen + 1);
    Symbol before = line.at(i - 2);
    boolean code =
        before.is(Kind.NUMBER)
            || line.tokens.length(before.last()) > 1
                && before.is(Kind.WORDS)
                && isCode(line.text(before));
    return tight && (code || before.is(Kind.MARKER) && line.stains[i - 2] != null);
  }

  private static boolean isCode(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }
}
