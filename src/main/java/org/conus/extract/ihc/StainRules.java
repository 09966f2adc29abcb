package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.ihc.Lookahead.Target;
import org.conus.extract.ihc.State.Negation;

/** What nouns of staining do: {@code staining for A}, {@code A expression}. */
final class StainRules {
  /** Symbols of a list of which the noun behind it speaks. */
  private static final int LISTED = 10;

  private final State s;

  StainRules(State s) {
    this.s = s;
  }

  /** {@code the cells stain for A}, {@code did not stain}. */
  boolean isVerb(int i, Symbol symbol) {
    int before = s.line.is(i - 1, Kind.ADVERB) ? i - 2 : i - 1;
    boolean did = before < i - 1 && s.line.at(i - 1).is(Kind.ADVERB, "do");
    return symbol.is(Kind.STAIN, "verb")
        && (did
            || s.line.is(before, Kind.PART)
            || s.line.is(before, Kind.NOT)
            || s.line.is(before, Kind.WHICH)
            || s.line.is(before, Kind.FILL) && s.line.at(before).is(Kind.FILL, "pronoun")
            || s.line.is(before, Kind.COMMA) && s.pending.isEmpty() && s.ahead.isList(i)
            || s.line.is(before, Kind.MARKER)
                && (s.line.endsWith(symbol, "s") || s.pending.size() > 1)
                && (isObjectAt(i + 1) && s.parts.part(i + 1) > i
                    || before < i - 1 && s.ahead.ends(i)));
  }

  private boolean isObjectAt(int i) {
    return s.line.is(i, Kind.FILL)
        || s.line.is(i, Kind.IN)
        || s.line.is(i, Kind.EXTENT)
        || s.line.is(i, Kind.ADVERB)
        || s.line.is(i, Kind.PART);
  }

  void stain(int i, Symbol symbol) {
    Target target = s.ahead.target(i);
    boolean expression = symbol.flag().equals("expr");
    s.stainNamed |= s.words == 0;
    s.nounNamed = true;
    if (isOfLastShown() && target == Target.NONE) { // with A showing only focal expression
      List<Stain> listed = s.reach.all();
      s.trailing.addTo(listed.subList(listed.size() - 1, listed.size()), s.mods);
      s.mods = Modifiers.NONE;
      return;
    }
    if (isOfNegated() && target == Target.NONE) { // loss of A nuclear staining
      Modifiers pattern = new Modifiers(null, null, null, null, s.mods.pattern());
      s.trailing.addTo(s.lastGroup(), pattern);
      s.mods = Modifiers.NONE;
      return;
    }
    if (s.behindCue && target == Target.NONE && !s.mods.isEmpty() && !s.group.isEmpty()) {
      s.trailing.addTo(s.group, s.mods);
      s.mods = Modifiers.NONE;
      return;
    }
    boolean begins = s.negation == Negation.OF_NOUN && (s.separated || s.shown);
    if (State.isLinked(target) && (s.pending.isEmpty() || begins)) {
      if (!s.pending.isEmpty()) {
        s.passOver("its clause ended before a result");
        s.clearPending();
      }
      s.expressionOf = expression && s.words == 0 && isAtStart(i);
      s.stainOf = s.words == 0 && isAtStart(i);
      boolean notable = s.asserted || s.be && !s.performed && isAfterPreposition(i);
      stainOf(expression, expression && notable || isObjectOfShown(i, symbol));
    } else if (s.negation != Negation.NONE && s.negation != Negation.OF_VERB && s.hasLeft(target)) {
      s.backward(s.cue(Outcome.POSITIVE, "ihc.no-staining"));
    } else if (expression && isFragment(i)) {
      softly();
    } else if (isCaption(i)) {
      s.shown |= s.line.is(i + 1, Kind.COMMA) && s.modifierReach.modifiersEnd(i + 2); // , strong
      softly();
    } else if (!s.pending.isEmpty()
        && !s.otherSubject
        && !s.performed
        && tellsPositive(i, expression, symbol)) {
      softly();
    }
  }

  private boolean isOfLastShown() {
    return s.open != null
        && !s.open.absorbs()
        && !s.reach.isEmpty()
        && s.pending.isEmpty()
        && s.shown
        && s.words == 0
        && s.negation == Negation.NONE
        && !s.mods.isEmpty();
  }

  private boolean isOfNegated() {
    return s.open != null
        && s.open.absorbs()
        && !s.reach.isEmpty()
        && s.words == 0
        && s.mods.pattern() != null;
  }

  /** {@code strong staining for A}, {@code no expression of A}. */
  private void stainOf(boolean expression, boolean told) {
    if (expression && s.afterAnd && s.open != null && s.open.absorbs() && !s.reach.isEmpty()) {
      s.openCue(s.cue(Outcome.POSITIVE, "ihc.staining-for"));
      return;
    }
    if (s.open != null && !s.open.soft() && s.reach.isEmpty()) {
      s.open = s.open.with(s.mods); // intact nuclear expression of A and B
      s.mods = Modifiers.NONE;
      return;
    }
    if (s.negation != Negation.NONE) {
      s.openCue(s.cue(Outcome.POSITIVE, "ihc.no-staining"));
    } else if (s.mods.saysAmount() || s.mods.pattern() != null || told) {
      s.openCue(new Cue(Outcome.POSITIVE, s.mods, true, false, false, "ihc.staining-for"));
      s.mods = Modifiers.NONE;
    }
  }

  /** {@code the cells show immunostaining for A}, {@code there was staining for A}. */
  private boolean isObjectOfShown(int stain, Symbol symbol) {
    int i = stain - 1;
    while (s.line.is(i, Kind.ADVERB) || s.line.is(i, Kind.IHC) || s.line.is(i, Kind.FILL)) {
      i--;
    }
    return s.line.is(i, Kind.SHOW) && !isReagent(symbol) && !s.performed;
  }

  /** {@code was notable for the expression of A}. */
  private boolean isAfterPreposition(int i) {
    return s.line.is(i - 1, Kind.FOR) || s.line.is(i - 1, Kind.FILL) && s.line.is(i - 2, Kind.FOR);
  }

  private boolean isAtStart(int i) {
    int before = i - 1;
    while (before >= 0 && (s.line.is(before, Kind.FILL) || s.line.kind(before).isModifier())) {
      before--;
    }
    return before < 0 || s.line.is(before, Kind.STOP) || s.line.is(before, Kind.SEMI);
  }

  /**
   * {@code PAX8, diffuse nuclear staining}; {@code PAX8: diffuse nuclear staining}; {@code PAX8
   * diffuse nuclear staining}, where nothing stands before it.
   */
  private boolean isCaption(int i) {
    boolean colon = s.verb && !s.be && !s.shown;
    boolean first = s.pending.size() - s.softlyTold == 1 && isFirst(i);
    return (colon || s.pending.size() == 1 && s.afterComma || first)
        && s.words == 0
        && !s.mods.isEmpty()
        && !s.performed
        && s.negation == Negation.NONE
        && s.ahead.ends(i);
  }

  /** {@code (b) GFAP immunoreactivity of the processes.}: all that a sentence says. */
  private boolean isFragment(int i) {
    return (s.line.is(i + 1, Kind.FOR) || s.line.is(i + 1, Kind.IN))
        && s.pending.size() == 1
        && s.words == 0
        && !s.performed
        && s.negation == Negation.NONE
        && isFirst(i)
        && s.ahead.isFragment(i + 1);
  }

  /** Whether a marker, what stands at it and words of amount are all up to here. */
  private boolean isFirst(int stain) {
    int i = stain - 1;
    while (i >= 0 && (s.line.taken[i] || s.line.kind(i).isModifier() || s.line.is(i, Kind.AND))) {
      i--;
    }
    return s.line.is(i, Kind.MARKER)
        && (i == 0
            || s.line.is(i - 1, Kind.STOP)
            || s.line.is(i - 1, Kind.SEMI)
            || s.line.is(i - 1, Kind.CLOSE) && s.line.is(i - 3, Kind.OPEN) && isStart(i - 4)
            || s.line.is(i - 1, Kind.LINE));
  }

  private boolean isStart(int i) {
    return i < 0 || s.line.is(i, Kind.STOP) || s.line.is(i, Kind.SEMI) || s.line.is(i, Kind.LINE);
  }

  /** {@code A stain showing a dot-like pattern}. */
  void pattern(int i, Symbol symbol) {
    boolean ofStain = s.stainNamed || s.mods.pattern() != null;
    boolean shows = s.shown && ofStain && s.words <= 2 && !s.mods.isEmpty();
    boolean tells = shows && !s.pending.isEmpty() && s.negation == Negation.NONE && !s.performed;
    if (symbol.is(Kind.ADVERB, "noun") && tells && s.ahead.ends(i)) {
      softly();
    }
  }

  private boolean tellsPositive(int i, boolean expression, Symbol symbol) {
    if (s.shown) {
      return expression || !s.mods.isEmpty();
    }
    if (s.asserted && s.words == 1 && s.nounOfIhc && !s.mods.isEmpty()) {
      return true;
    }
    boolean amount = s.pending.get(0).local.saysAmount() && !isReagent(symbol);
    boolean placed = s.pending.get(0).local.pattern() != null;
    boolean shown = s.asserted && !isReagent(symbol) && areShown(i);
    boolean located = placed && !isReagent(symbol);
    return s.words == 0 && (amount || located || expression && s.asserted || shown);
  }

  /** {@code the spindle cells show A and B staining}, {@code there is membranous A staining}. */
  private boolean areShown(int stain) {
    int i = stain - 1;
    while (i > 0 && i > stain - LISTED && (isListed(i) || isDescribing(i))) {
      i--;
    }
    return s.line.is(i, Kind.SHOW)
        && (s.line.at(i).is(Kind.SHOW, "there") || s.line.is(i - 1, Kind.PART));
  }

  private static boolean isReagent(Symbol symbol) {
    return symbol.is(Kind.STAIN, "reagent");
  }

  private boolean isDescribing(int i) {
    return s.line.is(i, Kind.ADVERB) || s.line.is(i, Kind.FILL) || s.line.isModifier(i);
  }

  private boolean isListed(int i) {
    return s.line.is(i, Kind.MARKER)
        || s.line.is(i, Kind.COMMA)
        || s.line.is(i, Kind.AND)
        || s.line.is(i, Kind.SLASH);
  }

  /** {@code with A expression}: positive unless a plain result follows. */
  private void softly() {
    Cue cue = new Cue(Outcome.POSITIVE, s.mods, true, true, false, "ihc.expression");
    for (Stain stain : s.pending.subList(s.softlyTold, s.pending.size())) {
      s.give(cue, stain);
    }
    s.softlyTold = s.pending.size();
    s.lastCue = cue;
    if (s.shown) {
      s.group = new ArrayList<>(s.pending);
      s.clearPending();
      s.behindCue = true;
    }
    s.mods = Modifiers.NONE;
  }
}
