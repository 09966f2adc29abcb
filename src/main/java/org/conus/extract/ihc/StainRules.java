package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.ihc.Lookahead.Target;
import org.conus.extract.ihc.State.Negation;

/** What nouns of staining and the words of amount, strength and pattern do. */
final class StainRules {
  private static final String GAPPED = "ihc.gapped";

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
      s.addTo(listed.subList(listed.size() - 1, listed.size()), s.mods);
      s.mods = Modifiers.NONE;
      return;
    }
    if (isOfNegated() && target == Target.NONE) { // loss of A nuclear staining
      Modifiers pattern = new Modifiers(null, null, null, null, s.mods.pattern());
      s.addTo(s.lastGroup(), pattern);
      s.mods = Modifiers.NONE;
      return;
    }
    if (s.behindCue && target == Target.NONE && !s.mods.isEmpty() && !s.group.isEmpty()) {
      s.addTo(s.group, s.mods);
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
    return s.line.is(i, Kind.ADVERB) || s.line.is(i, Kind.FILL) || isModifierAt(i);
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

  void modifier(int i, Symbol symbol) {
    int attributed = attributed(i);
    if (attributed >= 0) {
      s.backward(
          new Cue(Outcome.POSITIVE, s.mods.with(symbol), false, true, false, "ihc.panel-row"));
      s.mods = Modifiers.NONE;
      if (!s.line.at(attributed).flag().equals("gate")) {
        s.component(i + 1, attributed);
      }
      return;
    }
    if (symbol.flag().equals("level") && isOfHer2(i)) {
      return; // HER2-low
    }
    if (isConcession(i)) {
      s.addTo(s.group, Modifiers.NONE.with(symbol));
      return;
    }
    boolean trailing = s.behindCue || !s.reach.isEmpty() && s.open != null && !s.open.soft();
    if (leadsList(i, symbol)) {
      s.openCue(new Cue(Outcome.POSITIVE, s.mods.with(symbol), false, false, false, ""));
      s.mods = Modifiers.NONE;
    } else if (trailing
        && s.modifierReach.mayTrail(i)
        && !s.lastGroup().isEmpty()
        && !isOfSecondFigure(i)) {
      s.addTo(s.lastGroup(), Modifiers.NONE.with(symbol));
    } else if (isOfLastListed(i)) {
      List<Stain> listed = s.reach.all();
      s.addTo(listed.subList(listed.size() - 1, listed.size()), Modifiers.NONE.with(symbol));
    } else if (isOnlyResult(i, symbol)) {
      ofLastAlone(symbol);
      s.backward(
          new Cue(
              Outcome.POSITIVE,
              s.mods.with(symbol),
              false,
              true,
              false,
              isGapped(i) ? GAPPED : "ihc.panel-row"));
      s.mods = Modifiers.NONE;
    } else {
      s.mods = s.mods.with(symbol);
      s.modifiedAt = i;
      s.words = Math.max(0, s.words - 1);
    }
  }

  private boolean isOfHer2(int i) {
    int marker = s.line.is(i - 1, Kind.DASH) ? i - 2 : i - 1;
    MarkerName name = s.line.is(marker, Kind.MARKER) ? s.line.at(marker).marker() : null;
    return name != null && name.is("her2");
  }

  /** {@code A is positive, but only focally}, {@code although weak and patchy}: of the same. */
  private boolean isConcession(int i) {
    int but = i - 1;
    while (s.line.is(but, Kind.ADVERB) || isModifierAt(but) || s.line.is(but, Kind.AND)) {
      but--;
    }
    return s.line.is(but, Kind.BUT)
        && isTold(s.line.is(but - 1, Kind.COMMA) ? but - 2 : but - 1)
        && s.pending.isEmpty()
        && s.open == null
        && s.words == 0
        && !s.group.isEmpty()
        && s.group.get(0).result == Outcome.POSITIVE
        && s.modifierReach.modifiersEnd(i);
  }

  /** {@code A+ with B dim and C}: of the last marker of an open list. */
  private boolean isOfLastListed(int i) {
    return !s.reach.isEmpty()
        && s.open != null
        && s.open.soft()
        && s.line.is(i - 1, Kind.MARKER)
        && s.modifierReach.modifiersEnd(i);
  }

  /** {@code the CD45-dim region}: the head of what is named by how it stains, or -1. */
  private int attributed(int i) {
    boolean onto =
        s.line.is(i - 1, Kind.DASH)
            && s.line.is(i - 2, Kind.MARKER)
            && s.line.at(i).last() < s.line.tokens.size()
            && !s.line.tokens.spaceBefore(s.line.at(i).first());
    boolean told = onto && !s.pending.isEmpty() && s.negation == Negation.NONE;
    int head = told && s.line.kind(i) == Kind.INTENSITY ? s.parts.part(i + 1) : -1;
    return head > i && s.parts.isOnePhrase(i + 1, head) ? head : -1;
  }

  /** {@code 15-20 %, focally up to 30 %}: the word is of the second figure. */
  private boolean isOfSecondFigure(int i) {
    int next = s.line.is(i + 1, Kind.ADVERB) ? i + 2 : i + 1;
    return s.line.is(next, Kind.PERCENT) && s.lastGroup().get(0).modifiers.percent() != null;
  }

  /**
   * {@code A, B dim, C}: in a list without a conjunction a strength is that of its marker alone.
   */
  private void ofLastAlone(Symbol symbol) {
    int last = s.pending.size() - 1;
    if (last > 0 && s.bareList && !s.be && !s.verb) {
      s.pending.get(last).local = s.pending.get(last).local.or(s.mods.with(symbol));
      Cue plain = new Cue(Outcome.POSITIVE, Modifiers.NONE, false, true, false, "ihc.panel-row");
      s.pending.subList(0, last).forEach(stain -> s.give(plain, stain));
      s.pending.subList(0, last).clear();
    }
  }

  /** {@code Focal: A, B}. */
  private boolean leadsList(int i, Symbol symbol) {
    boolean begins =
        i == 0
            || s.line.is(i - 1, Kind.STOP)
            || s.line.is(i - 1, Kind.SEMI)
            || s.line.is(i - 1, Kind.LINE);
    return begins
        && !symbol.is(Kind.PATTERN)
        && s.pending.isEmpty()
        && s.line.is(i + 1, Kind.COLON)
        && s.line.is(i + 2, Kind.MARKER);
  }

  /** {@code B: CD117, diffuse.}, {@code CD117, diffuse, strong.} */
  private boolean isCaptioned(int i) {
    int end = i + 1;
    while (end < s.line.size() && end < i + 5 && isOfCaption(end)) {
      end++;
    }
    return s.pending.size() == 1
        && s.line.is(i - 1, Kind.COMMA)
        && s.line.is(i - 2, Kind.MARKER)
        && !s.performed
        && (end >= s.line.size()
            || s.line.is(end, Kind.STOP)
            || s.line.is(end, Kind.SEMI)
            || s.line.is(end, Kind.LINE));
  }

  private boolean isOfCaption(int i) {
    boolean joins = s.line.is(i, Kind.COMMA) || s.line.is(i, Kind.AND);
    return isModifierAt(i) || joins && isModifierAt(i + 1);
  }

  /** {@code EMA: focal}, {@code p16 was diffuse and strong}. */
  private boolean isOnlyResult(int i, Symbol symbol) {
    return !s.pending.isEmpty()
        && !isOfOther(symbol, s.pending.get(0))
        && (s.words == 0 || s.words == 1 && s.shown && symbol.is(Kind.PATTERN))
        && s.negation == Negation.NONE
        && ((!(s.separated && !s.be) || isCaptioned(i)) && s.modifierReach.modifiersEnd(i)
            || isGapped(i)
            || isItem(i));
  }

  /** {@code HER2-low}; what is raised is an index. */
  private static boolean isOfOther(Symbol symbol, Stain stain) {
    return symbol.flag().equals("level") && stain.is("her2")
        || symbol.flag().equals("raised") && !stain.is("proliferation");
  }

  /** {@code A positive, B patchy, C lost}: an item of a panel that commas part. */
  private boolean isItem(int i) {
    int marker = s.line.is(i - 1, Kind.ADVERB) ? i - 2 : i - 1;
    boolean listed =
        s.line.is(marker - 1, Kind.COMMA) && isTold(marker - 2) && s.line.is(i + 1, Kind.COMMA);
    boolean inRow = isTold(i - 2) && s.line.is(i + 1, Kind.MARKER);
    boolean field = s.line.is(i - 1, Kind.COLON) && s.line.is(i - 2, Kind.MARKER);
    if (field && s.line.is(i + 1, Kind.MARKER)) {
      return s.pending.size() == 1 && !s.performed;
    }
    return s.pending.size() == 1
        && !s.group.isEmpty()
        && !s.performed
        && s.line.is(marker, Kind.MARKER)
        && (listed || inRow);
  }

  private boolean isTold(int i) {
    return s.line.is(i, Kind.RESULT)
        || s.line.is(i, Kind.SIGN)
        || s.line.is(i, Kind.PERCENT)
        || s.line.is(i, Kind.SCORE)
        || isModifierAt(i);
  }

  private boolean isModifierAt(int i) {
    return i >= 0 && i < s.line.size() && s.line.kind(i).isModifier();
  }

  /** {@code A was strongly, B weakly and C not expressed}. */
  private boolean isGapped(int i) {
    Cue last = s.lastCue;
    boolean paired = s.line.is(i - 1, Kind.MARKER) && isModifierAt(i + 3);
    boolean first = s.be && s.line.is(i - 1, Kind.BE) || paired;
    boolean later = last != null && last.rule().equals(GAPPED) && s.line.is(i - 1, Kind.MARKER);
    boolean list = s.line.is(i + 1, Kind.COMMA) || s.line.is(i + 1, Kind.AND);
    return (first || later)
        && list
        && !s.performed
        && s.line.is(i + 2, Kind.MARKER)
        && s.ahead.leadsToCue(i + 2);
  }
}
