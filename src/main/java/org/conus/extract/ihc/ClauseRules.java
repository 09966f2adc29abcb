package org.conus.extract.ihc;

import java.util.List;
import org.conus.extract.ihc.State.Negation;

/**
 * What the end of a clause does: it tells what an ellipsis left open, and forgets what waited for a
 * result.
 */
final class ClauseRules {
  private final State s;

  ClauseRules(State s) {
    this.s = s;
  }

  void semicolon() {
    elliptic();
    s.leaveTold();
    s.nounNamed = false;
    s.nounCue = false;
    s.dropped = null;
    if (s.words > 0) {
      s.passOver("its clause ended before a result");
      s.leaveNamed();
    }
    s.reach.boundary();
    s.separated = true;
    s.control = false;
    s.mods = Modifiers.NONE;
    s.negation = Negation.NONE;
    s.invert = false;
    s.behindCue = false;
    s.phraseStart = -1;
    s.asserted = false;
    s.performed = false;
    s.cells.forget();
    s.indexNamed = false;
    s.indexFigure = null;
    if (s.open != null && s.reach.isEmpty()) {
      s.open = null;
    }
  }

  void but() {
    elliptic();
    s.leaveTold();
    s.cells.opposed = null;
    s.nounCue = false;
    s.invert = false;
    if (s.open != null) {
      s.group = s.reach.isEmpty() ? s.group : s.reach.all();
      s.open = null;
      s.reach.clear();
    }
    s.separated = true;
    s.control = false;
    s.mods = Modifiers.NONE;
    s.negation = Negation.NONE;
    s.behindCue = false;
    s.phraseStart = -1;
  }

  /** {@code positive for A, but neither B nor C}: nothing more comes that tells of B and C. */
  void elliptic() {
    s.tellShown();
    tellOtherPart();
    tellAdded();
    if (s.nor && !s.pending.isEmpty() && s.lastCue != null && s.lastCue.outcome() != null) {
      s.backward(s.lastCue.because("ihc.list-after-not"));
    }
    s.nor = false;
  }

  /** {@code A was positive, as well as B}. */
  private void tellAdded() {
    boolean alone = s.words == 0 && !s.verb && !s.pending.isEmpty();
    if (s.adding && alone && s.lastCue != null && s.lastCue.outcome() != null) {
      s.backward(new Cue(s.lastCue.outcome(), s.mods, false, true, false, "ihc.list-after-result"));
    }
    s.adding = false;
  }

  /** {@code in the glands A was expressed, in the stroma B}. */
  private void tellOtherPart() {
    boolean alone = s.words == 0 && !s.verb && !s.performed && !s.pending.isEmpty();
    Cue last = s.lastCue;
    if (s.inOtherPart && alone && last != null && last.outcome() == Outcome.POSITIVE) {
      s.backward(new Cue(Outcome.POSITIVE, s.mods, false, true, false, "ihc.gapped"));
    }
    s.inOtherPart = false;
  }

  /** {@code a strong A reaction and nuclear B, in keeping with}: as the one before it. */
  private void tellDescribed() {
    List<Stain> rest = s.pending.subList(s.softlyTold, s.pending.size());
    boolean goesOn = s.softlyTold > 0 && rest.size() == 1 && s.words == 0 && !s.verb;
    if (goesOn && !s.performed && !rest.get(0).local.isEmpty()) {
      Cue cue = new Cue(Outcome.POSITIVE, Modifiers.NONE, true, true, false, "ihc.expression");
      s.give(cue, rest.get(0));
      s.softlyTold = s.pending.size();
    }
  }

  void stop(Symbol symbol) {
    elliptic();
    s.expressionOf |= s.stainOf && symbol.is(Kind.STOP, "proof");
    s.stainOf = false;
    if (s.expressionOf && !s.pending.isEmpty() && s.words == 0 && !s.verb && !s.performed) {
      s.backward(new Cue(Outcome.POSITIVE, s.mods, true, true, false, "ihc.staining-for"));
    }
    s.expressionOf = false;
    tellDescribed();
    s.open = null;
    s.reach.clear();
    s.dropped = null;
    s.passOver("its clause ended before a result");
    s.leaveNamed();
    s.mods = Modifiers.NONE;
    s.negation = Negation.NONE;
    s.invert = false;
    s.asserted = false;
    s.cells.forget();
    s.indexNamed = false;
    s.indexFigure = null;
    s.behindCue = false;
    s.phraseStart = -1;
  }
}
