package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.ihc.State.Negation;

/** What a marker does: it joins the open list, waits for a result, or brings its own. */
final class MarkerRules {
  /** Symbols of markers with signs that are written onto each other. */
  private static final int MOST_SIGNED = 8;

  private final State s;

  MarkerRules(State s) {
    this.s = s;
  }

  void marker(int i) {
    Stain stain = s.line.stains[i];
    if (stain == null) {
      return;
    }
    if (s.be || s.shown || s.words > 3 || s.which || s.words > 0 && !s.separated && !s.opened) {
      s.passOver("no result before other words or a verb part it from the next marker");
      s.clearPending();
    }
    boolean none = s.negation == Negation.OF_NOUN && !s.opened || isOfNone(i);
    if (none && stain.own == Outcome.POSITIVE) {
      stain.own = Outcome.NEGATIVE;
    }
    if (stain.own == Outcome.POSITIVE && Scores.isNothing(s.mods.percent()) && isSigned(i + 2)) {
      s.mods = s.mods.withoutFigures(); // 0.04% of cells are A+/B+
    }
    negatedMarker(stain, i);
    stain.inverted = s.invert && stain.own == null;
    stain.local = stain.local.or(s.mods);
    indexOf(stain);
    shown(stain, i);
    boolean told = stain.own != null || isFigure(stain.local) && hasOwnFigure(stain);
    if (told) {
      ownResult(stain, i);
    } else if (s.open != null && s.open.armed()) {
      boolean there = s.open.absorbs() && s.afterAnd && isThere(stain, i);
      s.give(there ? s.open.negated(s.open.rule()) : s.open, stain);
      s.reach.add(stain, s.afterComma, s.afterAnd);
      s.group = List.of();
    } else {
      if (s.pending.isEmpty()) {
        s.cues.clear();
        s.bareList = true;
      } else {
        s.bareList &= s.afterComma && !s.afterAnd;
      }
      s.pending.add(stain);
      stain.passedOver = s.dropped;
      tellIndexInWords(stain, i);
      tellStrength(stain, i);
    }
    s.named = List.of();
    s.figures.clear();
    s.mods = Modifiers.NONE;
    s.words = 0;
    s.verb = false;
    s.be = false;
    s.shown = false;
    s.separated = false;
    s.afterComma = false;
    s.afterAnd = false;
    s.stainNamed = false;
    s.nounNamed = false;
    s.nounOfIhc = false;
    s.opened = false;
    s.which = false;
    s.trailing.begin();
    s.otherSubject = false;
    s.behindCue = told;
    s.phraseStart = -1;
  }

  /** {@code no A+/B+ population}: B of what is not there. */
  private boolean isOfNone(int i) {
    Cue open = s.open;
    return open != null
        && open.absorbs()
        && open.outcome() == Outcome.NEGATIVE
        && s.line.is(i - 1, Kind.SLASH)
        && i > 1
        && s.line.taken[i - 2];
  }

  /** {@code the cells show membranous A and B}, and no other word of result. */
  private void shown(Stain stain, int i) {
    Modifiers local = stain.local;
    boolean tells = local.intensity() != null || local.pattern() != null;
    if (tells
        && s.open == null
        && s.pending.isEmpty()
        && stain.own == null
        && !stain.is("proliferation")
        && s.negation == Negation.NONE
        && s.modifierReach.isShown(i)
        && (s.ahead.ends(i) || isDescribed(i))
        && !s.ahead.isToldElse(i)) {
      s.openCue(new Cue(Outcome.POSITIVE, Modifiers.NONE, true, true, false, "ihc.identified"));
    }
  }

  /** {@code A (box-like)}. */
  private boolean isDescribed(int i) {
    return s.line.is(i + 1, Kind.OPEN) && i + 2 < s.line.size() && s.line.kind(i + 2).isModifier();
  }

  /** {@code B cells with dim CD20}: a strength alone, unless something else is told. */
  private void tellStrength(Stain stain, int i) {
    boolean strength = stain.local.intensity() != null && !stain.is("proliferation");
    boolean alone = strength && s.modifierReach.isWithStrength(i) || isAmountAlone(stain, i);
    if (s.open == null && (alone || isItem(stain, i))) {
      s.give(new Cue(Outcome.POSITIVE, Modifiers.NONE, true, true, false, "ihc.expression"), stain);
    }
  }

  /**
   * {@code A (pos), B (neg), C (focal)}, {@code A+, B-, cytoplasmic C}: an item like the others.
   */
  private boolean isItem(Stain stain, int i) {
    int end = i;
    while (end + 1 < s.line.size() && s.line.taken[end + 1]) {
      end++;
    }
    Cue last = s.lastCue;
    boolean listed = last != null && last.rule().equals("ihc.bracket") && s.separated;
    return listed
        && !stain.is("proliferation")
        && s.pending.size() == 1
        && (end > i ? stain.local.saysAmount() : stain.local.pattern() != null)
        && (end + 1 >= s.line.size() || isEnd(end + 1) || s.line.is(end + 1, Kind.COMMA));
  }

  /** {@code Weak focal A. Strong B.}: all that a sentence says. */
  private boolean isAmountAlone(Stain stain, int i) {
    int first = i;
    while (first > 0 && s.line.kind(first - 1).isModifier()) {
      first--;
    }
    boolean begins = first < i && (first == 0 || isEnd(first - 1));
    return begins
        && stain.local.saysAmount()
        && !stain.local.saysFigure()
        && !stain.is("proliferation")
        && !s.performed
        && (i + 1 >= s.line.size() || isEnd(i + 1));
  }

  private boolean isEnd(int i) {
    return s.line.is(i, Kind.STOP) || s.line.is(i, Kind.SEMI);
  }

  /** {@code low Ki-67}: positive unless a figure follows. */
  private void tellIndexInWords(Stain stain, int i) {
    if (stain.is("proliferation") && isOfBoth(i)) {
      stain.local = stain.local.or(new Modifiers(null, "high", null, null, null));
    }
    if (stain.is("proliferation") && stain.local.intensity() != null) {
      s.give(
          new Cue(Outcome.POSITIVE, Modifiers.NONE, true, true, false, "ihc.index-in-words"),
          stain);
    }
  }

  /** {@code high mitotic and Ki-67 index}. */
  private boolean isOfBoth(int i) {
    return s.line.is(i - 1, Kind.AND)
        && i > 1
        && s.line.at(i - 2).is(Kind.NOISE, "index")
        && s.line.is(i + 1, Kind.INDEX);
  }

  /** {@code no A and weak B}, {@code loss of A, together with patchy B}: how much of B is seen. */
  private boolean isThere(Stain stain, int i) {
    if (stain.local.intensity() != null || stain.local.extent() == null) {
      return stain.local.intensity() != null;
    }
    int before = i - 1;
    while (before > 0 && (s.line.kind(before).isModifier() || s.line.is(before, Kind.FILL))) {
      before--;
    }
    return s.line.is(before, Kind.AND) && !s.line.at(before).is(Kind.AND, "or");
  }

  private boolean hasOwnFigure(Stain stain) {
    return s.open == null || !s.open.armed() || stain.is("proliferation");
  }

  private static boolean isFigure(Modifiers local) {
    return local.percent() != null || local.score() != null;
  }

  /** {@code no A}, {@code neither A nor B}, {@code but not A}. */
  private void negatedMarker(Stain stain, int i) {
    if (s.negation == Negation.OF_NOUN
        && s.line.is(i + 1, Kind.STAIN)
        && s.line.at(i + 1).is(Kind.STAIN, "reagent")) {
      s.negation = Negation.NONE;
    } else if (s.negation == Negation.OF_NOUN || s.negation == Negation.TWICE) {
      Outcome told = s.negation == Negation.TWICE ? Outcome.POSITIVE : Outcome.NEGATIVE;
      s.open = new Cue(told, s.mods, false, true, true, "ihc.negated-list");
      s.reach.clear();
      s.mods = Modifiers.NONE;
      s.negation = Negation.NONE;
    } else if (s.negation == Negation.OF_ALL) {
      s.invert = true;
      s.nor = s.pending.isEmpty();
      s.negation = Negation.NONE;
    } else if (s.negation == Negation.OF_VERB) {
      if (s.pending.isEmpty() && s.lastCue != null && isNor()) {
        s.openCue(s.lastCue.arm()); // A was not expressed, nor was B
      } else if (s.pending.isEmpty() && s.lastCue != null) {
        s.openCue(s.lastCue.negated("ihc.list-after-not"));
      } else {
        s.invert = true;
      }
      s.negation = Negation.NONE;
    }
  }

  private boolean isNor() {
    boolean nor = s.line.at(s.negatedAt).is(Kind.NOT, "nor");
    return nor && s.lastCue != null && s.lastCue.outcome() == Outcome.NEGATIVE;
  }

  /** Gives the first index marker the figure that stood before it. */
  private void indexOf(Stain stain) {
    if (stain.is("proliferation") && s.indexFigure != null && stain.local.percent() == null) {
      stain.local = stain.local.with(s.indexFigure);
    }
    if (stain.is("proliferation") || s.pending.isEmpty()) {
      s.indexNamed = false;
      s.indexFigure = null;
    }
  }

  private void ownResult(Stain stain, int i) {
    Cue cue = new Cue(stain.own, Modifiers.NONE, false, true, false, "ihc.bracket");
    if (s.open == null || !s.open.armed()) {
      if (!separatedByWords()) {
        for (Stain before : s.pending) {
          Outcome told = isStained(before, stain) ? Outcome.POSITIVE : stain.own;
          s.give(new Cue(told, stain.local, false, true, false, "ihc.list-sign"), before);
        }
      }
      s.clearPending();
    }
    s.give(cue, stain);
    s.group = new ArrayList<>(List.of(stain));
    s.lastCue = cue;
    attribute(i);
  }

  /**
   * {@code CD3+ T cells}, {@code CD19+/CD20+ B cells}: what stands behind the signs has stained.
   */
  private void attribute(int i) {
    int next = i + 1;
    while (next < s.line.size() && s.line.taken[next]) {
      next++;
    }
    int head = next > i + 1 && s.line.is(next - 1, Kind.SIGN) ? s.parts.part(next) : -1;
    if (head < next
        || !s.parts.isOnePhrase(next, head)
        || s.line.at(head).value().equals("entity")) {
      return;
    }
    int first = i;
    while (first > 0 && first > i - MOST_SIGNED && isSigned(first - 1)) {
      first--;
    }
    boolean list = s.line.is(first - 1, Kind.COMMA) && first > 1 && s.line.taken[first - 2];
    String component = list ? null : s.names.component(next, head);
    for (int j = first; component != null && j <= i; j++) {
      Stain stain = s.line.stains[j];
      if (stain != null) {
        stain.component = component;
      }
    }
  }

  private boolean isSigned(int j) {
    return j < s.line.size()
        && (s.line.taken[j] || s.line.is(j, Kind.MARKER) || s.line.is(j, Kind.SLASH));
  }

  /** {@code A (bright), B (absent)}: the amount of one says that it is not as the other. */
  private static boolean isStained(Stain before, Stain own) {
    return own.own == Outcome.NEGATIVE && before.local.saysAmount();
  }

  private boolean separatedByWords() {
    return s.words > 0 || s.verb;
  }
}
