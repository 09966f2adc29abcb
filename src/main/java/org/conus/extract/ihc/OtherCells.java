package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.List;

/**
 * The opposite result of the same stains in other cells, told by a clause of its own:
 *
 * <pre>
 *   other = { WORDS | FILL } PART [ BE ] { ADVERB } ( RESULT | [ NOT ] verb )     behind a result of some cells
 * </pre>
 *
 * {@code CD34 highlights the vessels, and the tumor cells are negative}.
 */
final class OtherCells {
  static final int MOST = 40;
  private static final int LONGEST = 6;

  private final State s;

  OtherCells(State s) {
    this.s = s;
  }

  /**
   * Gives a result to the last stains once more, if it is one of other cells.
   *
   * @param i where its word stands
   * @return whether it was
   */
  boolean tell(int i, Cue cue) {
    int head = subject(i);
    List<Stain> group = s.lastGroup();
    boolean other =
        head >= 0
            && s.pending.isEmpty()
            && !group.isEmpty()
            && group.size() <= MOST
            && endsAt(i)
            && isOpposite(group.get(0), cue)
            && (group.get(0).isOfPart() || isContrasted(head) || isPaired(head));
    if (other) {
      repeat(cue);
      s.trailing.component(begin(head), head);
    }
    return other;
  }

  /** {@code stain as expected}: whether nothing but an adverb follows in the clause. */
  private boolean endsAt(int i) {
    return s.ahead.ends(i) || s.line.is(i + 1, Kind.ADVERB) && s.ahead.ends(i + 1);
  }

  /** Gives a result to the last stains once more, as mentions of their own. */
  void repeat(Cue cue) {
    List<Stain> again = new ArrayList<>();
    for (Stain stain : s.lastGroup()) {
      Stain copy = stain.again();
      cue.because("ihc.component").give(copy);
      s.found.add(copy);
      again.add(copy);
    }
    s.reach.clear();
    s.trailing.begin();
    s.group = again;
    s.open = null;
    s.lastCue = cue;
    s.behindCue = true;
  }

  /** The cells of which a word of result speaks, by the head of their name, or -1. */
  int subject(int i) {
    int at = i - 1;
    while (at > i - LONGEST && isPredicate(at)) {
      at--;
    }
    return s.line.is(at, Kind.PART) ? at : -1;
  }

  /** Where the name of cells begins. */
  int begin(int head) {
    int first = head;
    while (first > 0 && first > head - LONGEST && (isOfName(first - 1) || isOfList(first - 1))) {
      first--;
    }
    return first;
  }

  /**
   * {@code whereas the giant cells are negative}, {@code (hepatocytes positive)}: cells of a sort,
   * behind a conjunction or in a bracket.
   */
  private boolean isContrasted(int head) {
    int before = begin(head) - 1;
    while (before > 0 && s.line.is(before, Kind.FILL)) {
      before--;
    }
    boolean apart = s.line.is(before, Kind.BUT) || s.line.is(before, Kind.OPEN);
    return apart && !s.line.at(head).value().equals("generic");
  }

  /** {@code tumor cells +, background -}; {@code was positive, in the metastasis negative}. */
  private boolean isPaired(int head) {
    int before = begin(head) - 1;
    while (before > 0 && s.line.is(before, Kind.FILL)) {
      before--;
    }
    if (s.line.is(before, Kind.IN)) {
      return s.line.is(before - 1, Kind.COMMA) || s.line.is(before - 1, Kind.AND);
    }
    boolean result = s.line.is(before - 1, Kind.RESULT) || s.line.is(before - 1, Kind.SIGN);
    return s.line.is(before, Kind.COMMA) && result && s.line.is(before - 2, Kind.PART);
  }

  private boolean isPredicate(int i) {
    return s.line.is(i, Kind.BE)
        || s.line.is(i, Kind.FILL) && s.line.at(i).is(Kind.FILL, "pronoun")
        || s.line.is(i, Kind.ADVERB)
        || s.line.is(i, Kind.NOT)
        || s.line.is(i, Kind.EXTENT);
  }

  /** {@code lymphocytes and vessels}. */
  private boolean isOfList(int and) {
    return s.line.is(and, Kind.AND) && s.line.is(and - 1, Kind.PART);
  }

  private boolean isOfName(int i) {
    boolean like = s.line.is(i, Kind.FOR) && s.line.is(i - 1, Kind.DASH);
    boolean cell =
        s.line.is(i, Kind.FILL) && s.line.at(i).flag().isEmpty() && s.line.is(i - 1, Kind.WORDS);
    return like
        || cell
        || s.line.is(i, Kind.WORDS)
        || s.line.is(i, Kind.PART)
        || s.line.is(i, Kind.DASH);
  }

  private static boolean isOpposite(Stain stain, Cue cue) {
    return stain.result != null
        && cue.outcome() != null
        && stain.result == cue.outcome().negated()
        && stain.result != cue.outcome();
  }
}
