package org.conus.extract.ihc;

import java.util.List;

/** What words behind a result add to it: where it is, how much, or that it is another. */
final class TrailingWords {
  /** How often something is added to one group, so that the work is linear. */
  private static final int MOST = 6;

  private final State s;
  private int additions;

  /** The last group has its component. */
  boolean componentTold;

  TrailingWords(State s) {
    this.s = s;
  }

  /** Other markers have got a result, of which the words that follow speak. */
  void begin() {
    additions = 0;
    componentTold = false;
  }

  /** Counts one more addition; false if there were too many. */
  boolean mayAdd() {
    return ++additions <= MOST;
  }

  /** Gives the last group another result. */
  void turnGroup(Cue turned) {
    if (mayAdd()) {
      s.line.count(s.lastGroup().size());
      s.lastGroup().forEach(turned::give);
    }
    s.open = s.open == null ? null : turned;
    s.lastCue = turned;
    s.nounCue = false;
  }

  /** Adds what trailing words tell to markers that have a result. */
  void addTo(List<Stain> stains, Modifiers more) {
    if (!mayAdd()) {
      return;
    }
    s.line.count(stains.size());
    for (Stain stain : stains) {
      if (stain.result != null) {
        String second = stain.modifiers.pattern() == null ? null : more.pattern();
        Modifiers all = stain.modifiers.or(more);
        stain.modifiers = second == null ? all : all.withPattern(second);
        stain.result = Scores.refined(stain.name, stain.result, stain.modifiers);
      }
    }
  }

  /**
   * {@code A is negative in the spindle cells}, {@code in plasma cells}: cells of which a tumor may
   * be, and what others are told not to have is seldom worth a word.
   */
  private boolean mayBeTumor(int head) {
    Symbol cells = s.line.at(head);
    List<Stain> group = s.lastGroup();
    boolean negative = !group.isEmpty() && group.get(0).result == Outcome.NEGATIVE;
    return negative && (cells.is(Kind.PART, "blood") || cells.value().equals("cells"));
  }

  /** Nests and sheets are what the tumor builds: its parts only beside others. */
  private static void place(Stain stain, Symbol head, String phrase) {
    boolean area = head.is(Kind.PART, "place");
    boolean ofTumor = head.is(Kind.PART, "shape");
    stain.component = ofTumor ? stain.component : phrase;
    stain.candidate = ofTumor || area ? phrase : stain.candidate;
    stain.placed |= ofTumor;
  }

  /** Records the phrase from a symbol to its head as what the last group stains in. */
  void component(int from, int head) {
    if (componentTold) {
      return;
    }
    String phrase = s.names.component(from, head);
    if (phrase != null && mayBeTumor(head)) {
      componentTold = true;
      if (mayAdd()) {
        s.lastGroup().forEach(stain -> stain.candidate = phrase);
      }
    } else if (phrase != null) {
      componentTold = true;
      if (mayAdd()) {
        s.lastGroup().forEach(stain -> place(stain, s.line.at(head), phrase));
      }
    } else if (s.line.at(head).is(Kind.PART, "described") && mayAdd()) {
      String cells = s.names.cells(from, head);
      s.lastGroup().forEach(stain -> stain.candidate = cells);
    }
  }
}
