package org.conus.extract.ihc;

import java.util.List;
import org.conus.extract.ihc.Lookahead.Target;
import org.conus.extract.ihc.State.Negation;

/**
 * What negators do: {@code no}, {@code not} and {@code except} turn the result that follows, repeat
 * the last one turned round, or are the answer themselves.
 */
final class NegatorRules {
  private final State s;
  private final OtherCells cells;

  NegatorRules(State s) {
    this.s = s;
    this.cells = new OtherCells(s);
  }

  void no(int i, Symbol symbol) {
    s.negatedAt = Math.max(i, s.ahead.stainNoun(i));
    if (isAnswer(i)) {
      s.backward(new Cue(Outcome.NEGATIVE, s.mods, false, true, false, "ihc.list-before-result"));
      s.mods = Modifiers.NONE;
      return;
    }
    if (symbol.is(Kind.NO, "subject")) {
      if (s.ahead.ends(i) && s.words == 0 && !s.pending.isEmpty()) {
        s.backward(new Cue(Outcome.NEGATIVE, s.mods, false, true, false, "ihc.list-before-result"));
        s.mods = Modifiers.NONE;
        return;
      }
      s.negation = Negation.OF_ALL;
    } else if ((s.shown || symbol.is(Kind.NO, "verb") || isField(i)) && showsNothing(i)) {
      s.backward(new Cue(Outcome.NEGATIVE, Modifiers.NONE, true, true, false, "ihc.stain-shows"));
    } else {
      boolean twice = s.negation == Negation.OF_NOUN || s.negation == Negation.OF_VERB;
      s.negation = twice ? Negation.TWICE : Negation.OF_NOUN;
    }
  }

  /** {@code desmin yes; keratin no}, {@code CD23 lacking}. */
  private boolean isAnswer(int i) {
    boolean field = s.line.is(i - 1, Kind.COLON) && s.line.is(i - 2, Kind.MARKER);
    boolean ends =
        i + 1 >= s.line.size()
            || s.line.is(i + 1, Kind.SEMI)
            || s.line.is(i + 1, Kind.STOP)
            || s.line.is(i + 1, Kind.COMMA) && s.line.is(i + 2, Kind.MARKER);
    String word = s.line.text(s.line.at(i));
    return ends
        && (s.line.is(i - 1, Kind.MARKER) || field)
        && !s.pending.isEmpty()
        && (word.equalsIgnoreCase("no") || word.equalsIgnoreCase("lacking"));
  }

  /** {@code keratin: no tumor cells}. */
  private boolean isField(int i) {
    return s.line.is(i - 1, Kind.COLON) && s.verb && !s.be;
  }

  /** {@code a keratin stain shows no tumor cells}: what it looks for is not there. */
  private boolean showsNothing(int i) {
    boolean named = s.words == 0 || s.nounNamed && s.words <= State.FAR / 2;
    boolean stain = !s.pending.isEmpty() && named && !s.performed;
    int head = stain ? s.parts.part(i + 1) : -1;
    boolean ends = head > i && s.parts.isOnePhrase(i + 1, head) && s.ahead.ends(head);
    return head > i && (ends || !s.ahead.leadsToCue(i));
  }

  void not(int i) {
    if (tellsOtherCells(i) || opposes(i)) {
      return;
    }
    if (s.ahead.ends(i) && (s.be || hasVerb(i)) && s.pending.isEmpty() && s.lastCue != null) {
      if (cells.tell(i, s.lastCue.negated("ihc.was-not"))) {
        return; // the stroma was positive for A, but the glands were not
      }
    }
    if (isBareNot(i)) {
      return;
    }
    s.negation = s.negation == Negation.NONE ? Negation.OF_VERB : Negation.NONE;
    s.negatedAt = i;
    boolean told = s.be || s.words == 0 && !s.pending.isEmpty() && hasVerb(i);
    if (s.ahead.ends(i) && told && s.hasLeft(Target.NONE) && s.lastCue != null) {
      s.negation = Negation.NONE;
      s.backward(s.lastCue.negated("ihc.was-not"));
    }
  }

  /**
   * {@code stains the glands but not the stroma}, {@code positive in the nests, not in the cysts}.
   */
  private boolean tellsOtherCells(int i) {
    boolean behind =
        s.line.is(i - 1, Kind.BUT) || s.line.is(i - 1, Kind.COMMA) || s.line.is(i - 1, Kind.AND);
    int head = behind && s.pending.isEmpty() ? s.parts.part(i + 1) : -1;
    Cue last = s.lastCue;
    boolean tells = head > i && last != null && s.ahead.ends(head) && isOfCells();
    if (tells && last != null) {
      cells.repeat(last.negated("ihc.component"));
      s.trailing.component(i + 1, head);
    }
    return tells;
  }

  /** {@code the spindle cells, but not the giant cells, expressed A}: two results of A. */
  private boolean opposes(int i) {
    boolean behind = s.line.is(i - 1, Kind.BUT) || s.line.is(i - 1, Kind.AND);
    int head = s.line.is(i - 2, Kind.COMMA) ? i - 3 : i - 2;
    int other =
        behind && s.pending.isEmpty() && s.line.is(head, Kind.PART) ? s.parts.part(i + 1) : -1;
    if (other < i || !s.parts.isSubject(s.line.is(other + 1, Kind.COMMA) ? other + 1 : other)) {
      return false;
    }
    s.cells.subject = s.names.cells(cells.begin(head), head);
    s.cells.candidate = null;
    s.cells.opposed = s.names.cells(i + 1, other);
    s.cells.opposedAt = other;
    s.separated = false;
    return true;
  }

  /** {@code A and B are positive; C not.}: the marker before it is negative. */
  private boolean isBareNot(int i) {
    boolean bare =
        s.line.is(i - 1, Kind.MARKER)
            && s.negation == Negation.NONE
            && s.words == 0
            && !s.performed
            && !hasVerb(i)
            && isSetAgainst(i - 2)
            && isStop(s.line.at(i).last() + 1);
    Cue last = s.lastCue;
    if (!bare || last == null || last.outcome() == Outcome.NEGATIVE) {
      return false;
    }
    if (s.pending.isEmpty() && !s.reach.isEmpty()) {
      s.takeBack();
    }
    if (s.pending.isEmpty()) {
      return false;
    }
    s.backward(last.negated("ihc.was-not"));
    return true;
  }

  /** A separator right behind a word of result, or the list that it leads. */
  private boolean isSetAgainst(int separator) {
    boolean parts =
        s.line.is(separator, Kind.AND)
            || s.line.is(separator, Kind.COMMA)
            || s.line.is(separator, Kind.BUT)
            || s.line.is(separator, Kind.SEMI);
    int told = separator - 1;
    return parts
        && (s.line.is(told, Kind.RESULT)
            || s.line.is(told, Kind.EXPRESS)
            || s.line.is(told, Kind.PRESENT)
            || s.line.is(told, Kind.MARKER) && s.pending.isEmpty()
            || told >= 0 && s.line.kind(told).isModifier());
  }

  private boolean isStop(int token) {
    return token < s.line.tokens.size()
        && (s.line.tokens.is(token, '.') || s.line.tokens.is(token, ';'));
  }

  private boolean isOfCells() {
    List<Stain> group = s.lastGroup();
    return !group.isEmpty() && group.size() <= OtherCells.MOST && group.get(0).isOfPart();
  }

  /** {@code did not}, {@code could not}. */
  private boolean hasVerb(int i) {
    Symbol not = s.line.at(i);
    return not.last() > not.first() && not.is(Kind.NOT);
  }

  void except(int i) {
    if (isOfOtherCells(i)) {
      return;
    }
    if (s.line.is(i + 1, Kind.IN)) {
      s.trailing.componentTold = true; // what follows is where it does not stain
      return;
    }
    if (s.lastCue == null && s.ahead.nounOfResult(i)) {
      s.exception = true;
      return;
    }
    if (s.lastCue != null && s.pending.isEmpty()) {
      s.openCue(s.lastCue.negated("ihc.except"));
    } else {
      s.invert = true;
      s.excepted = true;
    }
  }

  /** {@code absent, except in a few vessels}, {@code negative apart from mast cells}. */
  private boolean isOfOtherCells(int i) {
    int head = s.pending.isEmpty() ? s.parts.part(i + 1) : -1;
    List<Stain> group = s.lastGroup();
    boolean negative =
        !group.isEmpty()
            && group.size() <= OtherCells.MOST
            && group.get(0).result == Outcome.NEGATIVE;
    boolean entity = head >= 0 && s.line.at(head).value().equals("entity");
    if (head < 0 || entity || !negative || s.names.component(i + 1, head) == null) {
      return false;
    }
    cells.repeat(
        new Cue(Outcome.POSITIVE, s.modifierReach.amount(i, head), false, true, false, ""));
    s.trailing.component(i + 1, head);
    return true;
  }
}
