package org.conus.extract.ihc;

import java.util.List;
import org.conus.extract.ihc.Lookahead.Target;

/** What words of result do: they open a list before them or close one behind them. */
final class ResultRules {
  private final State s;
  private final OtherCells cells;

  ResultRules(State s) {
    this.s = s;
    this.cells = new OtherCells(s);
  }

  void result(int i, Symbol symbol) {
    Outcome outcome = isSeenAstray(i, symbol) ? Outcome.POSITIVE : Outcome.of(symbol.value());
    boolean other = outcome != Outcome.POSITIVE && isOfOther(symbol);
    if (outcome == null || isOfControl(i) || other || isNoAnswer(i, symbol)) {
      s.passOver("the word of result speaks of a control or of another gene");
      s.word(i);
      return;
    }
    if (isOfNextSubject(i, symbol)) {
      s.word(i);
      return;
    }
    if (outcome == Outcome.OTHER && isSaidBetter(i)) {
      s.word(i);
      return;
    }
    if (symbol.is(Kind.RESULT, "gone") && s.nounCue && s.be && s.pending.isEmpty()) {
      s.trailing.turnGroup(s.cue(outcome, "ihc.noun-negated"));
      return;
    }
    if (outcome == Outcome.OTHER && s.behindCue && s.pending.isEmpty() && s.group.size() == 1) {
      tellSort(s.group.get(0), symbol);
      return;
    }
    if (outcome == Outcome.OTHER) {
      outcome = isAmount(symbol) && s.mods.saysAmount() ? Outcome.POSITIVE : outcome;
      s.mods = s.mods.withPattern(s.line.wording(symbol));
    }
    if (s.negation == State.Negation.OF_NOUN && s.line.is(i - 1, Kind.AND)) {
      s.negation = State.Negation.NONE; // without A and negative for B
    }
    if (symbol.is(Kind.RESULT, "kept") && showsCells(i)) {
      return;
    }
    if (symbol.is(Kind.RESULT, "proof")) {
      proof(i);
      return;
    }
    String rule = symbol.is(Kind.SIGN) ? "ihc.sign" : "";
    boolean behind =
        symbol.is(Kind.SIGN)
            || symbol.is(Kind.RESULT, "behind")
            || symbol.is(Kind.RESULT, "answer");
    if (symbol.is(Kind.RESULT, "behind")
        && (s.words > 0 || outcome == Outcome.NEGATIVE && isOfType(i))) {
      s.word(i);
      return;
    }
    if (outcome == Outcome.POSITIVE && !symbol.is(Kind.RESULT, "noun") && s.isItemOfItsOwn(i)) {
      s.takeBack(); // loss of A, B positive
    }
    decide(i, s.cue(outcome, rule), behind, symbol.is(Kind.RESULT, "joined"));
    s.nounCue = symbol.is(Kind.RESULT, "noun");
    s.be = false;
  }

  /** {@code diffuse and strong, mutant pattern}; {@code scattered, wild-type pattern}. */
  private void tellSort(Stain stain, Symbol symbol) {
    if (isAmount(symbol) || symbol.flag().startsWith("other ")) {
      s.trailing.addTo(s.group, Modifiers.NONE.withPattern(s.line.wording(symbol)));
    } else if (stain.result != Outcome.OTHER) {
      stain.modifiers = stain.modifiers.ofPattern(s.line.wording(symbol));
      stain.result = Outcome.OTHER;
    }
  }

  private static boolean isAmount(Symbol symbol) {
    return symbol.is(Kind.RESULT, "amount");
  }

  /**
   * {@code positive for A; the reactive lymphocytes expressed B}: an adjective of the next cells.
   */
  private boolean isOfNextSubject(int i, Symbol symbol) {
    boolean begins =
        i > 1
            && s.names.isArticle(i - 1)
            && (s.line.is(i - 2, Kind.SEMI) || s.line.is(i - 2, Kind.COMMA))
            && symbol.flag().isEmpty();
    int head = begins ? s.parts.part(i + 1) : -1;
    return head > i
        && s.parts.isOnePhrase(i + 1, head)
        && s.parts.isSubject(head)
        && !s.line.is(head + 1, Kind.MARKER);
  }

  /** {@code shows an intact myoepithelial layer}: what it stains is there. */
  private boolean showsCells(int i) {
    int head = s.shown && !s.pending.isEmpty() && s.words == 0 ? s.parts.part(i + 1) : -1;
    boolean cells =
        head > i
            && s.parts.isOnePhrase(i + 1, head)
            && s.negation == State.Negation.NONE
            && s.names.component(i + 1, head) != null;
    if (cells) {
      s.backward(new Cue(Outcome.POSITIVE, Modifiers.NONE, true, true, false, "ihc.stain-shows"));
      s.trailing.component(i + 1, head);
    }
    return cells;
  }

  /** {@code the origin was confirmed by A and B}: they were seen, unless another result follows. */
  private void proof(int i) {
    boolean denied = s.negation == State.Negation.OF_NOUN;
    if (s.ahead.target(i) == Target.ADJACENT && s.pending.isEmpty() && !s.ahead.leadsToResult(i)) {
      s.openCue(new Cue(Outcome.POSITIVE, Modifiers.NONE, true, true, false, "ihc.identified"));
    } else {
      s.word(i);
      if (denied) { // lack basal cells as shown by negative stains for A
        s.negation = State.Negation.NONE;
        s.cells.subject = null;
        s.cells.candidate = null;
      }
    }
  }

  /** {@code aberrant (null pattern)}: the wording that follows says more. */
  private boolean isSaidBetter(int i) {
    int next = s.line.is(i + 1, Kind.OPEN) ? i + 2 : i + 1;
    return s.line.is(next, Kind.RESULT) && s.line.at(next).value().equals(Outcome.OTHER.label());
  }

  /** {@code SDH-deficient GIST}: the name of a type. */
  private boolean isOfType(int i) {
    return s.line.is(i - 1, Kind.DASH)
        && (s.line.is(i + 1, Kind.WORDS) || s.line.is(i + 1, Kind.PART));
  }

  /** {@code CD7 aberrant}: there, though it should not be. */
  private boolean isSeenAstray(int i, Symbol symbol) {
    return symbol.flag().startsWith("other ")
        && s.line.is(i - 1, Kind.MARKER)
        && s.ahead.ends(i)
        && !isOfGene(symbol);
  }

  /** {@code desmin yes} answers; {@code tumor present: yes} speaks of no stain. */
  private boolean isNoAnswer(int i, Symbol symbol) {
    boolean field = s.line.is(i - 1, Kind.COLON) && s.line.is(i - 2, Kind.MARKER);
    return symbol.is(Kind.RESULT, "answer") && !s.line.is(i - 1, Kind.MARKER) && !field;
  }

  /** A word that is a result for one gene's protein alone, such as {@code wild-type}. */
  private boolean isOfOther(Symbol symbol) {
    return symbol.gene() != null && !isOfGene(symbol);
  }

  private boolean isOfGene(Symbol symbol) {
    boolean told = s.pending.isEmpty() && s.behindCue && s.group.size() == 1;
    Stain stain = told ? s.group.get(0) : s.pending.isEmpty() ? null : last(s.pending);
    String gene = symbol.gene();
    return stain != null && gene != null && stain.name.hasSymbol(gene);
  }

  private static Stain last(List<Stain> stains) {
    return stains.get(stains.size() - 1);
  }

  private boolean isOfControl(int i) {
    return s.control || s.line.is(i + 1, Kind.CONTROL);
  }

  /** Forward, backward, or neither. */
  private void decide(int i, Cue cue, boolean backwardOnly, boolean joined) {
    if (i - s.general <= 4 || isGeneralBehind(i)) {
      s.drop(State.GENERAL);
      return;
    }
    Target target = backwardOnly ? Target.NONE : s.ahead.target(i);
    if (joined && s.line.is(i - 1, Kind.MARKER) | s.line.is(i - 1, Kind.DASH)) {
      target = Target.NONE;
    }
    if (s.which && isElliptic(i) && isOfLast(cue)) {
      s.group = List.of(s.lastGroup().get(s.lastGroup().size() - 1));
      s.reach.clear();
      cells.repeat(cue);
      return;
    }
    if (isAfterAll(i)) {
      s.trailing.turnGroup(cue);
      s.group.forEach(stain -> stain.modifiers = cue.modifiers().or(stain.modifiers));
      return;
    }
    boolean ofSlides = s.sections && s.words > 0 && s.pending.isEmpty();
    boolean left = s.hasLeft(target) && !ofSlides && !(target == Target.ADJACENT && isJoined(i));
    if (s.line.at(i).is(Kind.RESULT, "place") && isPlaced(i)) {
      s.trailing.component(i + 1, s.parts.part(i + 1));
      return;
    }
    if (s.line.at(i).is(Kind.RESULT, "place")
        && target == Target.ADJACENT
        && !s.pending.isEmpty()) {
      s.clearPending(); // keratin expression was restricted to CK7
      s.openCue(cue.arm());
      return;
    }
    if (left && target == Target.LINKED && isOfMarkerBefore(i)) {
      s.backward(cue);
      s.openCue(new Cue(cue.outcome(), Modifiers.NONE, true, false, false, ""));
      return;
    }
    if (left && isOfGroup(i) && (target != Target.NONE || s.line.is(i + 2, Kind.MARKER))) {
      s.backward(cue);
      s.openCue(cue.because("ihc.list-after-result").arm());
      return;
    }
    if (target == Target.ADJACENT && isWith(i)) {
      s.openCue(cue.arm());
      return;
    }
    if (target == Target.LINKED
        || target == Target.DISTANT && (!left || s.pending.isEmpty())
        || target == Target.ADJACENT && !left) {
      s.openCue(target == Target.ADJACENT ? cue.arm() : cue);
    } else if (left) {
      boolean attribute = !s.be && !s.verb;
      int of = isFieldOfCells(i) ? cells.begin(i - 1) : -1;
      s.backward(cue);
      if (of >= 0) {
        s.trailing.component(of, i - 1);
      } else if (s.line.at(i).is(Kind.RESULT, "place") && s.parts.part(i + 1) > i) {
        s.trailing.addTo(s.group, s.modifierReach.amount(i, s.parts.part(i + 1)));
        s.trailing.component(i + 1, s.parts.part(i + 1));
      }
      if (attribute) {
        attributeOf(i);
      }
    } else if (isElliptic(i)) {
      repeat(i, cue);
    } else if (target == Target.NONE && cells.tell(i, cue)) {
      s.negation = State.Negation.NONE;
    } else if (target == Target.NONE && isSaidAgain(i, cue)) {
      s.trailing.addTo(s.lastGroup(), cue.modifiers());
    } else if (absorbed()) {
      s.behindCue = true;
    } else {
      s.passOver(
          s.otherSubject
              ? "the next result is of another subject"
              : "too many words stand before the next result");
      s.cues.add(cue);
      s.lastCue = cue;
      s.open = null;
    }
  }

  /** {@code A positivity was confined to the vessels}: of what is positive already. */
  private boolean isPlaced(int i) {
    List<Stain> group = s.lastGroup();
    return s.pending.isEmpty()
        && s.nounCue
        && !group.isEmpty()
        && group.get(0).result == Outcome.POSITIVE
        && s.parts.part(i + 1) > i;
  }

  private void repeat(int i, Cue cue) {
    int place = place(i);
    cells.repeat(cue);
    if (place > i && s.line.is(place, Kind.FOR)) {
      s.trailing.component(place + 1, s.parts.part(place + 1));
    }
  }

  /** {@code A loss is most often sporadic}: of any tumor. */
  private boolean isGeneralBehind(int i) {
    boolean noun = s.line.at(i).is(Kind.RESULT, "behind") || s.line.at(i).is(Kind.RESULT, "noun");
    return noun && s.line.is(i + 1, Kind.BE) && s.line.is(i + 2, Kind.GENERAL);
  }

  /** {@code the A stain, pending at the time of the report, is positive}. */
  private boolean isAfterAll(int i) {
    int be = i - 1;
    while (be > i - 4 && be > 0 && (s.line.is(be, Kind.ADVERB) || s.line.kind(be).isModifier())) {
      be--;
    }
    List<Stain> group = s.lastGroup();
    return s.pending.isEmpty()
        && !group.isEmpty()
        && group.size() <= OtherCells.MOST
        && group.get(0).result == Outcome.NOT_PERFORMED
        && s.line.is(be, Kind.BE)
        && s.line.is(be - 1, Kind.COMMA);
  }

  /** {@code A is weak and positive B}: but {@code A weak and doubtful} is one. */
  private boolean isJoined(int i) {
    boolean ofModifier = i > 1 && s.line.kind(i - 2).isModifier();
    return s.line.is(i - 1, Kind.AND) && !ofModifier;
  }

  /** {@code do not express A, which is kept in the mantle}: the opposite, elsewhere. */
  private boolean isOfLast(Cue cue) {
    List<Stain> group = s.lastGroup();
    Outcome before = group.get(group.size() - 1).result;
    return s.be && before != null && cue.outcome() == before.negated() && cue.outcome() != before;
  }

  /** {@code MMR: all retained (A, B)}: of the group and of its members behind it. */
  private boolean isOfGroup(int i) {
    return s.pending.size() == 1 && s.pending.get(0).is("group") && s.line.is(i + 1, Kind.OPEN);
  }

  /** {@code ERG: endothelial cells positive}, {@code CD34 vessels +}. */
  private boolean isFieldOfCells(int i) {
    return s.line.is(i - 1, Kind.PART)
        && (s.line.is(cells.begin(i - 1) - 1, Kind.COLON)
            || s.pending.size() == 1 && s.line.is(cells.begin(i - 1) - 1, Kind.MARKER));
  }

  /** {@code the cells are A and B positive with C}. */
  private boolean isOfMarkerBefore(int i) {
    return (s.line.is(i - 1, Kind.MARKER) || s.be)
        && !s.pending.isEmpty()
        && s.line.at(i + 1).is(Kind.FOR, "with");
  }

  /** {@code normal, with retained A and B}: the list behind it, not what stands before. */
  private boolean isWith(int i) {
    int before = i - 1;
    while (before > i - 4 && before >= 0 && s.line.kind(before).isModifier()) {
      before--;
    }
    return before >= 0 && s.line.at(before).is(Kind.FOR, "with") && s.be;
  }

  /** {@code CD3-positive lymphocytic infiltration}: what the adjective stands before stains. */
  private void attributeOf(int i) {
    int head = s.parts.part(i + 1);
    if (head > i && !s.line.at(head).value().equals("entity") && s.parts.isOnePhrase(i + 1, head)) {
      s.trailing.component(i + 1, head);
    }
  }

  /** {@code positive (vessels); negative (tumor)}. */
  private boolean isInBracket(int open) {
    return s.line.is(open, Kind.OPEN) && s.line.is(s.parts.part(open + 1) + 1, Kind.CLOSE);
  }

  /** {@code A was diffuse, strongly positive}: the same result, with more words. */
  private boolean isSaidAgain(int i, Cue cue) {
    List<Stain> group = s.lastGroup();
    int before = i - 1;
    while (before > i - 4 && before > 0 && s.line.kind(before).isModifier()) {
      before--;
    }
    return s.behindCue
        && s.line.is(before, Kind.COMMA)
        && s.pending.isEmpty()
        && s.words == 0
        && !group.isEmpty()
        && group.size() <= OtherCells.MOST
        && !cue.modifiers().isEmpty()
        && group.get(0).result == cue.outcome()
        && s.ahead.ends(i);
  }

  private boolean absorbed() {
    return s.open != null && s.open.absorbs() && !s.reach.isEmpty() && !s.reach.hasClause();
  }

  /**
   * {@code negative in the stroma}, {@code retained granular staining in endothelium}, {@code
   * normal staining of the mucosa}: where the preposition stands before other cells, or -1.
   */
  private int place(int i) {
    int in = i + 1;
    while (in < s.line.size() && (s.line.kind(in).isModifier() || s.line.is(in, Kind.STAIN))) {
      in++;
    }
    boolean staining = s.line.is(in - 1, Kind.STAIN) || s.line.at(i).is(Kind.RESULT, "noun");
    boolean of = staining && s.line.is(in, Kind.FOR) && s.line.reads(in, "of");
    boolean place = s.line.is(in, Kind.IN) && (in == i + 1 || staining) || of;
    return place && s.parts.part(in + 1) > in ? in : -1;
  }

  /** {@code positive in the epithelium, negative in the stroma}. */
  private boolean isElliptic(int i) {
    return !s.lastGroup().isEmpty()
        && s.lastGroup().size() <= 40
        && s.pending.isEmpty()
        && (place(i) > i || isInBracket(i + 1) && s.parts.part(i + 2) >= 0)
        && !s.otherSubject;
  }
}
