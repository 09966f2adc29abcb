package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bars markers whose words look like a stain's result and are none: serum values, genes, counts of
 * cells, serology, special stains, names that mean something else without a stain in sight.
 */
final class Traps {
  private static final int NEAR = 5;
  private static final int FAR = 20;

  private static final String OF_MANY =
      "general statement: the line speaks of many patients or of a study";

  private final Line line;
  private final boolean context;
  private final GeneTraps genes;

  /** Symbols of markers whose letters a phrase of the line gives another sense. */
  private final Set<String> others = new HashSet<>();

  private int sure;
  private int doubtful;
  private int elsewhere;
  private int members;
  private boolean stainWord;
  private boolean part;
  private boolean cells;

  /**
   * @param context whether the place is one where stains are told: a section, a panel of rows
   */
  Traps(Line line, boolean context) {
    this.line = line;
    this.context = context;
    this.genes = new GeneTraps(line);
  }

  /** Marks what is barred. */
  void bar() {
    survey();
    Generics.bar(line);
    boolean[] many = Series.of(line);
    boolean serum = false;
    for (int i = 0; i < line.size(); i++) {
      switch (line.kind(i)) {
        case SERUM -> serum = true;
        case SEMI, STOP, IHC -> serum = false;
        default -> {}
      }
      Stain stain = line.stains[i];
      if (stain != null) {
        String trap = many[i] ? OF_MANY : trap(stain, i, serum);
        stain.barredBy = trap != null ? trap : stain.barredBy;
        spreadBack(i, stain);
      }
    }
  }

  /** What a marker only looks like; null if nothing speaks against it. */
  private @Nullable String trap(Stain stain, int i, boolean serum) {
    if (!others.isEmpty() && others.stream().anyMatch(stain.name::hasSymbol)) {
      return "its letters stand for something else here";
    }
    if (isScale(i)) {
      return "what results there may be, not one";
    }
    if (isGroupOfTold(stain)) {
      return "names the group whose members have results of their own";
    }
    if (isKitOfTold(stain, i)) {
      return "names the test of a marker whose result is told";
    }
    if (isNoStain(stain)) {
      return "its row is flagged as a special stain or a probe";
    }
    if (serum || line.is(i + 1, Kind.SERUM)) {
      return "serum context";
    }
    if (isDoubtful(stain, i)) {
      return "doubtful name, and nothing in the line speaks of stains";
    }
    if (genes.isGene(i)) {
      return "trap word: a word of genes stands beside it";
    }
    if (!context && !stainWord && genes.isInPanel(stain, i)) {
      return "one of a panel of genes";
    }
    if (genes.isShownByProbe(i)) {
      return "what a probe showed, not a stain";
    }
    if (isCount(i)) {
      return "trap word: a count of cells";
    }
    if (genes.isNumberOfSpecimen(i)) {
      return "part of the number of a specimen";
    }
    return genes.isFusion(i) ? "part of a hyphened code, such as a fusion" : null;
  }

  /** Whether stains, or a marker that is sure, stand in the same clause. */
  private boolean isStainNear(int i) {
    for (int step = -1; step <= 1; step += 2) {
      for (int j = i + step; j >= 0 && j < line.size() && Math.abs(j - i) < FAR; j += step) {
        switch (line.kind(j)) {
          case IHC, STAIN -> {
            return true;
          }
          case SEMI, STOP -> j = step < 0 ? -1 : line.size();
          default -> {
            Stain other = line.stains[j];
            boolean sureOne = other != null && !other.name.ambiguous() && !isAlsoElsewhere(other);
            if (sureOne && !isCount(j)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /** Counts what speaks for stains in the line. */
  private void survey() {
    for (int i = 0; i < line.size(); i++) {
      switch (line.kind(i)) {
        case NOISE -> addSense(line.at(i).flag());
        case IHC -> stainWord = true;
        case STAIN -> stainWord |= !line.at(i).is(Kind.STAIN, "reagent");
        case PART -> {
          part = true;
          cells |= !line.at(i).is(Kind.PART, "thing");
        }
        default -> {}
      }
      Stain stain = line.stains[i];
      if (stain != null) {
        members += stain.is("mmr") && !stain.is("group") && stain.result != null ? 1 : 0;
        if (stain.name.ambiguous()) {
          doubtful++;
        } else if (!isAlsoElsewhere(stain)) {
          sure++;
        } else if (hasResultAt(stain, i)) {
          elsewhere++;
        }
      }
    }
  }

  private void addSense(String flag) {
    if (flag.startsWith("not ")) {
      others.add(flag.substring(4));
    }
  }

  /** Whether what follows tells how the stain is read, and no result. */
  private boolean isScale(int i) {
    return isScaleOfResults(i) || isScaleOfScores(i);
  }

  /**
   * {@code HER2: negative (0, 1+), equivocal (2+), positive (3+)}; {@code ER: 1-10% low positive;
   * >10% positive; <1% negative}: three results, or as many figures that tell different ones.
   * Semicolons part such results if each has a figure.
   */
  private boolean isScaleOfResults(int i) {
    Set<String> results = new HashSet<>();
    int told = 0;
    int figures = 0;
    boolean figure = false;
    for (int j = i + 1; j < Math.min(line.size(), i + FAR); j++) {
      switch (line.kind(j)) {
        case MARKER, STOP, LINE -> {
          return false;
        }
        case SEMI -> {
          if (!figure) {
            return false;
          }
          figure = false;
        }
        case PERCENT, SCORE, NUMBER -> {
          figures++;
          figure = true;
        }
        case RESULT -> {
          told++;
          results.add(line.at(j).value());
          if (results.size() > 2 || results.size() > 1 && told > 2 && figures > 2) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** {@code 0, no staining; 1+, faint; 2+, weak to moderate}. */
  private boolean isScaleOfScores(int i) {
    int scores = 0;
    for (int j = i + 1; j < Math.min(line.size(), i + FAR) && scores <= 2; j++) {
      if (line.is(j, Kind.MARKER) || line.is(j, Kind.STOP)) {
        return false;
      }
      boolean score = line.is(j, Kind.SCORE) || line.is(j, Kind.NUMBER);
      scores += score && isDefined(j, scores) ? 1 : 0;
    }
    return scores > 2;
  }

  /** {@code 2+, weak to moderate}: one score of a scale, that of its place. */
  private boolean isDefined(int score, int place) {
    String value = line.at(score).value();
    boolean explained =
        line.is(score + 1, Kind.COMMA)
            || line.is(score + 1, Kind.COLON)
            || line.is(score + 1, Kind.DASH)
            || line.is(score + 1, Kind.OPEN);
    return explained && value.charAt(0) == '0' + place;
  }

  /** {@code mismatch repair proteins: MLH1 retained, PMS2 lost}. */
  private boolean isGroupOfTold(Stain stain) {
    return stain.is("group") && stain.is("mmr") && members > 0;
  }

  /** {@code no HER2 protein was found with HercepTest}. */
  private boolean isKitOfTold(Stain stain, int i) {
    int with = line.is(i - 1, Kind.FILL) ? i - 2 : i - 1;
    if (!stain.is("her2") || with < 0 || !line.is(with, Kind.FOR)) {
      return false;
    }
    for (int j = with - 1; line.isInClause(j) && i - j < FAR; j--) {
      Stain other = line.stains[j];
      if (other != null && other.is("her2") && other.result != null && other.barredBy == null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNoStain(Stain stain) {
    return stain.is("special-stain") || stain.is("ish");
  }

  private static boolean isAlsoElsewhere(Stain stain) {
    return isAlsoElsewhere(stain.name);
  }

  /** Whether a marker is measured or sought without stains too. */
  static boolean isAlsoElsewhere(MarkerName name) {
    return name.is("serum") || name.is("hormone") || name.is("viral") || name.is("microbe");
  }

  private boolean isDoubtful(Stain stain, int i) {
    boolean clone = stain.last > stain.symbol.last();
    boolean evidence = context || stainWord || sure > 0 || clone;
    if (stain.is("viral") || stain.is("microbe")) {
      return !evidence || !context && !isStainNear(i);
    }
    if (isAlsoElsewhere(stain)) {
      boolean told = stain.own != null || hasResultAt(stain, i);
      boolean seen = told && (elsewhere > 1 || !stain.is("laboratory") || isOfTissue(i));
      return !evidence && !cells && !seen;
    }
    if (stain.name.ambiguous() && stain.is("gene") && stain.own == null && doubtful < 3) {
      return !evidence && !part;
    }
    return stain.name.ambiguous() && !evidence && !part && doubtful < 2 && !hasResultAt(stain, i);
  }

  /** {@code the biopsy, in turn, was CEA positive}: the clause speaks of tissue. */
  private boolean isOfTissue(int i) {
    for (int j = i - 1; line.isInClause(j) && i - j < FAR; j--) {
      if (line.is(j, Kind.PART) && line.at(j).is(Kind.PART, "thing")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasResultAt(Stain stain, int marker) {
    int i = marker;
    while (i + 1 < line.size() && line.taken[i + 1]) {
      i++;
    }
    return stain.own != null
        || line.is(i + 1, Kind.RESULT)
        || (line.is(i + 1, Kind.DASH) || line.is(i + 1, Kind.COLON))
            && (isTelling(i + 2) || line.is(i + 2, Kind.INTENSITY) && isTelling(i + 3))
        || line.is(i + 1, Kind.PERCENT)
        || isMeasured(i + 1);
  }

  /** {@code is positive, 95 percent}, {@code is expressed, 95 percent}. */
  private boolean isMeasured(int be) {
    boolean verb = line.is(be, Kind.BE) || line.is(be, Kind.STAIN) || line.is(be, Kind.SHOW);
    boolean told = verb && (line.is(be + 1, Kind.RESULT) || line.is(be + 1, Kind.EXPRESS));
    int figure = line.is(be + 2, Kind.COMMA) || line.is(be + 2, Kind.OPEN) ? be + 3 : be + 2;
    figure = line.is(figure, Kind.INTENSITY) ? figure + 1 : figure;
    figure = line.is(figure, Kind.COMMA) || line.is(figure, Kind.IN) ? figure + 1 : figure;
    return told && (line.is(figure, Kind.PERCENT) || line.is(figure, Kind.SCORE));
  }

  private boolean isTelling(int i) {
    return i < line.size()
        && switch (line.kind(i)) {
          case RESULT, PERCENT, SCORE, SIGN -> true;
          default -> false;
        };
  }

  private boolean isCount(int i) {
    if (isBareCount(i)) {
      return true;
    }
    int limit = Math.min(line.size(), i + 1 + NEAR);
    for (int j = i + 1; j < limit; j++) {
      switch (line.kind(j)) {
        case COUNT -> {
          return true;
        }
        case SIGN, FILL, PART, WORDS, OPEN, CLOSE, DASH, RESULT, SLASH, MARKER -> {}
        case COLON -> {
          if (!line.is(j + 1, Kind.MARKER)) {
            return false;
          }
        }
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** {@code CD4 44}, {@code CD4: 210}: cells in a microliter, where no share or score is told. */
  private boolean isBareCount(int i) {
    Stain stain = line.stains[i];
    int figure = line.is(i + 1, Kind.COLON) ? i + 2 : i + 1;
    boolean count = line.is(figure, Kind.NUMBER) && line.at(figure).value().length() > 1;
    boolean helper = stain != null && stain.name.hasSymbol("CD4");
    return helper && count && !line.tokens.isWord(line.at(figure).last() + 1, "positive");
  }

  /** What bars the last of a list of genes bars the list. */
  private void spreadBack(int i, Stain stain) {
    if (stain.barredBy == null || !genes.isGene(i)) {
      return;
    }
    for (int j = i - 1; j >= Math.max(0, i - 8); j--) {
      Stain other = line.stains[j];
      if (other != null && other.barredBy == null && other.own == null) {
        other.barredBy = "in one list with a gene: " + stain.barredBy;
      } else if (!line.is(j, Kind.COMMA) && !line.is(j, Kind.AND) && !line.is(j, Kind.SLASH)) {
        return;
      }
    }
  }

  /** Those that are no traps, in their order. */
  static List<Stain> unbarred(List<Stain> stains) {
    List<Stain> unbarred = new ArrayList<>(stains.size());
    for (int i = 0; i < stains.size(); i++) {
      if (!stains.get(i).isBarred()) {
        unbarred.add(stains.get(i));
      }
    }
    return unbarred;
  }
}
