package org.conus.extract.ihc;

import java.util.List;
import org.conus.extract.ihc.State.Negation;

/**
 * What words of amount, strength and pattern do: they wait for a result, are added to the last one,
 * or are one themselves ({@code EMA: focal}).
 */
final class ModifierRules {
  private static final String GAPPED = "ihc.gapped";

  private final State s;

  ModifierRules(State s) {
    this.s = s;
  }

  void modifier(int i, Symbol symbol) {
    int attributed = attributed(i);
    if (attributed >= 0) {
      s.backward(
          new Cue(Outcome.POSITIVE, s.mods.with(symbol), false, true, false, "ihc.panel-row"));
      s.mods = Modifiers.NONE;
      if (!s.line.at(attributed).flag().equals("gate")) {
        s.trailing.component(i + 1, attributed);
      }
      return;
    }
    if (symbol.flag().equals("level") && isOfHer2(i)) {
      return; // HER2-low
    }
    if (isConcession(i)) {
      s.trailing.addTo(s.group, Modifiers.NONE.with(symbol));
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
      s.trailing.addTo(s.lastGroup(), Modifiers.NONE.with(symbol));
    } else if (isOfLastListed(i)) {
      List<Stain> listed = s.reach.all();
      s.trailing.addTo(
          listed.subList(listed.size() - 1, listed.size()), Modifiers.NONE.with(symbol));
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
    while (s.line.is(but, Kind.ADVERB) || s.line.isModifier(but) || s.line.is(but, Kind.AND)) {
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
    return s.line.isModifier(i) || joins && s.line.isModifier(i + 1);
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
        || s.line.isModifier(i);
  }

  /** {@code A was strongly, B weakly and C not expressed}. */
  private boolean isGapped(int i) {
    Cue last = s.lastCue;
    boolean paired = s.line.is(i - 1, Kind.MARKER) && s.line.isModifier(i + 3);
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
