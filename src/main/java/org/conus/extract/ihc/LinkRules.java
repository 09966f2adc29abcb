package org.conus.extract.ihc;

import org.conus.extract.ihc.Lookahead.Target;
import org.conus.extract.ihc.State.Negation;

/**
 * What links a result and its list, and what parts them: prepositions, colons, separators,
 * brackets.
 */
final class LinkRules {
  private final State s;

  LinkRules(State s) {
    this.s = s;
  }

  /** {@code A is negative, B likewise}. */
  void same(int i, Symbol symbol) {
    boolean told = s.words == 0 && !s.pending.isEmpty();
    if (symbol.is(Kind.ADVERB, "same") && told && s.ahead.ends(i) && s.lastCue != null) {
      s.backward(
          new Cue(s.lastCue.outcome(), s.mods, false, true, false, "ihc.list-before-result"));
      s.mods = Modifiers.NONE;
    }
  }

  void again() {
    if (s.lastCue != null && s.pending.isEmpty()) {
      s.openCue(s.lastCue.arm());
    }
  }

  /** {@code the absence of A and the presence of B}. */
  void presence(Symbol symbol) {
    boolean turns = symbol.is(Kind.FILL, "presence") && s.afterAnd && !s.reach.isEmpty();
    if (turns && s.open != null && s.open.outcome() == Outcome.NEGATIVE) {
      s.openCue(new Cue(Outcome.POSITIVE, s.mods, false, true, true, "ihc.identified"));
    }
  }

  void preposition(int i, Symbol symbol) {
    if (s.open != null && !s.open.armed()) {
      s.open = s.open.arm();
    }
    if (symbol.flag().equals("with")) {
      leaveTold(i);
      byCells(i);
      s.asserted = true;
      boolean other =
          s.open != null
              && (s.open.absorbs() || s.open.outcome() == Outcome.NEGATIVE && isOfOther(i));
      if (other && !s.reach.isEmpty()) {
        s.open = null;
      }
    }
    boolean list = symbol.is(Kind.FOR, "list") && s.line.is(i - 1, Kind.COMMA);
    if (list && s.line.is(i - 2, Kind.RESULT) && s.pending.isEmpty() && s.lastCue != null) {
      s.openCue(s.lastCue.arm()); // all were negative, including A and B
    }
    if (s.negation == Negation.OF_VERB && s.lastCue != null && s.ahead.target(i) != Target.NONE) {
      s.openCue(s.lastCue.negated("ihc.list-after-not"));
      s.negation = Negation.NONE;
    }
  }

  /** {@code A and B reactivity, with C restricted to vessels}: a list of its own. */
  private void leaveTold(int with) {
    boolean list = s.line.is(with + 1, Kind.MARKER) || s.line.is(with + 2, Kind.MARKER);
    if (list && s.afterComma) {
      s.leaveTold();
    }
  }

  /** {@code expressed by the spindle cells}. */
  private void byCells(int i) {
    int head = s.behindCue && s.line.is(i - 1, Kind.EXPRESS) ? s.parts.part(i + 1) : -1;
    if (head > i && !s.line.at(head).value().equals("entity")) {
      s.trailing.component(i + 1, head);
    }
  }

  /** {@code negative for A, and with a low B}: words of amount begin something else. */
  private boolean isOfOther(int with) {
    int next = s.line.is(with + 1, Kind.FILL) ? with + 2 : with + 1;
    return (s.afterComma || s.afterAnd) && next < s.line.size() && s.line.kind(next).isModifier();
  }

  void colon(int i) {
    boolean dash = s.line.is(i, Kind.DASH);
    s.control &= dash || !s.line.is(i - 1, Kind.CONTROL);
    if (!dash && s.negation == Negation.OF_NOUN && s.words > 0) {
      s.negation = Negation.NONE;
    }
    if (s.open != null && s.reach.isEmpty()) {
      s.open = s.open.arm();
    } else if (!dash
        && (s.line.is(i + 1, Kind.MARKER)
            || s.line.is(i + 1, Kind.LINE) && s.line.is(i + 2, Kind.MARKER))) {
      s.clearPending();
    } else if (!dash && !s.pending.isEmpty() && s.words == 0) {
      s.verb = true;
    }
  }

  void separator(int i, Symbol symbol) {
    Kind kind = symbol.kind();
    if (kind == Kind.COMMA && !s.line.is(i + 1, Kind.MARKER) && !s.line.is(i + 1, Kind.AND)) {
      s.invert &= !s.excepted; // apart from A, all others were negative
      s.excepted = false;
    }
    s.adding |= symbol.is(Kind.AND, "adding") && s.behindCue && s.pending.isEmpty();
    s.separated = true;
    s.afterComma |= kind == Kind.COMMA;
    s.afterAnd |= kind == Kind.AND;
    if (kind == Kind.COMMA && s.open != null && !s.open.armed()) {
      s.open = null;
    }
    if (kind == Kind.COMMA && s.exception && !s.reach.isEmpty()) {
      s.open = null;
      s.reach.clear();
      s.exception = false;
    }
    s.phraseStart = -1;
    if (kind == Kind.COMMA) {
      if (s.negation == Negation.OF_NOUN && s.words > 0 && s.mods.isEmpty()) {
        s.negation = Negation.NONE;
      }
      s.control &= !s.pending.isEmpty() && !s.verb;
      s.be = false;
    }
  }

  void openBracket(int i) {
    if (s.negation == Negation.OF_VERB && !s.line.is(i - 1, Kind.NOT) && s.pending.isEmpty()) {
      s.negation = Negation.NONE; // was considered but not supported (A positive)
    }
    s.opened = true;
    s.bracketed = s.open != null && s.reach.isEmpty();
    s.phraseStart = -1;
    if (s.open != null && s.reach.isEmpty()) {
      s.open = s.open.arm();
    }
  }

  void closeBracket() {
    s.cells.leaveBracket();
    s.bracketed = false;
    s.phraseStart = -1;
  }
}
