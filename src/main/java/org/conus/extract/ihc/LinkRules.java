package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.ihc.Lookahead.Target;
import org.conus.extract.ihc.State.Negation;

/** What negators, prepositions and punctuation do. */
final class LinkRules {
  private final State s;
  private final OtherCells cells;

  LinkRules(State s) {
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
      s.component(i + 1, head);
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
    s.subject = s.names.cells(cells.begin(head), head);
    s.candidate = null;
    s.opposed = s.names.cells(i + 1, other);
    s.opposedAt = other;
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
    return !group.isEmpty() && group.size() <= OtherCells.MOST && group.get(0).component != null;
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
      s.componentTold = true; // what follows is where it does not stain
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
    s.component(i + 1, head);
    return true;
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
      leaveTold();
    }
  }

  /** {@code strong A staining, while B was negative}: A has its result. */
  private void leaveTold() {
    if (s.softlyTold > 0 && s.softlyTold == s.pending.size()) {
      s.group = new ArrayList<>(s.pending);
      s.clearPending();
    }
  }

  /** {@code expressed by the spindle cells}. */
  private void byCells(int i) {
    int head = s.behindCue && s.line.is(i - 1, Kind.EXPRESS) ? s.parts.part(i + 1) : -1;
    if (head > i && !s.line.at(head).value().equals("entity")) {
      s.component(i + 1, head);
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
    s.leaveBracket();
    s.bracketed = false;
    s.phraseStart = -1;
  }

  void semicolon() {
    elliptic();
    leaveTold();
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
    s.subject = null;
    s.candidate = null;
    s.opposed = null;
    s.indexNamed = false;
    s.indexFigure = null;
    if (s.open != null && s.reach.isEmpty()) {
      s.open = null;
    }
  }

  void but() {
    elliptic();
    leaveTold();
    s.opposed = null;
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
    s.subject = null;
    s.candidate = null;
    s.opposed = null;
    s.indexNamed = false;
    s.indexFigure = null;
    s.behindCue = false;
    s.phraseStart = -1;
  }
}
