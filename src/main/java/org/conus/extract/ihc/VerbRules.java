package org.conus.extract.ihc;

import java.util.List;
import org.conus.extract.ihc.Lookahead.Target;
import org.conus.extract.ihc.State.Negation;

/** What verbs do: expressed, highlights, was seen, showed, was. */
final class VerbRules {
  private static final Cue POSITIVE =
      new Cue(Outcome.POSITIVE, Modifiers.NONE, false, true, false, "");

  private final State s;
  private final OtherCells cells;

  VerbRules(State s) {
    this.s = s;
    this.cells = new OtherCells(s);
  }

  void express(int i, Symbol symbol) {
    if (s.sections && s.be && symbol.is(Kind.EXPRESS, "for")) {
      s.performed();
      return;
    }
    if (symbol.is(Kind.EXPRESS, "object") && s.ahead.target(i) != Target.ADJACENT) {
      s.word(i);
      return;
    }
    if (s.control) {
      s.drop("the verb speaks of a control");
      return;
    }
    if (s.which && s.line.is(i - 1, Kind.WHICH) && again(i, symbol, POSITIVE)) {
      return; // negative for A, which stains the vessels
    }
    boolean index = !s.pending.isEmpty() && s.pending.get(0).is("proliferation");
    boolean none = s.line.is(i + 1, Kind.RESULT) && s.line.at(i + 1).is(Kind.RESULT, "answer");
    boolean nothing = none || !index && s.ahead.isNothing(i); // picks out nothing
    Outcome outcome = nothing ? Outcome.NEGATIVE : Outcome.of(symbol.value());
    if (!s.mods.isEmpty() && s.negation == Negation.NONE && s.isItemOfItsOwn(i)) {
      s.takeBack(); // loss of A, B dimly expressed
    }
    Target target = s.ahead.target(i);
    if (symbol.is(Kind.EXPRESS, "for") && target == Target.ADJACENT) {
      target = s.be && s.negation != Negation.OF_NOUN ? Target.NONE : Target.ADJACENT;
    }
    boolean left = s.hasLeft(target) && !(s.be && State.isLinked(target));
    Cue cue = s.cue(outcome, "");
    if (i - s.general <= 4) {
      s.drop(State.GENERAL);
      return;
    }
    if (s.be && State.isLinked(target) && !s.pending.isEmpty() && s.hasLeft(target)) {
      s.backward(cue);
      s.openCue(cue);
    } else if (target != Target.NONE
        && !(left && !s.pending.isEmpty() && target == Target.ADJACENT)) {
      s.openCue(target == Target.ADJACENT ? cue.arm() : cue);
    } else if (left) {
      s.backward(cue);
      object(i);
    } else {
      if (!again(i, symbol, cue)) {
        cells.tell(i, cue);
      }
    }
    s.asserted = true;
  }

  /**
   * {@code A: negative in tumor; highlights plasma cells}, {@code A and B are negative, and they
   * highlight plasma cells}.
   */
  private boolean again(int i, Symbol symbol, Cue cue) {
    boolean they = i > 0 && s.line.at(i - 1).is(Kind.FILL, "pronoun");
    int before = they ? i - 2 : i - 1;
    boolean which = s.line.is(before, Kind.WHICH);
    boolean bare =
        which
            || s.line.is(before, Kind.SEMI)
            || s.line.is(before, Kind.COMMA)
            || s.line.is(before, Kind.BUT)
            || s.line.is(before, Kind.OPEN)
            || s.line.is(before, Kind.AND);
    boolean stains = symbol.is(Kind.STAIN, "verb");
    boolean marks = symbol.is(Kind.EXPRESS, "marks") || (they || which) && stains;
    int head = bare && marks ? s.parts.part(i + 1) : -1;
    int most = they ? OtherCells.MOST : 1;
    List<Stain> group = s.lastGroup();
    boolean negative =
        s.pending.isEmpty()
            && !group.isEmpty()
            && group.size() <= most
            && group.get(0).result == Outcome.NEGATIVE;
    if (head < 0 || !negative || s.names.component(i + 1, head) == null) {
      return false;
    }
    cells.repeat(new Cue(cue.outcome(), s.modifierReach.amount(i, head), false, true, false, ""));
    s.trailing.component(i + 1, head);
    return true;
  }

  /** {@code A highlights the spindle cells}: the object is what stains. */
  private void object(int i) {
    int head = s.parts.part(i + 1);
    s.object = head;
    if (head > i) {
      s.trailing.component(i + 1, head);
    }
  }

  void present(int i, Symbol symbol) {
    if (s.line.is(i + 1, Kind.IN) && s.line.is(i + 2, Kind.NO)) {
      s.negation = s.negation == Negation.NONE ? Negation.OF_VERB : Negation.NONE;
    }
    Target target = s.ahead.target(i);
    if (isField(i)) {
      s.backward(s.cue(Outcome.POSITIVE, "ihc.list-present"));
      return;
    }
    boolean passive = s.be || !symbol.flag().equals("active");
    if (!passive && target == Target.ADJACENT && s.negation == Negation.NONE) {
      s.openCue(s.cue(Outcome.POSITIVE, "ihc.identified").arm());
      return;
    }
    if (s.be && s.pending.isEmpty() && isShownWith(i)) {
      boolean not = s.negation != Negation.NONE;
      Outcome outcome = not ? Outcome.NEGATIVE : Outcome.POSITIVE;
      s.negation = Negation.NONE;
      s.openCue(new Cue(outcome, Modifiers.NONE, true, true, false, "ihc.identified"));
    } else if (s.line.is(i + 1, Kind.COLON)
        && target == Target.LINKED
        && s.pending.isEmpty()
        && !s.line.is(i + 2, Kind.WORDS)) {
      s.openCue(s.cue(Outcome.POSITIVE, ""));
    } else if (s.be
        && s.nounNamed
        && s.pending.isEmpty()
        && s.open == null
        && State.isLinked(target)) {
      s.openCue(s.cue(Outcome.POSITIVE, "ihc.staining-for"));
    } else if (!s.pending.isEmpty() && s.hasLeft(Target.ADJACENT) && (s.be || s.words == 0)) {
      s.backward(s.cue(Outcome.POSITIVE, "ihc.list-present"));
    } else if (s.negation == Negation.OF_VERB
        && (s.nounCue || s.open != null && !s.open.absorbs())) {
      notPresent();
    } else if (s.open != null && State.isLinked(target)) {
      s.words = 0;
    }
  }

  /** {@code A: detected}, {@code A: not detected}, and nothing more on the line. */
  private boolean isField(int i) {
    int colon = s.line.is(i - 1, Kind.NOT) ? i - 2 : i - 1;
    return s.line.is(colon, Kind.COLON)
        && (s.line.is(i + 1, Kind.LINE) || s.ahead.ends(i))
        && !s.pending.isEmpty()
        && s.words == 0;
  }

  /** {@code micrometastases were detected with A}: what it looks for is there. */
  private boolean isShownWith(int i) {
    int marker = s.line.is(i + 2, Kind.FILL) ? i + 3 : i + 2;
    boolean entity = i > 1 && s.line.is(i - 2, Kind.PART) && s.line.is(i - 1, Kind.BE);
    return entity
        && s.line.is(i + 1, Kind.FOR)
        && s.line.at(i + 1).is(Kind.FOR, "with")
        && s.line.is(marker, Kind.MARKER);
  }

  /** {@code strong staining for A was not seen}. */
  private void notPresent() {
    s.negation = Negation.NONE;
    Cue said = s.open == null ? s.lastCue : s.open;
    if (said != null) {
      s.trailing.turnGroup(said.negated(said.rule()));
    }
  }

  void show(int i) {
    if (s.line.at(i).is(Kind.SHOW, "there")) {
      s.word(i);
      be(i);
      s.asserted = true; // there is strong A staining
      return;
    }
    if (s.be && !s.performed && !s.pending.isEmpty() && s.ahead.ends(i)) {
      s.backward(s.cue(Outcome.POSITIVE, "ihc.list-present"));
      return;
    }
    s.asserted = true;
    int before = s.line.is(i - 1, Kind.ADVERB) ? i - 2 : i - 1;
    if (s.open != null && s.open.absorbs() && !s.reach.isEmpty() && s.line.is(before, Kind.AND)) {
      s.open = null; // lacked A and had a B of 30%
    }
    boolean clause = s.afterComma && s.words > 0 && !s.reach.isEmpty();
    if (s.open != null && s.open.armed() && clause && s.line.is(i - 1, Kind.PART)) {
      s.open = null; // negative for A, the tumor showed B
    }
    if (!s.pending.isEmpty() && s.words <= 3) {
      stainThatShows(i);
    }
    s.verb = true;
    s.shown = true;
    s.control = false;
    s.stainsShow = s.pending.isEmpty() && isOfStains(i);
  }

  /** {@code immunostains showed A and B}. */
  private boolean isOfStains(int i) {
    int next = s.line.is(i + 1, Kind.FILL) ? i + 2 : i + 1;
    return (s.line.is(i - 1, Kind.IHC) || s.line.is(i - 1, Kind.STAIN))
        && s.line.is(next, Kind.MARKER)
        && s.negation == State.Negation.NONE;
  }

  /** {@code A CD31 stain confirmed several vessels}. */
  private void stainThatShows(int i) {
    int head = s.parts.part(i + 1);
    boolean stainNoun = s.stainNamed || s.words == 0;
    boolean cells = head > 0 && (!s.line.at(head).value().equals("generic") || isAmount(i, head));
    if (stainNoun && cells && s.negation == Negation.NONE && !s.ahead.leadsToCue(i)) {
      Modifiers amount = s.modifierReach.amount(i, head);
      s.backward(new Cue(Outcome.POSITIVE, amount, true, true, false, "ihc.stain-shows"));
      s.trailing.component(i + 1, head);
    }
  }

  void be(int i) {
    if (s.line.is(i - 1, Kind.COMMA) && !s.pending.isEmpty()) {
      closeApposition();
    }
    if (s.line.is(i - 1, Kind.AND) && s.open != null && !s.reach.isEmpty()) {
      s.open = null; // lacks A and is positive for B
    }
    if (s.words == 0 && s.open != null && s.reach.hasClause()) {
      s.takeBack(); // positive for A; B is blank
    }
    if (isWeakAlone(i)) {
      s.takeBack(); // negative for A, B is weak
    }
    if (s.cells.opposed != null && s.line.is(i - 1, Kind.MARKER)) {
      s.cells.opposed = null; // A cells but not B cells express C, and D is positive
      s.cells.subject = null;
    }
    s.control &= !isOfCells(i);
    s.verb = true;
    s.be = true;
    contrast(i);
  }

  /** {@code with adequate controls the tumor cells are positive}: a subject of its own. */
  private boolean isOfCells(int be) {
    boolean cells = s.line.is(be - 1, Kind.PART) && !s.line.at(be - 1).is(Kind.PART, "thing");
    int first = be - 1;
    while (first > be - 5 && s.line.is(first - 1, Kind.WORDS)) {
      first--;
    }
    return cells && !s.line.is(first - 1, Kind.CONTROL);
  }

  /** Behind a comma a marker has a verb, and words of amount alone. */
  private boolean isWeakAlone(int i) {
    return s.open != null
        && !s.reach.isEmpty()
        && s.line.is(i - 1, Kind.MARKER)
        && s.line.is(i - 2, Kind.COMMA)
        && i + 1 < s.line.size()
        && s.line.kind(i + 1).isModifier()
        && s.modifierReach.modifiersEnd(i + 1);
  }

  /** {@code reveals isolated tumor cells}. */
  private boolean isAmount(int from, int head) {
    for (int i = from + 1; i < head; i++) {
      if (s.line.is(i, Kind.EXTENT)) {
        return true;
      }
    }
    return false;
  }

  /** {@code neither A nor B is expressed; C is}. */
  private void contrast(int i) {
    boolean ends =
        i + 1 >= s.line.size() || s.line.is(i + 1, Kind.SEMI) || s.line.is(i + 1, Kind.STOP);
    boolean negative = !s.group.isEmpty() && s.group.get(0).result == Outcome.NEGATIVE;
    if (ends && s.words == 0 && !s.pending.isEmpty() && negative) {
      s.backward(new Cue(Outcome.POSITIVE, Modifiers.NONE, false, true, false, "ihc.was"));
    }
  }

  /** {@code desmin, a marker of muscle, was positive}. */
  private void closeApposition() {
    s.otherSubject = false;
    s.words = 0;
  }
}
