package org.conus.extract.ihc;

import org.conus.extract.ihc.Lookahead.Target;
import org.conus.match.TokenKind;

/** What percentages, scores and indices do. */
final class FigureRules {
  private static final String OF_CASES = "general statement: a share of cases";

  private final State s;
  private final OtherCells cells;

  FigureRules(State s) {
    this.s = s;
    this.cells = new OtherCells(s);
  }

  void figure(int i, Symbol symbol) {
    if (isShareOfCases(i)) {
      tellOfCases(i);
      return;
    }
    if (symbol.is(Kind.SCORE) && s.line.is(i - 1, Kind.PERFORMED) || isShareOfAll(i)) {
      return; // ordered 3/12
    }
    s.figures.add(symbol);
    if (s.indexNamed && !s.modifierReach.leadsOn(i)) {
      s.indexFigure = symbol;
      return;
    }
    Modifiers figure = Modifiers.NONE.with(symbol);
    if (isOfOtherPart(i, figure)) {
      cells.repeat(new Cue(null, figure, false, true, false, "ihc.figure"));
      return;
    }
    int other = otherCells(i);
    if (other >= 0) {
      cells.repeat(new Cue(null, figure, false, true, false, "ihc.figure"));
      s.trailing.component(cells.begin(other), other);
      return;
    }
    if (s.behindCue && !s.group.isEmpty() && !s.modifierReach.leadsOn(i) && !isPartitive(i)) {
      s.trailing.addTo(s.group, figure);
    } else if (s.hasLeft(Target.NONE)
        && (!isPartitive(i) || isIndexShown())
        && (!s.pending.isEmpty() || s.words == 0 && !s.modifierReach.leadsOn(i))) {
      keepLastIfIndex();
      s.backward(new Cue(null, s.mods.or(figure), false, true, false, "ihc.figure"));
      s.mods = Modifiers.NONE;
    } else if (!s.reach.isEmpty() && s.open != null && !s.modifierReach.leadsOn(i) && s.words < 4) {
      s.trailing.addTo(s.reach.fresh(), figure);
    } else {
      s.mods = s.mods.or(figure);
      if (s.open == null && s.ahead.target(i) != Target.NONE) {
        boolean adjacent = s.ahead.target(i) == Target.ADJACENT;
        s.openCue(new Cue(null, s.mods, false, adjacent, false, "ihc.figure"));
        s.mods = Modifiers.NONE;
      }
    }
  }

  /** {@code blasts (46% of events):}, {@code a population (0.02%)}: how many cells there are. */
  private boolean isShareOfAll(int i) {
    if (s.line.is(i - 1, Kind.COMMA) && s.line.is(i - 2, Kind.PART) && s.line.is(i + 1, Kind.FOR)) {
      return s.pending.isEmpty() && s.group.isEmpty() && s.reach.isEmpty(); // , 62% of events,
    }
    if (s.line.is(i + 1, Kind.PART)) { // 30% B cells (A, B), 35% blasts with
      boolean listed = s.line.is(i + 2, Kind.OPEN) && s.line.is(i + 3, Kind.MARKER);
      return listed || isFirstTold() && isShareWith(i + 1);
    }
    if (!s.line.is(i - 1, Kind.OPEN) || !s.line.is(i - 2, Kind.PART)) {
      return false;
    }
    int close = s.line.close(i - 1);
    boolean heads = close > i && s.line.is(close + 1, Kind.COLON) && s.pending.isEmpty();
    return heads || s.line.at(i - 2).flag().equals("gate") || isShareOfCells(i, close);
  }

  private boolean isFirstTold() {
    return s.pending.isEmpty() && s.group.isEmpty() && s.reach.isEmpty();
  }

  /** {@code blasts with}, {@code blasts:}: cells of a sort, of which what follows tells. */
  private boolean isShareWith(int head) {
    boolean with = s.line.is(head + 1, Kind.FOR) && s.line.at(head + 1).is(Kind.FOR, "with");
    boolean generic = s.line.at(head).value().equals("generic");
    return !generic && (with || s.line.is(head + 1, Kind.COLON));
  }

  /** {@code the blasts (62% of events) express A}: of cells of a sort, beside others. */
  private boolean isShareOfCells(int i, int close) {
    boolean of = close > i + 2 && s.line.is(i + 1, Kind.FOR) && s.pending.isEmpty();
    return of && !s.line.at(i - 2).value().equals("generic") && s.parts.isSubject(close);
  }

  /** {@code 1+ in the primary and 3+ in the metastasis}. */
  private boolean isOfOtherPart(int i, Modifiers figure) {
    Stain before = s.group.size() == 1 && s.pending.isEmpty() ? s.group.get(0) : null;
    return before != null
        && (s.behindCue || s.line.is(i - 1, Kind.BUT))
        && s.line.is(i + 1, Kind.IN)
        && s.parts.part(i + 2) > 0
        && before.modifiers.saysFigure()
        && (before.result != Scores.outcome(before.name, figure) || isOfNext(i, before));
  }

  /**
   * The other cells whose share follows that of the tumor's: {@code 30% of tumor cells and 5% of
   * immune cells}, {@code tumor cells 30%, immune cells 5%}; -1 if there are none.
   */
  private int otherCells(int i) {
    Stain before = s.group.size() == 1 && s.pending.isEmpty() ? s.group.get(0) : null;
    if (before == null || !s.behindCue || !before.modifiers.saysFigure()) {
      return -1;
    }
    int of = s.line.is(i + 2, Kind.FILL) ? i + 3 : i + 2;
    boolean behind = s.line.is(i + 1, Kind.FOR) && s.line.is(of, Kind.PART);
    int head = behind ? of : s.line.is(i - 1, Kind.PART) ? i - 1 : -1;
    int begin = head < 0 ? -1 : cells.begin(head);
    int first = behind ? i : begin;
    int separator = s.line.is(first - 1, Kind.IN) ? first - 2 : first - 1;
    boolean listed = s.line.is(separator, Kind.AND) || s.line.is(separator, Kind.COMMA);
    return head >= 0 && listed && s.names.component(begin, head) != null ? head : -1;
  }

  /** {@code 5% in the one area and 60% in the other}. */
  private boolean isOfNext(int i, Stain before) {
    return (before.component != null || before.candidate != null || isBehindPlace(i))
        && before.modifiers.percent() != null
        && s.line.is(i, Kind.PERCENT)
        && (s.line.is(i - 1, Kind.AND) || s.line.is(i - 1, Kind.COMMA));
  }

  /** {@code 90% in the primary and 10%}. */
  private boolean isBehindPlace(int i) {
    for (int j = i - 2; j > i - 8 && j > 0; j--) {
      switch (s.line.kind(j)) {
        case IN -> {
          return s.line.is(j - 1, Kind.PERCENT);
        }
        case WORDS, FILL, PART, DASH -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** {@code p53, Ki-67 20%}: an index is of the last marker alone. */
  private void keepLastIfIndex() {
    int last = s.pending.size() - 1;
    if (last > 0 && s.pending.get(last).is("proliferation") && !s.be) {
      if (s.expressionOf && !s.performed) {
        Cue told = new Cue(Outcome.POSITIVE, Modifiers.NONE, true, true, false, "ihc.staining-for");
        s.pending.subList(0, last).forEach(stain -> s.give(told, stain));
      }
      Stain only = s.pending.get(last);
      s.clearPending();
      s.pending.add(only);
    }
  }

  /** {@code Ki-67 staining revealed that 25% of the cells were in cycle}. */
  private boolean isIndexShown() {
    return s.shown && s.pending.size() == 1 && s.pending.get(0).is("proliferation");
  }

  /** {@code 80% of the cells were ...}: the figure belongs to what follows. */
  private boolean isPartitive(int i) {
    if (!s.line.is(i + 1, Kind.FOR)
        && !s.line.is(i + 1, Kind.PART)
        && !s.line.is(i + 1, Kind.FILL)) {
      return false;
    }
    int head = s.parts.part(i + 1);
    if (head < 0 || head + 1 >= s.line.size()) {
      return false;
    }
    return switch (s.line.kind(head + 1)) {
      case RESULT, EXPRESS, BE, WHICH, SHOW -> true;
      default -> false;
    };
  }

  /** {@code in 95% of cases}: said of many, not of this specimen. */
  private void tellOfCases(int i) {
    s.general = i + State.FAR;
    if (s.trailing.mayAdd()) {
      for (Stain stain : s.lastGroup()) {
        stain.result = null;
        stain.passedOver = OF_CASES;
      }
    }
    s.drop(OF_CASES);
  }

  private boolean isShareOfCases(int i) {
    int limit = Math.min(s.line.size(), i + 6);
    for (int j = i + 1; j < limit; j++) {
      switch (s.line.kind(j)) {
        case COHORT -> {
          return true;
        }
        case FOR, FILL, NUMBER, ADVERB, OPEN, CLOSE, PERCENT, WORDS, IN, PERFORMED -> {}
        case COMMA, AND -> {
          if (!s.line.is(j + 1, Kind.PERCENT) && !s.line.is(j + 1, Kind.AND)) {
            return false;
          }
          limit = Math.min(s.line.size(), limit + 2);
        }
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  void number(int i, Symbol symbol) {
    if (s.line.is(i + 1, Kind.FOR) && s.line.is(i + 2, Kind.NUMBER) && isShareOfCases(i)) {
      tellOfCases(i);
      return;
    }
    if ((s.line.is(i + 1, Kind.AND) || s.line.is(i + 1, Kind.COMMA))
        && s.line.is(i + 2, Kind.PERCENT)) {
      s.figures.add(new Symbol(Kind.PERCENT, symbol.first(), symbol.last(), symbol.value()));
    } else if (symbol.value().length() == 1 && symbol.value().charAt(0) <= '3') {
      s.figures.add(new Symbol(Kind.SCORE, symbol.first(), symbol.last(), symbol.value()));
    }
    String value = symbol.value();
    Stain last = s.pending.isEmpty() ? null : s.pending.get(s.pending.size() - 1);
    if (last == null && isScoreOfHer2(i, value)) {
      s.trailing.addTo(s.group, new Modifiers(null, null, null, value, null));
    }
    if (last == null || isLabel(symbol)) {
      return;
    }
    boolean bound = value.startsWith("<") || value.startsWith(">");
    if (last.is("proliferation") && (s.verb || bound && s.ahead.ends(i)) && s.words == 0) {
      keepLastIfIndex();
      numbered(new Modifiers(null, null, value, null, null));
    } else if (last.is("her2") && s.words <= 1 && value.length() == 1 && value.charAt(0) <= '3') {
      if (s.verb || s.line.is(i - 1, Kind.IHC) || s.words == 0 && s.ahead.ends(i)) {
        numbered(new Modifiers(null, null, null, value, null));
      }
    } else if (value.equals("0") && s.words == 0 && isZero(i)) {
      numbered(new Modifiers(null, null, null, value, null));
    }
  }

  /**
   * {@code A: 0}; where others have scores or signs, {@code A 0 B 3+}, {@code A – 0}, {@code A, 0}.
   */
  private boolean isZero(int i) {
    if (s.verb && s.ahead.ends(i)) {
      return true;
    }
    boolean comma = s.line.is(i - 1, Kind.COMMA);
    int marker = s.line.is(i - 1, Kind.DASH) || comma ? i - 2 : i - 1;
    return s.line.is(marker, Kind.MARKER)
        && (!comma || !s.line.is(i + 1, Kind.AND))
        && (s.line.hasScores() || s.line.has(Kind.SIGN))
        && (s.ahead.ends(i) || s.line.is(i + 1, Kind.MARKER));
  }

  /** {@code HER2 negative (0)}. */
  private boolean isScoreOfHer2(int i, String value) {
    return s.behindCue
        && s.group.size() == 1
        && s.group.get(0).is("her2")
        && value.length() == 1
        && value.charAt(0) <= '3'
        && s.line.is(i - 1, Kind.OPEN)
        && s.line.is(i + 1, Kind.CLOSE);
  }

  /** {@code block 1C}: a letter stands right behind. */
  private boolean isLabel(Symbol number) {
    int next = number.last() + 1;
    return next < s.line.tokens.size()
        && s.line.tokens.kind(next) == TokenKind.WORD
        && !s.line.tokens.spaceBefore(next);
  }

  private void numbered(Modifiers figure) {
    s.backward(new Cue(null, figure, false, true, false, "ihc.figure"));
  }

  /** An index that stands apart from the markers before it has a figure of its own. */
  void index() {
    int last = s.pending.size() - 1;
    int far = last >= 0 && s.pending.get(last).is("proliferation") ? 2 : 0;
    boolean ofMarker =
        s.words <= far && !s.separated && !(s.pending.isEmpty() && s.reach.isEmpty());
    if (!ofMarker) {
      s.indexNamed = true;
      s.otherSubject |= !s.reach.isEmpty();
    }
  }
}
